// SPDX-License-Identifier: GPL-3.0-or-later
#include "reach/reach.h"

#include <algorithm>
#include <cmath>

namespace cw::reach {
namespace {

void loseRacks(const Inputs& in, Result& out)
{
    double fullest = 0;
    std::optional<double> fallen = 0.0;
    for (const RackKind& rack : in.racks) {
        fullest = std::max(fullest, rack.accelerators);
        if (!(rack.accelerators > 0))
            continue;
        if (!rack.standsWithoutPdu)
            fallen.reset();
        else if (fallen && !*rack.standsWithoutPdu)
            fallen = std::max(*fallen, rack.accelerators);
    }
    out.rack = fullest;
    out.pdu = fallen;
}

/// Of the accelerators that a pool of units feeds, those that the others cannot carry on.
std::optional<double> stopped(const std::optional<Pool>& pool, double accelerators)
{
    if (!pool)
        return std::nullopt;
    if (!pool->shareOneLost)
        return accelerators;
    return std::ceil(accelerators * std::max(0.0, 1 - 1 / *pool->shareOneLost));
}

void loseLeaf(const network::Graph& graph, Result& out)
{
    struct Load {
        double accelerators = 0;
        double ports = 0; ///< share of a node's, at most
        int lastNode = -1;
        int onNode = 0;
    };
    std::vector<Load> loads(graph.vertices.size());
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at < 0 || graph.vertices[static_cast<std::size_t>(port.at)].kind != network::VertexKind::Switch)
            continue;
        Load& load = loads[static_cast<std::size_t>(port.at)];
        const network::NodePorts& node = graph.nodes[static_cast<std::size_t>(port.node)];
        if (load.lastNode != port.node) { // ports stand by node
            load.accelerators += node.gpus;
            load.lastNode = port.node;
            load.onNode = 0;
        }
        ++load.onNode;
        load.ports = std::max(load.ports, static_cast<double>(load.onNode) / node.endpoints);
    }
    const auto most = std::ranges::max_element(loads, {}, &Load::accelerators);
    if (most == loads.end() || !(most->accelerators > 0))
        return;
    out.leaf = most->accelerators;
    out.leafPorts = most->ports;
}

} // namespace

Result assess(const Inputs& inputs)
{
    Result out;
    loseRacks(inputs, out);
    loseLeaf(*inputs.graph, out);
    out.ups = stopped(inputs.ups, inputs.accelerators);
    out.coolantUnit = stopped(inputs.coolant, inputs.coolantAccelerators);
    if (!out.leaf)
        return out;
    out.domains = failureDomains(*inputs.graph, *inputs.nodes);
    double largest = 0;
    for (const FailureDomain& domain : out.domains)
        largest = std::max(largest, static_cast<double>(domain.accelerators));
    out.largestDomain = largest;
    return out;
}

} // namespace cw::reach
