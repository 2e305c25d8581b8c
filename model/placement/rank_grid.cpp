// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/rank_grid.h"

#include "design/placement_order.h"

#include <algorithm>
#include <numeric>

namespace cw::placement {

using design::ParallelAxis;

std::int64_t ranksOf(const design::ParallelPlan& plan)
{
    constexpr std::int64_t kEnough = std::int64_t{1} << 32; // times an int it still fits
    std::int64_t product = 1;
    for (const int degree :
         {plan.tensorParallel, plan.contextParallel, plan.dataParallel, plan.pipelineParallel})
        product = std::min(kEnough, product * std::max(0, degree));
    return product;
}

bool isPermutation(const design::Placement& placement, int ranks)
{
    const std::map<int, int>& moved = placement.moved;
    return moved.empty() ||
           (moved.begin()->first >= 0 && moved.rbegin()->first < ranks && design::isPermutation(moved));
}

RankGrid::RankGrid(const design::ParallelPlan& plan, const design::Placement& placement)
    : m_tensor(plan.tensorParallel), m_context(plan.contextParallel), m_data(plan.dataParallel),
      m_pipeline(plan.pipelineParallel), m_shards(plan.contextParallel * plan.dataParallel)
{
    if (plan.expertParallel > 0 && m_shards % plan.expertParallel == 0)
        m_expert = plan.expertParallel;
    const auto orderOf = [&placement](ParallelAxis axis) {
        return std::ranges::find(placement.order, axis) - placement.order.begin();
    };
    m_contextFaster = orderOf(ParallelAxis::Context) < orderOf(ParallelAxis::Data);
    m_expertFaster = orderOf(ParallelAxis::Expert) < orderOf(ParallelAxis::Data);
    int stride = 1;
    int contextStride = 1;
    int dataStride = 1;
    for (const ParallelAxis axis : placement.order) {
        switch (axis) {
        case ParallelAxis::Tensor:
            m_tensorStride = stride;
            stride *= m_tensor;
            break;
        case ParallelAxis::Context:
            contextStride = stride;
            stride *= m_context;
            break;
        case ParallelAxis::Data:
            dataStride = stride;
            stride *= m_data;
            break;
        case ParallelAxis::Pipeline:
            m_pipelineStride = stride;
            stride *= m_pipeline;
            break;
        case ParallelAxis::Expert:
            break; // shares the ranks of the other two
        }
    }
    m_fastStride = m_contextFaster ? contextStride : dataStride;
    m_slowStride = m_contextFaster ? dataStride : contextStride;
    const int fast = m_contextFaster ? m_context : m_data;
    m_shardOffset.resize(static_cast<std::size_t>(m_shards));
    for (int shard = 0; shard < m_shards; ++shard)
        m_shardOffset[static_cast<std::size_t>(shard)] = shard % fast * m_fastStride + shard / fast * m_slowStride;
    m_acceleratorOf.resize(static_cast<std::size_t>(ranks()));
    std::iota(m_acceleratorOf.begin(), m_acceleratorOf.end(), 0);
    if (placement.moved.empty() || !isPermutation(placement, ranks()))
        return;
    m_rankOn = m_acceleratorOf;
    for (const auto& [rank, accelerator] : placement.moved) {
        m_acceleratorOf[static_cast<std::size_t>(rank)] = accelerator;
        m_rankOn[static_cast<std::size_t>(accelerator)] = rank;
    }
}

int RankGrid::size(GroupKind kind) const
{
    switch (kind) {
    case GroupKind::Tensor:
        return m_tensor;
    case GroupKind::Context:
        return m_context;
    case GroupKind::Expert:
        return m_expert;
    case GroupKind::Data:
        return m_shards;
    case GroupKind::ExpertData:
        return m_shards / m_expert;
    case GroupKind::Pipeline:
        break;
    }
    return m_pipeline;
}

/// Which of the groups' experts a shard holds.
int RankGrid::expertOf(int shard) const
{
    return m_expertFaster ? shard % m_expert : shard / (m_shards / m_expert);
}

int RankGrid::copyOf(int shard) const
{
    return m_expertFaster ? shard / m_expert : shard % (m_shards / m_expert);
}

RankGrid::Coordinates RankGrid::coordinatesOf(int rank) const
{
    Coordinates at;
    at.tensor = rank / m_tensorStride % m_tensor;
    at.pipeline = rank / m_pipelineStride % m_pipeline;
    const int fast = m_contextFaster ? m_context : m_data;
    const int slow = m_contextFaster ? m_data : m_context;
    at.shard = rank / m_fastStride % fast + rank / m_slowStride % slow * fast;
    return at;
}

RankGrid::Coordinates RankGrid::coordinatesOf(GroupKind kind, int group, int place) const
{
    const auto shardOf = [this](int context, int data) {
        return m_contextFaster ? context + m_context * data : data + m_data * context;
    };
    const int copies = m_shards / m_expert;
    const auto shardOfExpert = [&](int expert, int copy) {
        return m_expertFaster ? expert + m_expert * copy : copy + copies * expert;
    };
    switch (kind) {
    case GroupKind::Tensor:
        return {place, group % m_shards, group / m_shards};
    case GroupKind::Context: {
        const int rest = group / m_tensor;
        return {group % m_tensor, shardOf(place, rest % m_data), rest / m_data};
    }
    case GroupKind::Expert: {
        const int rest = group / m_tensor;
        return {group % m_tensor, shardOfExpert(place, rest % copies), rest / copies};
    }
    case GroupKind::Data:
        return {group % m_tensor, place, group / m_tensor};
    case GroupKind::ExpertData: {
        const int rest = group / m_tensor;
        return {group % m_tensor, shardOfExpert(rest % m_expert, place), rest / m_expert};
    }
    case GroupKind::Pipeline:
        break;
    }
    return {group % m_tensor, group / m_tensor, place};
}

void RankGrid::members(GroupKind kind, int group, std::vector<int>& accelerators) const
{
    accelerators.clear();
    for (int place = 0; place < size(kind); ++place)
        accelerators.push_back(acceleratorOf(rankAt(coordinatesOf(kind, group, place))));
}

int RankGrid::rankOn(int accelerator) const
{
    if (accelerator < 0 || accelerator >= ranks())
        return -1;
    return m_rankOn.empty() ? accelerator : m_rankOn[static_cast<std::size_t>(accelerator)];
}

int RankGrid::placeIn(GroupKind kind, int rank) const
{
    const Coordinates at = coordinatesOf(rank);
    switch (kind) {
    case GroupKind::Tensor:
        return at.tensor;
    case GroupKind::Context:
        return m_contextFaster ? at.shard % m_context : at.shard / m_data;
    case GroupKind::Expert:
        return expertOf(at.shard);
    case GroupKind::Data:
        return at.shard;
    case GroupKind::ExpertData:
        return copyOf(at.shard);
    case GroupKind::Pipeline:
        break;
    }
    return at.pipeline;
}

int RankGrid::groupOf(GroupKind kind, int rank) const
{
    const Coordinates at = coordinatesOf(rank);
    switch (kind) {
    case GroupKind::Tensor:
        return at.shard + m_shards * at.pipeline;
    case GroupKind::Context: {
        const int data = m_contextFaster ? at.shard / m_context : at.shard % m_data;
        return at.tensor + m_tensor * (data + m_data * at.pipeline);
    }
    case GroupKind::Expert:
        return at.tensor + m_tensor * (copyOf(at.shard) + m_shards / m_expert * at.pipeline);
    case GroupKind::Data:
        return at.tensor + m_tensor * at.pipeline;
    case GroupKind::ExpertData:
        return at.tensor + m_tensor * (expertOf(at.shard) + m_expert * at.pipeline);
    case GroupKind::Pipeline:
        break;
    }
    return at.tensor + m_tensor * at.shard;
}

} // namespace cw::placement
