// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/floor_harms.h"

#include <algorithm>

namespace cw::app {

using canvas::Harm;
using canvas::Harms;

namespace {

struct RackState {
    int devices = 0;
    int failed = 0;
    Harm worst = Harm::None;
};

void raise(Harms& harms, std::uint32_t item, Harm to)
{
    Harm& harm = harms.try_emplace(item, Harm::None).first->second;
    harm = std::max(harm, to);
}

Harm harmOf(const Harms& harms, std::uint32_t item)
{
    const auto found = harms.find(item);
    return found == harms.end() ? Harm::None : found->second;
}

} // namespace

Harms floorHarms(const design::Design& design, const assess::Assessment& failed, const assess::BlastRadius& blast)
{
    Harms harms;
    if (!failed.graph)
        return harms;
    const network::Graph& graph = *failed.graph->result.graph;
    const auto take = [&](const std::vector<int>& gpus, Harm harm) {
        for (const int gpu : gpus)
            raise(harms, graph.nodes[static_cast<std::size_t>(graph.nodeOfGpu[static_cast<std::size_t>(gpu)])].item, harm);
    };
    take(blast.slowed, Harm::Slowed);
    take(blast.stopped, Harm::Stopped);
    for (const fabric::Failure& failure : failed.graph->inputs.failed) {
        if (failure.item != 0 && (failure.kind == fabric::Failure::Kind::Node || failure.kind == fabric::Failure::Kind::Switch))
            raise(harms, failure.item, Harm::Failed);
    }
    std::unordered_map<std::uint32_t, RackState> racks;
    const auto count = [&](design::RackId rack, std::uint32_t item) {
        RackState& state = racks[rack.value];
        const Harm harm = harmOf(harms, item);
        ++state.devices;
        state.failed += harm == Harm::Failed ? 1 : 0;
        state.worst = std::max(state.worst, std::min(harm, Harm::Stopped));
    };
    for (const design::Node& node : *design.nodes)
        count(node.mount.rack, node.id.value);
    for (const design::Switch& device : *design.switches)
        count(device.mount.rack, device.id.value);
    for (const auto& [rack, state] : racks) {
        if (state.worst != Harm::None)
            raise(harms, rack, state.failed == state.devices ? Harm::Failed : state.worst);
    }
    return harms;
}

} // namespace cw::app
