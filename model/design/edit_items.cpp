// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/blocks.h"
#include "design/edits.h"
#include "design/limits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cw::design {
namespace {

template <class Item>
void eraseItems(Shared<std::vector<Item>>& section, ItemKind kind, const ItemSet& items)
{
    const auto gone = [&](const Item& item) { return contains(items, {kind, item.id.value}); };
    if (std::ranges::any_of(*section, gone))
        std::erase_if(section.edit(), gone);
}

template <class Item>
void addDevicesOf(const ItemSet& racks, ItemKind kind, const std::vector<Item>& devices, std::vector<ItemRef>& out)
{
    for (const Item& device : devices) {
        if (contains(racks, {ItemKind::Rack, device.mount.rack.value}))
            out.push_back({kind, device.id.value});
    }
}

/// Three significant figures, for a problem's argument.
std::string shortNumber(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 3);
    return {text.data(), end.ptr};
}

ItemKind kindOf(PortOwner owner)
{
    switch (owner) {
    case PortOwner::Node:
        return ItemKind::Node;
    case PortOwner::Switch:
        return ItemKind::Switch;
    case PortOwner::Appliance:
        break;
    }
    return ItemKind::Appliance;
}

template <class Item>
bool rename(Shared<std::vector<Item>>& section, std::uint32_t id, const std::string& name)
{
    const auto found = std::ranges::find(*section, id, [](const Item& item) { return item.id.value; });
    if (found == section->end())
        return false;
    // Before edit(): it may move the section to its own copy.
    const auto index = static_cast<std::size_t>(found - section->begin());
    section.edit()[index].name = name;
    return true;
}

template <class Item, class Change>
Design changed(const Design& design, Shared<std::vector<Item>> Design::*section, ItemKind kind, const ItemSet& items,
               const Change& change)
{
    Design next = design;
    for (Item& item : (next.*section).edit()) {
        if (contains(items, {kind, item.id.value}))
            change(item);
    }
    return next;
}

} // namespace

/// The items together with what cannot exist without them.
static ItemSet withDependents(const Design& design, const ItemSet& chosen)
{
    const ItemSet items = withCounterparts(design, chosen);
    std::vector<ItemRef> all = items;
    addDevicesOf(items, ItemKind::Node, *design.nodes, all);
    addDevicesOf(items, ItemKind::Switch, *design.switches, all);
    addDevicesOf(items, ItemKind::Appliance, *design.appliances, all);
    const ItemSet devices = toItemSet(all);
    for (const Cable& cable : *design.cables) {
        if (contains(devices, {kindOf(cable.a.owner), cable.a.id}) ||
            contains(devices, {kindOf(cable.b.owner), cable.b.id}))
            all.push_back({ItemKind::Cable, cable.id.value});
    }
    return toItemSet(std::move(all));
}

Design removeItems(const Design& design, const ItemSet& items)
{
    const ItemSet gone = withDependents(design, items);
    Design next = design;
    eraseItems(next.racks, ItemKind::Rack, gone);
    eraseItems(next.nodes, ItemKind::Node, gone);
    eraseItems(next.switches, ItemKind::Switch, gone);
    eraseItems(next.appliances, ItemKind::Appliance, gone);
    eraseItems(next.floorUnits, ItemKind::FloorUnit, gone);
    eraseItems(next.cables, ItemKind::Cable, gone);
    forgetItems(next, gone);
    return next;
}

Result<Design> renameItem(const Design& design, ItemRef item, const std::string& name)
{
    Design next = design;
    bool done = false;
    switch (item.kind) {
    case ItemKind::Rack:
        done = rename(next.racks, item.id, name);
        break;
    case ItemKind::Node:
        done = rename(next.nodes, item.id, name);
        break;
    case ItemKind::Switch:
        done = rename(next.switches, item.id, name);
        break;
    case ItemKind::Appliance:
        done = rename(next.appliances, item.id, name);
        break;
    case ItemKind::FloorUnit:
        done = rename(next.floorUnits, item.id, name);
        break;
    case ItemKind::Cable:
        break;
    }
    if (!done)
        return Problem{"problem.edit.noSuchItem", {}, 0, {}};
    return next;
}

Design editRacks(const Design& design, const ItemSet& items, const std::function<void(Rack&)>& change)
{
    return changed(design, &Design::racks, ItemKind::Rack, items, change);
}

Design editNodes(const Design& design, const ItemSet& items, const std::function<void(Node&)>& change)
{
    return changed(design, &Design::nodes, ItemKind::Node, items, change);
}

Design editSwitches(const Design& design, const ItemSet& items, const std::function<void(Switch&)>& change)
{
    return changed(design, &Design::switches, ItemKind::Switch, items, change);
}

Design editAppliances(const Design& design, const ItemSet& items, const std::function<void(Appliance&)>& change)
{
    return changed(design, &Design::appliances, ItemKind::Appliance, items, change);
}

Design editFloorUnits(const Design& design, const ItemSet& items, const std::function<void(FloorUnit&)>& change)
{
    return changed(design, &Design::floorUnits, ItemKind::FloorUnit, items, change);
}

Design setTitle(const Design& design, Title title)
{
    Design next = design;
    next.title = std::move(title);
    return next;
}

Design setSite(const Design& design, Site site)
{
    Design next = design;
    next.site = std::move(site);
    return next;
}

Design setFabric(const Design& design, FabricRule fabric)
{
    Design next = design;
    next.fabric = std::move(fabric);
    return next;
}

Design setWorkload(const Design& design, Workload workload)
{
    Design next = design;
    next.workload = std::move(workload);
    return next;
}

Design setOperation(const Design& design, Operation operation)
{
    Design next = design;
    next.operation = std::move(operation);
    return next;
}

Design setEconomy(const Design& design, Economy economy)
{
    Design next = design;
    next.economy = std::move(economy);
    return next;
}

Result<Design> calibrate(const Design& design, double factor, Seconds measured)
{
    if (!(factor >= limits::kStackFactor.least && factor <= limits::kStackFactor.most))
        return Problem{"problem.edit.calibration",
                       {},
                       0,
                       {{"factor", shortNumber(factor)},
                        {"least", shortNumber(limits::kStackFactor.least)},
                        {"most", shortNumber(limits::kStackFactor.most)}}};
    Design next = design;
    TrainingChoice& training = next.workload.edit().training;
    training.stackFactor = factor;
    training.measuredStep = measured;
    return next;
}

Design uncalibrate(const Design& design)
{
    Design next = design;
    TrainingChoice& training = next.workload.edit().training;
    training.stackFactor = 1;
    training.measuredStep.reset();
    return next;
}

Result<Design> connect(const Design& design, PortRef a, PortRef b, const PartId& cable)
{
    if (a == b)
        return Problem{"problem.edit.samePort", {}, 0, {}};
    for (const PortRef& end : {a, b}) {
        if (!exists(design, {kindOf(end.owner), end.id}))
            return Problem{"problem.edit.noSuchItem", {}, 0, {}};
        const auto holds = [&end](const Cable& other) { return other.a == end || other.b == end; };
        if (std::ranges::any_of(*design.cables, holds))
            return Problem{"problem.edit.portTaken", {}, 0, {{"port", std::to_string(end.port + 1)}}};
    }
    Design next = design;
    const CableId id{takeId(next)};
    next.cables.edit().push_back({id, cable, a, b});
    return next;
}

} // namespace cw::design
