// SPDX-License-Identifier: GPL-3.0-or-later
#include "reach/reach.h"

#include <numeric>
#include <unordered_map>
#include <utility>

namespace cw::reach {
namespace {

/// Things that are joined, each found by the smallest of its set.
class Sets {
public:
    explicit Sets(std::size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), std::size_t{0}); }

    std::size_t find(std::size_t one)
    {
        while (m_parents[one] != one)
            one = m_parents[one] = m_parents[m_parents[one]];
        return one;
    }

    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

/// The rack of each node of the graph, by its place in a list of racks.
class Seats {
public:
    Seats(const network::Graph& graph, const std::vector<design::Node>& nodes)
    {
        std::unordered_map<std::uint32_t, std::uint32_t> rackOf;
        rackOf.reserve(nodes.size());
        for (const design::Node& node : nodes)
            rackOf.emplace(node.id.value, node.mount.rack.value);
        std::unordered_map<std::uint32_t, std::size_t> placeOf;
        for (const network::NodePorts& node : graph.nodes) {
            const auto rack = rackOf.find(node.item);
            if (rack == rackOf.end()) {
                m_seats.push_back(kNowhere);
                continue;
            }
            const auto [at, isNew] = placeOf.try_emplace(rack->second, m_racks.size());
            if (isNew)
                m_racks.push_back(design::RackId{rack->second});
            m_seats.push_back(at->second);
        }
    }

    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t of(std::size_t node) const { return m_seats[node]; }
    [[nodiscard]] const std::vector<design::RackId>& racks() const { return m_racks; }

private:
    std::vector<std::size_t> m_seats;
    std::vector<design::RackId> m_racks;
};

bool isLeaf(const network::Graph& graph, int vertex)
{
    return vertex >= 0 && graph.vertices[static_cast<std::size_t>(vertex)].kind == network::VertexKind::Switch;
}

} // namespace

std::vector<FailureDomain> failureDomains(const network::Graph& graph, const std::vector<design::Node>& nodes)
{
    const Seats seats(graph, nodes);
    const std::size_t rackCount = seats.racks().size();
    Sets sets(rackCount + graph.vertices.size()); // racks, then switches
    std::vector<bool> isUsed(graph.vertices.size(), false);
    for (const network::Endpoint& port : graph.endpoints) {
        const std::size_t rack = seats.of(static_cast<std::size_t>(port.node));
        if (rack == Seats::kNowhere || !isLeaf(graph, port.at))
            continue;
        isUsed[static_cast<std::size_t>(port.at)] = true;
        sets.join(rack, rackCount + static_cast<std::size_t>(port.at));
    }
    std::vector<FailureDomain> domains;
    std::unordered_map<std::size_t, std::size_t> numberOf; // of the domain, by its set
    for (std::size_t rack = 0; rack < rackCount; ++rack) {
        const auto [at, isNew] = numberOf.try_emplace(sets.find(rack), domains.size());
        if (isNew)
            domains.emplace_back();
        domains[at->second].racks.push_back(seats.racks()[rack]);
    }
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (seats.of(node) != Seats::kNowhere)
            domains[numberOf.at(sets.find(seats.of(node)))].accelerators += graph.nodes[node].gpus;
    }
    for (std::size_t vertex = 0; vertex < graph.vertices.size(); ++vertex) {
        if (isUsed[vertex])
            domains[numberOf.at(sets.find(rackCount + vertex))].switches += graph.vertices[vertex].count;
    }
    return domains;
}

} // namespace cw::reach
