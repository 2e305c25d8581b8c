// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_parts.h"

#include <algorithm>

namespace cw::fabric {
namespace {

bool isOf(const network::Vertex& vertex, const Failure& failure)
{
    if (vertex.kind != network::VertexKind::Switch)
        return false;
    if (failure.item != 0)
        return vertex.item == failure.item;
    return static_cast<int>(vertex.role) == failure.rule[0] && vertex.number == failure.rule[1];
}

void cutVertex(network::Graph& graph, int vertex)
{
    std::erase_if(graph.bundles,
                  [vertex](const network::Bundle& bundle) { return bundle.a == vertex || bundle.b == vertex; });
    for (network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at == vertex)
            endpoint.at = -1;
    }
}

void cutNode(network::Graph& graph, std::uint32_t item, int onlyPort)
{
    for (const network::NodePorts& node : graph.nodes) {
        if (node.item != item)
            continue;
        if (onlyPort < 0 && node.vertex >= 0) // cables join it to other nodes, and it may forward for them
            cutVertex(graph, node.vertex);
        for (int port = 0; port < node.endpoints; ++port) {
            if (onlyPort < 0 || onlyPort == port)
                graph.endpoints[static_cast<std::size_t>(node.firstEndpoint + port)].at = -1;
        }
    }
}

/// One cable: drawn, or the rule's between two switches.
void cutCable(network::Graph& graph, const Failure& failure)
{
    for (network::Endpoint& endpoint : graph.endpoints) {
        if (failure.item != 0 && endpoint.drawn == failure.item)
            endpoint.at = -1;
    }
    const auto end = [&](int vertex, std::size_t at) {
        const network::Vertex& v = graph.vertices[static_cast<std::size_t>(vertex)];
        return static_cast<int>(v.role) == failure.rule[at] && v.number == failure.rule[at + 1];
    };
    const auto found = std::ranges::find_if(graph.bundles, [&](const network::Bundle& bundle) {
        if (failure.item != 0)
            return bundle.drawn == failure.item;
        return (end(bundle.a, 0) && end(bundle.b, 2)) || (end(bundle.a, 2) && end(bundle.b, 0));
    });
    if (found == graph.bundles.end())
        return;
    if (--found->cables == 0)
        graph.bundles.erase(found);
}

} // namespace

/// An accelerator that fails takes no link along: what runs on it stops, which placement's user decides.
void removeFailed(const GraphInputs& inputs, network::Graph& graph)
{
    for (const Failure& failure : inputs.failed) {
        switch (failure.kind) {
        case Failure::Kind::Accelerator:
            break;
        case Failure::Kind::Port:
            cutNode(graph, failure.item, failure.number);
            break;
        case Failure::Kind::Node:
            cutNode(graph, failure.item, -1);
            break;
        case Failure::Kind::Switch:
            for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
                if (isOf(graph.vertices[i], failure))
                    cutVertex(graph, static_cast<int>(i));
            }
            break;
        case Failure::Kind::Cable:
            cutCable(graph, failure);
            break;
        }
    }
}

} // namespace cw::fabric
