// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/replace_device.h"

#include "catalog/server_ports.h"
#include "design/mounting.h"

#include <algorithm>
#include <optional>
#include <type_traits>

namespace cw::design {
namespace {

struct Old {
    std::string name;
    Mount mount;
};

template <class Item>
std::optional<Old> oldOf(const Item* item)
{
    return item != nullptr ? std::optional(Old{item->name, item->mount}) : std::nullopt;
}

std::optional<Old> find(const Design& design, const ItemRef& device)
{
    switch (device.kind) {
    case ItemKind::Node:
        return oldOf(findNode(design, NodeId{device.id}));
    case ItemKind::Switch:
        return oldOf(findSwitch(design, SwitchId{device.id}));
    case ItemKind::Appliance:
        return oldOf(findAppliance(design, ApplianceId{device.id}));
    default:
        return std::nullopt;
    }
}

/// nullopt = the catalog does not say, so that no cable is known to hang in the air.
std::optional<int> portsOf(const catalog::Catalog& catalog, ItemKind kind, const PartId& type)
{
    if (kind == ItemKind::Switch) {
        const catalog::Switch* part = catalog.switches.find(type);
        return part != nullptr ? std::optional(part->ports.value) : std::nullopt;
    }
    const catalog::Server* part = kind == ItemKind::Node ? catalog.servers.find(type) : nullptr;
    if (part == nullptr || part->nics.empty())
        return std::nullopt;
    return catalog::portsOf(*part);
}

/// The highest port, counted from 1, that a drawn cable ends at; 0 = none.
int highestCabled(const Design& design, const ItemRef& device)
{
    const PortOwner owner = device.kind == ItemKind::Node     ? PortOwner::Node
                            : device.kind == ItemKind::Switch ? PortOwner::Switch
                                                              : PortOwner::Appliance;
    int highest = 0;
    for (const Cable& cable : *design.cables) {
        for (const PortRef& end : {cable.a, cable.b}) {
            if (end.owner == owner && end.id == device.id)
                highest = std::max(highest, end.port + 1);
        }
    }
    return highest;
}

Problem portsMissing(const std::string& device, int cabled, int ports)
{
    return {"problem.edit.portsMissing",
            {},
            0,
            {{"device", device}, {"port", std::to_string(cabled)}, {"ports", std::to_string(ports)}}};
}

Result<Design> replacedOneByOne(const Design& design, const catalog::Catalog& catalog, const ItemSet& nodes,
                                const PartId& type)
{
    Design next = design;
    for (const ItemRef node : nodes) {
        Result<Design> with = replaceDevice(next, catalog, node, type);
        if (!with)
            return with;
        next = std::move(with).value();
    }
    return next;
}

template <class Item>
void setType(Shared<std::vector<Item>>& section, std::uint32_t id, const PartId& type, const Mount& mount)
{
    for (Item& item : section.edit()) {
        if (item.id.value != id)
            continue;
        item.type = type;
        item.mount = mount;
        if constexpr (std::is_same_v<Item, Node>)
            item.accelerator.clear(); // the new server comes with its own
    }
}

} // namespace

Result<Design> replaceDevice(const Design& design, const catalog::Catalog& catalog, ItemRef device, const PartId& type)
{
    const std::optional<Old> old = find(design, device);
    if (!old)
        return Problem{"problem.edit.noSuchItem", {}, 0, {}};
    const Rack* rack = findRack(design, old->mount.rack);
    if (rack == nullptr)
        return Problem{"problem.edit.noSuchRack", {}, 0, {}};
    const std::optional<int> ports = portsOf(catalog, device.kind, type);
    if (const int cabled = highestCabled(design, device); ports && cabled > *ports)
        return portsMissing(old->name, cabled, *ports);
    const int units = unitsOf(catalog, device.kind, type);
    const std::vector<Mounted> devices = devicesIn(design, catalog, rack->id);
    Mount mount = old->mount;
    const int lowest = std::max(1, old->mount.bottomUnit - units + 1);
    while (mount.bottomUnit >= lowest &&
           !unitsAreFree(devices, unitsOfRack(catalog, rack->type), mount.bottomUnit, units, {device}))
        --mount.bottomUnit;
    if (mount.bottomUnit < lowest)
        return Problem{"problem.edit.noFreeUnits", {}, 0, {{"rack", rack->name}, {"units", std::to_string(units)}}};
    Design next = design;
    if (device.kind == ItemKind::Node)
        setType(next.nodes, device.id, type, mount);
    else if (device.kind == ItemKind::Switch)
        setType(next.switches, device.id, type, mount);
    else
        setType(next.appliances, device.id, type, mount);
    return next;
}

Result<Design> replaceNodes(const Design& design, const catalog::Catalog& catalog, const ItemSet& nodes,
                            const PartId& type)
{
    const auto isOne = [&nodes](NodeId id) { return contains(nodes, {ItemKind::Node, id.value}); };
    const int units = unitsOf(catalog, ItemKind::Node, type);
    const bool hasRoom = std::ranges::all_of(*design.nodes, [&](const Node& node) {
        return !isOne(node.id) || unitsOf(catalog, ItemKind::Node, node.type) >= units;
    });
    if (!hasRoom)
        return replacedOneByOne(design, catalog, nodes, type);
    // Each has room where it stands: however many they are, racks and cables are looked through once.
    const std::optional<int> ports = portsOf(catalog, ItemKind::Node, type);
    for (const Cable& cable : *design.cables) {
        for (const PortRef& end : {cable.a, cable.b}) {
            const bool isLost = ports && end.owner == PortOwner::Node && end.port >= *ports && isOne(NodeId{end.id});
            const Node* node = isLost ? findNode(design, NodeId{end.id}) : nullptr;
            if (node != nullptr)
                return portsMissing(node->name, end.port + 1, *ports);
        }
    }
    Design next = design;
    for (Node& node : next.nodes.edit()) {
        if (!isOne(node.id))
            continue;
        node.type = type;
        node.accelerator.clear();
    }
    return next;
}

} // namespace cw::design
