// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace cw::network {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr int kMostFixed = 8;           ///< switches that are tried on both sides
constexpr double kMostForestWork = 2e7; ///< combinations of counts

/// By the number of units in the first half, from 0.
using CutCosts = std::vector<double>;

/// Adds ports that cost their rate where they leave their switch's half; cheapest first keeps it convex.
CutCosts costsOfGroups(std::vector<std::pair<std::int64_t, double>> groups, std::int64_t weight, bool inFirst)
{
    std::ranges::sort(groups, {}, [](const auto& group) { return group.second; });
    std::int64_t total = weight;
    for (const auto& group : groups)
        total += group.first;
    CutCosts costs(static_cast<std::size_t>(total) + 1, kNever);
    std::int64_t at = inFirst ? total : 0;
    double cost = 0;
    costs[static_cast<std::size_t>(at)] = 0;
    for (const auto& [units, each] : groups) {
        for (std::int64_t i = 0; i < units; ++i) {
            at += inFirst ? -1 : 1;
            cost += each;
            costs[static_cast<std::size_t>(at)] = cost;
        }
    }
    return costs;
}

CutCosts together(const CutCosts& a, const CutCosts& b)
{
    CutCosts sum(a.size() + b.size() - 1, kNever);
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == kNever)
            continue;
        for (std::size_t j = 0; j < b.size(); ++j)
            sum[i + j] = std::min(sum[i + j], a[i] + b[j]);
    }
    return sum;
}

class ForestCut {
public:
    ForestCut(const CutGraph& graph, const std::stop_token& stop)
        : m_graph(graph), m_stop(stop), m_arcs(graph.weight.size()), m_groups(graph.weight.size())
    {
        for (const CutGraph::Edge& edge : graph.edges) {
            arcs(edge.a).push_back({edge.b, edge.capacity});
            arcs(edge.b).push_back({edge.a, edge.capacity});
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
    };
    std::vector<Arc>& arcs(int v) { return m_arcs[static_cast<std::size_t>(v)]; }

    /// All counts are multiples of it and so is the half; costs between two multiples are linear.
    void chooseUnit()
    {
        std::int64_t common = m_graph.ports;
        for (const CutGraph::Group& group : m_graph.groups)
            common = std::gcd(common, group.ports);
        for (const std::int64_t weight : m_graph.weight)
            common = std::gcd(common, weight);
        common = std::max<std::int64_t>(1, common);
        const bool halves = m_graph.ports / common % 2 != 0;
        m_scale = halves ? 2 : 1;
        m_common = common;
        m_units = m_graph.ports / common * m_scale;
        const double portsPerUnit = static_cast<double>(common) / static_cast<double>(m_scale);
        for (const CutGraph::Group& group : m_graph.groups)
            m_groups[static_cast<std::size_t>(group.vertex)].push_back(
                {group.ports / common * m_scale, group.rate * portsPerUnit});
    }

    /// Takes switches without nodes out of cycles, those with most links first, until a forest is left.
    bool fixSwitches()
    {
        std::vector<char> out(m_graph.weight.size(), 0);
        for (;;) {
            const std::vector<int> degrees = degreesInCycles(out);
            int most = -1;
            bool cyclic = false;
            for (int v = 0; v < m_graph.size(); ++v) {
                const auto i = static_cast<std::size_t>(v);
                cyclic = cyclic || degrees[i] > 0;
                if (degrees[i] > 0 && m_masses[i] == 0 &&
                    (most < 0 || degrees[i] > degrees[static_cast<std::size_t>(most)]))
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
        CutCosts all{0};
        for (int v = 0; v < m_graph.size() && !m_stop.stop_requested(); ++v) {
            const auto i = static_cast<std::size_t>(v);
            if (m_side[i] >= 0 || m_visited[i] != 0)
                continue;
            const std::array<CutCosts, 2> tree = treeFrom(v);
            CutCosts best(tree[0].size());
            std::ranges::transform(tree[0], tree[1], best.begin(), [](double a, double b) { return std::min(a, b); });
            all = together(all, best);
        }
        // Vertices that cannot be divided may leave the halves a little unequal.
        std::int64_t slack = 0;
        for (const std::int64_t weight : m_graph.weight)
            slack = std::max(slack, weight / m_common * m_scale / 2);
        double best = kNever;
        const std::int64_t half = m_units / 2;
        for (std::int64_t k = half - slack; k <= half + slack; ++k) {
            if (k >= 0 && k < static_cast<std::int64_t>(all.size()))
                best = std::min(best, all[static_cast<std::size_t>(k)]);
        }
        return best + between;
    }

    /// Costs of the tree at `root` with `root` in the first or the second half.
    std::array<CutCosts, 2> treeFrom(int root)
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
            std::array<CutCosts, 2>& own = m_costs[static_cast<std::size_t>(v)];
            for (int side = 0; side < 2; ++side)
                own[static_cast<std::size_t>(side)] = alone(v, side);
            for (const Arc& arc : arcs(v)) {
                if (m_parents[static_cast<std::size_t>(arc.head)] != v ||
                    m_side[static_cast<std::size_t>(arc.head)] >= 0)
                    continue;
                std::array<CutCosts, 2>& child = m_costs[static_cast<std::size_t>(arc.head)];
                addChild(own, child, arc.capacity);
                child = {};
            }
            if (m_stop.stop_requested())
                return {CutCosts{0}, CutCosts{0}};
        }
        return std::move(m_costs[static_cast<std::size_t>(root)]);
    }

    CutCosts alone(int v, int side)
    {
        const auto i = static_cast<std::size_t>(v);
        CutCosts costs = costsOfGroups(m_groups[i], m_graph.weight[i] / m_common * m_scale, side == 0);
        double toFixed = 0;
        for (const Arc& arc : arcs(v)) {
            const int other = m_side[static_cast<std::size_t>(arc.head)];
            toFixed += other >= 0 && other != side ? arc.capacity : 0;
        }
        for (double& cost : costs)
            cost += toFixed;
        return costs;
    }

    static void addChild(std::array<CutCosts, 2>& own, const std::array<CutCosts, 2>& child, double capacity)
    {
        for (std::size_t side = 0; side < 2; ++side) {
            CutCosts best(child[side].size());
            for (std::size_t k = 0; k < best.size(); ++k)
                best[k] = std::min(child[side][k], child[1 - side][k] + capacity);
            own[side] = together(own[side], best);
        }
    }

    const CutGraph& m_graph;
    const std::stop_token& m_stop;
    std::vector<std::vector<Arc>> m_arcs;
    std::vector<std::vector<std::pair<std::int64_t, double>>> m_groups; ///< units, cost of one
    std::vector<std::int64_t> m_masses;
    std::vector<int> m_fixed;
    std::vector<int> m_side; ///< of fixed switches; else -1
    std::vector<char> m_visited;
    std::vector<int> m_parents;
    std::vector<std::array<CutCosts, 2>> m_costs; ///< by vertex, emptied when its parent has them
    std::int64_t m_common = 1;                    ///< ports
    std::int64_t m_scale = 1;                     ///< units for each of `m_common`
    std::int64_t m_units = 0;
};

} // namespace

std::optional<double> bisectForest(const CutGraph& graph, const std::stop_token& stop)
{
    return ForestCut(graph, stop).run();
}

} // namespace cw::network
