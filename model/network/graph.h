// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is joined to what? Switches and nodes, the cables between them, and where each accelerator enters the
// network. Leaves out: where it comes from (fabric/) and what travels on it (placement/). Plain doubles in B/s and s,
// because routing touches every link for every destination.
#pragma once

#include "design/design.h"

#include <cstdint>
#include <vector>

namespace cw::network {

enum class VertexKind { Node, Switch, Appliance };

/// A switch, or several that are wired alike and stand for one; or a node that cables join without a switch.
struct Vertex {
    VertexKind kind = VertexKind::Switch;
    design::SwitchRole role = design::SwitchRole::Leaf;
    std::uint32_t item = 0; ///< of the design: the first of `count`; 0 = it stands in no rack yet
    int number = 0;         ///< of the first within its role, from 0
    int count = 1;          ///< devices that it stands for
    int unit = -1;          ///< scalable unit, pod or group; -1 = none
    bool forwards = true;   ///< nodes do so in a torus only
    double latency = 0;     ///< s, from port to port
    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// Cables of one rate between two vertices. Each carries `rate` both ways at once.
struct Bundle {
    int a = 0;
    int b = 0;
    int cables = 1;
    double rate = 0;            ///< B/s of one cable, one way
    std::uint32_t drawn = 0;    ///< the first cable of the design; 0 = made by the rule
    friend bool operator==(const Bundle&, const Bundle&) = default;
};

/// A node's compute port and the vertex at the other end.
struct Endpoint {
    int node = 0;            ///< index into Graph::nodes
    int port = 0;            ///< of the node
    int at = -1;             ///< vertex; the node's own where a cable joins two nodes; -1 = nothing is plugged in
    double rate = 0;         ///< B/s one way; the slower of port, cable and switch
    std::uint32_t drawn = 0; ///< cable of the design; 0 = made by the rule
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

struct NodePorts {
    std::uint32_t item = 0;
    int firstGpu = 0;
    int gpus = 0;
    int firstEndpoint = 0;
    int endpoints = 0; ///< compute ports
    int vertex = -1;   ///< where cables join nodes directly
    friend bool operator==(const NodePorts&, const NodePorts&) = default;
};

/// Accelerators that talk to each other without the network; numbered so that they are one run (fabric/graph_parts.h).
struct Domain {
    int firstGpu = 0;
    int gpus = 1;
    double inside = 0; ///< B/s of one to all others, one way; 0 = no link inside
    double pair = 0;   ///< B/s of one to one other, where that is less (full meshes); 0 = as much as `inside`
    double host = 0;   ///< B/s of one to its network ports; 0 = never less than those
    bool scaleUp = true; ///< else PCIe
    friend bool operator==(const Domain&, const Domain&) = default;
};

struct Graph {
    std::vector<Vertex> vertices;
    std::vector<Bundle> bundles;
    std::vector<Endpoint> endpoints; ///< by node
    std::vector<NodePorts> nodes;    ///< with GPUs or compute ports, as in the design but by domain
    std::vector<Domain> domains;     ///< by first accelerator
    std::vector<int> nodeOfGpu;
    std::vector<int> domainOfGpu;
    design::Routing routing = design::Routing::Adaptive; ///< never Automatic

    [[nodiscard]] int gpus() const { return static_cast<int>(nodeOfGpu.size()); }
    friend bool operator==(const Graph&, const Graph&) = default;
};

/// Directed links: both ways of each bundle.
constexpr int linkOf(int bundle, bool fromAToB) { return 2 * bundle + (fromAToB ? 0 : 1); }
constexpr int bundleOf(int link) { return link / 2; }
inline int headOf(const Graph& graph, int link)
{
    const Bundle& bundle = graph.bundles[static_cast<std::size_t>(bundleOf(link))];
    return link % 2 == 0 ? bundle.b : bundle.a;
}
inline int tailOf(const Graph& graph, int link)
{
    const Bundle& bundle = graph.bundles[static_cast<std::size_t>(bundleOf(link))];
    return link % 2 == 0 ? bundle.a : bundle.b;
}

} // namespace cw::network
