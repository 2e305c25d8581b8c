// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/rate_groups.h"

#include "network/collisions.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::placement {

GroupRating::GroupRating(const network::Graph& graph, const LinkTable& links, const Ways& ways,
                         std::span<const GroupFlows> kinds, const std::stop_token& stop)
    : m_graph(graph), m_links(links), m_ways(ways), m_flows(kinds), m_stop(stop)
{
    if (!ways.complete())
        return;
    std::size_t entries = 0;
    for (const GroupFlows& flows : kinds) {
        for (const Flow& flow : flows.flows) {
            const Way* way = ways.of(flow);
            entries += (links.hasHosts() ? 4U : 2U) + (way == nullptr ? 0U : static_cast<std::size_t>(way->links));
        }
    }
    if (entries > kMostLoadings)
        return;
    m_loadings.reserve(entries);
    for (const GroupFlows& flows : kinds)
        collect(flows);
}

void GroupRating::collect(const GroupFlows& flows)
{
    Kind kind{{m_loadings.transfers(), flows.groups}, flows.cutOff, {}};
    GroupRates& hops = kind.hops;
    auto flow = flows.flows.begin();
    for (int group = 0; group < flows.groups; ++group) {
        m_loadings.startTransfer();
        for (; !m_stop.stop_requested() && flow != flows.flows.end() && flow->group == group; ++flow) {
            const Way* way = m_ways.of(*flow);
            if (way != nullptr && !way->exists) {
                kind.cutOff.push_back(group);
                continue;
            }
            m_loadings.add(m_links.portOut(flow->from), flow->weight);
            m_loadings.add(m_links.portIn(flow->to), flow->weight);
            for (const int link : m_links.hostLinks(flow->from, flow->to)) {
                if (link >= 0)
                    m_loadings.add(link, flow->weight);
            }
            int switches = 1;
            if (way != nullptr) {
                switches += way->layers;
                hops.latency = std::max(hops.latency, way->latency);
                for (const WayLink& link : m_ways.linksOf(*way))
                    m_loadings.add(link.link, flow->weight * link.share);
            }
            hops.leastHops = hops.leastHops == 0 ? switches : std::min(hops.leastHops, switches);
            hops.mostHops = std::max(hops.mostHops, switches);
        }
    }
    m_kinds.push_back(std::move(kind));
}

/// Flows choose at random among the links of a hop: what the busiest of them leaves each flow.
void GroupRating::collide(std::size_t first, std::size_t count, std::vector<double>& usable) const
{
    std::vector<double> flowsOn(m_ways.all().size(), 0.0);
    for (const GroupFlows& flows : m_flows.subspan(first, count)) {
        for (const Flow& flow : flows.flows) {
            if (flow.route >= 0)
                flowsOn[static_cast<std::size_t>(flow.route)] += flow.hashes;
        }
    }
    const auto forEachWay = [&](auto visit) {
        for (std::size_t i = 0; i < flowsOn.size(); ++i) {
            if (flowsOn[i] > 0)
                visit(m_ways.linksOf(m_ways.all()[i]), flowsOn[i]);
        }
    };
    std::vector<double> flowsOver(usable.size(), 0.0);
    forEachWay([&](std::span<const WayLink> links, double flows) {
        for (const WayLink& link : links)
            flowsOver[static_cast<std::size_t>(link.link)] += flows * link.share;
    });
    std::vector<double> kept(usable.size(), 1.0);
    network::CollisionTable table;
    forEachWay([&](std::span<const WayLink> links, double) {
        for (std::size_t begin = 0; begin < links.size() && !m_stop.stop_requested();) {
            std::size_t next = begin;
            double all = 0;
            double cables = 0;
            for (; next < links.size() && links[next].layer == links[begin].layer; ++next) {
                all += flowsOver[static_cast<std::size_t>(links[next].link)] * links[next].like;
                cables += links[next].cables;
            }
            const double share = table(all, cables);
            for (; begin < next; ++begin) {
                double& least = kept[static_cast<std::size_t>(links[begin].link)];
                least = std::min(least, share);
            }
        }
    });
    for (std::size_t link = 0; link < kept.size(); ++link)
        usable[link] *= kept[link];
}

/// `shares` begin with transfer `first`.
GroupRates GroupRating::ratesOf(std::size_t kind, const network::FairShares& shares, int first) const
{
    const Kind& of = m_kinds[kind];
    GroupRates out = of.hops;
    const std::ptrdiff_t begin = of.transfers.first - first;
    const std::ptrdiff_t end = begin + of.transfers.count;
    out.rates.assign(shares.rates.begin() + begin, shares.rates.begin() + end);
    out.binding.assign(shares.binding.begin() + begin, shares.binding.begin() + end);
    for (const int group : of.cutOff)
        out.rates[static_cast<std::size_t>(group)] = 0;
    return out;
}

Rated GroupRating::share(std::size_t first, std::size_t count) const
{
    Rated out;
    out.usable = m_links.capacities();
    if (m_graph.routing == design::Routing::Ecmp)
        collide(first, count, out.usable);
    network::Transfers transfers{m_kinds[first].transfers.first, 0};
    for (std::size_t kind = first; kind < first + count; ++kind)
        transfers.count += m_kinds[kind].transfers.count;
    const network::FairShares shares = network::shareFairly(out.usable, m_loadings, transfers, m_stop);
    for (std::size_t kind = first; kind < first + count; ++kind)
        out.kinds.push_back(ratesOf(kind, shares, transfers.first));
    return out;
}

Rated GroupRating::alone(std::size_t kind) const
{
    Rated out = share(kind, 1);
    addLoads(kind, out);
    return out;
}

void GroupRating::addLoads(std::size_t first, Rated& rated) const
{
    rated.loads.assign(rated.usable.size(), 0.0);
    for (std::size_t i = 0; i < rated.kinds.size(); ++i) {
        const network::Transfers& transfers = m_kinds[first + i].transfers;
        for (int group = 0; group < transfers.count; ++group) {
            const double rate = rated.kinds[i].rates[static_cast<std::size_t>(group)];
            for (const network::Loading& loading : m_loadings.of(transfers.first + group))
                rated.loads[static_cast<std::size_t>(loading.link)] += loading.load * rate;
        }
    }
}

GroupRates GroupRating::rates(std::size_t kind) const { return std::move(share(kind, 1).kinds.front()); }

double GroupRating::headroomOfPorts(const Rated& rated, std::size_t kind, int group) const
{
    double least = network::kNoLimit;
    for (const network::Loading& loading : m_loadings.of(m_kinds[kind].transfers.first + group)) {
        const auto i = static_cast<std::size_t>(loading.link);
        if (loading.link >= m_links.betweenSwitches() && rated.loads[i] > 0)
            least = std::min(least, rated.usable[i] / rated.loads[i]);
    }
    return std::isinf(least) ? 1 : std::max(1.0, least);
}

Rated GroupRating::together() const
{
    Rated out = share(0, m_kinds.size());
    addLoads(0, out);
    return out;
}

} // namespace cw::placement
