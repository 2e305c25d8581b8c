// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which small networks do the tests of cuts and weak points share? Leaves out: expectations.
#pragma once

#include "network/graph.h"

#include <random>
#include <vector>

namespace cw::test {

using network::Graph;

inline void addSwitches(Graph& graph, int count)
{
    for (int i = 0; i < count; ++i) {
        network::Vertex vertex;
        vertex.number = i;
        graph.vertices.push_back(vertex);
    }
}

inline void join(Graph& graph, int a, int b, int cables = 1, double rate = 1)
{
    graph.bundles.push_back({a, b, cables, rate, 0});
}

inline void addNode(Graph& graph, const std::vector<int>& leaves, double rate = 1)
{
    network::NodePorts node;
    node.firstEndpoint = static_cast<int>(graph.endpoints.size());
    node.endpoints = static_cast<int>(leaves.size());
    const int index = static_cast<int>(graph.nodes.size());
    for (std::size_t port = 0; port < leaves.size(); ++port)
        graph.endpoints.push_back({index, static_cast<int>(port), leaves[port], rate, 0});
    graph.nodes.push_back(node);
}

/// `perLeaf` nodes of one port on each leaf, and every leaf joined to every spine.
inline Graph leafSpine(int leaves, int spines, int perLeaf, int cables = 1)
{
    Graph graph;
    addSwitches(graph, leaves + spines);
    for (int leaf = 0; leaf < leaves; ++leaf) {
        for (int spine = 0; spine < spines; ++spine)
            join(graph, leaf, leaves + spine, cables);
        for (int i = 0; i < perLeaf; ++i)
            addNode(graph, {leaf});
    }
    return graph;
}

/// Few switches at random, so that all halves can be tried.
inline Graph randomGraph(std::mt19937& random, int switches, int links)
{
    Graph graph;
    addSwitches(graph, switches);
    for (int v = 1; v < switches; ++v)
        join(graph, v, static_cast<int>(random() % static_cast<unsigned>(v)));
    for (int i = 0; i < links; ++i) {
        const int a = static_cast<int>(random() % static_cast<unsigned>(switches));
        const int b = static_cast<int>(random() % static_cast<unsigned>(switches));
        if (a != b)
            join(graph, a, b, 1 + static_cast<int>(random() % 3));
    }
    for (int v = 0; v < switches; ++v) {
        for (int i = 0; i < 4; ++i)
            addNode(graph, {v});
    }
    return graph;
}

} // namespace cw::test
