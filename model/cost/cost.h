// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the cluster cost to buy and to run, what does an hour of one of its accelerators, a training and a
// token cost, and when is that cheaper than a cloud? Leaves out: taxes, land, insurance, the network to the outside, and
// what prices will be next year.
#pragma once

#include "catalog/catalog.h"
#include "design/economy.h"
#include "explain/card.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cw::cost {

using catalog::DollarsPerSecond;
using DollarsPerToken = Quantity<Dimension{.currency = 1, .token = -1}>;

enum class ItemClass { Servers, Switches, Links, Storage, Infrastructure };
inline constexpr std::size_t kItemClasses = 5;

/// How the price of a piece is known.
enum class PriceBasis { Unknown, Chosen, Published, FromAccelerators, Assumed };

/// Pieces of one part.
struct Item {
    ItemClass kind = ItemClass::Servers;
    catalog::PartId part;
    std::string name;
    double count = 0;
    std::optional<Dollars> unit;
    PriceBasis basis = PriceBasis::Unknown;
    std::string date; ///< of a published price
    friend bool operator==(const Item&, const Item&) = default;
};

/// The index-th of a kind, counted from 0; nullptr where there are fewer. Servers begin with the inventory's nodes, then
/// its appliances that are servers; switches with the inventory's, in its order.
const Item* itemAt(const std::vector<Item>& items, ItemClass kind, std::size_t index);

struct Inputs {
    std::vector<Item> items;
    design::Economy economy;
    catalog::CostModel model;
    std::optional<catalog::CloudPrice> cloud;
    double accelerators = 0;
    std::optional<Watts> facilityRated; ///< that building and plant must carry
    std::optional<Watts> itRated;
    std::optional<Watts> facility; ///< expected
    std::optional<DollarsPerSecond> energy; ///< with demand charges
    double goodput = 1;                     ///< of accelerator hours that are paid
    bool isGoodputKnown = false;
    std::optional<Seconds> trainingTime;    ///< with failures
    std::optional<Tokens> trainingTokens;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct Result {
    std::array<std::optional<Dollars>, kItemClasses> classes; ///< by ItemClass
    std::optional<Dollars> equipment; ///< sum of them
    std::optional<Dollars> spareParts;
    std::optional<Dollars> construction; ///< 0 in a colocation
    std::optional<Dollars> capital;
    std::optional<DollarsPerSecond> equipmentRate; ///< annuity, or straight line
    std::optional<DollarsPerSecond> constructionRate;
    std::optional<DollarsPerSecond> colocation;
    std::optional<DollarsPerSecond> energy;
    std::optional<DollarsPerSecond> support;
    double people = 0;
    std::optional<DollarsPerSecond> staff;
    std::optional<DollarsPerSecond> total;
    std::optional<DollarsPerSecond> perAccelerator; ///< that is in use and makes progress
    std::optional<Dollars> training;
    std::optional<DollarsPerToken> perToken;
    bool isCloudQuoted = false;                 ///< the price is the design's own
    std::optional<DollarsPerSecond> cloudPrice; ///< of the chosen term; nullopt also where nobody offers that term
    std::optional<DollarsPerSecond> cloudUseful; ///< of an hour in which it makes progress, as often interrupted as here
    std::optional<Dollars> cloudLife; ///< of the same accelerators, for as much time as they are in use in their life here
    std::optional<Dollars> ownLife;   ///< what they cost here over the same time
    std::optional<double> breakEven; ///< utilisation above which a cloud by the hour is dearer; nullopt for other terms
    std::optional<double> ownOverRent; ///< what a year costs here over what a cloud asks for the same year, used or not
    std::optional<DollarsPerSecond> revenue; ///< of a year
    std::optional<Dollars> netPresentValue;
    std::optional<Seconds> payBack; ///< nullopt also where it never does
    std::vector<catalog::PartId> withoutPrice;
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

/// What a cloud asks for an hour under this term; nullopt where it does not offer it.
std::optional<DollarsPerSecond> cloudPrice(const catalog::CloudPrice& cloud, design::CloudTerm term);

/// What a debt of one pays each period: i / (1 - (1 + i)^-n); 1 / n without interest.
double annuityFactor(double interest, double periods);

/// What becomes of an hour of an accelerator when one input changes by a fifth down and up.
struct Sensitivity {
    const char* input = ""; ///< text key
    DollarsPerSecond low;
    DollarsPerSecond high;
};
/// The strongest ten first; empty where the cost is not known.
std::vector<Sensitivity> tornado(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::cost
