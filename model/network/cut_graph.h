// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which small graph has the same balanced cuts as a network? Switches that are wired alike are one vertex.
// Leaves out: everything that other folders may use (cuts.h).
#pragma once

#include "network/cuts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cw::network {

struct CutGraph {
    struct Edge {
        int a = 0;
        int b = 0;
        double capacity = 0;
        std::int64_t ports = 0; ///< of a node on several switches, into one of them
    };
    /// Ports of nodes that hang on one vertex and nowhere else: they can be cut off one by one, at `rate` each.
    struct Group {
        int vertex = 0;
        double rate = 0;
        std::int64_t ports = 0;
    };
    std::vector<std::int64_t> weight; ///< by vertex: ports of the node that it is; 0 for switches
    int firstDivisible = 0;           ///< vertices from here on are nodes on several switches: one may be divided
    std::vector<Edge> edges;          ///< a < b, each pair once
    std::vector<Group> groups;        ///< by vertex and rate
    std::int64_t ports = 0;
    /// Halves are told by all ports of their nodes, and a node's few cables speak for all of its ports: so that one cable
    /// less moves no node. Each port counts for `unit`, which splits evenly over the cables of any node (nearly, where
    /// that would take a huge one).
    std::int64_t unit = 1;
    std::int64_t loose = 0; ///< ports of nodes that hold no cable at all: they make up for halves that differ, and cost nothing
    double slowestPort = 0;

    [[nodiscard]] int size() const { return static_cast<int>(weight.size()); }
    /// Of each vertex with what hangs on it.
    [[nodiscard]] std::vector<std::int64_t> masses() const;
    /// Half the ports of the largest vertex that cannot be divided: halves may be off by so many.
    [[nodiscard]] double slack() const;
};

/// Switches of one class of the coarsest equitable partition that tells all nodes apart become one vertex. A best cut
/// needs no more: moving all of a class to their mean place never adds capacity between classes (the sum of |x_u - x_v|
/// over the links between two classes is at least that of the means).
CutGraph cutGraphOf(const Graph& graph, const std::stop_token& stop);

/// The exact answer where the graph is a forest once a few switches are told which side is theirs: dynamic programming
/// over the number of ports in one half. nullopt where it is not, or is too large.
std::optional<double> bisectForest(const CutGraph& graph, const std::stop_token& stop);

/// Two halves by several orders of the vertices (as drawn, breadth first, by the second eigenvector), each improved by
/// moving single vertices (Fiduccia and Mattheyses 1982). The best cut's capacity.
double searchCut(const CutGraph& graph, const std::stop_token& stop);

/// Of the cheapest ports that make two halves of the vertices equal: those that hang on the heavier half, and of one
/// node on several switches. Infinite where that cannot be.
double costToBalance(const CutGraph& graph, const std::vector<char>& inFirst, std::int64_t firstMass);

/// No cut has less: the second eigenvalue of the Laplacian bounds cuts of halves (Fiedler 1975), and ports that leave
/// their switch's half cost their own rate. 0 where the graph is too large for it.
double spectralBound(const CutGraph& graph, const std::stop_token& stop);

/// A vector near the second eigenvector, by vertex; deterministic.
std::vector<double> secondEigenvector(const CutGraph& graph, const std::stop_token& stop);

} // namespace cw::network
