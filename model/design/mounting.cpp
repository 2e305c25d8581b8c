// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/mounting.h"

#include <algorithm>

namespace cw::design {
namespace {

template <class Part>
int rackUnits(const Part* part)
{
    return part != nullptr && part->rackUnits ? std::max(1, part->rackUnits->value) : 1;
}

/// Hands every device with its rack to `take`.
template <class Item, class Take>
void readAll(const catalog::Catalog& catalog, ItemKind kind, const std::vector<Item>& items, const Take& take)
{
    for (const Item& item : items) {
        take(item.mount.rack, [&] {
            return Mounted{{kind, item.id.value},  item.name, item.type, item.mount.bottomUnit,
                           unitsOf(catalog, kind, item.type)};
        });
    }
}

template <class Take>
void readAll(const Design& design, const catalog::Catalog& catalog, const Take& take)
{
    readAll(catalog, ItemKind::Node, *design.nodes, take);
    readAll(catalog, ItemKind::Switch, *design.switches, take);
    readAll(catalog, ItemKind::Appliance, *design.appliances, take);
}

void sortFromTheBottom(std::vector<Mounted>& devices)
{
    std::ranges::sort(devices, {}, [](const Mounted& m) { return std::pair(m.bottomUnit, m.item); });
}

} // namespace

int unitsOf(const catalog::Catalog& catalog, ItemKind kind, const PartId& type)
{
    switch (kind) {
    case ItemKind::Node:
        return rackUnits(catalog.servers.find(type));
    case ItemKind::Switch:
        return rackUnits(catalog.switches.find(type));
    case ItemKind::Appliance:
        return rackUnits(catalog.storageSystems.find(type));
    case ItemKind::Rack:
    case ItemKind::FloorUnit:
    case ItemKind::Cable:
        break;
    }
    return 1;
}

int unitsOfRack(const catalog::Catalog& catalog, const PartId& rackType)
{
    const catalog::RackType* type = catalog.rackTypes.find(rackType);
    return type != nullptr ? type->rackUnits.value : 42;
}

std::vector<Mounted> devicesIn(const Design& design, const catalog::Catalog& catalog, RackId rack)
{
    std::vector<Mounted> devices;
    readAll(design, catalog, [&](RackId holder, const auto& device) {
        if (holder == rack)
            devices.push_back(device());
    });
    sortFromTheBottom(devices);
    return devices;
}

RackContents rackContents(const Design& design, const catalog::Catalog& catalog)
{
    RackContents contents;
    readAll(design, catalog, [&](RackId holder, const auto& device) { contents[holder].push_back(device()); });
    for (auto& entry : contents)
        sortFromTheBottom(entry.second);
    return contents;
}

const std::vector<Mounted>& contentOf(const RackContents& contents, RackId rack)
{
    static const std::vector<Mounted> kNothing;
    const auto found = contents.find(rack);
    return found != contents.end() ? found->second : kNothing;
}

bool unitsAreFree(const std::vector<Mounted>& devices, int rackUnits, int bottomUnit, int units, const ItemSet& ignored)
{
    const int top = bottomUnit + units - 1;
    if (bottomUnit < 1 || top > rackUnits)
        return false;
    return std::ranges::none_of(devices, [&](const Mounted& device) {
        return !contains(ignored, device.item) && device.bottomUnit <= top && bottomUnit <= device.topUnit();
    });
}

std::optional<int> lowestFree(const std::vector<Mounted>& devices, int rackUnits, int units, int from,
                              const ItemSet& ignored)
{
    for (int bottom = std::max(1, from); bottom + units - 1 <= rackUnits; ++bottom) {
        if (unitsAreFree(devices, rackUnits, bottom, units, ignored))
            return bottom;
    }
    return std::nullopt;
}

std::optional<int> highestFree(const std::vector<Mounted>& devices, int rackUnits, int units)
{
    for (int bottom = rackUnits - units + 1; bottom >= 1; --bottom) {
        if (unitsAreFree(devices, rackUnits, bottom, units))
            return bottom;
    }
    return std::nullopt;
}

} // namespace cw::design
