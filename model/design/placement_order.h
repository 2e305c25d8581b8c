// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is the order of the parallel axes written, "tp-cp-ep-dp-pp", and are moved ranks a permutation?
// Leaves out: which rank then sits on which accelerator, and what it costs.
#pragma once

#include "design/workload.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace cw::design {

using PlacementOrder = std::array<ParallelAxis, kParallelAxes>;

/// Fastest first, as Megatron-Core writes it: tp, cp, ep, dp, pp.
std::string printOrder(const PlacementOrder& order);

/// nullopt unless each axis is named exactly once.
std::optional<PlacementOrder> parseOrder(std::string_view text);

/// Whether the ranks that moved take each other's accelerators, so that each still has one of its own.
bool isPermutation(const std::map<int, int>& moved);

/// Two of so many ranks take each other's accelerators; moves that are no permutation of them are forgotten first, as
/// those of a plan that had more ranks.
Placement swapRanks(Placement placement, int a, int b, int ranks = std::numeric_limits<int>::max());

/// The axis at `from` stands at `to`; those between make room.
PlacementOrder moveAxis(PlacementOrder order, std::size_t from, std::size_t to);

} // namespace cw::design
