// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a network read in the languages of graph tools, Graphviz's DOT and GraphML? Switches, nodes and the
// cables between them with number, rate and load; the same graph gives the same bytes. Leaves out: positions, reading.
#pragma once

#include "network/graph.h"

#include <string>
#include <vector>

namespace cw::network {

struct GraphNames {
    std::vector<std::string> vertices;
    std::vector<std::string> nodes;
    friend bool operator==(const GraphNames&, const GraphNames&) = default;
};

/// As the design calls them; switches that stand in no rack by role and number.
GraphNames namesOf(const Graph& graph, const design::Design& design);

/// Busiest way of each, 0..1. Empty = not known.
struct GraphLoads {
    std::vector<float> bundles;
    std::vector<float> endpoints;
};

/// `planes`: the graph is one of so many that are alike, with the rate of all; each is written, at its own rate.
std::string writeDot(const Graph& graph, const GraphNames& names, const GraphLoads& loads = {}, int planes = 1);
std::string writeGraphMl(const Graph& graph, const GraphNames& names, const GraphLoads& loads = {}, int planes = 1);

} // namespace cw::network
