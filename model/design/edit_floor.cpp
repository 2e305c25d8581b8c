// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "design/free_names.h"
#include "design/obstacle.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace cw::design {
namespace {

/// The reason why a footprint cannot stand where it is.
std::optional<Problem> obstacle(const Design& design, const FloorIndex& floor, const Footprint& footprint,
                                const ItemSet& ignored)
{
    if (!floor.insideWalls(footprint))
        return Problem{"problem.edit.outsideWalls", {}, 0, {}};
    const std::vector<ItemRef> others = floor.overlapping(footprint, ignored);
    if (others.empty())
        return std::nullopt;
    return Problem{"problem.edit.collides", {}, 0, {{"item", nameOf(design, others.front())}}};
}

template <class Item>
std::unordered_set<std::string> namesOf(const std::vector<Item>& items)
{
    std::unordered_set<std::string> names;
    for (const Item& item : items)
        names.insert(item.name);
    return names;
}

std::unordered_set<std::string> namesOf(const Design& design, ItemKind kind)
{
    switch (kind) {
    case ItemKind::Rack:
        return namesOf(*design.racks);
    case ItemKind::Node:
        return namesOf(*design.nodes);
    case ItemKind::Switch:
        return namesOf(*design.switches);
    case ItemKind::Appliance:
        return namesOf(*design.appliances);
    case ItemKind::FloorUnit:
        return namesOf(*design.floorUnits);
    case ItemKind::Cable:
        break;
    }
    return {};
}

template <class Item>
void shift(std::vector<Item>& items, ItemKind kind, const ItemSet& moved, int dxMm, int dyMm)
{
    for (Item& item : items) {
        if (contains(moved, {kind, item.id.value})) {
            item.at.xMm += dxMm;
            item.at.yMm += dyMm;
        }
    }
}

bool hasKind(const ItemSet& items, ItemKind kind)
{
    return std::ranges::any_of(items, [kind](ItemRef item) { return item.kind == kind; });
}

/// Why the racks and floor units among `items` cannot stand where they are in `after`.
std::optional<Problem> refusal(const Design& after, const catalog::Catalog& catalog, const ItemSet& items)
{
    const std::optional<Obstacle> found = firstObstacle(after, catalog, items);
    if (!found)
        return std::nullopt;
    if (!found->other)
        return Problem{"problem.edit.outsideWalls", {}, 0, {}};
    return Problem{"problem.edit.collides", {}, 0, {{"item", nameOf(after, *found->other)}}};
}

Facing clockwise(Facing facing) { return static_cast<Facing>((static_cast<int>(facing) + 1) % 4); }

/// The corner that keeps a turned footprint's centre, on the grid of 100 mm.
FloorPoint turnedCorner(FloorPoint at, const Footprint& size)
{
    const auto tidy = [](int mm) { return (mm >= 0 ? mm + 50 : mm - 50) / 100 * 100; };
    return {tidy(at.xMm + (size.widthMm - size.depthMm) / 2), tidy(at.yMm + (size.depthMm - size.widthMm) / 2)};
}

} // namespace

std::uint32_t takeId(Design& design)
{
    constexpr std::uint32_t kLast = std::numeric_limits<std::uint32_t>::max();
    if (design.lastId < kLast)
        return ++design.lastId;
    std::unordered_set<std::uint32_t> taken;
    for (const ItemRef& item : allItems(design))
        taken.insert(item.id);
    std::uint32_t id = 1;
    while (taken.contains(id))
        ++id;
    return id;
}

std::string freeName(const Design& design, ItemKind kind, const std::string& wanted)
{
    return FreeNames(namesOf(design, kind)).take(wanted);
}

Result<Design> addRack(const Design& design, const catalog::Catalog& catalog, Rack rack)
{
    const FloorIndex floor(design, catalog);
    if (auto problem = obstacle(design, floor, footprintOf(catalog, rack), {}))
        return *problem;
    Design next = design;
    rack.id = RackId{takeId(next)};
    rack.name = freeName(design, ItemKind::Rack, rack.name);
    next.racks.edit().push_back(std::move(rack));
    return next;
}

Result<Design> addFloorUnit(const Design& design, const catalog::Catalog& catalog, FloorUnit unit)
{
    const FloorIndex floor(design, catalog);
    if (auto problem = obstacle(design, floor, footprintOf(unit), {}))
        return *problem;
    Design next = design;
    unit.id = FloorUnitId{takeId(next)};
    unit.name = freeName(design, ItemKind::FloorUnit, unit.name);
    next.floorUnits.edit().push_back(std::move(unit));
    return next;
}

Result<Design> moveItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, int dxMm,
                         int dyMm)
{
    if (dxMm == 0 && dyMm == 0)
        return design;
    Design next = design;
    if (hasKind(items, ItemKind::Rack))
        shift(next.racks.edit(), ItemKind::Rack, items, dxMm, dyMm);
    if (hasKind(items, ItemKind::FloorUnit))
        shift(next.floorUnits.edit(), ItemKind::FloorUnit, items, dxMm, dyMm);
    if (auto problem = refusal(next, catalog, items))
        return *problem;
    return next;
}

Result<Design> rotateItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items)
{
    Design next = design;
    if (hasKind(items, ItemKind::Rack)) {
        for (Rack& rack : next.racks.edit()) {
            if (!contains(items, {ItemKind::Rack, rack.id.value}))
                continue;
            rack.at = turnedCorner(rack.at, footprintOf(catalog, rack));
            rack.facing = clockwise(rack.facing);
        }
    }
    if (hasKind(items, ItemKind::FloorUnit)) {
        for (FloorUnit& unit : next.floorUnits.edit()) {
            if (!contains(items, {ItemKind::FloorUnit, unit.id.value}))
                continue;
            unit.at = turnedCorner(unit.at, footprintOf(unit));
            unit.facing = clockwise(unit.facing);
        }
    }
    if (auto problem = refusal(next, catalog, items))
        return *problem;
    return next;
}

} // namespace cw::design
