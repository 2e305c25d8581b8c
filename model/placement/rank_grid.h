// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which ranks form each parallel group, and on which accelerator does each rank work?
// Leaves out: what they send (group_flows.h).
#pragma once

#include "design/workload.h"
#include "network/group_paths.h"

#include <cstdint>
#include <vector>

namespace cw::placement {

using network::GroupKind;
using network::kGroupKinds;

/// Ranks of a plan laid out in the order of its placement. Degrees must be positive and their product at most 10
/// million.
class RankGrid {
public:
    RankGrid(const design::ParallelPlan& plan, const design::Placement& placement);

    [[nodiscard]] int ranks() const { return m_tensor * m_shards * m_pipeline; }
    [[nodiscard]] int groups(GroupKind kind) const { return ranks() / size(kind); }
    [[nodiscard]] int size(GroupKind kind) const;
    /// Accelerators of a group, in the order of its ring.
    void members(GroupKind kind, int group, std::vector<int>& accelerators) const;
    [[nodiscard]] int acceleratorOf(int rank) const { return m_acceleratorOf[static_cast<std::size_t>(rank)]; }
    /// -1 where nothing of the plan runs.
    [[nodiscard]] int rankOn(int accelerator) const;
    [[nodiscard]] int groupOf(GroupKind kind, int rank) const;
    /// Place within the group: the pipeline stage, the number within a tensor-parallel group.
    [[nodiscard]] int placeIn(GroupKind kind, int rank) const;

private:
    struct Coordinates {
        int tensor = 0;
        int shard = 0;
        int pipeline = 0;
    };
    [[nodiscard]] int rankAt(const Coordinates& at) const
    {
        return at.tensor * m_tensorStride + m_shardOffset[static_cast<std::size_t>(at.shard)] +
               at.pipeline * m_pipelineStride;
    }
    [[nodiscard]] Coordinates coordinatesOf(int rank) const;
    [[nodiscard]] Coordinates coordinatesOf(GroupKind kind, int group, int place) const;
    [[nodiscard]] int expertOf(int shard) const;
    [[nodiscard]] int copyOf(int shard) const;

    int m_tensor = 1;
    int m_context = 1;
    int m_data = 1;
    int m_expert = 1; ///< 1 where it does not divide the shards
    int m_pipeline = 1;
    int m_shards = 1; ///< ranks that hold the same dense weights: context times data parallel
    bool m_contextFaster = true;
    bool m_expertFaster = true;
    int m_tensorStride = 1;
    int m_fastStride = 1; ///< of the faster of context and data
    int m_slowStride = 1;
    int m_pipelineStride = 1;
    std::vector<int> m_shardOffset;
    std::vector<int> m_acceleratorOf;
    std::vector<int> m_rankOn; ///< empty where every rank sits on the accelerator of its number
};

/// Product of the degrees; far too large ones stay finite.
std::int64_t ranksOf(const design::ParallelPlan& plan);

/// Whether `moved` is a permutation of ranks below `ranks`.
bool isPermutation(const design::Placement& placement, int ranks);

} // namespace cw::placement
