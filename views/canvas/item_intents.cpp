// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/item_intents.h"

#include <algorithm>

namespace cw::canvas {
namespace {

/// A copy of a rack stands beside it: one grid step to the right, or where there is room nearest to that.
constexpr int kDuplicateStepMm = kGridMm;

design::ItemKind kindOf(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Node:
        return design::ItemKind::Node;
    case DeviceKind::Switch:
        return design::ItemKind::Switch;
    case DeviceKind::Appliance:
        break;
    }
    return design::ItemKind::Appliance;
}

/// Calls `use` with the design's own value of an item.
template <class Use>
auto withItem(const FloorStage& stage, std::uint32_t item, const Use& use)
{
    const design::Design& design = stage.design();
    const FloorPlan& plan = stage.plan();
    using Answer = decltype(use((*design.racks)[0]));
    if (const PlanRack* rack = plan.find(design::RackId{item}))
        return use((*design.racks)[static_cast<std::size_t>(rack->index)]);
    if (const PlanUnit* unit = plan.find(design::FloorUnitId{item}))
        return use((*design.floorUnits)[static_cast<std::size_t>(unit->index)]);
    if (const PlanDevice* box = plan.findBox(item)) {
        const auto index = static_cast<std::size_t>(box->index);
        if (box->kind == DeviceKind::Node)
            return use((*design.nodes)[index]);
        if (box->kind == DeviceKind::Switch)
            return use((*design.switches)[index]);
        return use((*design.appliances)[index]);
    }
    return Answer{};
}

std::string gestureOf(const char* name, const ItemNumbers& items)
{
    std::string gesture = name;
    for (const std::uint32_t item : items)
        gesture += ' ' + std::to_string(item);
    return gesture;
}

views::Intent intent(const char* text, std::function<Result<design::Design>(const design::Design&)> apply)
{
    return {text, {}, std::move(apply)};
}

} // namespace

design::ItemRef itemRef(const FloorStage& stage, std::uint32_t item)
{
    if (stage.plan().find(design::RackId{item}) != nullptr)
        return {design::ItemKind::Rack, item};
    if (const PlanDevice* box = stage.plan().findBox(item))
        return {kindOf(box->kind), item};
    return {design::ItemKind::FloorUnit, item};
}

design::ItemSet itemSet(const FloorStage& stage, const ItemNumbers& items)
{
    std::vector<design::ItemRef> refs;
    refs.reserve(items.size());
    for (const std::uint32_t item : items)
        refs.push_back(itemRef(stage, item));
    return design::toItemSet(std::move(refs));
}

QString itemName(const FloorStage& stage, std::uint32_t item)
{
    return withItem(stage, item, [](const auto& found) { return QString::fromStdString(found.name); });
}

std::string itemType(const FloorStage& stage, std::uint32_t item)
{
    return withItem(stage, item, [](const auto& found) { return found.type; });
}

views::Intent rotateIntent(const FloorStage& stage, const ItemNumbers& items)
{
    return intent("edit.rotate",
                  [catalog = stage.sharedCatalog(), set = itemSet(stage, items)](const design::Design& design) {
                      return design::rotateItems(design, *catalog, set);
                  });
}

views::Intent removeIntent(const FloorStage& stage, const ItemNumbers& items)
{
    return intent("edit.remove", [set = itemSet(stage, items)](const design::Design& design) -> Result<design::Design> {
        return design::removeItems(design, set);
    });
}

views::Intent duplicateIntent(const FloorStage& stage, const ItemNumbers& items)
{
    return intent("edit.duplicate",
                  [catalog = stage.sharedCatalog(),
                   set = itemSet(stage, items)](const design::Design& design) -> Result<design::Design> {
                      Result<design::Pasted> pasted =
                          design::paste(design, *catalog, design::copyItems(design, set), kDuplicateStepMm, 0);
                      if (!pasted)
                          return pasted.problems();
                      return std::move(pasted).value().design;
                  });
}

views::Intent nudgeIntent(const FloorStage& stage, const ItemNumbers& items, int xMm, int yMm)
{
    return {"edit.move", gestureOf("nudge", items),
            [catalog = stage.sharedCatalog(), set = itemSet(stage, items), xMm, yMm](const design::Design& design) {
                return design::moveItems(design, *catalog, set, xMm, yMm);
            }};
}

views::Intent nudgeBoxesIntent(const FloorStage& stage, const ItemNumbers& boxes, int units)
{
    // The foremost box goes first, so that neighbours make room for each other.
    std::vector<const PlanDevice*> order;
    for (const std::uint32_t box : boxes) {
        if (const PlanDevice* found = stage.plan().findBox(box))
            order.push_back(found);
    }
    std::sort(order.begin(), order.end(), [units](const PlanDevice* a, const PlanDevice* b) {
        return units > 0 ? a->bottomUnit > b->bottomUnit : a->bottomUnit < b->bottomUnit;
    });
    std::vector<std::pair<design::ItemRef, design::Mount>> moves;
    for (const PlanDevice* box : order)
        moves.push_back({itemRef(stage, box->id), {stage.plan().racks[box->rack].id, box->bottomUnit + units}});
    return {"edit.moveDevice", gestureOf("nudge box", boxes),
            [catalog = stage.sharedCatalog(), moves](const design::Design& design) -> Result<design::Design> {
                Result<design::Design> next = design;
                for (const auto& [box, mount] : moves) {
                    if (next.ok() && mount.bottomUnit > 0)
                        next = design::moveDevice(*next, *catalog, box, mount);
                }
                return next;
            }};
}

} // namespace cw::canvas
