// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/build_graph.h"
#include "fabric/graph_parts.h"

#include <algorithm>
#include <map>

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

bool isOfTree(const network::Vertex& vertex)
{
    using enum design::SwitchRole;
    return vertex.kind == network::VertexKind::Switch &&
           (vertex.role == Leaf || vertex.role == Spine || vertex.role == Core);
}

/// Some cable is drawn that carries what the rule's links carry.
bool hasDrawnLinks(const Graph& graph)
{
    const auto at = [&graph](int v) -> const network::Vertex& { return graph.vertices[static_cast<std::size_t>(v)]; };
    return std::ranges::any_of(graph.endpoints, [](const auto& port) { return port.drawn != 0; }) ||
           std::ranges::any_of(graph.bundles, [&at](const network::Bundle& bundle) {
               return bundle.drawn != 0 && isOfTree(at(bundle.a)) && isOfTree(at(bundle.b));
           });
}

/// The worst leaf, and where switches stand in groups the worst of these.
void rateWorst(const Graph& graph, bool hasGroups, GraphFigures& figures)
{
    std::vector<double> down(graph.vertices.size(), 0);
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at >= 0)
            down[static_cast<std::size_t>(port.at)] += port.rate;
    }
    const std::vector<double> up = linkRates(graph);
    std::map<int, std::pair<double, double>> groups; // what comes from nodes and what leaves
    for (std::size_t v = 0; v < down.size(); ++v) {
        if (!isOfTree(graph.vertices[v]))
            continue;
        takeWorst(down[v], up[v], figures.oversubscription, figures.worstLeaf);
        if (graph.vertices[v].unit >= 0)
            groups[graph.vertices[v].unit].first += down[v];
    }
    if (!hasGroups)
        return;
    for (const network::Bundle& bundle : graph.bundles) {
        const int a = graph.vertices[static_cast<std::size_t>(bundle.a)].unit;
        const int b = graph.vertices[static_cast<std::size_t>(bundle.b)].unit;
        if (a < 0 || b < 0 || a == b)
            continue;
        for (const int unit : {a, b})
            groups[unit].second += bundle.cables * bundle.rate;
    }
    for (const auto& [unit, group] : groups)
        takeWorst(group.first, group.second, figures.taper, figures.worstGroup);
}

} // namespace

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

double slowestHalf(const Graph& graph)
{
    struct Node {
        double each = 0; ///< B/s of a port
        double ports = 0;
    };
    std::vector<Node> nodes;
    double all = 0;
    for (const network::NodePorts& node : graph.nodes) {
        Node one;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const network::Endpoint& port = graph.endpoints[static_cast<std::size_t>(i)];
            one.ports += port.at >= 0 ? 1 : 0;
            one.each += port.at >= 0 ? port.rate : 0;
        }
        if (one.ports == 0)
            continue;
        one.each /= one.ports;
        all += one.ports;
        nodes.push_back(one);
    }
    std::ranges::sort(nodes, {}, &Node::each);
    double left = all / 2;
    double sum = 0;
    for (const Node& node : nodes) {
        const double taken = std::min(left, node.ports);
        sum += taken * node.each;
        left -= taken;
    }
    return sum;
}

void rateRule(const GraphInputs& inputs, const Graph& graph, GraphFigures& figures)
{
    figures.meanOf = nodeRatesOf(graph);
    if (figures.meanOf.gpus > 0 && figures.meanOf.ports.base() > 0)
        figures.injectionPerGpu = figures.meanOf.mean();
    if (inputs.rule.kind != design::FabricKind::Torus && (hasDrawnLinks(graph) || !areOfOneRate(graph)))
        rateWorst(graph, inputs.sizing->groups > 0, figures);
}

} // namespace cw::fabric
