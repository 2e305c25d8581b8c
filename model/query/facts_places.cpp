// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the plan the accelerators of a node work on: one that fulfils the condition is enough.
#include "placement/placed_ranks.h"
#include "query/facts.h"

#include <algorithm>
#include <unordered_map>

namespace cw::query {
namespace {

placement::GroupKind groupOf(Amount amount)
{
    using placement::GroupKind;
    switch (amount) {
    case Amount::TensorPlace:
        return GroupKind::Tensor;
    case Amount::DataPlace:
        return GroupKind::Data;
    case Amount::ExpertPlace:
        return GroupKind::Expert;
    case Amount::ContextPlace:
        return GroupKind::Context;
    default:
        return GroupKind::Pipeline;
    }
}

} // namespace

Marks Facts::placed(const AmountCondition& condition) const
{
    Marks marks(m_items.size());
    if (!m_assessment.placement)
        return marks;
    const placement::Inputs& inputs = m_assessment.placement->inputs;
    const auto grid = placement::gridOf(inputs, m_assessment.placement->result);
    if (!grid)
        return marks;
    const placement::GroupKind kind = groupOf(condition.amount);
    const int first = condition.amount == Amount::Stage ? 1 : 0; // stages are counted from one, ranks from zero
    // "not equal" means that none of the accelerators is.
    AmountCondition asked = condition;
    const bool none = condition.comparison == Comparison::NotEqual;
    if (none)
        asked.comparison = Comparison::Equal;
    std::unordered_map<std::uint32_t, bool> fulfilled;
    for (const network::NodePorts& node : inputs.graph->nodes) {
        bool works = false;
        bool any = false;
        for (int gpu = node.firstGpu; gpu < node.firstGpu + node.gpus && !any; ++gpu) {
            const int rank = grid->rankOn(gpu);
            works = works || rank >= 0;
            any = rank >= 0 && holds(asked, grid->placeIn(kind, rank) + first);
        }
        fulfilled[node.item] = works && any != none;
    }
    std::ranges::transform(m_items, marks.begin(), [&](const Item& item) {
        const auto found = item.ref.kind == design::ItemKind::Node ? fulfilled.find(item.ref.id) : fulfilled.end();
        return found != fulfilled.end() && found->second ? 1 : 0;
    });
    return marks;
}

} // namespace cw::query
