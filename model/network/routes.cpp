// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"

#include "network/adjacency.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace cw::network {

/// Searches backwards from each destination, only as far as the sources that need it.
class RouteFinder {
public:
    RouteFinder(const Graph& graph, std::span<const Demand> demands, RouteTable& table, const std::stop_token& stop)
        : m_graph(graph), m_demands(demands), m_table(table), m_stop(stop), m_arcs(graph), m_order(demands.size()),
          m_distance(graph.vertices.size(), kFar), m_weight(graph.vertices.size(), 0.0),
          m_ways(graph.vertices.size(), 0.0), m_width(graph.vertices.size(), 0.0), m_taken(graph.vertices.size(), 1.0), m_passed(graph.vertices.size(), 0.0)
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
    static constexpr int kMostRounds = 4;    ///< of turning traffic away; each comes closer to what queues settle at
    static constexpr double kTooMuch = 1e-3;
    static constexpr std::int64_t kMostLabels = std::numeric_limits<int>::max();
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

    /// Equal shares for cables (ECMP), or by what each way can take (adaptive), hop by hop. Where more would then meet
    /// at a switch than it can pass on, queues there turn some away, until others take what they can.
    void spread(const Demand& demand, int hops, Route& route)
    {
        const std::size_t firstUse = m_table.m_uses.size();
        const std::size_t firstLayer = m_table.m_layers.size();
        const double latency = route.latency;
        push(demand, hops, route);
        if (m_graph.routing != design::Routing::Adaptive)
            return;
        double before = kUnlimited;
        for (int round = 0; round < kMostRounds; ++round) {
            const double tooMuch = turnAway(demand, firstUse, firstLayer);
            if (tooMuch < kTooMuch || tooMuch > 0.9 * before)
                break;
            before = tooMuch;
            m_table.m_uses.resize(firstUse);
            m_table.m_layers.resize(firstLayer);
            route.latency = latency;
            push(demand, hops, route);
        }
        for (std::size_t i = firstUse; i < m_table.m_uses.size(); ++i)
            m_taken[static_cast<std::size_t>(headOf(m_graph, m_table.m_uses[i].link))] = 1;
    }

    /// B/s of the route's narrowest layer.
    double widthOfRoute(std::size_t firstLayer)
    {
        double least = kUnlimited;
        for (std::size_t i = firstLayer; i < m_table.m_layers.size(); ++i) {
            const Layer& layer = m_table.m_layers[i];
            double width = 0;
            for (int use = layer.firstUse; use < layer.firstUse + layer.uses; ++use) {
                const int link = m_table.m_uses[static_cast<std::size_t>(use)].link;
                width += widthOf({link, headOf(m_graph, link)}, m_graph.bundles[static_cast<std::size_t>(bundleOf(link))]);
            }
            least = std::min(least, width);
        }
        return least;
    }

    /// Of a flow as large as the route is wide, what meets at each vertex over what it can pass on: lowers m_taken by
    /// it, of those before it in proportion. Returns the worst excess; 0 where nothing is too much.
    double turnAway(const Demand& demand, std::size_t firstUse, std::size_t firstLayer)
    {
        const std::span<const Use> uses(m_table.m_uses.data() + firstUse, m_table.m_uses.size() - firstUse);
        const double flow = widthOfRoute(firstLayer);
        double worst = 0;
        for (const Use& use : uses)
            m_passed[static_cast<std::size_t>(tailOf(m_graph, use.link))] = 0;
        m_passed[static_cast<std::size_t>(demand.to)] = 1;
        // Layers come in order: all links out of a vertex before, from the end, those into it.
        for (std::size_t i = uses.size(); i > 0;) {
            const int tail = tailOf(m_graph, uses[i - 1].link);
            double sent = 0;
            double passed = 0;
            for (; i > 0 && tailOf(m_graph, uses[i - 1].link) == tail; --i) {
                sent += uses[i - 1].share;
                passed += uses[i - 1].share * m_passed[static_cast<std::size_t>(headOf(m_graph, uses[i - 1].link))];
            }
            double& part = m_passed[static_cast<std::size_t>(tail)];
            part = sent > 0 ? passed / sent : 1;
            if (tail == demand.from)
                continue;
            const double over = sent * flow / m_width[static_cast<std::size_t>(tail)];
            worst = std::max(worst, over - 1);
            part /= std::max(1.0, over);
            m_taken[static_cast<std::size_t>(tail)] *= part;
        }
        return worst;
    }

    void push(const Demand& demand, int hops, Route& route)
    {
        const bool adapts = m_graph.routing == design::Routing::Adaptive;
        const auto partOf = [this, adapts](const Adjacency::Arc& arc, const Bundle& bundle) {
            return adapts ? widthOf(arc, bundle) * m_taken[static_cast<std::size_t>(arc.head)] : bundle.cables;
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

    /// One cable at each hop, by the destination's number (D-mod-K, Zahavi 2010). On the way up its digits, so that
    /// neighbours spread over all ways; on the way down, where parallel cables are left to choose from, by those digits
    /// that differ among the destinations that come this way.
    void walk(const Demand& demand, int hops, Route& route)
    {
        int vertex = demand.from;
        m_after.assign(static_cast<std::size_t>(hops) + 1, 1);
        for (int left = hops; left > 0; --left) {
            const int done = hops - left;
            const bool rises = done < left;
            int neighbours = 0;
            int total = 0;
            forEachNext(vertex, left, [&](const Adjacency::Arc&, const Bundle& b) {
                ++neighbours;
                total += b.cables;
            });
            const auto level = static_cast<std::size_t>(rises ? done : left);
            if (rises)
                m_after[level + 1] = std::min<std::int64_t>(m_after[level] * neighbours, kMostLabels);
            const Use taken = cableOf(vertex, left, static_cast<int>(demand.label / m_after[level] % total));
            m_table.m_layers.push_back({static_cast<int>(m_table.m_uses.size()), 1});
            m_table.m_uses.push_back(taken);
            route.latency += m_graph.vertices[static_cast<std::size_t>(vertex)].latency;
            vertex = headOf(m_graph, taken.link);
        }
    }

    /// Counted over the first cables to all neighbours, then the second ones, and so on.
    Use cableOf(int vertex, int left, int wanted)
    {
        for (int cable = 0;; ++cable) {
            std::optional<Use> taken;
            forEachNext(vertex, left, [&](const Adjacency::Arc& arc, const Bundle& b) {
                if (b.cables > cable && wanted-- == 0)
                    taken = Use{arc.link, cable, 1};
            });
            if (taken)
                return *taken;
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
    // With adaptive routing.
    std::vector<double> m_width;  ///< B/s from a vertex towards the destination, of vertices seen
    std::vector<double> m_taken;  ///< share of its width at which a vertex is offered traffic of the demand at hand
    std::vector<double> m_passed; ///< share of what meets at a vertex that reaches the destination
    std::vector<std::int64_t> m_after;    ///< ways up to a level, with static routing
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
