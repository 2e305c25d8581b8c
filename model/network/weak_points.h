// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which switch or cable parts the network when it is lost, and which nodes can reach each other at all?
// Leaves out: how much slower the rest gets (a graph without it says so), and power.
#pragma once

#include "network/graph.h"

#include <stop_token>
#include <vector>

namespace cw::network {

struct WeakPoints {
    std::vector<int> cutVertices;          ///< switches without which nodes elsewhere cannot reach each other
    std::vector<int> cutBundles;           ///< single cables between switches of which the same is true
    std::vector<int> holdsAlone;           ///< switches that hold all ports of a node
    std::vector<std::vector<int>> islands; ///< nodes that reach each other, largest first; one where all is well
    friend bool operator==(const WeakPoints&, const WeakPoints&) = default;
};

/// Islands alone; some of them once stopped. Nodes that forward nothing join no others; a node on several networks beside
/// each other stands on each.
std::vector<std::vector<int>> islandsOf(const Graph& graph, const std::stop_token& stop = {});

/// Articulation points and bridges (Hopcroft and Tarjan 1973), of which only those count that part nodes.
WeakPoints weakPoints(const Graph& graph, const std::stop_token& stop = {});

} // namespace cw::network
