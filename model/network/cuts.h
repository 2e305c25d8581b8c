// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much can pass between two parts of a network, and between any two halves of its nodes? The second as a
// lower and an upper bound, which meet for trees of switches and other regular networks. Leaves out: routing, which may
// use less of it (routes.h).
#pragma once

#include "network/graph.h"

#include <span>
#include <stop_token>

namespace cw::network {

/// What a cable counts: its rate, or one each, which counts ways that share no cable.
enum class CutUnit { Rate, Cables };

/// Most that flows one way from some vertices to others, by maximum flow (Boykov and Kolmogorov 2004). Infinite where
/// both have a vertex in common; 0 where one is empty.
double maxFlow(const Graph& graph, std::span<const int> from, std::span<const int> to, CutUnit unit = CutUnit::Rate);

/// Least capacity between two halves of the nodes, B/s one way. Halves have equally many ports of nodes that hold a
/// cable, plugged in or not, all ports of a node in one half, except that one node on several switches may be divided to make
/// the halves equal, and ports of nodes on one switch, in parts of a cable. Nodes that are joined without switches are never divided: their halves differ by at most one node.
struct Bisection {
    double low = 0;       ///< no cut has less
    double high = 0;      ///< of the best cut that was found
    bool complete = true; ///< false: stopped, or no halves were found; the bounds are not known then
    [[nodiscard]] bool isExact() const { return complete && low == high; }
    friend bool operator==(const Bisection&, const Bisection&) = default;
};

/// 0 where nodes stand on islands.
Bisection bisect(const Graph& graph, const std::stop_token& stop = {});

} // namespace cw::network
