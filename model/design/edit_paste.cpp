// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "design/free_names.h"
#include "design/mounting.h"

#include <algorithm>
#include <unordered_map>

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
    constexpr int kRings = 60; // 36 m around the wanted place
    for (int ring = 0; ring <= kRings; ++ring) {
        for (int row = -ring; row <= ring; ++row) {
            const bool edge = row == -ring || row == ring;
            for (int column = -ring; column <= ring; column += edge || ring == 0 ? 1 : 2 * ring) {
                const int dx = dxMm + column * kGridMm;
                const int dy = dyMm + row * kGridMm;
                if (fits(dx, dy))
                    return FloorPoint{dx, dy};
            }
        }
    }
    return std::nullopt;
}

/// Gives every pasted item a fresh id and remembers it for those that refer to it.
class FreshIds {
public:
    explicit FreshIds(Design& design) : m_design(design) {}
    std::uint32_t give(std::uint32_t old)
    {
        const std::uint32_t fresh = takeId(m_design);
        m_fresh[old] = fresh;
        return fresh;
    }
    /// The fresh id, or the old one where the item was not copied along.
    [[nodiscard]] std::uint32_t of(std::uint32_t old) const
    {
        const auto found = m_fresh.find(old);
        return found == m_fresh.end() ? old : found->second;
    }
    [[nodiscard]] bool knows(std::uint32_t old) const { return m_fresh.contains(old); }

private:
    Design& m_design;
    std::unordered_map<std::uint32_t, std::uint32_t> m_fresh;
};

template <class Item>
FreeNames freeNames(const std::vector<Item>& items)
{
    std::unordered_set<std::string> taken;
    for (const Item& item : items)
        taken.insert(item.name);
    return FreeNames(std::move(taken));
}

template <class Item>
std::optional<Problem> pasteDevices(Design& next, const catalog::Catalog& catalog, ItemKind kind,
                                    Shared<std::vector<Item>> Design::*section, const Design& fragment, RackId into,
                                    FreshIds& ids, std::vector<ItemRef>& added)
{
    FreeNames names = freeNames(*(next.*section));
    for (Item item : *(fragment.*section)) {
        const bool withItsRack = ids.knows(item.mount.rack.value);
        item.mount.rack.value = ids.of(item.mount.rack.value);
        if (!withItsRack) {
            if (into.isValid())
                item.mount.rack = into;
            const Rack* rack = findRack(next, item.mount.rack);
            if (rack == nullptr)
                return Problem{"problem.edit.noSuchRack", {}, 0, {}};
            const int units = unitsOf(catalog, kind, item.type);
            const std::optional<int> free =
                lowestFree(devicesIn(next, catalog, item.mount.rack), unitsOfRack(catalog, rack->type), units);
            if (!free)
                return Problem{
                    "problem.edit.noFreeUnits", {}, 0, {{"rack", rack->name}, {"units", std::to_string(units)}}};
            item.mount.bottomUnit = *free;
        }
        item.id.value = ids.give(item.id.value);
        item.name = names.take(item.name);
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
    return fragment;
}

Result<Pasted> paste(const Design& design, const catalog::Catalog& catalog, const Design& fragment, int dxMm, int dyMm,
                     RackId into)
{
    const std::optional<FloorPoint> step = freeStep(design, catalog, fragment, dxMm, dyMm);
    if (!step)
        return Problem{"problem.edit.noFreePlace", {}, 0, {}};
    Pasted out{design, {}};
    FreshIds ids(out.design);
    std::vector<ItemRef> added;
    FreeNames rackNames = freeNames(*design.racks);
    FreeNames unitNames = freeNames(*design.floorUnits);
    for (Rack rack : *fragment.racks) {
        rack.id.value = ids.give(rack.id.value);
        rack.name = rackNames.take(rack.name);
        rack.at.xMm += step->xMm;
        rack.at.yMm += step->yMm;
        added.push_back({ItemKind::Rack, rack.id.value});
        out.design.racks.edit().push_back(std::move(rack));
    }
    for (FloorUnit unit : *fragment.floorUnits) {
        unit.id.value = ids.give(unit.id.value);
        unit.name = unitNames.take(unit.name);
        unit.at.xMm += step->xMm;
        unit.at.yMm += step->yMm;
        added.push_back({ItemKind::FloorUnit, unit.id.value});
        out.design.floorUnits.edit().push_back(std::move(unit));
    }
    if (auto problem = pasteDevices(out.design, catalog, ItemKind::Node, &Design::nodes, fragment, into, ids, added))
        return *problem;
    if (auto problem =
            pasteDevices(out.design, catalog, ItemKind::Switch, &Design::switches, fragment, into, ids, added))
        return *problem;
    if (auto problem =
            pasteDevices(out.design, catalog, ItemKind::Appliance, &Design::appliances, fragment, into, ids, added))
        return *problem;
    for (Cable cable : *fragment.cables) {
        cable.id.value = ids.give(cable.id.value);
        cable.a.id = ids.of(cable.a.id);
        cable.b.id = ids.of(cable.b.id);
        out.design.cables.edit().push_back(std::move(cable));
    }
    out.items = toItemSet(std::move(added));
    return out;
}

} // namespace cw::design
