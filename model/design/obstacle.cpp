// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/obstacle.h"

namespace cw::design {
namespace {

template <class Item>
std::string nameOrNothing(const Item* item)
{
    return item != nullptr ? item->name : std::string();
}

} // namespace

std::string nameOf(const Design& design, ItemRef item)
{
    switch (item.kind) {
    case ItemKind::Rack:
        return nameOrNothing(findRack(design, RackId{item.id}));
    case ItemKind::Node:
        return nameOrNothing(findNode(design, NodeId{item.id}));
    case ItemKind::Switch:
        return nameOrNothing(findSwitch(design, SwitchId{item.id}));
    case ItemKind::Appliance:
        return nameOrNothing(findAppliance(design, ApplianceId{item.id}));
    case ItemKind::FloorUnit:
        return nameOrNothing(findFloorUnit(design, FloorUnitId{item.id}));
    case ItemKind::Cable:
        break;
    }
    return {};
}

std::optional<Obstacle> firstObstacle(const Design& design, const catalog::Catalog& catalog, const ItemSet& items)
{
    const FloorIndex floor(design, catalog);
    for (const Placed& placed : floor.all()) {
        if (!contains(items, placed.item))
            continue;
        if (!floor.insideWalls(placed.footprint))
            return Obstacle{placed.item, std::nullopt};
        const std::vector<ItemRef> others = floor.overlapping(placed.footprint, {placed.item});
        if (!others.empty())
            return Obstacle{placed.item, others.front()};
    }
    return std::nullopt;
}

Problem namedProblem(const Design& design, const Obstacle& obstacle)
{
    if (!obstacle.other)
        return {"problem.edit.itemOutside", {}, 0, {{"item", nameOf(design, obstacle.item)}}};
    return {"problem.edit.standsOn",
            {},
            0,
            {{"item", nameOf(design, obstacle.item)}, {"other", nameOf(design, *obstacle.other)}}};
}

} // namespace cw::design
