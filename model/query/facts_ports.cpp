// SPDX-License-Identifier: GPL-3.0-or-later
// How many ports of a device hold no cable.
#include "fabric/port_use.h"
#include "query/facts.h"

#include <algorithm>

namespace cw::query {
using design::ItemKind;

double Facts::ports(const Item& item) const
{
    if (item.ofClass < 0)
        return kUnknown;
    const inventory::Inventory& inventory = m_assessment.inventory->result;
    if (item.ref.kind == ItemKind::Node)
        return inventory.nodes[at(item.ofClass)].computePorts;
    if (item.ref.kind != ItemKind::Switch)
        return kUnknown;
    const auto& part = inventory.switches[at(item.ofClass)].part;
    return part ? part->ports.value : kUnknown;
}

/// By id. Cables of storage and management are in the inventory alone, and the graph knows what else carries something.
std::unordered_map<std::uint32_t, int> Facts::usedPorts() const
{
    std::unordered_map<std::uint32_t, int> used;
    if (m_assessment.graph)
        used = fabric::usedPorts(m_assessment.graph->inputs, m_assessment.graph->result);
    const bool isDrawn = !m_assessment.graph || m_assessment.graph->result.figures.isDrawn;
    for (const inventory::PortUse& port : m_assessment.inventory->result.ports) {
        if (port.owner == design::PortOwner::Switch && (isDrawn || !used.contains(port.id)))
            used[port.id] = port.used;
    }
    return used;
}

Facts::Column Facts::freePorts() const
{
    Column column(m_items.size(), kUnknown);
    if (!m_assessment.inventory)
        return column;
    const std::unordered_map<std::uint32_t, int> used = usedPorts();
    std::ranges::transform(m_items, column.begin(), [&](const Item& item) {
        const double all = ports(item);
        const auto found = used.find(item.ref.id);
        return all - (found != used.end() ? found->second : 0);
    });
    return column;
}

} // namespace cw::query
