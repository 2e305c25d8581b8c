// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: over which links do flows between two vertices travel, and with which share on each? Shortest paths; equal
// ones share a flow by cables (ECMP) or by what the way ahead can take (adaptive), or one is taken for each destination
// (static). Leaves out: longer ways round (Valiant routing), and how fast the flows then are (fair_share.h).
#pragma once

#include "network/graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace cw::network {

/// From vertex to vertex. Static routing chooses by `label`, the number of the destination's endpoint.
struct Demand {
    int from = 0;
    int to = 0;
    int label = 0;
    friend bool operator==(const Demand&, const Demand&) = default;
};

struct Use {
    int link = 0;     ///< directed (graph.h)
    int cable = -1;   ///< of the bundle, from 0, where routing is static; else -1: all alike
    double share = 1; ///< of the flow
    friend bool operator==(const Use&, const Use&) = default;
};

/// Links at one distance from the start: a flow chooses among them.
struct Layer {
    int firstUse = 0;
    int uses = 0;
};

struct Route {
    int firstUse = 0;
    int uses = 0;
    int firstLayer = 0;
    int layers = 0;      ///< hops between vertices; 0 where both are one
    double latency = 0;  ///< s, of the switches passed, ends included
    double paths = 1;    ///< different ways, cables told apart
    bool exists = false; ///< false: nothing joins the two
};

/// Of all routes of a table: across a large torus every equal way between two far corners is thousands of links.
inline constexpr std::size_t kMostUses = 16'000'000;

class RouteTable {
public:
    /// One route for each demand, same index. Stops early, with `complete()` false, when told to or beyond kMostUses.
    RouteTable(const Graph& graph, std::span<const Demand> demands, const std::stop_token& stop = {});

    [[nodiscard]] std::span<const Use> usesOf(const Route& route) const
    {
        return {m_uses.data() + route.firstUse, static_cast<std::size_t>(route.uses)};
    }
    [[nodiscard]] std::span<const Layer> layersOf(const Route& route) const
    {
        return {m_layers.data() + route.firstLayer, static_cast<std::size_t>(route.layers)};
    }
    [[nodiscard]] std::span<const Use> usesOf(const Layer& layer) const
    {
        return {m_uses.data() + layer.firstUse, static_cast<std::size_t>(layer.uses)};
    }
    [[nodiscard]] const std::vector<Route>& all() const { return m_routes; }
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    friend class RouteFinder;
    std::vector<Route> m_routes;
    std::vector<Use> m_uses;
    std::vector<Layer> m_layers;
    bool m_complete = true;
};

} // namespace cw::network
