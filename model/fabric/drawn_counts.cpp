// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_parts.h"
#include "fabric/port_use.h"

#include <algorithm>
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

/// Counts of one walk over cables and ports.
class DrawnCounts {
public:
    DrawnCounts(const GraphInputs& inputs, const Graph& graph, GraphFigures& figures)
        : m_inputs(inputs), m_graph(graph), m_figures(figures), m_used(usedPortsByVertex(graph)),
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
    bool isSwitch(int v) const { return v >= 0 && vertex(v).kind == VertexKind::Switch; }

    void countNodePorts()
    {
        for (const network::NodePorts& node : m_graph.nodes) {
            m_below.clear();
            for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
                const network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
                if (port.at < 0)
                    continue;
                ++m_figures.endpoints;
                if (!isSwitch(port.at))
                    continue;
                ++m_figures.nodeLinks;
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
        if (m_figures.nodes.gpus > 0 && m_figures.endpoints > 0)
            m_figures.injectionPerGpu = m_figures.nodes.mean();
    }

    void countLinks()
    {
        for (const network::Bundle& bundle : m_graph.bundles) {
            const bool switched = isSwitch(bundle.a) && isSwitch(bundle.b);
            const std::pair<SwitchRole, SwitchRole> roles = std::minmax(vertex(bundle.a).role, vertex(bundle.b).role);
            if (vertex(bundle.a).unit >= 0 && vertex(bundle.b).unit >= 0)
                countInGroups(bundle);
            else if (switched && roles == std::pair(SwitchRole::Leaf, SwitchRole::Spine))
                m_figures.leafSpineLinks += bundle.cables;
            else if (switched && roles == std::pair(SwitchRole::Spine, SwitchRole::Core))
                m_figures.spineCoreLinks += bundle.cables;
            else
                m_figures.otherLinks += bundle.cables;
            for (const int v : {bundle.a, bundle.b})
                m_up[static_cast<std::size_t>(v)] += bundle.cables * bundle.rate;
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
            takeWorst(group.down, group.out, m_figures.taper, m_figures.worstGroup);
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
            m_figures.leafPorts += device.role == SwitchRole::Leaf ? ports : 0;
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
            takeWorst(m_down[v], m_up[v], m_figures.oversubscription, m_figures.worstLeaf);
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

} // namespace

void takeWorst(double down, double up, std::optional<double>& worst, TaperParts& parts)
{
    if (!(down > 0) || !(up > 0) || (worst && *worst >= down / up))
        return;
    worst = down / up;
    parts = {BytesPerSecond(down), BytesPerSecond(up)};
}

bool isDrawn(const GraphInputs& inputs)
{
    return inputs.rule.kind == design::FabricKind::None && !inputs.cables->empty();
}

void countDrawn(const GraphInputs& inputs, const Graph& graph, GraphFigures& figures)
{
    DrawnCounts(inputs, graph, figures).run();
}

GraphFigures countsOf(const GraphInputs& inputs, const Graph& whole)
{
    GraphFigures counts;
    counts.isDrawn = isDrawn(inputs);
    counts.nodes = nodeRatesOf(whole);
    if (counts.isDrawn)
        countDrawn(inputs, whole, counts);
    else if (inputs.sizing)
        rateRule(inputs, whole, counts);
    return counts;
}

void takeCounts(const GraphFigures& counts, GraphFigures& figures)
{
    if (!counts.isDrawn) {
        figures.meanOf = counts.meanOf;
        figures.injectionPerGpu = counts.injectionPerGpu;
        figures.oversubscription = counts.oversubscription;
        figures.worstLeaf = counts.worstLeaf;
        figures.taper = counts.taper;
        figures.worstGroup = counts.worstGroup;
        return;
    }
    figures.endpoints = counts.endpoints;
    figures.switchesInUse = counts.switchesInUse;
    figures.nodeLinks = counts.nodeLinks;
    figures.leafSpineLinks = counts.leafSpineLinks;
    figures.spineCoreLinks = counts.spineCoreLinks;
    figures.otherLinks = counts.otherLinks;
    figures.groups = counts.groups;
    figures.localLinks = counts.localLinks;
    figures.globalLinks = counts.globalLinks;
    figures.linksPerArc = counts.linksPerArc;
    figures.leafPorts = counts.leafPorts;
    figures.leafPortsFree = counts.leafPortsFree;
}

} // namespace cw::fabric
