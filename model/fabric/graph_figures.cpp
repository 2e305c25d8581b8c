// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_figures.h"

#include "design/spine_of.h"
#include "fabric/graph_parts.h"
#include "fabric/wiring.h"
#include "network/adjacency.h"

#include <algorithm>
#include <cmath>

namespace cw::fabric {
namespace {

using network::Graph;

constexpr std::size_t kMostBundles = 200'000; ///< beyond, a network is only counted: flows and cuts would take seconds
constexpr std::size_t kMostCutBundles = 6'000; ///< of what a rule wired; beyond, cuts would hold up the window
constexpr std::size_t kMostTreeBundles = 10'000; ///< likewise, of trees, whose cuts are found sooner
constexpr std::int64_t kMostWayWork = 10'000'000; ///< links looked at; beyond, only some leaves are started from

struct FarthestPair {
    int from = -1;
    int to = -1;
    int links = 0;
};

/// The two leaves whose shortest way is longest.
class LongestWay {
public:
    explicit LongestWay(const Graph& graph)
        : m_graph(graph), m_adjacency(graph), m_holds(graph.vertices.size(), 0), m_distance(graph.vertices.size())
    {
        for (const network::Endpoint& endpoint : graph.endpoints) {
            if (endpoint.at >= 0)
                m_holds[static_cast<std::size_t>(endpoint.at)] = 1;
        }
    }

    /// From every leaf; of a rule's whole network, where all are alike, from the first alone.
    FarthestPair find(bool fromAll, const std::stop_token& stop)
    {
        std::vector<int> starts;
        for (std::size_t v = 0; v < m_holds.size(); ++v) {
            if (m_holds[v] != 0)
                starts.push_back(static_cast<int>(v));
        }
        const auto work = static_cast<std::int64_t>(2 * m_graph.bundles.size() + m_graph.vertices.size() + 1);
        const auto most = static_cast<std::size_t>(std::max<std::int64_t>(1, fromAll ? kMostWayWork / work : 1));
        const std::size_t step = std::max<std::size_t>(1, (starts.size() + most - 1) / most);
        FarthestPair farthest;
        for (std::size_t i = 0; i < starts.size() && !stop.stop_requested(); i += step)
            walkFrom(starts[i], farthest);
        return farthest;
    }

    /// The leaf that fewest cables join to others, and of those farthest from it the one with fewest.
    FarthestPair ofThinnest(double& cablesOfIt)
    {
        std::vector<double> cables(m_holds.size(), 0);
        for (const network::Bundle& bundle : m_graph.bundles) {
            cables[static_cast<std::size_t>(bundle.a)] += bundle.cables;
            cables[static_cast<std::size_t>(bundle.b)] += bundle.cables;
        }
        int thinnest = -1;
        for (std::size_t v = 0; v < m_holds.size(); ++v) {
            if (m_holds[v] != 0 && (thinnest < 0 || cables[v] < cables[static_cast<std::size_t>(thinnest)]))
                thinnest = static_cast<int>(v);
        }
        FarthestPair pair;
        if (thinnest < 0)
            return pair;
        cablesOfIt = cables[static_cast<std::size_t>(thinnest)];
        walkFrom(thinnest, pair);
        for (std::size_t v = 0; v < m_holds.size(); ++v) {
            if (m_holds[v] != 0 && m_distance[v] == pair.links && cables[v] < cables[static_cast<std::size_t>(pair.to)])
                pair.to = static_cast<int>(v);
        }
        return pair;
    }

private:
    void walkFrom(int start, FarthestPair& farthest)
    {
        if (farthest.from < 0)
            farthest = {start, start, 0};
        std::ranges::fill(m_distance, -1);
        m_distance[static_cast<std::size_t>(start)] = 0;
        m_queue.assign(1, start);
        for (std::size_t next = 0; next < m_queue.size(); ++next) {
            const int v = m_queue[next];
            const int distance = m_distance[static_cast<std::size_t>(v)];
            if (m_holds[static_cast<std::size_t>(v)] != 0 && distance > farthest.links)
                farthest = {start, v, distance};
            if (v != start && !m_graph.vertices[static_cast<std::size_t>(v)].forwards)
                continue;
            for (const network::Adjacency::Arc& arc : m_adjacency.from(v)) {
                int& head = m_distance[static_cast<std::size_t>(arc.head)];
                if (head < 0) {
                    head = distance + 1;
                    m_queue.push_back(arc.head);
                }
            }
        }
    }

    const Graph& m_graph;
    network::Adjacency m_adjacency;
    std::vector<char> m_holds; ///< nodes
    std::vector<int> m_distance;
    std::vector<int> m_queue;
};

bool isSwitch(const Graph& graph, int vertex)
{
    return vertex >= 0 && graph.vertices[static_cast<std::size_t>(vertex)].kind == network::VertexKind::Switch;
}

/// Some leaf's nodes can send more than its uplinks carry.
bool isTapered(const Graph& graph)
{
    std::vector<double> down(graph.vertices.size(), 0);
    std::vector<double> up(graph.vertices.size(), 0);
    for (const network::Endpoint& port : graph.endpoints) {
        if (port.at >= 0)
            down[static_cast<std::size_t>(port.at)] += port.rate;
    }
    for (const network::Bundle& bundle : graph.bundles) {
        up[static_cast<std::size_t>(bundle.a)] += bundle.cables * bundle.rate;
        up[static_cast<std::size_t>(bundle.b)] += bundle.cables * bundle.rate;
    }
    for (std::size_t v = 0; v < down.size(); ++v) {
        if (up[v] > 0 && down[v] > up[v] * (1 + 1e-12))
            return true;
    }
    return false;
}

/// A whole rule's tree whose leaves pass on all that unlike ports send.
bool isFullTreeOfUnlikePorts(const GraphInputs& inputs, const Graph& graph)
{
    const bool isTree = inputs.sizing && inputs.sizing->groups == 0 && inputs.rule.kind != design::FabricKind::Torus;
    return isTree && inputs.failed.empty() && inputs.cables->empty() && !areOfOneRate(graph) && !isTapered(graph);
}

/// Where no formula says which halves cost least: every group can be cut through as well as the set of groups, nodes
/// of a tapered tree can stand on two leaves, pods of a tree can be of unlike size, a torus can have gaps, and parts of
/// what a rule made can fail. Where ports are of unlike rates, halves are of unlike worth.
bool needsCut(const GraphInputs& inputs, const Graph& graph)
{
    if (!inputs.sizing || graph.bundles.size() > (inputs.sizing->groups > 0 ? kMostCutBundles : kMostTreeBundles))
        return false;
    const bool isWhole = inputs.failed.empty() && inputs.cables->empty();
    if (inputs.sizing->groups > 0 || !isEven(inputs.sizingInputs, *inputs.sizing) || !isWhole)
        return true;
    if (inputs.rule.kind == design::FabricKind::Torus)
        return inputs.sizing->torusPlaces() != inputs.sizingInputs.nodes; // no formula for one with gaps
    if (!areOfOneRate(graph))
        return true;
    return !partOf(inputs.sizingInputs, *inputs.sizing).holdsWholeNodes && isTapered(graph);
}

int planesIn(const GraphInputs& inputs) { return inputs.sizing ? std::max(1, inputs.sizingInputs.planes) : 1; }

/// Ways that share no cable. A rule's planes are one in the graph, with the rate of all: there a cable counts as many
/// ways as planes are left of it.
double waysBetween(const GraphInputs& inputs, const Graph& graph, int from, int to)
{
    const int ends[] = {from, to};
    const int planes = planesIn(inputs);
    const catalog::Switch* leaf = inputs.catalog->switches.find(inputs.rule.leaf);
    const catalog::Switch* spine = inputs.catalog->switches.find(design::spineOf(inputs.rule));
    if (planes == 1 || inputs.rule.kind == design::FabricKind::Torus || leaf == nullptr || spine == nullptr)
        return planes * network::maxFlow(graph, {ends, 1}, {ends + 1, 1}, network::CutUnit::Cables);
    const double one = std::min(leaf->portRate.value, spine->portRate.value).base();
    return std::round(network::maxFlow(graph, {ends, 1}, {ends + 1, 1}) / one);
}

/// Of a rule: nodes of a torus are its switches, and a loss in one plane leaves the others.
bool canHaveWeakPoints(const GraphInputs& inputs, const Graph& graph)
{
    return inputs.sizing && inputs.rule.kind != design::FabricKind::Torus && inputs.sizingInputs.planes <= 1 &&
           graph.bundles.size() <= kMostTreeBundles;
}

/// nullopt where it is not known.
std::optional<network::Bisection> bisectionOf(const Graph& graph, const std::stop_token& stop)
{
    const network::Bisection found = network::bisect(graph, stop);
    return found.complete ? std::optional(found) : std::nullopt;
}

} // namespace

GraphFigures figuresOf(const GraphInputs& inputs, const Graph& graph, const std::stop_token& stop)
{
    GraphFigures figures;
    figures.isDrawn = isDrawn(inputs);
    figures.nodes = nodeRatesOf(graph);
    LongestWay ways(graph);
    const FarthestPair farthest = ways.find(figures.isDrawn || !inputs.failed.empty() || !inputs.cables->empty() ||
                                                (inputs.sizing && inputs.sizing->groups > 0),
                                            stop);
    const bool switched = isSwitch(graph, farthest.from);
    if (farthest.from >= 0) {
        figures.diameter = farthest.links + (switched ? 2 : 0);
        figures.hops = farthest.links + (switched ? 1 : 0);
    }
    const bool isSmall = graph.bundles.size() + graph.vertices.size() <= kMostBundles;
    if (farthest.links > 0 && isSmall && !stop.stop_requested()) {
        double cables = 0;
        const FarthestPair thinnest = ways.ofThinnest(cables);
        if (thinnest.links > 0) {
            figures.waysApart = waysBetween(inputs, graph, thinnest.from, thinnest.to);
            figures.thinnestCables = static_cast<std::int64_t>(cables) * planesIn(inputs);
            figures.apart = thinnest.links;
        }
    }
    if (const double half = isFullTreeOfUnlikePorts(inputs, graph) ? slowestHalf(graph) : 0; half > 0)
        figures.bisection = network::Bisection{half, half, true};
    else if (!figures.isDrawn && needsCut(inputs, graph) && !stop.stop_requested())
        figures.bisection = bisectionOf(graph, stop);
    if (!figures.isDrawn && canHaveWeakPoints(inputs, graph) && !stop.stop_requested())
        figures.faults.weak = network::weakPoints(graph, stop);
    if (!figures.isDrawn || stop.stop_requested())
        return figures;
    countDrawn(inputs, graph, figures);
    if (!isSmall)
        return figures;
    figures.bisection = bisectionOf(graph, stop);
    figures.faults = faultsOf(graph, stop);
    return figures;
}

} // namespace cw::fabric
