// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/device_classes.h"

#include "catalog/server_ports.h"

namespace cw::inventory {
namespace {

NodeClass makeNodeClass(const design::Node& node, const catalog::Catalog& catalog)
{
    NodeClass made;
    made.server = node.type;
    made.accelerator = node.accelerator;
    made.overridden = !node.accelerator.empty();
    made.serverPart = partOf(catalog.servers, node.type);
    if (made.serverPart) {
        made.acceleratorsPerNode = made.serverPart->acceleratorCount;
        made.computePorts = catalog::computePortsOf(*made.serverPart);
        made.overridden = made.overridden && node.accelerator != made.serverPart->accelerator;
        if (node.accelerator.empty())
            made.accelerator = made.serverPart->accelerator;
        if (made.overridden)
            made.ownAcceleratorPart = partOf(catalog.accelerators, made.serverPart->accelerator);
    }
    made.acceleratorPart = partOf(catalog.accelerators, made.accelerator);
    return made;
}

/// Compares with what was dropped on the node, so that no lookup is needed for the thousandth equal node.
bool sameNode(const NodeClass& known, const design::Node& node)
{
    if (known.server != node.type)
        return false;
    if (node.accelerator.empty())
        return !known.overridden;
    return known.accelerator == node.accelerator;
}

void classifyNodes(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory,
                   std::vector<int>& classes)
{
    classes.reserve(design.nodes->size());
    int lastHit = -1;
    for (const design::Node& node : *design.nodes) {
        const int index = classIndex(
            inventory.nodes, lastHit, [&node](const NodeClass& known) { return sameNode(known, node); },
            [&] { return makeNodeClass(node, catalog); });
        ++inventory.nodes[static_cast<std::size_t>(index)].count;
        classes.push_back(index);
    }
    inventory.nodeCount = static_cast<std::int64_t>(design.nodes->size());
    for (const NodeClass& known : inventory.nodes)
        inventory.acceleratorCount += known.count * known.acceleratorsPerNode;
}

void classifySwitches(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory,
                      std::vector<int>& classes)
{
    classes.reserve(design.switches->size());
    int lastHit = -1;
    for (const design::Switch& device : *design.switches) {
        const int index = classIndex(
            inventory.switches, lastHit,
            [&device](const SwitchClass& known) { return known.role == device.role && known.type == device.type; },
            [&] {
                return SwitchClass{device.type, device.role, 0, partOf(catalog.switches, device.type)};
            });
        ++inventory.switches[static_cast<std::size_t>(index)].count;
        ++inventory.switchesByRole[static_cast<std::size_t>(device.role)];
        classes.push_back(index);
    }
    inventory.switchCount = static_cast<std::int64_t>(design.switches->size());
}

void classifyAppliances(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory,
                        std::vector<int>& classes)
{
    classes.reserve(design.appliances->size());
    int lastHit = -1;
    for (const design::Appliance& device : *design.appliances) {
        const int index = classIndex(
            inventory.appliances, lastHit, [&device](const ApplianceClass& known) { return known.type == device.type; },
            [&] {
                return ApplianceClass{device.type, 0, partOf(catalog.storageSystems, device.type),
                                      partOf(catalog.servers, device.type)};
            });
        ++inventory.appliances[static_cast<std::size_t>(index)].count;
        classes.push_back(index);
    }
    inventory.applianceCount = static_cast<std::int64_t>(design.appliances->size());
}

void classifyFloorUnitsAndCables(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory)
{
    int lastHit = -1;
    for (const design::FloorUnit& unit : *design.floorUnits) {
        const int index = classIndex(
            inventory.floorUnits, lastHit, [&unit](const FloorUnitClass& known) { return known.type == unit.type; },
            [&] {
                return FloorUnitClass{unit.type, 0, partOf(catalog.coolingUnits, unit.type)};
            });
        ++inventory.floorUnits[static_cast<std::size_t>(index)].count;
    }
    lastHit = -1;
    for (const design::Cable& cable : *design.cables) {
        const int index = classIndex(
            inventory.cables, lastHit, [&cable](const CableClass& known) { return known.type == cable.type; },
            [&] {
                return CableClass{cable.type, 0, partOf(catalog.interconnects, cable.type)};
            });
        ++inventory.cables[static_cast<std::size_t>(index)].count;
    }
    inventory.floorUnitCount = static_cast<std::int64_t>(design.floorUnits->size());
    inventory.cableCount = static_cast<std::int64_t>(design.cables->size());
}

} // namespace

DeviceClasses classifyDevices(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory)
{
    DeviceClasses classes;
    classifyNodes(design, catalog, inventory, classes.nodes);
    classifySwitches(design, catalog, inventory, classes.switches);
    classifyAppliances(design, catalog, inventory, classes.appliances);
    classifyFloorUnitsAndCables(design, catalog, inventory);
    return classes;
}

} // namespace cw::inventory
