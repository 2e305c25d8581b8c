// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is the cluster paid for, and with what is it compared?
// Leaves out: prices of the catalog (catalog/cost_parts.h, parts.h) and every sum (cost/).
#pragma once

#include "base/quantity.h"
#include "catalog/cost_parts.h"
#include "catalog/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::design {

enum class Financing { Annuity, StraightLine };
enum class Premises { Own, Colocation };
enum class CloudTerm { OnDemand, OneYear, ThreeYears };

/// What somebody pays for one piece of a part.
struct PartPrice {
    catalog::PartId part;
    Dollars price;
    friend bool operator==(const PartPrice&, const PartPrice&) = default;
};

struct Economy {
    std::string currency = "USD";        ///< ISO 4217, in which people read money
    std::optional<double> exchangeRate;  ///< of it for one dollar; nullopt = the catalog's
    Financing financing = Financing::Annuity;
    Fraction interest{0.08};             ///< a year
    Seconds life{5 * unit::year.base()}; ///< of the equipment
    Fraction salvage{0};                 ///< of its price, at the end
    Premises premises = Premises::Own;
    double people = 0;                   ///< 0 = as many as the catalog's rule asks for
    Fraction utilisation{0.8};           ///< of accelerator hours that are sold or put to use
    Fraction trainingShare{1};           ///< of them for training; the others serve
    catalog::DollarsPerSecond revenue;   ///< for an accelerator in use; 0 = compared with the cloud's price
    catalog::PartId cloud;               ///< CloudPrice; empty = the cheapest of this accelerator for the term
    CloudTerm cloudTerm = CloudTerm::OnDemand;
    std::optional<catalog::DollarsPerSecond> cloudQuote; ///< that somebody was offered, instead of the catalog's
    std::vector<PartPrice> prices; ///< instead of the catalog's
    // Instead of the catalog's cost model; nullopt = that.
    std::optional<catalog::DollarsPerWatt> construction;
    std::optional<catalog::DollarsPerWatt> colocation; ///< a month
    std::optional<catalog::DollarsPerByte> storage;
    std::optional<Dollars> link;
    std::optional<double> support; ///< a year
    friend bool operator==(const Economy&, const Economy&) = default;
};

} // namespace cw::design
