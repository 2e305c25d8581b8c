// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/deciding_link.h"

#include <algorithm>
#include <utility>

namespace cw::placement {
namespace {

using explain::LinkEnd;

LinkEnd endOfNode(const network::Graph& graph, int node)
{
    LinkEnd end;
    end.what = "end.node";
    end.number = node + 1;
    end.item = graph.nodes[static_cast<std::size_t>(node)].item;
    return end;
}

LinkEnd endOfVertex(const network::Graph& graph, int vertex)
{
    const network::Vertex& v = graph.vertices[static_cast<std::size_t>(vertex)];
    if (v.kind == network::VertexKind::Node) {
        const auto node = std::ranges::find(graph.nodes, v.item, &network::NodePorts::item);
        return endOfNode(graph, static_cast<int>(node - graph.nodes.begin()));
    }
    LinkEnd end;
    switch (v.role) {
    case design::SwitchRole::Leaf:
        end.what = "end.leaf";
        break;
    case design::SwitchRole::Spine:
        end.what = "end.spine";
        break;
    case design::SwitchRole::Core:
        end.what = "end.core";
        break;
    default:
        end.what = "end.switch";
        break;
    }
    end.number = v.number + 1;
    end.count = v.count;
    end.item = v.item;
    return end;
}

/// A cable straight to another node begins at the node's own vertex.
int otherEnd(const network::Graph& graph, const network::Endpoint& endpoint)
{
    if (endpoint.at != graph.nodes[static_cast<std::size_t>(endpoint.node)].vertex)
        return endpoint.at;
    for (const network::Bundle& bundle : graph.bundles) {
        if (endpoint.drawn != 0 && bundle.drawn == endpoint.drawn)
            return bundle.a == endpoint.at ? bundle.b : bundle.a;
    }
    return endpoint.at;
}

} // namespace

explain::DecidingLink describe(const network::Graph& graph, const LinkRef& link)
{
    explain::DecidingLink out;
    switch (link.kind) {
    case LinkKind::Bundle: {
        const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(link.index)];
        out.from = endOfVertex(graph, bundle.a);
        out.to = endOfVertex(graph, bundle.b);
        out.cables = link.cable >= 0 ? 1 : bundle.cables;
        if (!link.fromAToB)
            std::swap(out.from, out.to);
        break;
    }
    case LinkKind::PortOut:
    case LinkKind::PortIn: {
        const network::Endpoint& endpoint = graph.endpoints[static_cast<std::size_t>(link.index)];
        out.from = endOfNode(graph, endpoint.node);
        out.from.port = endpoint.port + 1;
        out.to = endOfVertex(graph, otherEnd(graph, endpoint));
        if (link.kind == LinkKind::PortIn)
            std::swap(out.from, out.to);
        break;
    }
    case LinkKind::HostOut:
    case LinkKind::HostIn: {
        out.from.what = "end.accelerator";
        out.from.number = link.index + 1;
        out.to = endOfNode(graph, graph.nodeOfGpu[static_cast<std::size_t>(link.index)]);
        if (link.kind == LinkKind::HostIn)
            std::swap(out.from, out.to);
        break;
    }
    }
    return out;
}

} // namespace cw::placement
