// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/ports.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace cw::placement {
namespace {

/// Vertices that some path joins. Nodes that forward nothing join nobody, but belong to the islands of their cables.
std::vector<int> islandsOf(const network::Graph& graph)
{
    std::vector<int> parent(graph.vertices.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto rootOf = [&parent](int vertex) {
        while (parent[static_cast<std::size_t>(vertex)] != vertex) {
            int& up = parent[static_cast<std::size_t>(vertex)];
            up = parent[static_cast<std::size_t>(up)];
            vertex = up;
        }
        return vertex;
    };
    for (const network::Bundle& bundle : graph.bundles)
        parent[static_cast<std::size_t>(rootOf(bundle.a))] = rootOf(bundle.b);
    std::vector<int> islands(parent.size());
    for (std::size_t i = 0; i < islands.size(); ++i)
        islands[i] = rootOf(static_cast<int>(i));
    return islands;
}

} // namespace

Ports::Ports(const network::Graph& graph) : m_graph(graph), m_island(islandsOf(graph)) {}

Ports::Range Ports::of(int accelerator) const
{
    const network::NodePorts& node =
        m_graph.nodes[static_cast<std::size_t>(m_graph.nodeOfGpu[static_cast<std::size_t>(accelerator)])];
    if (node.endpoints == 0)
        return {};
    const int local = accelerator - node.firstGpu;
    const int first = static_cast<int>(std::int64_t{local} * node.endpoints / node.gpus);
    const int next = static_cast<int>(std::int64_t{local + 1} * node.endpoints / node.gpus);
    return {node.firstEndpoint + first, std::clamp(next - first, 1, PortPairs::kMost)};
}

bool Ports::joined(int from, int to) const
{
    const network::Endpoint& a = m_graph.endpoints[static_cast<std::size_t>(from)];
    const network::Endpoint& b = m_graph.endpoints[static_cast<std::size_t>(to)];
    return a.at >= 0 && b.at >= 0 && a.rate > 0 && b.rate > 0 &&
           m_island[static_cast<std::size_t>(a.at)] == m_island[static_cast<std::size_t>(b.at)];
}

bool Ports::isDead(int endpoint) const
{
    const network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(endpoint)];
    return port.at < 0 || !(port.rate > 0);
}

/// A port of the accelerator's domain that reaches `toward`: the bytes go there over the scale-up links first.
int Ports::forwarderFor(int accelerator, int toward) const
{
    const network::Domain& domain =
        m_graph.domains[static_cast<std::size_t>(m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)])];
    const int wanted = m_graph.endpoints[static_cast<std::size_t>(toward)].port;
    int found = -1;
    for (int other = domain.firstGpu; other < domain.firstGpu + domain.gpus; ++other) {
        const Range range = of(other);
        for (int port = range.first; port < range.first + range.count; ++port) {
            if (!joined(port, toward))
                continue;
            if (m_graph.endpoints[static_cast<std::size_t>(port)].port == wanted)
                return port;
            if (found < 0)
                found = port;
        }
    }
    return found;
}

/// Pairs of ports at the same place in both domains, from the next neighbour on.
void Ports::spreadOverNeighbours(int from, int to, PortPairs& out) const
{
    const auto domainOf = [this](int accelerator) -> const network::Domain& {
        return m_graph.domains[static_cast<std::size_t>(m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)])];
    };
    const network::Domain& here = domainOf(from);
    const network::Domain& there = domainOf(to);
    for (int step = 1; step < here.gpus; ++step) {
        const int place = (from - here.firstGpu + step) % here.gpus;
        const Range a = of(here.firstGpu + place);
        const Range b = of(there.firstGpu + place % there.gpus);
        for (int i = 0; i < std::min(a.count, b.count) && out.count < PortPairs::kMost; ++i) {
            if (joined(a.first + i, b.first + i))
                out.pairs[static_cast<std::size_t>(out.count++)] = {a.first + i, b.first + i};
        }
    }
}

PortPairs Ports::between(int from, int to) const
{
    const Range a = of(from);
    const Range b = of(to);
    PortPairs out;
    if (a.count == 0 || b.count == 0)
        return out;
    bool hasDeadEnds = false;
    for (int i = 0; i < std::max(a.count, b.count); ++i) {
        PortPair pair{a.first + i % a.count, b.first + i % b.count};
        if (isDead(pair.from) || isDead(pair.to)) {
            hasDeadEnds = true;
            continue;
        }
        if (!joined(pair.from, pair.to)) {
            if (const int sender = forwarderFor(from, pair.to); sender >= 0)
                pair.from = sender;
            else if (const int receiver = forwarderFor(to, pair.from); receiver >= 0)
                pair.to = receiver;
            else
                continue;
        }
        out.pairs[static_cast<std::size_t>(out.count++)] = pair;
    }
    out.flows = out.count;
    if (out.count == 0 && hasDeadEnds) {
        spreadOverNeighbours(from, to, out);
        out.flows = std::max(a.count, b.count);
    }
    return out;
}

} // namespace cw::placement
