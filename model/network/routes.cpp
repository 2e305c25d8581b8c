// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"

#include "network/adjacency.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace cw::network {

/// Searches backwards from each destination, only as far as the sources that need it.
class RouteFinder {
public:
    RouteFinder(const Graph& graph, std::span<const Demand> demands, RouteTable& table, const std::stop_token& stop)
        : m_graph(graph), m_demands(demands), m_table(table), m_stop(stop), m_arcs(graph), m_order(demands.size()),
          m_distance(graph.vertices.size(), kFar), m_weight(graph.vertices.size(), 0.0),
          m_ways(graph.vertices.size(), 0.0), m_width(graph.vertices.size(), 0.0)
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [this](int index) { return at(index).to; });
    }

    void findAll()
    {
        m_table.m_routes.resize(m_demands.size());
        for (std::size_t first = 0; first < m_order.size();) {
            std::size_t next = first;
            while (next < m_order.size() && at(m_order[next]).to == at(m_order[first]).to)
                ++next;
            if (m_stop.stop_requested() || !search(first, next)) {
                m_table.m_complete = false;
                return;
            }
            if (m_graph.routing == design::Routing::Adaptive)
                widen();
            for (std::size_t i = first; i < next; ++i) {
                if (m_table.m_uses.size() > kMostUses) {
                    m_table.m_complete = false;
                    return;
                }
                trace(m_order[i]);
            }
            for (const int vertex : m_seen)
                m_distance[static_cast<std::size_t>(vertex)] = kFar;
            first = next;
        }
    }

private:
    static constexpr int kFar = -1;
    static constexpr double kUnlimited = std::numeric_limits<double>::infinity();
    static constexpr std::size_t kStopEvery = 4096; // vertices between two looks at the stop token

    [[nodiscard]] const Demand& at(int index) const { return m_demands[static_cast<std::size_t>(index)]; }
    int& distance(int vertex) { return m_distance[static_cast<std::size_t>(vertex)]; }

    /// Whether a path may pass through: its ends may always be nodes.
    [[nodiscard]] bool passes(int vertex) const { return m_graph.vertices[static_cast<std::size_t>(vertex)].forwards; }

    /// Distances to the destination of demands [first, next), a level at a time, until each source has a neighbour in
    /// what is known. false when told to stop.
    bool search(std::size_t first, std::size_t next)
    {
        const int target = at(m_order[first]).to;
        m_seen.assign(1, target);
        distance(target) = 0;
        std::vector<int>& open = m_open;
        open.clear();
        for (std::size_t i = first; i < next; ++i) {
            if (at(m_order[i]).from != target)
                open.push_back(at(m_order[i]).from);
        }
        std::size_t levelBegin = 0;
        for (int level = 0; !open.empty(); ++level) {
            settle(open, level);
            if (open.empty())
                return true;
            const std::size_t levelEnd = m_seen.size();
            for (std::size_t i = levelBegin; i < levelEnd; ++i) {
                if (i % kStopEvery == kStopEvery - 1 && m_stop.stop_requested())
                    return false;
                const int vertex = m_seen[i];
                if (distance(vertex) != level || (level > 0 && !passes(vertex)))
                    continue;
                for (const Adjacency::Arc& arc : m_arcs.from(vertex)) {
                    if (distance(arc.head) == kFar) {
                        distance(arc.head) = level + 1;
                        m_seen.push_back(arc.head);
                    }
                }
            }
            if (m_seen.size() == levelEnd)
                return true; // the rest cannot be reached
            levelBegin = levelEnd;
        }
        return true;
    }

    /// Sources with a neighbour at `level` need no more levels. Their own distance is set when they are traced, so that
    /// nobody takes a way through one whose level was never finished.
    void settle(std::vector<int>& open, int level)
    {
        std::erase_if(open, [&](int source) {
            if (distance(source) != kFar)
                return true;
            return std::ranges::any_of(m_arcs.from(source), [&](const Adjacency::Arc& arc) {
                return distance(arc.head) == level && (level == 0 || passes(arc.head));
            });
        });
    }

    /// Of a source: one more than its nearest neighbour.
    int distanceOf(int source, int target)
    {
        if (source == target)
            return 0;
        if (distance(source) != kFar)
            return distance(source);
        int best = kFar;
        for (const Adjacency::Arc& arc : m_arcs.from(source)) {
            const int there = distance(arc.head);
            if (there != kFar && (there == 0 || passes(arc.head)) && (best == kFar || there + 1 < best))
                best = there + 1;
        }
        return best;
    }

    void trace(int index)
    {
        const Demand& demand = at(index);
        Route& route = m_table.m_routes[static_cast<std::size_t>(index)];
        route.firstUse = static_cast<int>(m_table.m_uses.size());
        route.firstLayer = static_cast<int>(m_table.m_layers.size());
        const int hops = distanceOf(demand.from, demand.to);
        if (hops == kFar)
            return;
        route.exists = true;
        route.latency = m_graph.vertices[static_cast<std::size_t>(demand.to)].latency;
        if (m_graph.routing == design::Routing::Static)
            walk(demand, hops, route);
        else
            spread(demand, hops, route);
        route.uses = static_cast<int>(m_table.m_uses.size()) - route.firstUse;
        route.layers = hops;
    }

    /// Links of `vertex` that lead one hop nearer.
    template <class Visit>
    void forEachNext(int vertex, int left, Visit visit)
    {
        for (const Adjacency::Arc& arc : m_arcs.from(vertex)) {
            if (distance(arc.head) == left - 1 && (left == 1 || passes(arc.head)))
                visit(arc, m_graph.bundles[static_cast<std::size_t>(bundleOf(arc.link))]);
        }
    }

    /// What each vertex seen can pass on to the destination, if all links nearer are free: adaptive switches learn it
    /// from the queues ahead, so that a wide link does not draw traffic into a narrow one behind it.
    void widen()
    {
        for (const int vertex : m_seen) { // nearest first
            const int left = distance(vertex);
            double& width = m_width[static_cast<std::size_t>(vertex)];
            width = left == 0 ? kUnlimited : 0;
            if (left > 0)
                forEachNext(vertex, left, [&](const Adjacency::Arc& arc, const Bundle& b) { width += widthOf(arc, b); });
        }
    }
    [[nodiscard]] double widthOf(const Adjacency::Arc& arc, const Bundle& bundle) const
    {
        return std::min(bundle.cables * bundle.rate, m_width[static_cast<std::size_t>(arc.head)]);
    }

    /// Equal shares for cables (ECMP), or by what each way can take (adaptive), hop by hop.
    void spread(const Demand& demand, int hops, Route& route)
    {
        const bool adapts = m_graph.routing == design::Routing::Adaptive;
        const auto partOf = [this, adapts](const Adjacency::Arc& arc, const Bundle& bundle) {
            return adapts ? widthOf(arc, bundle) : bundle.cables;
        };
        m_layer.assign(1, demand.from);
        m_weight[static_cast<std::size_t>(demand.from)] = 1;
        m_ways[static_cast<std::size_t>(demand.from)] = 1;
        for (int left = hops; left > 0; --left) {
            Layer layer{static_cast<int>(m_table.m_uses.size()), 0};
            m_nextLayer.clear();
            double latency = 0;
            for (const int vertex : m_layer) {
                const double weight = std::exchange(m_weight[static_cast<std::size_t>(vertex)], 0.0);
                const double ways = std::exchange(m_ways[static_cast<std::size_t>(vertex)], 0.0);
                latency = std::max(latency, m_graph.vertices[static_cast<std::size_t>(vertex)].latency);
                double total = 0;
                forEachNext(vertex, left, [&](const Adjacency::Arc& arc, const Bundle& b) { total += partOf(arc, b); });
                forEachNext(vertex, left, [&](const Adjacency::Arc& arc, const Bundle& b) {
                    const double share = weight * partOf(arc, b) / total;
                    m_table.m_uses.push_back({arc.link, -1, share});
                    double& there = m_weight[static_cast<std::size_t>(arc.head)];
                    if (there == 0)
                        m_nextLayer.push_back(arc.head);
                    there += share;
                    m_ways[static_cast<std::size_t>(arc.head)] += ways * b.cables;
                });
            }
            layer.uses = static_cast<int>(m_table.m_uses.size()) - layer.firstUse;
            m_table.m_layers.push_back(layer);
            route.latency += latency;
            std::swap(m_layer, m_nextLayer);
        }
        for (const int vertex : m_layer) {
            route.paths = m_ways[static_cast<std::size_t>(vertex)];
            m_weight[static_cast<std::size_t>(vertex)] = 0;
            m_ways[static_cast<std::size_t>(vertex)] = 0;
        }
    }

    /// One cable at each hop: the digits of the destination's number, so that neighbours spread over all of them.
    void walk(const Demand& demand, int hops, Route& route)
    {
        int vertex = demand.from;
        int digits = demand.label;
        for (int left = hops; left > 0; --left) {
            int total = 0;
            forEachNext(vertex, left, [&](const Adjacency::Arc&, const Bundle& b) { total += b.cables; });
            int wanted = digits % total;
            digits /= total;
            Adjacency::Arc taken;
            int cable = 0;
            bool found = false;
            forEachNext(vertex, left, [&](const Adjacency::Arc& arc, const Bundle& b) {
                if (!found && wanted < b.cables) {
                    taken = arc;
                    cable = wanted;
                    found = true;
                }
                wanted -= b.cables;
            });
            m_table.m_layers.push_back({static_cast<int>(m_table.m_uses.size()), 1});
            m_table.m_uses.push_back({taken.link, cable, 1});
            route.latency += m_graph.vertices[static_cast<std::size_t>(vertex)].latency;
            vertex = taken.head;
        }
    }

    const Graph& m_graph;
    std::span<const Demand> m_demands;
    RouteTable& m_table;
    const std::stop_token& m_stop;
    Adjacency m_arcs;
    std::vector<int> m_order; ///< demands by destination
    std::vector<int> m_distance;
    std::vector<double> m_weight; ///< of the flow at each vertex of a layer; 0 elsewhere
    std::vector<double> m_ways;
    std::vector<double> m_width; ///< B/s towards the destination, of vertices seen
    std::vector<int> m_seen;
    std::vector<int> m_open;
    std::vector<int> m_layer;
    std::vector<int> m_nextLayer;
};

RouteTable::RouteTable(const Graph& graph, std::span<const Demand> demands, const std::stop_token& stop)
{
    RouteFinder(graph, demands, *this, stop).findAll();
}

} // namespace cw::network
