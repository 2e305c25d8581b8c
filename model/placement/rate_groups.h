// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast does each group go when all groups of its kind, or of all kinds, talk at once, and which link stops
// it? Routes each flow, takes off what hash collisions cost, and shares links fairly. Leaves out: links inside domains.
#pragma once

#include "placement/ways.h"

#include <span>
#include <vector>

namespace cw::placement {

/// Of the groups of one kind, by group. A flow of weight 1 goes at `rates`.
struct GroupRates {
    std::vector<double> rates;  ///< B/s; infinite for groups inside a domain, 0 for those cut off
    std::vector<int> binding;   ///< link; -1 = none
    int leastHops = 0;          ///< switches that a flow passes
    int mostHops = 0;
    double latency = 0; ///< s, of the slowest flow's switches
};

struct Rated {
    std::vector<GroupRates> kinds;
    std::vector<double> loads;  ///< B/s at these rates, by link; of links that are alike, the first
    std::vector<double> usable; ///< B/s after collisions, likewise
};

/// One kind for itself where `kinds` holds one, else all at once. Results in the same order.
Rated rateGroups(const network::Graph& graph, const LinkTable& links, const Ways& ways,
                 std::span<const GroupFlows> kinds);

} // namespace cw::placement
