// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/mounting.h"
#include "query/facts.h"

#include <algorithm>
#include <optional>

namespace cw::query {
namespace {

using design::ItemKind;

double levelOf(const std::optional<power::Levels>& levels, Amount amount)
{
    if (!levels)
        return kUnknown;
    return (amount == Amount::Rated ? levels->rated : levels->expected).base();
}

double weightOf(const auto& part) { return part && part->weight ? part->weight->value.base() : kUnknown; }

} // namespace

Facts::Column Facts::amounts(Amount amount) const
{
    Column column(m_items.size(), kUnknown);
    std::ranges::transform(m_items, column.begin(), [&](const Item& item) {
        switch (amount) {
        case Amount::Power:
        case Amount::Rated:
            return power(item, amount);
        case Amount::Weight:
            return weight(item);
        case Amount::Units:
            return units(item);
        case Amount::FreeUnits: {
            if (item.ref.kind != ItemKind::Rack || item.ofClass < 0)
                return kUnknown;
            const auto& free = m_assessment.inventory->result.racks[at(item.ofClass)].freeUnits;
            return free ? static_cast<double>(*free) : kUnknown;
        }
        case Amount::Ports:
            return ports(item);
        case Amount::Accelerators:
            return accelerators(item);
        default:
            return kUnknown;
        }
    });
    return column;
}

double Facts::power(const Item& item, Amount amount) const
{
    if (item.ofClass < 0 || !m_assessment.power)
        return kUnknown;
    const power::Result& power = m_assessment.power->result;
    switch (item.ref.kind) {
    case ItemKind::Rack:
        return levelOf(power.racks[at(item.ofClass)].rack, amount);
    case ItemKind::Node:
        return levelOf(power.nodes[at(item.ofClass)].node, amount);
    case ItemKind::Switch:
        return levelOf(power.switches[at(item.ofClass)].device, amount);
    case ItemKind::Appliance:
        return levelOf(power.appliances[at(item.ofClass)].device, amount);
    case ItemKind::FloorUnit:
    case ItemKind::Cable:
        break;
    }
    return kUnknown;
}

double Facts::weight(const Item& item) const
{
    if (item.ofClass < 0)
        return kUnknown;
    const inventory::Inventory& inventory = m_assessment.inventory->result;
    switch (item.ref.kind) {
    case ItemKind::Rack: {
        const auto& known = inventory.racks[at(item.ofClass)].weight;
        return known ? known->base() : kUnknown;
    }
    case ItemKind::Node:
        return weightOf(inventory.nodes[at(item.ofClass)].serverPart);
    case ItemKind::Switch:
        return weightOf(inventory.switches[at(item.ofClass)].part);
    case ItemKind::Appliance:
        return weightOf(inventory.appliances[at(item.ofClass)].server);
    case ItemKind::FloorUnit:
        return weightOf(inventory.floorUnits[at(item.ofClass)].part);
    case ItemKind::Cable:
        break;
    }
    return kUnknown;
}

double Facts::units(const Item& item) const
{
    switch (item.ref.kind) {
    case ItemKind::Rack: {
        const auto known =
            item.ofClass < 0 ? std::nullopt : m_assessment.inventory->result.racks[at(item.ofClass)].units;
        return known ? static_cast<double>(*known) : kUnknown;
    }
    case ItemKind::Node:
    case ItemKind::Switch:
    case ItemKind::Appliance:
        return design::unitsOf(m_catalog, item.ref.kind, std::string(item.type));
    case ItemKind::FloorUnit:
    case ItemKind::Cable:
        break;
    }
    return kUnknown;
}

double Facts::accelerators(const Item& item) const
{
    if (item.ofClass < 0)
        return kUnknown;
    const inventory::Inventory& inventory = m_assessment.inventory->result;
    if (item.ref.kind == ItemKind::Node)
        return inventory.nodes[at(item.ofClass)].acceleratorsPerNode;
    if (item.ref.kind != ItemKind::Rack)
        return kUnknown;
    double sum = 0;
    for (const inventory::Counted& nodes : inventory.racks[at(item.ofClass)].nodes)
        sum += nodes.count * inventory.nodes[at(nodes.index)].acceleratorsPerNode;
    return sum;
}

} // namespace cw::query
