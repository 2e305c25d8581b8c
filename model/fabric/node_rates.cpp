// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/build_graph.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using network::Graph;

/// B/s of the links at each vertex.
std::vector<double> linkRates(const Graph& graph)
{
    std::vector<double> rates(graph.vertices.size(), 0);
    for (const network::Bundle& bundle : graph.bundles) {
        for (const int v : {bundle.a, bundle.b})
            rates[static_cast<std::size_t>(v)] += bundle.cables * bundle.rate;
    }
    return rates;
}

bool areOfOneRate(const Graph& graph)
{
    double rate = 0;
    return std::ranges::all_of(graph.endpoints, [&rate](const network::Endpoint& port) {
        if (port.at < 0)
            return true;
        rate = rate > 0 ? rate : port.rate;
        return port.rate == rate;
    });
}

void rateWorstLeaf(const Graph& graph, GraphFigures& figures)
{
    std::vector<double> down(graph.vertices.size(), 0);
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at >= 0)
            down[static_cast<std::size_t>(port.at)] += port.rate;
    }
    const std::vector<double> up = linkRates(graph);
    for (std::size_t v = 0; v < down.size(); ++v) {
        if (!(down[v] > 0) || !(up[v] > 0) || figures.oversubscription.value_or(0) >= down[v] / up[v])
            continue;
        figures.oversubscription = down[v] / up[v];
        figures.worstLeaf = {BytesPerSecond(down[v]), BytesPerSecond(up[v])};
    }
}

} // namespace

/// Where nodes are joined without a switch, each gets what its own links carry: ports without a link get nothing.
NodeRates nodeRatesOf(const Graph& graph)
{
    NodeRates rates;
    std::optional<double> least;
    const std::vector<double> links = linkRates(graph);
    for (const network::NodePorts& node : graph.nodes) {
        if (node.gpus == 0)
            continue;
        double sum = node.vertex >= 0 ? links[static_cast<std::size_t>(node.vertex)] : 0;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const network::Endpoint& port = graph.endpoints[static_cast<std::size_t>(i)];
            sum += port.at >= 0 && port.at != node.vertex ? port.rate : 0;
        }
        rates.gpus += node.gpus;
        rates.unjoined += sum > 0 ? 0 : node.gpus;
        rates.ports += BytesPerSecond(sum);
        least = std::min(least.value_or(sum / node.gpus), sum / node.gpus);
    }
    rates.least = BytesPerSecond(least.value_or(0));
    return rates;
}

void rateRule(const GraphInputs& inputs, const Graph& graph, GraphFigures& figures)
{
    figures.meanOf = nodeRatesOf(graph);
    const bool isPlugged = std::ranges::any_of(graph.endpoints, [](const auto& port) { return port.at >= 0; });
    if (figures.meanOf.gpus > 0 && isPlugged)
        figures.injectionPerGpu = figures.meanOf.mean();
    if (inputs.rule.kind != design::FabricKind::Torus && (!inputs.cables->empty() || !areOfOneRate(graph)))
        rateWorstLeaf(graph, figures);
}

} // namespace cw::fabric
