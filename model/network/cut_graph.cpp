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

constexpr std::int64_t kMostUnit = 5040; ///< of a port: its ports' sum stays far below what an integer holds

class CutGraphBuilder {
public:
    CutGraphBuilder(const Graph& graph, std::vector<int> classes, std::size_t count)
        : m_graph(graph), m_classes(std::move(classes))
    {
        m_out.weight.assign(count, 0);
        m_out.firstDivisible = static_cast<int>(count);
        m_out.unit = commonUnit();
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

    void join(int a, int b, double capacity, std::int64_t ports = 0)
    {
        if (a != b)
            m_out.edges.push_back({std::min(a, b), std::max(a, b), capacity, ports});
    }

    void addNode(const NodePorts& node)
    {
        int own = node.vertex >= 0 ? classOf(node.vertex) : -1;
        int first = -1;
        bool apart = own >= 0;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
            if (port.at < 0)
                continue;
            apart = apart || (first >= 0 && first != classOf(port.at));
            first = first < 0 ? classOf(port.at) : first;
        }
        const std::int64_t all = node.endpoints * m_out.unit;
        const std::int64_t plugged = pluggedOf(node);
        if (plugged == 0) {
            m_out.loose += node.vertex < 0 && node.gpus > 0 ? all : 0;
            return;
        }
        if (apart && own < 0) {
            own = m_out.size();
            m_out.weight.push_back(0);
        }
        if (apart)
            m_out.weight[static_cast<std::size_t>(own)] += all;
        m_out.ports += all;
        std::int64_t left = all;
        std::int64_t portsLeft = plugged;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(i)];
            if (port.at < 0)
                continue;
            const std::int64_t each = left / portsLeft--; // all equal, unless the unit is at its most
            left -= each;
            const double rate = port.rate / static_cast<double>(each);
            if (apart)
                join(own, classOf(port.at), port.rate, each);
            else
                m_groups[{first, rate}] += each;
            m_out.slowestPort = m_out.slowestPort > 0 ? std::min(m_out.slowestPort, rate) : rate;
        }
    }

    [[nodiscard]] std::int64_t pluggedOf(const NodePorts& node) const
    {
        const auto first = m_graph.endpoints.begin() + node.firstEndpoint;
        return std::count_if(first, first + node.endpoints, [](const Endpoint& port) { return port.at >= 0; });
    }

    /// The least by which every node's ports can be multiplied so that they split evenly over its cables; where nodes
    /// are too unlike for one, a number with many divisors: the cut is then right to one in five thousand.
    [[nodiscard]] std::int64_t commonUnit() const
    {
        std::int64_t unit = 1;
        for (const NodePorts& node : m_graph.nodes) {
            const std::int64_t plugged = pluggedOf(node);
            if (plugged > 0)
                unit = std::lcm(unit, plugged / std::gcd(plugged, std::int64_t{node.endpoints}));
            if (unit > kMostUnit)
                return kMostUnit;
        }
        return unit;
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
