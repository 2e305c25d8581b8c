// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the groups of one kind get, told from the fair shares of their flows? Leaves out: the shares
// (rate_groups.h), links and messages (placement.cpp); internal to placement/.
#pragma once

#include "placement/placement.h"
#include "placement/rate_groups.h"

#include <vector>

namespace cw::placement {

constexpr bool isRing(GroupKind kind)
{
    return kind == GroupKind::Tensor || kind == GroupKind::Data || kind == GroupKind::ExpertData;
}

/// Why a plan cannot stand on the accelerators of the graph; NotAPermutation is a warning.
PlacementProblem problemOf(const network::Graph& graph, const design::ParallelPlan& plan,
                           const design::Placement& placement);

/// Of all groups of a kind; of stages forward, and then backward.
std::vector<GroupFlows> flowsOfKind(GroupKind kind, const design::ParallelPlan& plan, const RankGrid& grid,
                                    const network::Graph& graph, const std::stop_token& stop);

/// Kinds with a single member left out; the pipeline forward, then backward.
std::vector<GroupFlows> flowsOfPlan(const design::ParallelPlan& plan, const RankGrid& grid,
                                    const network::Graph& graph, const std::stop_token& stop);

/// The slowest inside part of a kind: 0 where no two members share a domain.
BytesPerSecond leastInside(const GroupFlows& flows, const RankGrid& grid, const network::Graph& graph);

/// Without what the links say: inside, headroom, messages.
KindRates summaryOf(const GroupFlows& flows, GroupRates&& rated);
/// A stage waits for both ways: of each group the slower counts.
void takeSlower(KindRates& forward, KindRates&& backward);

/// What one operation of the slowest group is timed with.
struct Asked {
    network::Group group;
    network::Links links;
};
Asked askedOf(const Inputs& inputs, const KindRates& kind);

network::GroupPath pathOf(const KindRates& kind);
/// Of all kinds that have more than one member.
network::GroupPaths pathsOf(const std::vector<KindRates>& kinds);

} // namespace cw::placement
