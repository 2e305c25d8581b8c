// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"

#include "assess/port_speeds.h"
#include "catalog/server_ports.h"

#include <algorithm>

namespace cw::assess {

using design::PortOwner;
using design::PortRef;

PortBook::PortBook(const design::Design& design, const catalog::Catalog& catalog)
    : m_catalog(catalog), m_places(design, catalog)
{
    for (const design::Switch& device : *design.switches) {
        m_allSwitches.emplace(device.id.value, &device);
        if (device.role <= design::SwitchRole::Core)
            m_switches.emplace(device.id.value, &device);
    }
    for (const design::Node& node : *design.nodes)
        m_nodes.emplace(node.id.value, &node);
    for (const design::Cable& cable : *design.cables) {
        take(cable.a);
        take(cable.b);
    }
}

const catalog::Server* PortBook::serverOf(std::uint32_t node) const
{
    const auto found = m_nodes.find(node);
    return found != m_nodes.end() ? m_catalog.servers.find(found->second->type) : nullptr;
}

std::optional<BytesPerSecond> PortBook::rate(const PortRef& port) const
{
    const auto known = socket(port);
    return known ? std::optional(known->rate) : std::nullopt;
}

std::optional<fabric::Socket> PortBook::socket(const PortRef& port) const
{
    if (port.owner == PortOwner::Switch) {
        const auto found = m_switches.find(port.id);
        const catalog::Switch* part =
            found != m_switches.end() ? m_catalog.switches.find(found->second->type) : nullptr;
        return part != nullptr ? std::optional(fabric::Socket{part->portRate.value, part->portsPerCage}) : std::nullopt;
    }
    const catalog::Server* server = port.owner == PortOwner::Node ? serverOf(port.id) : nullptr;
    const auto known = server != nullptr ? catalog::portOf(*server, port.port) : std::nullopt;
    return known ? std::optional(fabric::Socket{known->group->rate, known->group->portsPerCage}) : std::nullopt;
}

std::optional<catalog::LinkFamily> PortBook::family(const PortRef& port) const
{
    const auto found = port.owner == PortOwner::Switch ? m_switches.find(port.id) : m_switches.end();
    const catalog::Switch* part = found != m_switches.end() ? m_catalog.switches.find(found->second->type) : nullptr;
    return part != nullptr ? std::optional(part->family) : std::nullopt;
}

bool PortBook::isCompute(const PortRef& port) const
{
    const catalog::Server* server = port.owner == PortOwner::Node ? serverOf(port.id) : nullptr;
    const auto known = server != nullptr ? catalog::portOf(*server, port.port) : std::nullopt;
    return known && known->compute >= 0;
}

int PortBook::portsOf(PortOwner owner, std::uint32_t id) const
{
    if (owner == PortOwner::Switch) {
        const auto found = m_allSwitches.find(id);
        const catalog::Switch* part =
            found != m_allSwitches.end() ? m_catalog.switches.find(found->second->type) : nullptr;
        return part != nullptr ? part->ports.value : 0;
    }
    const catalog::Server* server = owner == PortOwner::Node ? serverOf(id) : nullptr;
    return server != nullptr ? catalog::portsOf(*server) : 0;
}

std::optional<PortRef> PortBook::freePort(PortOwner owner, std::uint32_t id) const
{
    const int ports = portsOf(owner, id);
    for (int port = 0; port < ports; ++port) {
        if (!m_taken.contains({{owner, id}, port}))
            return PortRef{owner, id, port};
    }
    return std::nullopt;
}

int PortBook::freePorts(std::uint32_t switchId) const
{
    int count = 0;
    for (int port = 0; port < portsOf(PortOwner::Switch, switchId); ++port)
        count += m_taken.contains({{PortOwner::Switch, switchId}, port}) ? 0 : 1;
    return count;
}

std::vector<PortRef> PortBook::openPorts(std::uint32_t nodeId) const
{
    std::vector<PortRef> open;
    const int ports = portsOf(PortOwner::Node, nodeId);
    for (int port = 0; port < ports; ++port) {
        const PortRef ref{PortOwner::Node, nodeId, port};
        if (isCompute(ref) && !m_taken.contains({{PortOwner::Node, nodeId}, port}))
            open.push_back(ref);
    }
    return open;
}

bool PortBook::reaches(const design::Cable& cable) const
{
    const catalog::Interconnect* part = m_catalog.interconnects.find(cable.type);
    const auto length = m_places.cableLength(cable.a.id, cable.b.id);
    return part == nullptr || !part->maxReach || !length || !(*length > part->maxReach->value);
}

std::optional<catalog::PartId> PortBook::cableBetween(const PortRef& a, const PortRef& b) const
{
    const auto from = socket(a);
    const auto to = socket(b);
    const auto one = family(a);
    const auto other = family(b);
    if (!from || !to || (one && other && *one != *other))
        return std::nullopt;
    const Metres far = m_places.cableLength(a.id, b.id).value_or(Metres(0));
    const catalog::Interconnect* part = fabric::cableBetween(m_catalog, *from, *to, far);
    const bool reaches = part != nullptr && part->maxReach && !(part->maxReach->value < far);
    return reaches ? std::optional(part->id) : std::nullopt;
}

bool drawCable(design::Design& design, PortBook& book, const PortRef& a, const PortRef& b)
{
    const auto type = book.cableBetween(a, b);
    if (!type)
        return false;
    design.cables.edit().push_back({design::CableId{++design.lastId}, *type, a, b});
    book.take(a);
    book.take(b);
    return true;
}

bool PortBook::areApart(const design::Cable& cable) const
{
    const auto a = rate(cable.a);
    const auto b = rate(cable.b);
    return a && b && !linkIsLikely(*a, *b, m_catalog.judgementModel);
}

} // namespace cw::assess
