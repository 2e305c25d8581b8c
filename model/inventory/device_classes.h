// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: to which class does each device of a design belong? One index per device, parallel to the design's lists.
// Leaves out: racks (rack_classes.h) and cables (cable_ports.h).
#pragma once

#include "inventory/inventory.h"

#include <vector>

namespace cw::inventory {

struct DeviceClasses {
    std::vector<int> nodes; ///< parallel to Design::nodes, index into Inventory::nodes
    std::vector<int> switches;
    std::vector<int> appliances;
};

/// Fills the device classes and their counts.
DeviceClasses classifyDevices(const design::Design& design, const catalog::Catalog& catalog, Inventory& inventory);

/// The part by value, or nullopt.
template <class Shelf>
auto partOf(const Shelf& shelf, const PartId& id)
    -> std::optional<typename std::decay_t<decltype(shelf.all())>::value_type>
{
    const auto* part = shelf.find(id);
    if (part == nullptr)
        return std::nullopt;
    return *part;
}

/// Index of the class that `matches`, looking at the last hit first; `make` appends a new one.
template <class Class, class Matches, class Make>
int classIndex(std::vector<Class>& classes, int& lastHit, Matches matches, Make make)
{
    if (lastHit >= 0 && matches(classes[static_cast<std::size_t>(lastHit)]))
        return lastHit;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (matches(classes[i]))
            return lastHit = static_cast<int>(i);
    }
    classes.push_back(make());
    return lastHit = static_cast<int>(classes.size()) - 1;
}

} // namespace cw::inventory
