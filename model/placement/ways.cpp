// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/ways.h"

#include "base/split_mix.h"

#include <bit>
#include <unordered_map>
#include <utility>

namespace cw::placement {
namespace {

/// Numbers different demands in the order of their first appearance. Open addressing: a plan asks for hundreds of
/// thousands.
class DemandNumbers {
public:
    DemandNumbers() : m_slots(1024, -1) {}

    int of(const network::Demand& demand)
    {
        if (2 * m_demands.size() >= m_slots.size())
            grow();
        int& slot = slotOf(demand);
        if (slot < 0) {
            slot = static_cast<int>(m_demands.size());
            m_demands.push_back(demand);
        }
        return slot;
    }
    std::vector<network::Demand> take() { return std::move(m_demands); }

private:
    int& slotOf(const network::Demand& demand)
    {
        const auto word = [](int value) { return std::uint64_t{static_cast<std::uint32_t>(value)}; };
        std::size_t at = splitMix(word(demand.to) << 32U ^ word(demand.from) ^ splitMix(word(demand.label)));
        for (;; ++at) {
            int& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot < 0 || m_demands[static_cast<std::size_t>(slot)] == demand)
                return slot;
        }
    }

    void grow()
    {
        m_slots.assign(4 * m_slots.size(), -1);
        for (std::size_t i = 0; i < m_demands.size(); ++i)
            slotOf(m_demands[i]) = static_cast<int>(i);
    }

    std::vector<network::Demand> m_demands;
    std::vector<int> m_slots; ///< a power of two of them
};

} // namespace

std::vector<network::Demand> demandsOf(const network::Graph& graph, std::vector<GroupFlows>& kinds)
{
    const bool byLabel = graph.routing == design::Routing::Static;
    DemandNumbers numbers;
    for (GroupFlows& kind : kinds) {
        for (Flow& flow : kind.flows) {
            const int from = graph.endpoints[static_cast<std::size_t>(flow.from)].at;
            const int to = graph.endpoints[static_cast<std::size_t>(flow.to)].at;
            flow.route = from == to ? -1 : numbers.of({from, to, byLabel ? flow.to : 0});
        }
    }
    return numbers.take();
}

Ways::Ways(const network::Graph& graph, const LinkTable& links, std::vector<GroupFlows>& kinds,
           const std::stop_token& stop)
{
    const network::RouteTable routes(graph, demandsOf(graph, kinds), stop);
    m_complete = routes.complete();
    if (!m_complete)
        return;
    likenLinks(routes, links);
    shorten(routes, links);
}

/// Links are alike where every route that uses one uses the other at the same hop with the same share, and both carry
/// the same.
void Ways::likenLinks(const network::RouteTable& routes, const LinkTable& links)
{
    std::vector<std::uint64_t> marks(static_cast<std::size_t>(links.betweenSwitches()), 0);
    for (std::size_t i = 0; i < routes.all().size(); ++i) {
        const network::Route& route = routes.all()[i];
        std::uint64_t hop = 0;
        for (const network::Layer& layer : routes.layersOf(route)) {
            const std::uint64_t base = splitMix((std::uint64_t{i} << 8U) + ++hop);
            for (const network::Use& use : routes.usesOf(layer))
                marks[static_cast<std::size_t>(links.of(use))] += splitMix(base ^ std::bit_cast<std::uint64_t>(use.share));
        }
    }
    m_first.resize(marks.size());
    std::unordered_map<std::uint64_t, int> firstOf;
    for (std::size_t link = 0; link < marks.size(); ++link) {
        const int self = static_cast<int>(link);
        m_first[link] = self;
        if (marks[link] != 0)
            m_first[link] = firstOf.try_emplace(marks[link] ^ splitMix(links.alikeKey(self)), self).first->second;
    }
}

void Ways::shorten(const network::RouteTable& routes, const LinkTable& links)
{
    m_ways.reserve(routes.all().size());
    std::vector<int> slot(m_first.size(), -1); // of each first link in the present layer
    for (const network::Route& route : routes.all()) {
        Way way{static_cast<int>(m_links.size()), 0, route.layers, route.latency, route.paths, route.exists};
        int hop = 0;
        for (const network::Layer& layer : routes.layersOf(route)) {
            const std::size_t begin = m_links.size();
            for (const network::Use& use : routes.usesOf(layer)) {
                const int first = standsFor(links.of(use));
                int& at = slot[static_cast<std::size_t>(first)];
                if (at < 0) {
                    at = static_cast<int>(m_links.size());
                    m_links.push_back({first, use.share, 0, 0, hop});
                }
                WayLink& entry = m_links[static_cast<std::size_t>(at)];
                ++entry.like;
                entry.cables += links.cablesOf(use);
            }
            for (std::size_t i = begin; i < m_links.size(); ++i)
                slot[static_cast<std::size_t>(m_links[i].link)] = -1;
            ++hop;
        }
        way.links = static_cast<int>(m_links.size()) - way.first;
        m_ways.push_back(way);
    }
}

} // namespace cw::placement
