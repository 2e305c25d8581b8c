// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: over which links does each flow of a plan travel? Routes are found once for all kinds of groups. Links that
// every route uses alike stand for each other: a fat tree's way through a thousand cables becomes four entries.
// Leaves out: rates (rate_groups.h).
#pragma once

#include "network/routes.h"
#include "placement/group_flows.h"
#include "placement/link_table.h"

#include <span>
#include <stop_token>
#include <vector>

namespace cw::placement {

/// A link and those like it.
struct WayLink {
    int link = 0;     ///< of LinkTable, the first of its like
    double share = 1; ///< of the flow, on each of them
    int like = 1;     ///< how many, this one included
    int cables = 1;   ///< of all of them
    int layer = 0;    ///< hop of the route
};

struct Way {
    int first = 0; ///< of Ways::linksOf
    int links = 0;
    int layers = 0; ///< hops between switches
    double latency = 0;
    double paths = 1;
    bool exists = false;
};

/// What flows ask of the routes between switches, each demand once. Fills Flow::route with its number.
std::vector<network::Demand> demandsOf(const network::Graph& graph, std::vector<GroupFlows>& kinds);

class Ways {
public:
    /// `kinds` as demandsOf() leaves them.
    Ways(const network::Graph& graph, const LinkTable& links, std::vector<GroupFlows>& kinds,
         const std::stop_token& stop = {});

    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] const std::vector<Way>& all() const { return m_ways; }
    /// nullptr where both ports are on one switch.
    [[nodiscard]] const Way* of(const Flow& flow) const
    {
        return flow.route < 0 ? nullptr : &m_ways[static_cast<std::size_t>(flow.route)];
    }
    [[nodiscard]] std::span<const WayLink> linksOf(const Way& way) const
    {
        return {m_links.data() + way.first, static_cast<std::size_t>(way.links)};
    }
    /// The link that stands for this one: itself where nothing is like it.
    [[nodiscard]] int standsFor(int link) const
    {
        return static_cast<std::size_t>(link) < m_first.size() ? m_first[static_cast<std::size_t>(link)] : link;
    }

private:
    void likenLinks(const network::RouteTable& routes, const LinkTable& links);
    void shorten(const network::RouteTable& routes, const LinkTable& links);

    std::vector<Way> m_ways;
    std::vector<WayLink> m_links;
    std::vector<int> m_first; ///< by link between switches: the first of its like
    bool m_complete = true;
};

} // namespace cw::placement
