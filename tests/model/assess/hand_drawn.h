// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which small network has somebody drawn by hand? Four nodes of 8 accelerators and three leaves in two racks, no
// spines. Leaves out: what is wrong with it.
#pragma once

#include "mended_design.h"

#include <array>

namespace cw::test {

/// With another number of nodes in each rack there are more.
inline design::Design fourNodesAndThreeLeaves(int nodesInRack = 2)
{
    design::Design design = rowOfRacks(2, nodesInRack);
    design.fabric.edit().kind = design::FabricKind::None;
    design.workload.edit().training.model = "llama-3.1-8b";
    setPlan(design, 8, 1, 4);
    for (int i = 0; i < 3; ++i) {
        design::Switch leaf;
        leaf.id = design::SwitchId{++design.lastId};
        leaf.name = "Leaf " + std::to_string(i + 1);
        leaf.type = "nv-qm9700";
        leaf.role = design::SwitchRole::Leaf;
        leaf.mount.rack = (*design.racks)[i == 0 ? 0 : 1].id;
        leaf.mount.bottomUnit = i == 2 ? 40 : 42;
        design.switches.edit().push_back(leaf);
    }
    return design;
}

/// Port `port` of node `node` into leaf `leaf`, counted from 0.
inline void plug(design::Design& design, std::size_t node, int port, std::size_t leaf, const char* type = "dac-800-mcp4y10")
{
    const design::SwitchId device = (*design.switches)[leaf].id;
    const auto used = std::ranges::count_if(*design.cables, [device](const design::Cable& cable) {
        return cable.b.id == device.value || cable.a.id == device.value;
    });
    design.cables.edit().push_back({design::CableId{++design.lastId}, type,
                                    {design::PortOwner::Node, (*design.nodes)[node].id.value, port},
                                    {design::PortOwner::Switch, device.value, static_cast<int>(used)}});
}

/// By leaf: which ports of nodes it holds.
inline std::map<std::uint32_t, std::map<int, int>> heldPorts(const design::Design& design)
{
    std::map<std::uint32_t, std::map<int, int>> held;
    for (const design::Cable& cable : *design.cables) {
        if (cable.a.owner == design::PortOwner::Node)
            ++held[cable.b.id][cable.a.port];
    }
    return held;
}

} // namespace cw::test
