// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_figures.h"

#include "fabric/build_graph.h"
#include "fabric/wiring.h"
#include "network/adjacency.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <set>
#include <unordered_map>
#include <utility>

namespace cw::fabric {
namespace {

using design::SwitchRole;
using network::Graph;
using network::Vertex;
using network::VertexKind;

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
    FarthestPair ofThinnest()
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
    return vertex >= 0 && graph.vertices[static_cast<std::size_t>(vertex)].kind == VertexKind::Switch;
}

/// Counts of one walk over cables and ports.
class DrawnCounts {
public:
    DrawnCounts(const GraphInputs& inputs, const Graph& graph, GraphFigures& figures)
        : m_inputs(inputs), m_graph(graph), m_figures(figures), m_used(graph.vertices.size(), 0),
          m_down(graph.vertices.size(), 0), m_up(graph.vertices.size(), 0),
          m_gpus(graph.vertices.size(), 0)
    {}

    void run()
    {
        for (const Vertex& v : m_graph.vertices)
            m_figures.groups = std::max<std::int64_t>(m_figures.groups, v.unit + 1);
        m_groups.resize(static_cast<std::size_t>(m_figures.groups));
        countNodePorts();
        countLinks();
        countSwitches();
        rateLeaves();
        rateGroups();
    }

private:
    const Vertex& vertex(int v) const { return m_graph.vertices[static_cast<std::size_t>(v)]; }

    void countNodePorts()
    {
        double rate = 0;
        std::int64_t gpus = 0;
        for (const network::NodePorts& node : m_graph.nodes) {
            gpus += node.gpus;
            m_below.clear();
            for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
                const network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
                if (port.at < 0)
                    continue;
                ++m_figures.endpoints;
                rate += node.gpus > 0 ? port.rate : 0;
                if (!isSwitch(m_graph, port.at))
                    continue;
                ++m_figures.nodeLinks;
                ++m_used[static_cast<std::size_t>(port.at)];
                m_down[static_cast<std::size_t>(port.at)] += port.rate;
                if (m_below.insert(port.at).second)
                    m_gpus[static_cast<std::size_t>(port.at)] += node.gpus;
                const int group = vertex(port.at).unit;
                if (group >= 0) {
                    of(group).down += port.rate;
                    of(group).gpus += std::exchange(of(group).lastNode, node.item) != node.item ? node.gpus : 0;
                }
            }
        }
        if (gpus > 0 && m_figures.endpoints > 0)
            m_figures.injectionPerGpu = BytesPerSecond(rate / static_cast<double>(gpus));
    }

    void countLinks()
    {
        for (const network::Bundle& bundle : m_graph.bundles) {
            const bool switched = isSwitch(m_graph, bundle.a) && isSwitch(m_graph, bundle.b);
            const std::pair<SwitchRole, SwitchRole> roles = std::minmax(vertex(bundle.a).role, vertex(bundle.b).role);
            if (vertex(bundle.a).unit >= 0 && vertex(bundle.b).unit >= 0)
                countInGroups(bundle);
            else if (switched && roles == std::pair(SwitchRole::Leaf, SwitchRole::Spine))
                m_figures.leafSpineLinks += bundle.cables;
            else if (switched && roles == std::pair(SwitchRole::Spine, SwitchRole::Core))
                m_figures.spineCoreLinks += bundle.cables;
            else
                m_figures.otherLinks += bundle.cables;
            for (const int v : {bundle.a, bundle.b}) {
                m_used[static_cast<std::size_t>(v)] += bundle.cables;
                m_up[static_cast<std::size_t>(v)] += bundle.cables * bundle.rate;
            }
        }
    }

    void countInGroups(const network::Bundle& bundle)
    {
        const auto [a, b] = std::minmax(vertex(bundle.a).unit, vertex(bundle.b).unit);
        if (a == b) {
            m_figures.localLinks += bundle.cables;
            return;
        }
        m_figures.globalLinks += bundle.cables;
        m_arcs[{a, b}] += bundle.cables;
        of(a).out += bundle.cables * bundle.rate;
        of(b).out += bundle.cables * bundle.rate;
    }

    void rateGroups()
    {
        std::optional<double> fewest;
        for (const Group& group : m_groups) {
            if (group.gpus > 0)
                fewest = std::min(fewest.value_or(group.gpus), group.gpus);
            if (group.down > 0 && group.out > 0)
                m_figures.taper = std::max(m_figures.taper.value_or(0), group.down / group.out);
        }
        if (fewest)
            m_figures.unitGpus = fewest;
        const std::int64_t pairs = m_figures.groups * (m_figures.groups - 1) / 2;
        if (static_cast<std::int64_t>(m_arcs.size()) < pairs || m_arcs.empty())
            return; // some two groups share no link
        m_figures.linksPerArc = std::ranges::min(m_arcs | std::views::values);
    }

    void countSwitches()
    {
        std::unordered_map<std::uint32_t, const catalog::Switch*> parts;
        for (const design::Switch& device : *m_inputs.switches)
            parts.emplace(device.id.value, m_inputs.catalog->switches.find(device.type));
        m_figures.leafPortsFree = 0;
        for (std::size_t v = 0; v < m_graph.vertices.size(); ++v) {
            const Vertex& device = m_graph.vertices[v];
            if (device.kind != VertexKind::Switch)
                continue;
            const auto part = parts.find(device.item);
            const int ports = part != parts.end() && part->second != nullptr ? part->second->ports.value : 0;
            m_figures.ports.push_back({device.item, ports, m_used[v]});
            if (m_used[v] == 0)
                continue;
            ++m_figures.switchesInUse[static_cast<std::size_t>(device.role)];
            if (device.role == SwitchRole::Leaf && ports == 0)
                m_figures.leafPortsFree.reset();
            else if (device.role == SwitchRole::Leaf && m_figures.leafPortsFree)
                *m_figures.leafPortsFree += ports - m_used[v];
        }
        std::ranges::sort(m_figures.ports, {}, &SwitchPorts::item);
    }

    void rateLeaves()
    {
        for (std::size_t v = 0; v < m_down.size(); ++v) {
            if (m_gpus[v] > 0)
                m_figures.unitGpus = std::min(m_figures.unitGpus.value_or(m_gpus[v]), m_gpus[v]);
            if (m_down[v] > 0 && m_up[v] > 0)
                m_figures.oversubscription = std::max(m_figures.oversubscription.value_or(0), m_down[v] / m_up[v]);
        }
        if (!m_figures.oversubscription && m_figures.switches() > 0 && m_graph.bundles.empty())
            m_figures.oversubscription = 1; // a switch forwards all its ports at full rate
    }

    const GraphInputs& m_inputs;
    const Graph& m_graph;
    GraphFigures& m_figures;
    std::vector<int> m_used;            ///< ports, by vertex
    std::vector<double> m_down;         ///< B/s from nodes
    std::vector<double> m_up;           ///< B/s to other switches
    std::vector<double> m_gpus;         ///< of the nodes on it
    std::set<int> m_below;              ///< switches of the node at hand
    struct Group {
        double down = 0; ///< B/s from nodes
        double out = 0;  ///< B/s to other groups
        double gpus = 0;
        std::uint32_t lastNode = 0;
    };
    Group& of(int group) { return m_groups[static_cast<std::size_t>(group)]; }
    std::vector<Group> m_groups;
    std::map<std::pair<int, int>, std::int64_t> m_arcs; ///< cables between two groups
};

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

/// Where no formula says which halves cost least: every group can be cut through as well as the set of groups, nodes
/// of a tapered tree can stand on two leaves, pods of a tree can be of unlike size, a torus can have gaps, and parts of what a rule made can fail.
bool needsCut(const GraphInputs& inputs, const Graph& graph)
{
    if (!inputs.sizing || graph.bundles.size() > (inputs.sizing->groups > 0 ? kMostCutBundles : kMostTreeBundles))
        return false;
    if (inputs.sizing->groups > 0 || !isEven(inputs.sizingInputs, *inputs.sizing) || !inputs.failed.empty() || !inputs.cables->empty())
        return true;
    if (inputs.rule.kind == design::FabricKind::Torus)
        return inputs.sizing->torusPlaces() != inputs.sizingInputs.nodes; // no formula for one with gaps
    return !partOf(inputs.sizingInputs, *inputs.sizing).holdsWholeNodes && isTapered(graph);
}

/// Ways that share no cable. A rule's planes are one in the graph, with the rate of all: there a cable counts as many
/// ways as planes are left of it.
double waysBetween(const GraphInputs& inputs, const Graph& graph, int from, int to)
{
    const int ends[] = {from, to};
    const int planes = inputs.sizing ? std::max(1, inputs.sizingInputs.planes) : 1;
    const catalog::Switch* leaf = inputs.catalog->switches.find(inputs.rule.leaf);
    const catalog::Switch* spine =
        inputs.rule.spine.empty() ? leaf : inputs.catalog->switches.find(inputs.rule.spine);
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
    figures.isDrawn = inputs.rule.kind == design::FabricKind::None && !inputs.cables->empty();
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
        const FarthestPair thinnest = ways.ofThinnest();
        if (thinnest.links > 0)
            figures.waysApart = waysBetween(inputs, graph, thinnest.from, thinnest.to);
    }
    if (!figures.isDrawn && needsCut(inputs, graph) && !stop.stop_requested())
        figures.bisection = bisectionOf(graph, stop);
    if (!figures.isDrawn && canHaveWeakPoints(inputs, graph) && !stop.stop_requested())
        figures.faults.weak = network::weakPoints(graph, stop);
    if (!figures.isDrawn || stop.stop_requested())
        return figures;
    DrawnCounts(inputs, graph, figures).run();
    if (!isSmall)
        return figures;
    figures.bisection = bisectionOf(graph, stop);
    figures.faults = faultsOf(graph, stop);
    return figures;
}

} // namespace cw::fabric
