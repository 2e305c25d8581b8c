// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "design/mounting.h"
#include "design/stamp.h"

#include <algorithm>

namespace cw::design {
namespace {

template <class Item>
void keep(Shared<std::vector<Item>>& section, ItemKind kind, const ItemSet& items)
{
    std::erase_if(section.edit(), [&](const Item& item) { return !contains(items, {kind, item.id.value}); });
}

/// The step that brings the whole fragment to a place where nothing collides; searched on the grid in growing rings.
std::optional<FloorPoint> freeStep(const Design& design, const catalog::Catalog& catalog, const Design& fragment,
                                   int dxMm, int dyMm)
{
    const FloorIndex floor(design, catalog);
    const FloorIndex moved(fragment, catalog);
    const auto fits = [&](int dx, int dy) {
        return std::ranges::all_of(moved.all(), [&](const Placed& placed) {
            Footprint f = placed.footprint;
            f.xMm += dx;
            f.yMm += dy;
            return floor.isFree(f);
        });
    };
    const auto leavesClearance = [&](int dx, int dy) {
        return std::ranges::all_of(moved.all(), [&](Placed placed) {
            placed.item = {};
            placed.footprint.xMm += dx;
            placed.footprint.yMm += dy;
            return floor.leavesClearance(placed);
        });
    };
    int rings = 60; // 36 m around the wanted place
    std::optional<FloorPoint> crowded; ///< the nearest that stands in somebody's way
    for (int ring = 0; ring <= rings; ++ring) {
        for (int row = -ring; row <= ring; ++row) {
            const bool edge = row == -ring || row == ring;
            for (int column = -ring; column <= ring; column += edge || ring == 0 ? 1 : 2 * ring) {
                const int dx = dxMm + column * kGridMm;
                const int dy = dyMm + row * kGridMm;
                if (!fits(dx, dy))
                    continue;
                if (leavesClearance(dx, dy))
                    return FloorPoint{dx, dy};
                if (!crowded) {
                    crowded = FloorPoint{dx, dy};
                    rings = std::min(rings, ring + kRingsForClearance);
                }
            }
        }
    }
    return crowded;
}

/// Devices that were copied without their racks.
template <class Item>
std::optional<Problem> pasteDevices(Design& next, const catalog::Catalog& catalog, ItemKind kind,
                                    Shared<std::vector<Item>> Design::*section, const Design& fragment, RackId into,
                                    Stamp& stamp, Stamp::Ids& ids, std::vector<ItemRef>& added)
{
    for (const Item& copied : *(fragment.*section)) {
        if (ids.contains(copied.mount.rack.value))
            continue;
        const Rack* rack = findRack(next, into.isValid() ? into : copied.mount.rack);
        if (rack == nullptr)
            return Problem{next.racks->empty() ? "problem.edit.noRackToTakeIt" : "problem.edit.whichRack", {}, 0, {}};
        const int units = unitsOf(catalog, kind, copied.type);
        const std::optional<int> free =
            lowestFree(devicesIn(next, catalog, rack->id), unitsOfRack(catalog, rack->type), units);
        if (!free)
            return Problem{
                "problem.edit.noFreeUnits", {}, 0, {{"rack", rack->name}, {"units", std::to_string(units)}}};
        Item item = stamp.renewed(copied, kind, ids);
        item.mount = {rack->id, *free};
        added.push_back({kind, item.id.value});
        (next.*section).edit().push_back(std::move(item));
    }
    return std::nullopt;
}

} // namespace

Design copyItems(const Design& design, const ItemSet& items)
{
    std::vector<ItemRef> all = items;
    for (const Node& node : *design.nodes) {
        if (contains(items, {ItemKind::Rack, node.mount.rack.value}))
            all.push_back({ItemKind::Node, node.id.value});
    }
    for (const Switch& device : *design.switches) {
        if (contains(items, {ItemKind::Rack, device.mount.rack.value}))
            all.push_back({ItemKind::Switch, device.id.value});
    }
    for (const Appliance& appliance : *design.appliances) {
        if (contains(items, {ItemKind::Rack, appliance.mount.rack.value}))
            all.push_back({ItemKind::Appliance, appliance.id.value});
    }
    const ItemSet kept = toItemSet(std::move(all));
    Design fragment = design;
    keep(fragment.racks, ItemKind::Rack, kept);
    keep(fragment.nodes, ItemKind::Node, kept);
    keep(fragment.switches, ItemKind::Switch, kept);
    keep(fragment.appliances, ItemKind::Appliance, kept);
    keep(fragment.floorUnits, ItemKind::FloorUnit, kept);
    const auto owner = [&kept](const PortRef& port) {
        return contains(kept, {port.owner == PortOwner::Node     ? ItemKind::Node
                               : port.owner == PortOwner::Switch ? ItemKind::Switch
                                                                 : ItemKind::Appliance,
                               port.id});
    };
    std::erase_if(fragment.cables.edit(), [&](const Cable& cable) { return !owner(cable.a) || !owner(cable.b); });
    fragment.title = Title{};
    fragment.blocks = wholeCopies(design, kept);
    fragment.waivers = std::vector<Waiver>{};
    fragment.options = std::vector<Option>{};
    return fragment;
}

Result<Pasted> paste(const Design& design, const catalog::Catalog& catalog, const Design& fragment, int dxMm, int dyMm,
                     RackId into)
{
    const std::optional<FloorPoint> step = freeStep(design, catalog, fragment, dxMm, dyMm);
    if (!step)
        return Problem{"problem.edit.noFreePlace", {}, 0, {}};
    Pasted out{design, {}};
    Stamp stamp(out.design, fragment);
    Stamp::Ids ids = stamp.putStanding(step->xMm, step->yMm);
    std::vector<ItemRef> added;
    for (const ItemRef& item : allItems(fragment)) {
        if (const auto fresh = ids.find(item.id); fresh != ids.end())
            added.push_back({item.kind, fresh->second});
    }
    if (auto problem =
            pasteDevices(out.design, catalog, ItemKind::Node, &Design::nodes, fragment, into, stamp, ids, added))
        return *problem;
    if (auto problem =
            pasteDevices(out.design, catalog, ItemKind::Switch, &Design::switches, fragment, into, stamp, ids, added))
        return *problem;
    if (auto problem = pasteDevices(out.design, catalog, ItemKind::Appliance, &Design::appliances, fragment, into,
                                    stamp, ids, added))
        return *problem;
    stamp.finish(ids);
    out.items = toItemSet(std::move(added));
    return out;
}

} // namespace cw::design
