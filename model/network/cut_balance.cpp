// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_costs.h"
#include "network/cut_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw::network {
namespace {

/// Ports that can leave their half, the cheapest first.
class CheapestPorts {
public:
    void add(double each, double ports) { m_ports.push_back({each, ports}); }

    void sort() { std::ranges::sort(m_ports, {}, &Ports::each); }

    /// Infinite where there are not so many.
    [[nodiscard]] double costOf(double count) const
    {
        double cost = 0;
        for (const Ports& ports : m_ports) {
            const double taken = std::min(count, ports.count);
            cost += taken * ports.each;
            count -= taken;
            if (count <= 0)
                return cost;
        }
        return count > 0 ? kNever : cost;
    }

private:
    struct Ports {
        double each = 0;
        double count = 0;
    };
    std::vector<Ports> m_ports;
};

} // namespace

double costToBalance(const CutGraph& graph, const std::vector<char>& inFirst, std::int64_t firstMass)
{
    const double half = static_cast<double>(graph.ports) / 2;
    const double off = std::abs(static_cast<double>(firstMass) - half) - static_cast<double>(graph.loose) / 2;
    if (off <= 0)
        return 0;
    const char heavy = static_cast<double>(firstMass) > half ? 1 : 0;
    CheapestPorts loose;
    for (const CutGraph::Group& group : graph.groups) {
        if (inFirst[static_cast<std::size_t>(group.vertex)] == heavy)
            loose.add(group.rate, static_cast<double>(group.ports));
    }
    loose.sort();
    double best = off <= graph.slack() ? 0 : loose.costOf(off);
    std::vector<CheapestPorts> nodes(graph.weight.size() - static_cast<std::size_t>(graph.firstDivisible));
    for (const CutGraph::Edge& edge : graph.edges) {
        const int node = std::max(edge.a, edge.b);
        if (node < graph.firstDivisible || inFirst[static_cast<std::size_t>(node)] != heavy)
            continue;
        // A port that leaves its node's half for its switch's crosses no more.
        const int at = std::min(edge.a, edge.b);
        const double each = edge.capacity / static_cast<double>(edge.ports);
        nodes[static_cast<std::size_t>(node - graph.firstDivisible)].add(
            inFirst[static_cast<std::size_t>(at)] == heavy ? each : -each, static_cast<double>(edge.ports));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t v = static_cast<std::size_t>(graph.firstDivisible) + i;
        if (inFirst[v] != heavy)
            continue;
        nodes[i].sort();
        const double most = std::min(off, static_cast<double>(graph.weight[v]));
        const auto unit = static_cast<double>(graph.unit);
        for (double moved = off - unit * std::floor(off / unit); moved <= most; moved += unit)
            best = std::min(best, nodes[i].costOf(moved) + (off > moved ? loose.costOf(off - moved) : 0));
        best = std::min(best, nodes[i].costOf(most) + (off > most ? loose.costOf(off - most) : 0));
    }
    return best;
}

} // namespace cw::network
