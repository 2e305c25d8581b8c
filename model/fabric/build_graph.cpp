// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/build_graph.h"

#include "fabric/graph_optics.h"
#include "fabric/graph_parts.h"
#include "network/switch_groups.h"

#include <algorithm>
#include <tuple>

namespace cw::fabric {

design::Routing routingOf(const GraphInputs& inputs)
{
    if (inputs.rule.routing != design::Routing::Automatic)
        return inputs.rule.routing;
    catalog::PartId type = inputs.rule.leaf;
    if (inputs.rule.kind == design::FabricKind::None && !inputs.switches->empty()) {
        const auto leaf = std::ranges::find(*inputs.switches, design::SwitchRole::Leaf, &design::Switch::role);
        type = (leaf == inputs.switches->end() ? inputs.switches->front() : *leaf).type;
    }
    const catalog::Switch* part = inputs.catalog->switches.find(type);
    const bool hashes = part != nullptr && part->family == catalog::LinkFamily::Ethernet;
    return hashes ? design::Routing::Ecmp : design::Routing::Adaptive;
}

VertexOf switchVertices(const network::Graph& graph)
{
    VertexOf found;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
        const network::Vertex& vertex = graph.vertices[i];
        if (vertex.kind == network::VertexKind::Switch && vertex.item != 0)
            found.emplace(vertex.item, static_cast<int>(i));
    }
    return found;
}

void sortBundles(network::Graph& graph)
{
    for (network::Bundle& bundle : graph.bundles) {
        if (bundle.a > bundle.b)
            std::swap(bundle.a, bundle.b);
    }
    std::ranges::stable_sort(graph.bundles, {}, [](const network::Bundle& bundle) {
        return std::tuple(bundle.a, bundle.b, bundle.rate);
    });
    std::vector<network::Bundle> merged;
    for (const network::Bundle& bundle : graph.bundles) {
        if (!merged.empty() && merged.back().a == bundle.a && merged.back().b == bundle.b &&
            merged.back().rate == bundle.rate)
            merged.back().cables += bundle.cables;
        else
            merged.push_back(bundle);
    }
    graph.bundles = std::move(merged);
}

/// Of what is drawn; a failure takes switches out of a group, but does not change which group they are of.
static void findGroups(network::Graph& graph, const std::stop_token& stop)
{
    const std::vector<int> groups = network::switchGroups(graph, stop);
    for (std::size_t v = 0; v < groups.size(); ++v)
        graph.vertices[v].unit = groups[v];
}

/// Of a rule and of cables drawn beside it; those of other networks are not the fabric's.
Optics beside(Optics rule, const Optics& drawn)
{
    rule.leaves += drawn.leaves;
    rule.spines += drawn.spines;
    rule.cores += drawn.cores;
    rule.nodes += drawn.nodes;
    return rule;
}

GraphResult buildGraph(const GraphInputs& inputs, const std::stop_token& stop)
{
    GraphResult result;
    network::Graph& graph = result.graph.edit();
    graph.routing = routingOf(inputs);
    addNodes(inputs, graph);
    if (inputs.sizing)
        addRule(inputs, result, graph);
    const AddedCables cables = addCables(inputs, result, graph, stop);
    if (stop.stop_requested())
        return result;
    const Optics optics = inputs.sizing ? beside(ruleOptics(inputs, graph), cables.optics) : cables.optics;
    if (!inputs.sizing)
        findGroups(graph, stop);
    std::optional<GraphFigures> whole;
    if (inputs.sizing || !inputs.failed.empty())
        whole = countsOf(inputs, graph);
    removeFailed(inputs, graph);
    sortBundles(graph);
    if (!stop.stop_requested())
        result.figures = figuresOf(inputs, *result.graph, stop);
    result.figures.meanOf = result.figures.nodes;
    if (whole)
        takeCounts(*whole, result.figures);
    result.figures.optics = optics;
    if (inputs.sizing)
        result.figures.besideRule = cables.joined;
    return result;
}

} // namespace cw::fabric
