// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_graph.h"

#include "base/split_mix.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace cw::network {
namespace {

/// Colours of vertices: two of one colour have, for each colour and rate, equally many cables to it.
class ColourRefinement {
public:
    explicit ColourRefinement(const Graph& graph) : m_graph(graph), m_colours(graph.vertices.size())
    {
        m_fixed.assign(graph.vertices.size(), 0);
        // What hangs on a switch tells it apart; a node is its own colour, and so is what it is plugged into alone.
        for (const Endpoint& endpoint : graph.endpoints) {
            if (endpoint.at >= 0)
                at(m_fixed, endpoint.at) += splitMix(splitMix(static_cast<std::uint64_t>(endpoint.node) + 1) ^
                                                  std::bit_cast<std::uint64_t>(endpoint.rate));
        }
        for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
            if (graph.vertices[i].kind != VertexKind::Switch)
                m_fixed[i] = splitMix(~static_cast<std::uint64_t>(i));
        }
        m_colours = m_fixed;
        m_order.resize(graph.vertices.size());
        std::iota(m_order.begin(), m_order.end(), 0U);
        std::ranges::stable_sort(m_order, {}, [&graph](std::size_t i) {
            return std::tuple(graph.vertices[i].kind, graph.vertices[i].role, graph.vertices[i].number);
        });
    }

    std::vector<int> run(const std::stop_token& stop)
    {
        std::size_t before = 0;
        std::vector<int> classes = numbered();
        while (m_count > before && m_count < m_colours.size() && !stop.stop_requested()) {
            before = m_count;
            refine();
            classes = numbered();
        }
        return classes;
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    static std::uint64_t& at(std::vector<std::uint64_t>& list, int i) { return list[static_cast<std::size_t>(i)]; }

    void refine()
    {
        std::vector<std::uint64_t> next = m_fixed;
        for (std::size_t i = 0; i < next.size(); ++i)
            next[i] = splitMix(next[i] ^ splitMix(m_colours[i]));
        for (const Bundle& bundle : m_graph.bundles) {
            const auto cables = static_cast<std::uint64_t>(bundle.cables);
            const auto rate = splitMix(std::bit_cast<std::uint64_t>(bundle.rate));
            at(next, bundle.a) += cables * splitMix(rate ^ at(m_colours, bundle.b));
            at(next, bundle.b) += cables * splitMix(rate ^ at(m_colours, bundle.a));
        }
        m_colours = std::move(next);
    }

    /// Classes in the order of their first vertex, by role and number: a search finds the same in a rule and its drawing.
    std::vector<int> numbered()
    {
        std::unordered_map<std::uint64_t, int> found;
        std::vector<int> classes;
        classes.resize(m_colours.size());
        for (const std::size_t i : m_order)
            classes[i] = found.try_emplace(m_colours[i], static_cast<int>(found.size())).first->second;
        m_count = found.size();
        return classes;
    }

    const Graph& m_graph;
    std::vector<std::uint64_t> m_fixed;
    std::vector<std::uint64_t> m_colours;
    std::vector<std::size_t> m_order;
    std::size_t m_count = 0;
};

class CutGraphBuilder {
public:
    CutGraphBuilder(const Graph& graph, std::vector<int> classes, std::size_t count)
        : m_graph(graph), m_classes(std::move(classes))
    {
        m_out.weight.assign(count, 0);
        m_out.firstDivisible = static_cast<int>(count);
    }

    CutGraph run()
    {
        for (const Bundle& bundle : m_graph.bundles)
            join(classOf(bundle.a), classOf(bundle.b), bundle.cables * bundle.rate);
        for (const NodePorts& node : m_graph.nodes)
            addNode(node);
        for (const auto& [key, ports] : m_groups)
            m_out.groups.push_back({key.first, key.second, ports});
        mergeEdges();
        return std::move(m_out);
    }

private:
    [[nodiscard]] int classOf(int vertex) const { return m_classes[static_cast<std::size_t>(vertex)]; }

    void join(int a, int b, double capacity, int ports = 0)
    {
        if (a != b)
            m_out.edges.push_back({std::min(a, b), std::max(a, b), capacity, ports});
    }

    void addNode(const NodePorts& node)
    {
        int own = node.vertex >= 0 ? classOf(node.vertex) : -1;
        int first = -1;
        bool apart = own >= 0;
        std::int64_t ports = 0;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
            if (port.at < 0)
                continue;
            apart = apart || (first >= 0 && first != classOf(port.at));
            first = first < 0 ? classOf(port.at) : first;
            ++ports;
        }
        if (ports == 0) {
            m_out.loose += node.vertex < 0 && node.gpus > 0 ? node.endpoints : 0;
            return;
        }
        if (apart && own < 0) {
            own = m_out.size();
            m_out.weight.push_back(0);
        }
        if (apart)
            m_out.weight[static_cast<std::size_t>(own)] += ports;
        m_out.ports += ports;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
            if (port.at < 0)
                continue;
            if (apart)
                join(own, classOf(port.at), port.rate, 1);
            else
                ++m_groups[{first, port.rate}];
            m_out.slowestPort = m_out.slowestPort > 0 ? std::min(m_out.slowestPort, port.rate) : port.rate;
        }
    }

    void mergeEdges()
    {
        std::ranges::stable_sort(m_out.edges, {}, [](const auto& edge) { return std::tuple(edge.a, edge.b); });
        std::vector<CutGraph::Edge> merged;
        for (const CutGraph::Edge& edge : m_out.edges) {
            if (merged.empty() || merged.back().a != edge.a || merged.back().b != edge.b) {
                merged.push_back(edge);
                continue;
            }
            merged.back().capacity += edge.capacity;
            merged.back().ports += edge.ports;
        }
        m_out.edges = std::move(merged);
    }

    const Graph& m_graph;
    std::vector<int> m_classes;
    std::map<std::pair<int, double>, std::int64_t> m_groups;
    CutGraph m_out;
};

} // namespace

std::vector<std::int64_t> CutGraph::masses() const
{
    std::vector<std::int64_t> all = weight;
    for (const Group& group : groups)
        all[static_cast<std::size_t>(group.vertex)] += group.ports;
    return all;
}

double CutGraph::slack() const
{
    std::int64_t most = 0;
    for (int v = 0; v < firstDivisible; ++v)
        most = std::max(most, weight[static_cast<std::size_t>(v)]);
    return static_cast<double>(most) / 2;
}

CutGraph cutGraphOf(const Graph& graph, const std::stop_token& stop)
{
    ColourRefinement refinement(graph);
    std::vector<int> classes = refinement.run(stop);
    return CutGraphBuilder(graph, std::move(classes), refinement.count()).run();
}

} // namespace cw::network
