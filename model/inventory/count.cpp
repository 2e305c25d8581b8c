// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/cable_ports.h"
#include "inventory/device_classes.h"
#include "inventory/inventory.h"
#include "inventory/rack_classes.h"

#include <algorithm>

namespace cw::inventory {

Inventory count(const design::Design& design, const catalog::Catalog& catalog)
{
    Inventory inventory;
    const DeviceClasses classes = classifyDevices(design, catalog, inventory);
    classifyRacks(design, catalog, classes, inventory);
    countPorts(design, classes, inventory);
    inventory.siteStorage = partOf(catalog.storageSystems, design.site->storage);
    inventory.siteStorageUnits = design.site->storage.empty() ? 0 : design.site->storageUnits; // of nothing chosen there is none
    inventory.siteCooling = partOf(catalog.coolingSystems, design.site->cooling);
    return inventory;
}

Result assess(const Inputs& inputs)
{
    static const catalog::Catalog empty;
    return count(inputs.design, inputs.catalog ? *inputs.catalog : empty);
}

bool knowsServers(const Inventory& inventory)
{
    return std::ranges::all_of(inventory.nodes, [](const NodeClass& one) { return one.count == 0 || one.serverPart; });
}

int mainNodeIndex(const Inventory& inventory)
{
    int best = -1;
    const auto weight = [&inventory](int i) {
        const NodeClass& known = inventory.nodes[static_cast<std::size_t>(i)];
        return std::pair(known.count * known.acceleratorsPerNode, known.count);
    };
    for (int i = 0; i < static_cast<int>(inventory.nodes.size()); ++i) {
        if (best < 0 || weight(i) > weight(best))
            best = i;
    }
    return best;
}

const NodeClass* mainNodes(const Inventory& inventory)
{
    const int index = mainNodeIndex(inventory);
    return index < 0 ? nullptr : &inventory.nodes[static_cast<std::size_t>(index)];
}

} // namespace cw::inventory
