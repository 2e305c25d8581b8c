// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/rate_groups.h"

#include "network/collisions.h"
#include "network/fair_share.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cw::placement {
namespace {

/// Collects what flows load, then shares.
class Rating {
public:
    Rating(const network::Graph& graph, const LinkTable& links, const Ways& ways, std::span<const GroupFlows> kinds)
        : m_graph(graph), m_links(links), m_ways(ways), m_kinds(kinds), m_usable(links.capacities()),
          m_flowsOn(ways.all().size(), 0)
    {
    }

    Rated run()
    {
        Rated out;
        out.kinds.resize(m_kinds.size());
        int transfers = 0;
        std::size_t flows = 0;
        for (const GroupFlows& kind : m_kinds)
            flows += kind.flows.size();
        m_loadings.reserve(4 * flows);
        for (std::size_t i = 0; i < m_kinds.size(); ++i) {
            collect(m_kinds[i], transfers, out.kinds[i]);
            transfers += m_kinds[i].groups;
        }
        if (m_graph.routing == design::Routing::Ecmp)
            collide();
        const network::FairShares shares = network::shareFairly(m_usable, m_loadings, transfers);
        out.loads.assign(m_usable.size(), 0.0);
        for (const network::Loading& loading : m_loadings)
            out.loads[static_cast<std::size_t>(loading.link)] +=
                loading.load * shares.rates[static_cast<std::size_t>(loading.transfer)];
        int first = 0;
        for (std::size_t i = 0; i < m_kinds.size(); ++i) {
            const int next = first + m_kinds[i].groups;
            GroupRates& kind = out.kinds[i];
            kind.rates.assign(shares.rates.begin() + first, shares.rates.begin() + next);
            kind.binding.assign(shares.binding.begin() + first, shares.binding.begin() + next);
            for (const int group : m_cutOff[i])
                kind.rates[static_cast<std::size_t>(group)] = 0;
            first = next;
        }
        out.usable = std::move(m_usable);
        return out;
    }

private:
    void collect(const GroupFlows& kind, int firstTransfer, GroupRates& out)
    {
        std::vector<int> cutOff = kind.cutOff;
        out.leastHops = std::numeric_limits<int>::max();
        for (const Flow& flow : kind.flows) {
            const Way* way = m_ways.of(flow);
            if (way != nullptr && !way->exists) {
                cutOff.push_back(flow.group);
                continue;
            }
            const int transfer = firstTransfer + flow.group;
            const auto load = [&](int link, double share) {
                m_loadings.push_back({transfer, link, flow.weight * share});
            };
            load(m_links.portOut(flow.from), 1);
            load(m_links.portIn(flow.to), 1);
            if (m_links.hasHosts())
                loadHosts(flow, transfer);
            int hops = 1;
            if (way != nullptr) {
                hops += way->layers;
                out.latency = std::max(out.latency, way->latency);
                for (const WayLink& link : m_ways.linksOf(*way))
                    load(link.link, link.share);
                ++m_flowsOn[static_cast<std::size_t>(flow.route)];
            }
            out.leastHops = std::min(out.leastHops, hops);
            out.mostHops = std::max(out.mostHops, hops);
        }
        if (kind.flows.empty())
            out.leastHops = 0;
        m_cutOff.push_back(std::move(cutOff));
    }

    /// The host link of the accelerator whose port it is; others hand over through scale-up links.
    void loadHosts(const Flow& flow, int transfer)
    {
        const auto hostOf = [this](int endpoint) {
            const network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(endpoint)];
            const network::NodePorts& node = m_graph.nodes[static_cast<std::size_t>(port.node)];
            const std::int64_t local = endpoint - node.firstEndpoint;
            return node.gpus == 0 ? -1 : node.firstGpu + static_cast<int>(local * node.gpus / node.endpoints);
        };
        const auto limited = [this](int accelerator) {
            return accelerator >= 0 &&
                   m_graph.domains[static_cast<std::size_t>(m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)])]
                           .host > 0;
        };
        if (const int from = hostOf(flow.from); limited(from))
            m_loadings.push_back({transfer, m_links.hostOut(from), flow.weight});
        if (const int to = hostOf(flow.to); limited(to))
            m_loadings.push_back({transfer, m_links.hostIn(to), flow.weight});
    }

    /// Flows choose at random among the links of a hop: what the busiest of them leaves each flow.
    void collide()
    {
        std::vector<double> flows(m_usable.size(), 0.0);
        forEachWay([&](const Way& way, double onIt) {
            for (const WayLink& link : m_ways.linksOf(way))
                flows[static_cast<std::size_t>(link.link)] += onIt * link.share;
        });
        std::vector<double> kept(m_usable.size(), 1.0);
        network::CollisionTable table;
        forEachWay([&](const Way& way, double) {
            const std::span<const WayLink> links = m_ways.linksOf(way);
            for (std::size_t first = 0; first < links.size();) {
                std::size_t next = first;
                double all = 0;
                double cables = 0;
                for (; next < links.size() && links[next].layer == links[first].layer; ++next) {
                    all += flows[static_cast<std::size_t>(links[next].link)] * links[next].like;
                    cables += links[next].cables;
                }
                const double share = table(all, cables);
                for (; first < next; ++first) {
                    double& least = kept[static_cast<std::size_t>(links[first].link)];
                    least = std::min(least, share);
                }
            }
        });
        for (std::size_t link = 0; link < kept.size(); ++link)
            m_usable[link] *= kept[link];
    }

    template <class Visit>
    void forEachWay(Visit visit) const
    {
        for (std::size_t i = 0; i < m_flowsOn.size(); ++i) {
            if (m_flowsOn[i] > 0)
                visit(m_ways.all()[i], m_flowsOn[i]);
        }
    }

    const network::Graph& m_graph;
    const LinkTable& m_links;
    const Ways& m_ways;
    std::span<const GroupFlows> m_kinds;
    std::vector<double> m_usable;
    std::vector<network::Loading> m_loadings;
    std::vector<int> m_flowsOn; ///< by way
    std::vector<std::vector<int>> m_cutOff; ///< by kind
};

} // namespace

Rated rateGroups(const network::Graph& graph, const LinkTable& links, const Ways& ways,
                 std::span<const GroupFlows> kinds)
{
    return Rating(graph, links, ways, kinds).run();
}

} // namespace cw::placement
