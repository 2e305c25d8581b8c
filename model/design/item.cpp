// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/item.h"

#include <algorithm>

namespace cw::design {
namespace {

template <class Item, class IdType>
const Item* find(const std::vector<Item>& items, IdType id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

template <class Item>
void append(ItemSet& set, ItemKind kind, const std::vector<Item>& items)
{
    for (const Item& item : items)
        set.push_back({kind, item.id.value});
}

} // namespace

ItemSet toItemSet(std::vector<ItemRef> items)
{
    std::ranges::sort(items);
    const auto doubles = std::ranges::unique(items);
    items.erase(doubles.begin(), doubles.end());
    return items;
}

bool contains(const ItemSet& set, ItemRef item) { return std::ranges::binary_search(set, item); }

const Rack* findRack(const Design& design, RackId id) { return find(*design.racks, id); }
const Node* findNode(const Design& design, NodeId id) { return find(*design.nodes, id); }
const Switch* findSwitch(const Design& design, SwitchId id) { return find(*design.switches, id); }
const Appliance* findAppliance(const Design& design, ApplianceId id) { return find(*design.appliances, id); }
const FloorUnit* findFloorUnit(const Design& design, FloorUnitId id) { return find(*design.floorUnits, id); }

RackId rackOf(const Design& design, ItemRef item)
{
    const auto mounted = [](const auto* device) { return device != nullptr ? device->mount.rack : RackId{}; };
    switch (item.kind) {
    case ItemKind::Node:
        return mounted(findNode(design, NodeId{item.id}));
    case ItemKind::Switch:
        return mounted(findSwitch(design, SwitchId{item.id}));
    case ItemKind::Appliance:
        return mounted(findAppliance(design, ApplianceId{item.id}));
    case ItemKind::Rack:
    case ItemKind::FloorUnit:
    case ItemKind::Cable:
        break;
    }
    return {};
}

bool exists(const Design& design, ItemRef item)
{
    switch (item.kind) {
    case ItemKind::Rack:
        return findRack(design, RackId{item.id}) != nullptr;
    case ItemKind::Node:
        return findNode(design, NodeId{item.id}) != nullptr;
    case ItemKind::Switch:
        return findSwitch(design, SwitchId{item.id}) != nullptr;
    case ItemKind::Appliance:
        return findAppliance(design, ApplianceId{item.id}) != nullptr;
    case ItemKind::FloorUnit:
        return findFloorUnit(design, FloorUnitId{item.id}) != nullptr;
    case ItemKind::Cable:
        break;
    }
    return find(*design.cables, CableId{item.id}) != nullptr;
}

ItemSet allItems(const Design& design)
{
    ItemSet set;
    append(set, ItemKind::Rack, *design.racks);
    append(set, ItemKind::Node, *design.nodes);
    append(set, ItemKind::Switch, *design.switches);
    append(set, ItemKind::Appliance, *design.appliances);
    append(set, ItemKind::FloorUnit, *design.floorUnits);
    append(set, ItemKind::Cable, *design.cables);
    return toItemSet(std::move(set));
}

} // namespace cw::design
