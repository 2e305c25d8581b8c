// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many ports of each device hold a cable, drawn or made by a rule? Leaves out: which ones, and switches
// beside a network that carry nothing between nodes (inventory/ counts the cables drawn there).
#pragma once

#include "fabric/build_graph.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace cw::fabric {

/// By vertex: of all devices that it stands for together.
std::vector<int> usedPortsByVertex(const network::Graph& graph);

/// By item, of each node with compute ports and of each switch that stands in a rack: all that carry something in a
/// drawing, or those that do a rule's work, the first of a role the rule's first.
std::unordered_map<std::uint32_t, int> usedPorts(const GraphInputs& inputs, const GraphResult& result);

} // namespace cw::fabric
