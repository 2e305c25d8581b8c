// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "design/free_names.h"
#include "design/mounting.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace cw::design {
namespace {

enum class Preference { Lowest, Highest };

/// Where a device goes: the wanted unit when it is free, or for unit 0 the preferred free place.
Result<Mount> place(const Design& design, const catalog::Catalog& catalog, Mount wanted, int units,
                    Preference preference, const ItemSet& ignored = {})
{
    const Rack* rack = findRack(design, wanted.rack);
    if (rack == nullptr)
        return Problem{"problem.edit.noSuchRack", {}, 0, {}};
    const int rackUnits = unitsOfRack(catalog, rack->type);
    const std::vector<Mounted> devices = devicesIn(design, catalog, wanted.rack);
    if (wanted.bottomUnit > 0) {
        if (unitsAreFree(devices, rackUnits, wanted.bottomUnit, units, ignored))
            return wanted;
        return Problem{
            "problem.edit.unitsTaken", {}, 0, {{"rack", rack->name}, {"unit", std::to_string(wanted.bottomUnit)}}};
    }
    const std::optional<int> free = preference == Preference::Lowest ? lowestFree(devices, rackUnits, units, 1, ignored)
                                                                     : highestFree(devices, rackUnits, units);
    if (!free)
        return Problem{"problem.edit.noFreeUnits", {}, 0, {{"rack", rack->name}, {"units", std::to_string(units)}}};
    return Mount{wanted.rack, *free};
}

template <class Item>
Result<Design> addDevice(const Design& design, const catalog::Catalog& catalog, ItemKind kind,
                         Shared<std::vector<Item>> Design::*section, Item item, Preference preference)
{
    const Result<Mount> mount = place(design, catalog, item.mount, unitsOf(catalog, kind, item.type), preference);
    if (!mount)
        return mount.problems();
    Design next = design;
    item.id.value = takeId(next);
    item.name = freeName(design, kind, item.name);
    item.mount = *mount;
    (next.*section).edit().push_back(std::move(item));
    return next;
}

template <class Item>
bool setMount(Shared<std::vector<Item>>& section, std::uint32_t id, Mount mount)
{
    for (Item& item : section.edit()) {
        if (item.id.value == id) {
            item.mount = mount;
            return true;
        }
    }
    return false;
}

template <class Item>
PartId typeOf(const Item* item)
{
    return item != nullptr ? item->type : PartId();
}

} // namespace

Result<Design> addNode(const Design& design, const catalog::Catalog& catalog, Node node)
{
    return addDevice(design, catalog, ItemKind::Node, &Design::nodes, std::move(node), Preference::Lowest);
}

Result<Design> addSwitch(const Design& design, const catalog::Catalog& catalog, Switch device)
{
    return addDevice(design, catalog, ItemKind::Switch, &Design::switches, std::move(device), Preference::Highest);
}

Result<Design> addAppliance(const Design& design, const catalog::Catalog& catalog, Appliance appliance)
{
    return addDevice(design, catalog, ItemKind::Appliance, &Design::appliances, std::move(appliance),
                     Preference::Lowest);
}

Result<Design> moveDevice(const Design& design, const catalog::Catalog& catalog, ItemRef device, Mount mount)
{
    PartId type;
    if (device.kind == ItemKind::Node)
        type = typeOf(findNode(design, NodeId{device.id}));
    else if (device.kind == ItemKind::Switch)
        type = typeOf(findSwitch(design, SwitchId{device.id}));
    else if (device.kind == ItemKind::Appliance)
        type = typeOf(findAppliance(design, ApplianceId{device.id}));
    const Result<Mount> target =
        place(design, catalog, mount, unitsOf(catalog, device.kind, type), Preference::Lowest, {device});
    if (!target)
        return target.problems();
    Design next = design;
    const bool moved = device.kind == ItemKind::Node ? setMount(next.nodes, device.id, *target)
                       : device.kind == ItemKind::Switch
                           ? setMount(next.switches, device.id, *target)
                           : device.kind == ItemKind::Appliance && setMount(next.appliances, device.id, *target);
    if (!moved)
        return Problem{"problem.edit.noSuchItem", {}, 0, {}};
    return next;
}

Result<Design> fillRack(const Design& design, const catalog::Catalog& catalog, RackId rackId, const PartId& server,
                        int most)
{
    const Rack* rack = findRack(design, rackId);
    if (rack == nullptr)
        return Problem{"problem.edit.noSuchRack", {}, 0, {}};
    const int units = unitsOf(catalog, ItemKind::Node, server);
    const int rackUnits = unitsOfRack(catalog, rack->type);
    std::vector<Mounted> devices = devicesIn(design, catalog, rackId);
    const catalog::Server* part = catalog.servers.find(server);
    // Names are looked up once: a hall may hold 100,000 nodes, and this runs while a filled rack is being dragged.
    std::unordered_set<std::string> taken;
    for (const Node& node : *design.nodes)
        taken.insert(node.name);
    FreeNames names(std::move(taken));
    Design next = design;
    int added = 0;
    for (; added < most; ++added) {
        const std::optional<int> free = lowestFree(devices, rackUnits, units);
        if (!free)
            break;
        const NodeId id{takeId(next)};
        next.nodes.edit().push_back(
            {id, names.take(part != nullptr ? part->name + " 1" : server), server, {}, {rackId, *free}});
        devices.push_back({{ItemKind::Node, id.value}, {}, server, *free, units});
    }
    if (added == 0 && most > 0)
        return Problem{"problem.edit.noFreeUnits", {}, 0, {{"rack", rack->name}, {"units", std::to_string(units)}}};
    return next;
}

Result<Design> addFilledRack(const Design& design, const catalog::Catalog& catalog, Rack rack, const PartId& server,
                             int nodes)
{
    Result<Design> withRack = addRack(design, catalog, std::move(rack));
    if (!withRack)
        return withRack.problems();
    const RackId id = withRack->racks->back().id;
    return fillRack(*withRack, catalog, id, server, nodes);
}

Result<Design> setAccelerator(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                              const PartId& accelerator)
{
    Design next = design;
    bool any = false;
    for (Node& node : next.nodes.edit()) {
        if (!contains(items, {ItemKind::Node, node.id.value}) &&
            !contains(items, {ItemKind::Rack, node.mount.rack.value}))
            continue;
        any = true;
        const catalog::Server* server = catalog.servers.find(node.type);
        node.accelerator = server != nullptr && server->accelerator == accelerator ? PartId() : accelerator;
    }
    if (!any)
        return Problem{"problem.edit.noNodes", {}, 0, {}};
    return next;
}

} // namespace cw::design
