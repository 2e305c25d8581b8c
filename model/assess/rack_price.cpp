// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/rack_price.h"

#include <algorithm>
#include <vector>

namespace cw::assess {
namespace {

using cost::Item;
using cost::ItemClass;

std::optional<Dollars> unitAt(const std::vector<Item>& items, ItemClass kind, std::size_t index)
{
    const Item* item = cost::itemAt(items, kind, index);
    return item != nullptr ? item->unit : std::nullopt;
}

std::optional<Dollars> unitOf(const std::vector<Item>& items, const catalog::PartId& part)
{
    const auto found = std::ranges::find(items, part, &Item::part);
    return found != items.end() && !part.empty() ? found->unit : std::nullopt;
}

} // namespace

std::optional<Dollars> rackPrice(const Assessment& assessment, std::size_t rackClass)
{
    const inventory::Inventory& inventory = assessment.inventory->result;
    const inventory::RackClass& rack = inventory.racks[rackClass];
    const std::vector<Item>& items = assessment.cost->inputs.items;
    std::optional<Dollars> sum = Dollars(0);
    const auto add = [&sum](std::int64_t count, const std::optional<Dollars>& unit) {
        sum = sum && unit ? std::optional(*sum + *unit * static_cast<double>(count)) : std::nullopt;
    };
    for (const inventory::Counted& counted : rack.nodes)
        add(counted.count, unitAt(items, ItemClass::Servers, static_cast<std::size_t>(counted.index)));
    for (const inventory::Counted& counted : rack.switches)
        add(counted.count, unitAt(items, ItemClass::Switches, static_cast<std::size_t>(counted.index)));
    for (const inventory::Counted& counted : rack.appliances)
        add(counted.count, unitOf(items, inventory.appliances[static_cast<std::size_t>(counted.index)].type));
    add(1, unitOf(items, rack.type).value_or(Dollars(0)));
    add(rack.pduCount, unitOf(items, rack.pdu).value_or(Dollars(0)));
    return sum;
}

} // namespace cw::assess
