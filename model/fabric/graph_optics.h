// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many transceivers do the devices of a graph hold, as a rule wires them or as cables are drawn? Ends share
// a transceiver where they are of one device and, in a node, of one kind of network card; they fill one after the other,
// whatever the numbers of their ports. Leaves out: a sizing without a design (sizing_optics.cpp).
#pragma once

#include "fabric/build_graph.h"
#include "fabric/optics.h"

#include <map>
#include <utility>

namespace cw::fabric {

/// Of drawn cables: ends that need a transceiver.
class CableEnds {
public:
    void addSwitch(int vertex, design::SwitchRole role, int portsPerCage);
    void addNode(int node, const catalog::NicGroup& group);
    [[nodiscard]] Optics optics() const;

private:
    struct Device {
        design::SwitchRole role = design::SwitchRole::Leaf;
        int portsPerCage = 1;
        std::int64_t ends = 0;
    };
    std::map<int, Device> m_switches;
    std::map<std::pair<int, const catalog::NicGroup*>, std::int64_t> m_nodes;
};

/// Of a rule's own links, those left where cables are drawn beside it. Takes the graph before anything fails.
Optics ruleOptics(const GraphInputs& inputs, const network::Graph& graph);

} // namespace cw::fabric
