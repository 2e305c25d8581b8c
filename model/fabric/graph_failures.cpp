// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cw::fabric {
namespace {

bool isOf(const network::Vertex& vertex, const Failure& failure)
{
    if (vertex.kind != network::VertexKind::Switch)
        return false;
    if (failure.item != 0)
        return vertex.item == failure.item;
    return static_cast<int>(vertex.role) == failure.rule[0] && vertex.number == failure.rule[1];
}

void cutVertex(network::Graph& graph, int vertex)
{
    std::erase_if(graph.bundles,
                  [vertex](const network::Bundle& bundle) { return bundle.a == vertex || bundle.b == vertex; });
    for (network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at == vertex)
            endpoint.at = -1;
    }
}

void cutNode(network::Graph& graph, std::uint32_t item)
{
    for (const network::NodePorts& node : graph.nodes) {
        if (node.item != item)
            continue;
        if (node.vertex >= 0) // cables join it to other nodes, and it may forward for them
            cutVertex(graph, node.vertex);
        for (int port = 0; port < node.endpoints; ++port)
            graph.endpoints[static_cast<std::size_t>(node.firstEndpoint + port)].at = -1;
    }
}

/// One cable: drawn, or the rule's between two vertices. Which of several that are alike is of no matter; what names
/// more of them than there are takes nothing.
void cutCable(network::Graph& graph, const Failure& failure)
{
    for (network::Endpoint& endpoint : graph.endpoints) {
        if (failure.item != 0 && endpoint.drawn == failure.item)
            endpoint.at = -1;
    }
    const auto end = [&](int vertex, std::size_t at) {
        const network::Vertex& v = graph.vertices[static_cast<std::size_t>(vertex)];
        return static_cast<int>(v.role) == failure.rule[at] && v.number == failure.rule[at + 1];
    };
    const auto found = std::ranges::find_if(graph.bundles, [&](const network::Bundle& bundle) {
        if (failure.item != 0 || bundle.drawn != 0)
            return bundle.drawn == failure.item;
        return (end(bundle.a, 0) && end(bundle.b, 2)) || (end(bundle.a, 2) && end(bundle.b, 0));
    });
    if (found == graph.bundles.end())
        return;
    if (--found->cables == 0)
        graph.bundles.erase(found);
}

/// Ports of nodes that cables join without a switch take their link along. Found before anything is taken away, because
/// a rule numbers the links of a node by their other ends: its first port has the first link.
class PortFailures {
public:
    explicit PortFailures(network::Graph& graph) : m_graph(graph) {}

    void find(const Failure& failure)
    {
        for (const network::NodePorts& node : m_graph.nodes) {
            if (node.item != failure.item || failure.number < 0 || failure.number >= node.endpoints)
                continue;
            const int endpoint = node.firstEndpoint + failure.number;
            m_endpoints.push_back(endpoint);
            const std::uint32_t drawn = m_graph.endpoints[static_cast<std::size_t>(endpoint)].drawn;
            if (node.vertex >= 0 && drawn != 0)
                m_drawn.insert(drawn);
            else if (node.vertex >= 0)
                findLink(node.vertex, failure.number);
        }
    }

    void apply()
    {
        for (const std::uint32_t cable : m_drawn)
            cutCable(m_graph, {Failure::Kind::Cable, cable});
        std::erase_if(m_graph.bundles, [this](const network::Bundle& bundle) {
            return bundle.drawn == 0 && m_links.contains(std::minmax(bundle.a, bundle.b));
        });
        for (const int endpoint : m_endpoints)
            m_graph.endpoints[static_cast<std::size_t>(endpoint)].at = -1;
    }

private:
    void findLink(int vertex, int port)
    {
        std::set<std::pair<int, int>> own; // a torus has one link between two nodes
        for (const network::Bundle& bundle : m_graph.bundles) {
            if (bundle.drawn == 0 && (bundle.a == vertex || bundle.b == vertex))
                own.insert(std::minmax(bundle.a, bundle.b));
        }
        if (port < static_cast<int>(own.size()))
            m_links.insert(*std::next(own.begin(), port));
    }

    network::Graph& m_graph;
    std::vector<int> m_endpoints;
    std::set<std::uint32_t> m_drawn;        ///< cables between two nodes
    std::set<std::pair<int, int>> m_links;  ///< of the rule, by their ends
};

/// Failures of a rule with several planes, which no drawn cable joins. The graph has one plane with the rate of all; what
/// fails stands in one of them, and takes that plane's part of the rate.
class PlaneFailures {
public:
    PlaneFailures(const GraphInputs& inputs, network::Graph& graph)
        : m_graph(graph), m_planes(inputs.sizing ? std::max(1, inputs.sizingInputs.planes) : 1)
    {
        if (m_planes < 2)
            return;
        const Sizing& sizing = *inputs.sizing;
        const std::array<std::int64_t, 3> all{sizing.leaves, sizing.spines, sizing.cores};
        for (std::size_t role = 0; role < all.size(); ++role)
            m_perPlane[role] = static_cast<int>(all[role] / m_planes);
        std::array<int, 3> numbers{};
        for (const design::Switch& device : *inputs.switches) {
            if (const auto role = static_cast<std::size_t>(device.role); role < numbers.size())
                m_placed.emplace(device.id.value, std::pair(static_cast<int>(role), numbers[role]++));
        }
        for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
            const network::Vertex& vertex = graph.vertices[v];
            if (vertex.kind == network::VertexKind::Switch)
                m_vertices.emplace(std::pair(static_cast<int>(vertex.role), vertex.number), static_cast<int>(v));
        }
    }

    /// false where it is none of the rule's.
    bool loseSwitch(const Failure& failure)
    {
        std::pair<int, int> which(failure.rule[0], failure.rule[1]);
        if (failure.item != 0) {
            const auto placed = m_placed.find(failure.item);
            if (placed == m_placed.end())
                return false;
            which = placed->second;
        }
        const auto at = inPlane(which.first, which.second);
        if (!at)
            return false;
        m_lost[at->first].insert(at->second);
        return true;
    }

    /// One of the cables that each of the graph's stands for.
    bool loseCable(const Failure& failure)
    {
        const auto a = failure.item == 0 ? inPlane(failure.rule[0], failure.rule[1]) : std::nullopt;
        const auto b = failure.item == 0 ? inPlane(failure.rule[2], failure.rule[3]) : std::nullopt;
        if (!a || !b)
            return false;
        const std::pair<int, int> ends = std::minmax(a->first, b->first);
        auto& bundles = m_graph.bundles;
        auto least = bundles.end(); // one that has lost cables already is used up first
        for (auto bundle = bundles.begin(); bundle != bundles.end(); ++bundle) {
            const std::pair<int, int> own = std::minmax(bundle->a, bundle->b);
            if (own == ends && (least == bundles.end() || bundle->rate < least->rate))
                least = bundle;
        }
        if (least == bundles.end())
            return true;
        const double whole = m_wholeRates.try_emplace(ends, least->rate).first->second;
        network::Bundle rest = *least;
        rest.cables = 1;
        rest.rate -= whole / m_planes;
        if (--least->cables == 0)
            bundles.erase(least);
        if (rest.rate > 1e-9 * whole)
            bundles.push_back(rest);
        return true;
    }

    void apply()
    {
        if (m_lost.empty())
            return;
        const auto rest = [this](int a, int b) {
            std::set<int> lost = lostAt(a);
            lost.merge(lostAt(b));
            return 1 - static_cast<double>(lost.size()) / m_planes;
        };
        for (network::Bundle& bundle : m_graph.bundles)
            bundle.rate *= rest(bundle.a, bundle.b);
        std::erase_if(m_graph.bundles, [](const network::Bundle& bundle) { return !(bundle.rate > 0); });
        for (network::Endpoint& endpoint : m_graph.endpoints) {
            if (endpoint.at < 0)
                continue;
            const double part = rest(endpoint.at, endpoint.at);
            endpoint.rate *= part > 0 ? part : 1; // of the port, where nothing is plugged in any more
            endpoint.at = part > 0 ? endpoint.at : -1;
        }
    }

private:
    /// Vertex and plane of the rule's switch: those of the second plane are numbered on.
    [[nodiscard]] std::optional<std::pair<int, int>> inPlane(int role, int number) const
    {
        const int count = role >= 0 && role < 3 ? m_perPlane[static_cast<std::size_t>(role)] : 0;
        if (m_planes < 2 || count == 0 || number < 0 || number / count >= m_planes)
            return std::nullopt;
        const auto found = m_vertices.find(std::pair(role, number % count));
        return found != m_vertices.end() ? std::optional(std::pair(found->second, number / count)) : std::nullopt;
    }

    [[nodiscard]] std::set<int> lostAt(int vertex) const
    {
        const auto found = m_lost.find(vertex);
        return found != m_lost.end() ? found->second : std::set<int>{};
    }

    network::Graph& m_graph;
    int m_planes;
    std::array<int, 3> m_perPlane{};                            ///< leaves, spines and cores
    std::map<std::uint32_t, std::pair<int, int>> m_placed;      ///< role and number, by item
    std::map<std::pair<int, int>, int> m_vertices;              ///< by role and number
    std::map<int, std::set<int>> m_lost;                        ///< planes, by vertex
    std::map<std::pair<int, int>, double> m_wholeRates;         ///< of a cable of all planes, by ends
};

} // namespace

/// An accelerator that fails takes no link along: what runs on it stops, which placement's user decides.
void removeFailed(const GraphInputs& inputs, network::Graph& graph)
{
    if (inputs.failed.empty())
        return;
    PortFailures ports(graph);
    for (const Failure& failure : inputs.failed) {
        if (failure.kind == Failure::Kind::Port)
            ports.find(failure);
    }
    ports.apply();
    PlaneFailures planes(inputs, graph);
    for (const Failure& failure : inputs.failed) {
        switch (failure.kind) {
        case Failure::Kind::Accelerator:
        case Failure::Kind::Port:
            break;
        case Failure::Kind::Node:
            cutNode(graph, failure.item);
            break;
        case Failure::Kind::Switch:
            if (planes.loseSwitch(failure))
                break;
            for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
                if (isOf(graph.vertices[i], failure))
                    cutVertex(graph, static_cast<int>(i));
            }
            break;
        case Failure::Kind::Cable:
            if (!planes.loseCable(failure))
                cutCable(graph, failure);
            break;
        }
    }
    planes.apply();
}

} // namespace cw::fabric
