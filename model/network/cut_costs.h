// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does it cost to have so many units in the first half? Tables by their number, and how two are one.
// Leaves out: the graph they come from (cut_forest.cpp).
#pragma once

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace cw::network {

/// Of what cannot be.
inline constexpr double kNever = std::numeric_limits<double>::infinity();

/// By the number of units in the first half, from 0; infinite where that cannot be. Empty = it can never be.
using CutCosts = std::vector<double>;

/// Units that change halves one by one, and what each costs.
struct LooseUnits {
    std::int64_t units = 0;
    double each = 0;
};

/// Of loose units that cost where they leave their switch's half, which also holds `fixed` ones; cheapest first keeps
/// it convex.
CutCosts costsOfLoose(std::vector<LooseUnits> loose, std::int64_t fixed, bool inFirst);

/// Of two parts beside each other.
CutCosts together(const CutCosts& a, const CutCosts& b);

/// The cheaper of two ways; both have as many units, or one is empty.
CutCosts cheaper(CutCosts a, const CutCosts& b);

} // namespace cw::network
