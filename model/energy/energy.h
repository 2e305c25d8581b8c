// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much energy does the site use in a year and a training, what does that cost, how much carbon dioxide does
// it emit and has making the hall emitted, and how much heat is used again?
// Leaves out: power (power/), market-based carbon accounting, and buildings in the embodied carbon.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "explain/card.h"
#include "inventory/inventory.h"

#include <optional>
#include <vector>

namespace cw::energy {

using DollarsPerJoule = Quantity<Dimension{.joule = -1, .currency = 1}>;
using catalog::DollarsPerSecond;

struct Inputs {
    Shared<inventory::Inventory> inventory;
    std::optional<Watts> idle;     ///< at the meter
    std::optional<Watts> expected;
    std::optional<Watts> it;       ///< expected
    Fraction busyYear{1}; ///< of the year, in which the cluster works; else it idles
    std::optional<catalog::LoadProfile> load; ///< by hour, in place of busyYear
    std::optional<Watts> liquidHeat; ///< expected, carried by liquid
    Fraction heatReuse;
    std::optional<catalog::Tariff> tariff;
    std::optional<double> perDollar; ///< of the tariff's currency; nullopt = no rate is known
    std::optional<catalog::GridRegion> grid;
    std::vector<catalog::EmbodiedCarbon> embodied; ///< of the hall's accelerators, where known
    catalog::CarbonModel carbon;
    std::optional<Seconds> trainingTime; ///< with failures
    double trainingWaiting = 0; ///< share of that time in which the job waits for a node, and idles
    double trainingAccelerators = 0;
    std::optional<Watts> acceleratorDesign; ///< of one accelerator of the main kind
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct Result {
    double busyShare = 1; ///< of the year, by the profile or as chosen
    std::optional<Joules> perYear;
    std::optional<DollarsPerJoule> price;      ///< mean of the energy that is drawn, without demand
    std::optional<DollarsPerSecond> energyCost;
    std::optional<DollarsPerSecond> demandCost;
    std::optional<DollarsPerSecond> cost;
    std::optional<Kilograms> carbonPerYear;
    std::optional<Joules> training;       ///< for as long as it takes with its failures
    std::optional<Kilograms> trainingCarbon;
    std::optional<Joules> cardBasis;      ///< as model cards count: design power of the accelerators alone
    std::optional<Kilograms> cardCarbon;
    std::optional<Kilograms> embodied;    ///< of servers and accelerators
    std::optional<Kilograms> embodiedPerYear;
    std::optional<Watts> reused;
    std::optional<double> reuseEffectiveness; ///< ERE: (facility - reused) / IT
    std::vector<catalog::PartId> withoutCarbon; ///< accelerators whose embodied carbon nobody has published
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

/// What model cards print: hours of accelerators times their power (Llama 3 model card).
Joules cardEnergy(double acceleratorHours, Watts power);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::energy
