// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/blast_radius.h"

#include "placement/rank_grid.h"

#include <algorithm>
#include <unordered_map>

namespace cw::assess {
namespace {

using placement::KindRates;

constexpr double kSlower = 1 - 1e-6;

bool hasSeats(const placement::Result& placed)
{
    return placed.problem != placement::PlacementProblem::BadPlan &&
           placed.problem != placement::PlacementProblem::NoAccelerators &&
           placed.problem != placement::PlacementProblem::MoreRanksThanGpus;
}

/// Marks by accelerator.
class Reach {
public:
    Reach(const placement::Inputs& inputs, const placement::Result& placed)
        : m_graph(*inputs.graph), m_failed(static_cast<std::size_t>(m_graph.gpus()), false), m_stopped(m_failed),
          m_slowed(m_failed)
    {
        if (hasSeats(placed))
            m_grid.emplace(inputs.plan, inputs.placement);
    }

    void addFailed(const fabric::Failures& failures)
    {
        std::unordered_map<std::uint32_t, const network::NodePorts*> nodes;
        for (const network::NodePorts& node : m_graph.nodes)
            nodes.emplace(node.item, &node);
        for (const fabric::Failure& failure : failures) {
            const auto found = nodes.find(failure.item);
            if (found == nodes.end())
                continue;
            const network::NodePorts& node = *found->second;
            if (failure.kind == fabric::Failure::Kind::Node)
                std::fill_n(m_failed.begin() + node.firstGpu, node.gpus, true);
            if (failure.kind == fabric::Failure::Kind::Accelerator && failure.number >= 0 && failure.number < node.gpus)
                m_failed[static_cast<std::size_t>(node.firstGpu + failure.number)] = true;
        }
        m_stopped = m_failed;
    }

    /// Who shares a group with what has failed waits for it.
    void addPeers()
    {
        for (std::size_t kind = 0; m_grid && kind < placement::kGroupKinds; ++kind)
            addPeers(static_cast<placement::GroupKind>(kind));
    }

    void addPeers(placement::GroupKind kind)
    {
        std::vector<int> members;
        for (int group = 0; group < m_grid->groups(kind); ++group) {
            m_grid->members(kind, group, members);
            const auto has = [this](int accelerator) { return m_failed[static_cast<std::size_t>(accelerator)]; };
            if (!std::ranges::any_of(members, has))
                continue;
            for (const int accelerator : members)
                m_stopped[static_cast<std::size_t>(accelerator)] = true;
        }
    }

    void compare(const KindRates& before, const KindRates& after)
    {
        std::vector<int> members;
        for (int group = 0; group < after.groups; ++group) {
            const double rate = after.rates[static_cast<std::size_t>(group)];
            const bool stops = rate == 0;
            if (!stops && !(rate < before.rates[static_cast<std::size_t>(group)] * kSlower))
                continue;
            m_grid->members(after.kind, group, members);
            for (const int accelerator : members)
                (stops ? m_stopped : m_slowed)[static_cast<std::size_t>(accelerator)] = true;
        }
    }

    void collect(BlastRadius& out) const
    {
        for (int accelerator = 0; accelerator < m_graph.gpus(); ++accelerator) {
            if (m_stopped[static_cast<std::size_t>(accelerator)])
                out.stopped.push_back(accelerator);
            else if (m_slowed[static_cast<std::size_t>(accelerator)])
                out.slowed.push_back(accelerator);
        }
    }

    /// An accelerator without a rank is a spare that nobody misses.
    [[nodiscard]] bool stopsRank() const
    {
        for (int accelerator = 0; m_grid && accelerator < m_graph.gpus(); ++accelerator) {
            if (m_stopped[static_cast<std::size_t>(accelerator)] && m_grid->rankOn(accelerator) >= 0)
                return true;
        }
        return false;
    }

private:
    std::optional<placement::RankGrid> m_grid; ///< nullopt where the ranks sit nowhere
    const network::Graph& m_graph;
    std::vector<bool> m_failed;
    std::vector<bool> m_stopped; ///< with those that wait for them
    std::vector<bool> m_slowed;
};

std::optional<Seconds> stepOf(const Assessment& assessment)
{
    if (!assessment.step || !assessment.step->result.time)
        return std::nullopt;
    return Seconds(assessment.step->result.time->step);
}

} // namespace

BlastRadius blastRadius(const Assessment& intact, const Assessment& failed)
{
    BlastRadius out;
    out.stepBefore = stepOf(intact);
    out.stepAfter = stepOf(failed);
    if (!intact.placement || !failed.placement)
        return out;
    const placement::Result& placed = failed.placement->result;
    Reach reach(failed.placement->inputs, placed);
    reach.addFailed(failed.graph->inputs.failed);
    reach.addPeers();
    out.isFollowed = !hasSeats(placed) || (placed.paths && intact.placement->result.paths);
    for (const KindRates& after : placed.kinds) {
        const KindRates* before = intact.placement->result.find(after.kind);
        if (out.isFollowed && before != nullptr && before->groups == after.groups)
            reach.compare(*before, after);
    }
    reach.collect(out);
    if (reach.stopsRank())
        out.stepAfter.reset(); // the plan waits for a spare
    return out;
}

bool stopsPlan(const placement::Inputs& placed, const placement::Result& rates, const fabric::Failures& failed)
{
    if (std::ranges::any_of(rates.kinds, [](const KindRates& kind) { return kind.cutOff > 0; }))
        return true;
    Reach reach(placed, rates);
    reach.addFailed(failed);
    return reach.stopsRank();
}

fabric::Failures failuresOfRack(const design::Design& design, design::RackId rack)
{
    fabric::Failures failures;
    for (const design::Node& node : *design.nodes) {
        if (node.mount.rack == rack)
            failures.insert({fabric::Failure::Kind::Node, node.id.value});
    }
    for (const design::Switch& device : *design.switches) {
        if (device.mount.rack == rack)
            failures.insert({fabric::Failure::Kind::Switch, device.id.value});
    }
    return failures;
}

} // namespace cw::assess
