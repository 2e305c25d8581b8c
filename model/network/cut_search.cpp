// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_graph.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace cw::network {
namespace {

constexpr std::int64_t kMostSearchWork = 1'500'000; ///< links looked at, from each start
constexpr int kMostPasses = 8;

class CutSearch {
public:
    CutSearch(const CutGraph& graph, const std::stop_token& stop)
        : m_graph(graph), m_stop(stop), m_masses(graph.masses()), m_first(graph.weight.size() + 1, 0)
    {
        for (const CutGraph::Edge& edge : graph.edges) {
            ++m_first[static_cast<std::size_t>(edge.a) + 1];
            ++m_first[static_cast<std::size_t>(edge.b) + 1];
        }
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        m_arcs.resize(2 * graph.edges.size());
        std::vector<int> next(m_first.begin(), m_first.end() - 1);
        for (const CutGraph::Edge& edge : graph.edges) {
            m_arcs[static_cast<std::size_t>(next[static_cast<std::size_t>(edge.a)]++)] = {edge.b, edge.capacity};
            m_arcs[static_cast<std::size_t>(next[static_cast<std::size_t>(edge.b)]++)] = {edge.a, edge.capacity};
        }
        for (const std::int64_t weight : graph.weight)
            m_slack = std::max(m_slack, static_cast<double>(weight) / 2);
        m_cheapest = std::numeric_limits<double>::infinity();
        for (const CutGraph::Group& group : graph.groups)
            m_cheapest = std::min(m_cheapest, group.rate);
        double all = 0;
        for (const CutGraph::Edge& edge : graph.edges)
            all += edge.capacity;
        if (graph.groups.empty())
            m_cheapest = all + 1; // nothing can be divided: halves must be as equal as can be
    }

    double improve(const std::vector<int>& order)
    {
        m_work = 0;
        startFrom(order);
        for (int pass = 0; pass < kMostPasses && passOver() && m_work < kMostSearchWork; ++pass) {
        }
        return exactCost();
    }

    /// From the vertex that is reached last from the first one.
    std::vector<int> breadthFirst() const
    {
        const std::vector<int> once = walk(0);
        return walk(once.empty() ? 0 : once.back());
    }

    std::vector<int> heaviestFirst() const
    {
        std::vector<int> order = asDrawn();
        std::ranges::stable_sort(order, std::greater{},
                                 [this](int v) { return m_masses[static_cast<std::size_t>(v)]; });
        return order;
    }

    std::vector<int> asDrawn() const
    {
        std::vector<int> order(m_graph.weight.size());
        std::iota(order.begin(), order.end(), 0);
        return order;
    }

    /// Everything on one side: each port of the other half is cut off alone.
    double cutOffPorts() const
    {
        std::vector<CutGraph::Group> groups = m_graph.groups;
        std::ranges::sort(groups, {}, &CutGraph::Group::rate);
        double left = static_cast<double>(m_graph.ports) / 2;
        double cost = 0;
        for (const CutGraph::Group& group : groups) {
            const double taken = std::min(left, static_cast<double>(group.ports));
            cost += taken * group.rate;
            left -= taken;
        }
        return left > m_graph.slack() ? std::numeric_limits<double>::infinity() : cost;
    }

private:
    struct Arc {
        int head = 0;
        double capacity = 0;
    };
    struct Move {
        double gain = 0;
        int vertex = 0;
        friend bool operator<(const Move& a, const Move& b)
        {
            return a.gain < b.gain || (a.gain == b.gain && a.vertex > b.vertex);
        }
    };

    std::vector<int> walk(int from) const
    {
        std::vector<int> order;
        std::vector<char> seen(m_graph.weight.size(), 0);
        for (int start = -1; start < m_graph.size(); ++start) {
            const int first = start < 0 ? from : start;
            if (first >= m_graph.size() || seen[static_cast<std::size_t>(first)] != 0)
                continue;
            seen[static_cast<std::size_t>(first)] = 1;
            std::size_t next = order.size();
            order.push_back(first);
            for (; next < order.size(); ++next) {
                const auto v = static_cast<std::size_t>(order[next]);
                for (int i = m_first[v]; i < m_first[v + 1]; ++i) {
                    const int head = m_arcs[static_cast<std::size_t>(i)].head;
                    if (std::exchange(seen[static_cast<std::size_t>(head)], 1) == 0)
                        order.push_back(head);
                }
            }
        }
        return order;
    }

    void startFrom(const std::vector<int>& order)
    {
        m_inFirst.assign(m_graph.weight.size(), 0);
        m_firstMass = 0;
        for (const int v : order) {
            const std::int64_t mass = m_masses[static_cast<std::size_t>(v)];
            if (2 * m_firstMass >= m_graph.ports || 2 * m_firstMass + mass > m_graph.ports)
                continue;
            m_inFirst[static_cast<std::size_t>(v)] = 1;
            m_firstMass += mass;
        }
    }

    /// Of ports that must change halves, at the cheapest port's rate.
    [[nodiscard]] double penalty(std::int64_t firstMass) const
    {
        const double off = std::abs(static_cast<double>(firstMass) - static_cast<double>(m_graph.ports) / 2);
        const double allowed = (m_graph.groups.empty() ? m_slack : 0.0) + static_cast<double>(m_graph.loose) / 2;
        return std::max(0.0, off - allowed) * m_cheapest;
    }

    [[nodiscard]] std::int64_t massAfter(int v) const
    {
        const auto i = static_cast<std::size_t>(v);
        return m_firstMass + (m_inFirst[i] != 0 ? -m_masses[i] : m_masses[i]);
    }

    [[nodiscard]] double gainOf(int v) const
    {
        const auto own = static_cast<std::size_t>(v);
        double gain = 0;
        for (int i = m_first[own]; i < m_first[own + 1]; ++i) {
            const Arc& arc = m_arcs[static_cast<std::size_t>(i)];
            gain += m_inFirst[static_cast<std::size_t>(arc.head)] != m_inFirst[own] ? arc.capacity : -arc.capacity;
        }
        return gain;
    }

    /// Moves each vertex once, the best first, and keeps the best of the ways passed through. False: nothing was won.
    bool passOver()
    {
        const std::size_t count = m_graph.weight.size();
        std::vector<double> gains(count);
        std::vector<char> locked(count, 0);
        std::array<std::priority_queue<Move>, 2> open;
        for (std::size_t v = 0; v < count; ++v) {
            gains[v] = gainOf(static_cast<int>(v));
            open[static_cast<std::size_t>(m_inFirst[v])].push({gains[v], static_cast<int>(v)});
        }
        m_work += static_cast<std::int64_t>(m_arcs.size());
        std::vector<int> moved;
        std::size_t kept = 0;
        double won = 0;
        double best = 1e-12 * m_cheapest;
        const std::size_t patience = 64 + count / 8;
        while (m_work < kMostSearchWork && moved.size() < kept + patience && !m_stop.stop_requested()) {
            int choice = -1;
            double value = -std::numeric_limits<double>::infinity();
            for (std::priority_queue<Move>& queue : open) {
                while (!queue.empty() && (locked[static_cast<std::size_t>(queue.top().vertex)] != 0 ||
                                          queue.top().gain != gains[static_cast<std::size_t>(queue.top().vertex)]))
                    queue.pop();
                if (queue.empty())
                    continue;
                const int v = queue.top().vertex;
                const double worth = queue.top().gain + penalty(m_firstMass) - penalty(massAfter(v));
                if (worth > value) {
                    value = worth;
                    choice = v;
                }
            }
            if (choice < 0)
                break;
            won += value;
            apply(choice, gains, locked, open);
            moved.push_back(choice);
            if (won > best) {
                best = won;
                kept = moved.size();
            }
        }
        while (moved.size() > kept) {
            flip(moved.back());
            moved.pop_back();
        }
        return kept > 0;
    }

    void flip(int v)
    {
        m_firstMass = massAfter(v);
        m_inFirst[static_cast<std::size_t>(v)] ^= 1;
    }

    void apply(int v, std::vector<double>& gains, std::vector<char>& locked,
               std::array<std::priority_queue<Move>, 2>& open)
    {
        const auto own = static_cast<std::size_t>(v);
        locked[own] = 1;
        flip(v);
        for (int i = m_first[own]; i < m_first[own + 1]; ++i) {
            const Arc& arc = m_arcs[static_cast<std::size_t>(i)];
            const auto head = static_cast<std::size_t>(arc.head);
            if (locked[head] != 0)
                continue;
            gains[head] += m_inFirst[head] != m_inFirst[own] ? 2 * arc.capacity : -2 * arc.capacity;
            open[static_cast<std::size_t>(m_inFirst[head])].push({gains[head], arc.head});
        }
        m_work += m_first[own + 1] - m_first[own];
    }

    /// Links between the halves, and the cheapest ports that make them equal.
    double exactCost() const
    {
        double cost = 0;
        for (const CutGraph::Edge& edge : m_graph.edges) {
            if (m_inFirst[static_cast<std::size_t>(edge.a)] != m_inFirst[static_cast<std::size_t>(edge.b)])
                cost += edge.capacity;
        }
        return cost + costToBalance(m_graph, m_inFirst, m_firstMass);
    }

    const CutGraph& m_graph;
    const std::stop_token& m_stop;
    std::vector<std::int64_t> m_masses;
    std::vector<int> m_first; ///< arc, by vertex
    std::vector<Arc> m_arcs;
    std::vector<char> m_inFirst; ///< half, by vertex
    std::int64_t m_firstMass = 0;
    double m_slack = 0; ///< ports that halves may be off by until they are balanced
    double m_cheapest = 0;
    std::int64_t m_work = 0;
};

} // namespace

double searchCut(const CutGraph& graph, const std::stop_token& stop)
{
    CutSearch search(graph, stop);
    double best = search.cutOffPorts();
    const auto attempt = [&](const std::vector<int>& order) {
        if (stop.stop_requested())
            return;
        best = std::min(best, search.improve(order));
    };
    attempt(search.asDrawn());
    attempt(search.breadthFirst());
    attempt(search.heaviestFirst());
    const std::vector<double> vector = secondEigenvector(graph, stop);
    std::vector<int> order = search.asDrawn();
    std::ranges::stable_sort(order, {}, [&vector](int v) { return vector[static_cast<std::size_t>(v)]; });
    attempt(order);
    return best;
}

} // namespace cw::network
