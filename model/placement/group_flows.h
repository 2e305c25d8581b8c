// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which flows cross the network while a kind of group talks? Rings pass once through each domain, side by
// side over the ports of its members; stages and context neighbours send to each other; experts exchange all with all,
// each member to its own rail. Leaves out: traffic that stays inside a domain, and how fast the flows are.
#pragma once

#include "network/graph.h"
#include "placement/rank_grid.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace cw::placement {

/// Between two node ports.
struct Flow {
    int group = 0;
    int from = 0; ///< endpoint
    int to = 0;
    double weight = 1; ///< of the group's rate
    int route = -1;    ///< of Ways; -1 = both ports are on one switch
    double hashes = 1; ///< choices of a path that it stands for: parts of a dead port's flow make one together
};

/// How one group lies over domains.
struct GroupSpan {
    int domains = 1;
    int perDomain = 1; ///< fewest members of the group in a domain it touches
};

struct GroupFlows {
    GroupKind kind = GroupKind::Data;
    bool backward = false; ///< stages to the one before: one forward, one backward pass in turn (1F1B)
    int groups = 0;
    int size = 1;
    std::vector<GroupSpan> spans; ///< by group
    std::vector<Flow> flows;      ///< by group
    std::vector<int> cutOff;      ///< groups with members that no port joins
    int railCrossings = 0;        ///< flows between ports of different number
    bool isWhole = true;          ///< false: stopped on the way, or more than kMostFlows
};

/// All-to-all of ever larger groups grows with their square: beyond this no plan that can run has any.
inline constexpr std::size_t kMostFlows = 8'000'000;

struct FlowChoice {
    GroupKind kind = GroupKind::Data;
    bool wrapsPipeline = false; ///< interleaved: the last stage sends to the first
    bool backward = false;
    int only = -1; ///< a single group; -1 = all
};
GroupFlows flowsOf(const FlowChoice& choice, const RankGrid& grid, const network::Graph& graph,
                   const std::stop_token& stop = {});

} // namespace cw::placement
