// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_costs.h"
#include "network/cut_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace cw::network {
namespace {

constexpr int kMostFixed = 8;           ///< switches that are tried on both sides
constexpr double kMostForestWork = 2e7; ///< combinations of counts

/// What a tree below a vertex costs, with the vertex in the first half and in the second.
struct TreeCosts {
    std::array<CutCosts, 2> whole;
    std::array<CutCosts, 2> parted; ///< one node in it is divided
    CutCosts divided;               ///< the vertex itself is, and belongs to neither half
};

class ForestCut {
public:
    ForestCut(const CutGraph& graph, const std::stop_token& stop)
        : m_graph(graph), m_stop(stop), m_arcs(graph.weight.size()), m_groups(graph.weight.size())
    {
        for (const CutGraph::Edge& edge : graph.edges) {
            arcs(edge.a).push_back({edge.b, edge.capacity, edge.ports});
            arcs(edge.b).push_back({edge.a, edge.capacity, edge.ports});
        }
        m_masses = graph.masses();
        chooseUnit();
    }

    std::optional<double> run()
    {
        const double units = static_cast<double>(m_units);
        if (units * units > kMostForestWork || !fixSwitches())
            return std::nullopt;
        // Both halves are alike: the first fixed switch keeps its side.
        const unsigned ways = 1U << (m_fixed.empty() ? 0 : m_fixed.size() - 1);
        if (ways * units * units > kMostForestWork)
            return std::nullopt;
        double best = kNever;
        for (unsigned way = 0; way < ways && !m_stop.stop_requested(); ++way)
            best = std::min(best, cutWith(way));
        return best < kNever ? std::optional(best) : std::nullopt;
    }

private:
    struct Arc {
        int head;
        double capacity;
        std::int64_t ports;
    };
    std::vector<Arc>& arcs(int v) { return m_arcs[static_cast<std::size_t>(v)]; }
    [[nodiscard]] std::int64_t unitsOf(std::int64_t ports) const { return ports / m_common * m_scale; }

    /// All counts are multiples of it and so is the half; costs between two multiples are linear.
    void chooseUnit()
    {
        std::int64_t common = std::gcd(m_graph.ports, m_graph.loose);
        for (const CutGraph::Group& group : m_graph.groups)
            common = std::gcd(common, group.ports);
        for (const std::int64_t weight : m_graph.weight)
            common = std::gcd(common, weight);
        common = std::max<std::int64_t>(1, common);
        const auto divisible = std::span(m_graph.weight).subspan(static_cast<std::size_t>(m_graph.firstDivisible));
        // Where all are alike and their number is even, halves are equal with every node in one of them.
        m_divides = !divisible.empty() &&
                    (m_graph.ports / common % 2 != 0 ||
                     std::ranges::any_of(divisible, [common](std::int64_t weight) { return weight != common; }));
        for (const CutGraph::Edge& edge : m_graph.edges)
            common = m_divides ? std::gcd(common, edge.ports) : common;
        m_scale = m_graph.ports / common % 2 != 0 || m_graph.loose / common % 2 != 0 ? 2 : 1;
        m_common = common;
        m_units = m_graph.ports / common * m_scale;
        m_portsPerUnit = static_cast<double>(common) / static_cast<double>(m_scale);
        for (const CutGraph::Group& group : m_graph.groups)
            m_groups[static_cast<std::size_t>(group.vertex)].push_back(
                {unitsOf(group.ports), group.rate * m_portsPerUnit});
    }

    /// Takes switches out of cycles, those without nodes first and of these those with most links, until a forest is
    /// left.
    bool fixSwitches()
    {
        std::vector<char> out(m_graph.weight.size(), 0);
        for (;;) {
            const std::vector<int> degrees = degreesInCycles(out);
            const auto worth = [&](int v) {
                const auto i = static_cast<std::size_t>(v);
                return std::pair(m_masses[i] == 0, degrees[i]);
            };
            int most = -1;
            bool cyclic = false;
            for (int v = 0; v < m_graph.size(); ++v) {
                const bool isOnCycle = degrees[static_cast<std::size_t>(v)] > 0;
                cyclic = cyclic || isOnCycle;
                if (isOnCycle && v < m_graph.firstDivisible && (most < 0 || worth(v) > worth(most)))
                    most = v;
            }
            if (!cyclic)
                break;
            if (most < 0 || static_cast<int>(m_fixed.size()) == kMostFixed)
                return false;
            out[static_cast<std::size_t>(most)] = 1;
            m_fixed.push_back(most);
        }
        return true;
    }

    /// What is left of each vertex's links when ends are plucked off; 0 = it is on no cycle.
    std::vector<int> degreesInCycles(const std::vector<char>& out)
    {
        std::vector<int> degrees(m_graph.weight.size(), 0);
        for (const CutGraph::Edge& edge : m_graph.edges) {
            if (out[static_cast<std::size_t>(edge.a)] == 0 && out[static_cast<std::size_t>(edge.b)] == 0) {
                ++degrees[static_cast<std::size_t>(edge.a)];
                ++degrees[static_cast<std::size_t>(edge.b)];
            }
        }
        std::vector<char> gone = out;
        std::vector<int> ends;
        for (int v = 0; v < m_graph.size(); ++v) {
            if (gone[static_cast<std::size_t>(v)] == 0 && degrees[static_cast<std::size_t>(v)] <= 1)
                ends.push_back(v);
        }
        while (!ends.empty()) {
            const int v = ends.back();
            ends.pop_back();
            if (gone[static_cast<std::size_t>(v)] != 0)
                continue;
            gone[static_cast<std::size_t>(v)] = 1;
            degrees[static_cast<std::size_t>(v)] = 0;
            for (const Arc& arc : arcs(v)) {
                const auto head = static_cast<std::size_t>(arc.head);
                if (gone[head] == 0 && --degrees[head] <= 1)
                    ends.push_back(arc.head);
            }
        }
        return degrees;
    }

    double cutWith(unsigned way)
    {
        m_side.assign(m_graph.weight.size(), -1);
        for (std::size_t i = 0; i < m_fixed.size(); ++i)
            m_side[static_cast<std::size_t>(m_fixed[i])] = i == 0 ? 0 : static_cast<int>((way >> (i - 1)) & 1U);
        double between = 0;
        for (const CutGraph::Edge& edge : m_graph.edges) {
            const int a = m_side[static_cast<std::size_t>(edge.a)];
            const int b = m_side[static_cast<std::size_t>(edge.b)];
            between += a >= 0 && b >= 0 && a != b ? edge.capacity : 0;
        }
        m_visited.assign(m_graph.weight.size(), 0);
        m_parents.assign(m_graph.weight.size(), -1);
        m_costs.assign(m_graph.weight.size(), {});
        CutCosts whole{0};
        CutCosts parted;
        for (const int v : m_fixed)
            whole = together(whole, looseAt(v, m_side[static_cast<std::size_t>(v)] == 0));
        for (int v = 0; v < m_graph.size() && !m_stop.stop_requested(); ++v) {
            const auto i = static_cast<std::size_t>(v);
            if (m_side[i] >= 0 || m_visited[i] != 0)
                continue;
            const TreeCosts tree = treeFrom(v);
            const CutCosts wholeTree = cheaper(tree.whole[0], tree.whole[1]);
            parted = cheaper(together(parted, wholeTree),
                             together(whole, cheaper(cheaper(tree.parted[0], tree.parted[1]), tree.divided)));
            whole = together(whole, wholeTree);
        }
        const CutCosts all = cheaper(whole, parted);
        // Vertices that cannot be divided may leave the halves a little unequal.
        const double off = m_graph.slack() + static_cast<double>(m_graph.loose) / 2;
        const auto slack = static_cast<std::int64_t>(off / m_portsPerUnit);
        double best = kNever;
        const std::int64_t half = m_units / 2;
        for (std::int64_t k = half - slack; k <= half + slack; ++k) {
            if (k >= 0 && k < static_cast<std::int64_t>(all.size()))
                best = std::min(best, all[static_cast<std::size_t>(k)]);
        }
        return best + between;
    }

    TreeCosts treeFrom(int root)
    {
        std::vector<int> order{root};
        m_visited[static_cast<std::size_t>(root)] = 1;
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const Arc& arc : arcs(order[i])) {
                const auto head = static_cast<std::size_t>(arc.head);
                if (m_side[head] >= 0 || m_visited[head] != 0)
                    continue;
                m_visited[head] = 1;
                m_parents[head] = order[i];
                order.push_back(arc.head);
            }
        }
        for (std::size_t i = order.size(); i-- > 0;) {
            const int v = order[i];
            TreeCosts& own = m_costs[static_cast<std::size_t>(v)];
            own = alone(v);
            for (const Arc& arc : arcs(v)) {
                if (m_parents[static_cast<std::size_t>(arc.head)] != v ||
                    m_side[static_cast<std::size_t>(arc.head)] >= 0)
                    continue;
                TreeCosts& child = m_costs[static_cast<std::size_t>(arc.head)];
                addChild(own, child, arc);
                child = {};
            }
            if (m_stop.stop_requested())
                return {{CutCosts{0}, CutCosts{0}}, {}, {}};
        }
        return std::move(m_costs[static_cast<std::size_t>(root)]);
    }

    /// A vertex of one half with what hangs on it.
    [[nodiscard]] CutCosts looseAt(int v, bool inFirst) const
    {
        const auto i = static_cast<std::size_t>(v);
        return costsOfLoose(m_groups[i], unitsOf(m_graph.weight[i]), inFirst);
    }

    /// The same with its links to fixed switches, in either half.
    TreeCosts alone(int v)
    {
        TreeCosts own;
        for (int side = 0; side < 2; ++side) {
            CutCosts& costs = own.whole[static_cast<std::size_t>(side)];
            costs = looseAt(v, side == 0);
            double toFixed = 0;
            for (const Arc& arc : arcs(v)) {
                const int other = m_side[static_cast<std::size_t>(arc.head)];
                toFixed += other >= 0 && other != side ? arc.capacity : 0;
            }
            for (double& cost : costs)
                cost += toFixed;
        }
        if (!m_divides || v < m_graph.firstDivisible)
            return own;
        own.divided = {0};
        for (const Arc& arc : arcs(v)) {
            if (const int side = m_side[static_cast<std::size_t>(arc.head)]; side >= 0)
                own.divided = together(own.divided, portsAt(arc, side == 0));
        }
        return own;
    }

    /// Ports of a divided node into a switch of one half; they leave it one by one.
    [[nodiscard]] CutCosts portsAt(const Arc& arc, bool inFirst) const
    {
        const std::int64_t units = unitsOf(arc.ports);
        return costsOfLoose({{units, arc.capacity / static_cast<double>(units)}}, 0, inFirst);
    }

    void addChild(TreeCosts& own, const TreeCosts& child, const Arc& arc) const
    {
        const auto reached = [&arc](const std::array<CutCosts, 2>& costs, std::size_t side) {
            CutCosts other = costs[1 - side];
            for (double& cost : other)
                cost += arc.capacity;
            return cheaper(std::move(other), costs[side]);
        };
        if (!own.divided.empty())
            own.divided = together(own.divided, cheaper(together(child.whole[0], portsAt(arc, true)),
                                                        together(child.whole[1], portsAt(arc, false))));
        for (std::size_t side = 0; side < 2; ++side) {
            CutCosts parted = reached(child.parted, side);
            if (!child.divided.empty())
                parted = cheaper(std::move(parted), together(child.divided, portsAt(arc, side == 0)));
            const CutCosts whole = reached(child.whole, side);
            own.parted[side] = cheaper(together(own.parted[side], whole), together(own.whole[side], parted));
            own.whole[side] = together(own.whole[side], whole);
        }
    }

    const CutGraph& m_graph;
    const std::stop_token& m_stop;
    std::vector<std::vector<Arc>> m_arcs;
    std::vector<std::vector<LooseUnits>> m_groups; ///< by vertex
    std::vector<std::int64_t> m_masses;
    std::vector<int> m_fixed;
    std::vector<int> m_side; ///< of fixed switches; else -1
    std::vector<char> m_visited;
    std::vector<int> m_parents;
    std::vector<TreeCosts> m_costs; ///< by vertex, emptied when its parent has them
    bool m_divides = false;         ///< one node may stand in both halves
    std::int64_t m_common = 1;      ///< ports
    std::int64_t m_scale = 1;       ///< units for each of `m_common`
    std::int64_t m_units = 0;
    double m_portsPerUnit = 1;
};

} // namespace

std::optional<double> bisectForest(const CutGraph& graph, const std::stop_token& stop)
{
    return ForestCut(graph, stop).run();
}

} // namespace cw::network
