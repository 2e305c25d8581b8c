// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/link_table.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace cw::placement {

LinkTable::LinkTable(const network::Graph& graph)
    : m_graph(graph), m_perCable(graph.routing == design::Routing::Static)
{
    m_ports = 2 * static_cast<int>(graph.bundles.size());
    if (m_perCable) {
        m_firstCable.assign(1, 0);
        for (const network::Bundle& bundle : graph.bundles) {
            m_firstCable.push_back(m_firstCable.back() + bundle.cables);
            m_firstCable.push_back(m_firstCable.back() + bundle.cables);
        }
        m_ports = m_firstCable.back();
    }
    m_hasHosts = std::ranges::any_of(graph.domains, [](const network::Domain& domain) { return domain.host > 0; });
    m_hosts = m_ports + 2 * static_cast<int>(graph.endpoints.size());
}

LinkRef LinkTable::refOf(int link) const
{
    if (link >= m_hosts)
        return {(link - m_hosts) % 2 == 0 ? LinkKind::HostOut : LinkKind::HostIn, (link - m_hosts) / 2};
    if (link >= m_ports)
        return {(link - m_ports) % 2 == 0 ? LinkKind::PortOut : LinkKind::PortIn, (link - m_ports) / 2};
    int directed = link;
    int cable = -1;
    if (m_perCable) {
        directed = static_cast<int>(std::ranges::upper_bound(m_firstCable, link) - m_firstCable.begin()) - 1;
        cable = link - m_firstCable[static_cast<std::size_t>(directed)];
    }
    return {LinkKind::Bundle, network::bundleOf(directed), directed % 2 == 0, cable};
}

std::uint64_t LinkTable::alikeKey(int link) const
{
    const network::Bundle& bundle = m_graph.bundles[static_cast<std::size_t>(refOf(link).index)];
    return std::bit_cast<std::uint64_t>(m_perCable ? bundle.rate : bundle.rate * bundle.cables) +
           (m_perCable ? 1U : static_cast<std::uint64_t>(bundle.cables));
}

/// The accelerator that the port belongs to, where its host link limits it; else -1.
int LinkTable::limitedHostOf(int endpoint) const
{
    const network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(endpoint)];
    const network::NodePorts& node = m_graph.nodes[static_cast<std::size_t>(port.node)];
    if (node.gpus == 0)
        return -1;
    const std::int64_t local = endpoint - node.firstEndpoint;
    const int accelerator = node.firstGpu + static_cast<int>(local * node.gpus / node.endpoints);
    const int domain = m_graph.domainOfGpu[static_cast<std::size_t>(accelerator)];
    return m_graph.domains[static_cast<std::size_t>(domain)].host > 0 ? accelerator : -1;
}

std::array<int, 2> LinkTable::hostLinks(int fromEndpoint, int toEndpoint) const
{
    if (!m_hasHosts)
        return {-1, -1};
    const int from = limitedHostOf(fromEndpoint);
    const int to = limitedHostOf(toEndpoint);
    return {from < 0 ? -1 : hostOut(from), to < 0 ? -1 : hostIn(to)};
}

std::vector<double> LinkTable::capacities() const
{
    std::vector<double> all;
    all.reserve(static_cast<std::size_t>(count()));
    for (const network::Bundle& bundle : m_graph.bundles) {
        if (m_perCable)
            all.insert(all.end(), static_cast<std::size_t>(2 * bundle.cables), bundle.rate);
        else
            all.insert(all.end(), 2, bundle.cables * bundle.rate);
    }
    for (const network::Endpoint& endpoint : m_graph.endpoints)
        all.insert(all.end(), 2, endpoint.rate);
    if (!m_hasHosts)
        return all;
    for (const int domain : m_graph.domainOfGpu) {
        const double host = m_graph.domains[static_cast<std::size_t>(domain)].host;
        all.insert(all.end(), 2, host > 0 ? host : std::numeric_limits<double>::infinity());
    }
    return all;
}

double LinkTable::capacityOf(int link) const
{
    const LinkRef ref = refOf(link);
    const auto index = static_cast<std::size_t>(ref.index);
    switch (ref.kind) {
    case LinkKind::Bundle:
        return m_graph.bundles[index].rate * (m_perCable ? 1 : m_graph.bundles[index].cables);
    case LinkKind::PortOut:
    case LinkKind::PortIn:
        return m_graph.endpoints[index].rate;
    case LinkKind::HostOut:
    case LinkKind::HostIn:
        break;
    }
    const double host = m_graph.domains[static_cast<std::size_t>(m_graph.domainOfGpu[index])].host;
    return host > 0 ? host : std::numeric_limits<double>::infinity();
}

} // namespace cw::placement
