// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_figures.h"

#include <algorithm>
#include <map>

namespace cw::fabric {
namespace {

using network::Graph;

constexpr double kMostlyOnRails = 0.75; ///< of the ports, for a drawing to be taken as rail-aligned

void findUnplugged(const Graph& graph, DrawnFaults& faults)
{
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto first = graph.endpoints.begin() + graph.nodes[i].firstEndpoint;
        const std::ptrdiff_t open = std::count_if(first, first + graph.nodes[i].endpoints,
                                                  [](const network::Endpoint& port) { return port.at < 0; });
        faults.unpluggedPorts += open;
        if (open > 0)
            faults.unplugged.push_back(static_cast<int>(i));
    }
}

/// Only where most leaves agree: a drawing in which all differ follows a plan of its own.
void findThinLeaves(const Graph& graph, DrawnFaults& faults)
{
    std::vector<int> uplinks(graph.vertices.size(), 0);
    std::vector<char> isLeaf(graph.vertices.size(), 0);
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at >= 0 && graph.vertices[static_cast<std::size_t>(port.at)].kind == network::VertexKind::Switch)
            isLeaf[static_cast<std::size_t>(port.at)] = 1;
    }
    for (const network::Bundle& bundle : graph.bundles) {
        uplinks[static_cast<std::size_t>(bundle.a)] += bundle.cables;
        uplinks[static_cast<std::size_t>(bundle.b)] += bundle.cables;
    }
    std::map<int, int> counts;
    int leaves = 0;
    for (std::size_t v = 0; v < uplinks.size(); ++v) {
        leaves += isLeaf[v];
        counts[uplinks[v]] += isLeaf[v];
    }
    for (const auto& [links, count] : counts) {
        if (2 * count >= leaves && links > faults.usualUplinks)
            faults.usualUplinks = links;
    }
    // Links to other groups go round the switches of a group: some have one less.
    const bool inGroups = std::ranges::any_of(graph.vertices, [](const network::Vertex& v) { return v.unit >= 0; });
    for (std::size_t v = 0; v < uplinks.size(); ++v) {
        if (isLeaf[v] != 0 && uplinks[v] < faults.usualUplinks - (inGroups ? 1 : 0))
            faults.thinLeaves.push_back(static_cast<int>(v));
    }
}

/// On rails each leaf holds one port of every node below it, mostly the same.
void findOffRail(const Graph& graph, DrawnFaults& faults)
{
    std::map<std::pair<int, int>, int> held; // leaf and port number
    int plugged = 0;
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at < 0)
            continue;
        ++held[{port.at, port.port}];
        ++plugged;
    }
    std::map<int, std::pair<int, int>> usual; // leaf: ports that agree, port number
    for (const auto& [key, count] : held) {
        if (count > usual[key.first].first)
            usual[key.first] = {count, key.second};
    }
    std::vector<int> off;
    for (std::size_t i = 0; i < graph.endpoints.size(); ++i) {
        const network::Endpoint& port = graph.endpoints[i];
        if (port.at >= 0 && usual[port.at].second != port.port)
            off.push_back(static_cast<int>(i));
    }
    if (static_cast<double>(off.size()) <= (1 - kMostlyOnRails) * plugged)
        faults.offRail = std::move(off);
}

} // namespace

DrawnFaults faultsOf(const Graph& graph, const std::stop_token& stop)
{
    DrawnFaults faults;
    if (stop.stop_requested())
        return faults;
    faults.weak = network::weakPoints(graph, stop);
    findUnplugged(graph, faults);
    findThinLeaves(graph, faults);
    findOffRail(graph, faults);
    return faults;
}

} // namespace cw::fabric
