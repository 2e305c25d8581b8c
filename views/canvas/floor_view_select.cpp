// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected and what is under the pointer.
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"

#include <algorithm>

namespace cw::canvas {

bool FloorView::exists(std::uint32_t item) const
{
    const FloorPlan& plan = m_stage.plan();
    return plan.find(design::RackId{item}) != nullptr || plan.find(design::FloorUnitId{item}) != nullptr || isBox(item);
}

bool FloorView::isBox(std::uint32_t item) const { return m_stage.plan().findBox(item) != nullptr; }

design::ItemSet FloorView::selection() const { return itemSet(m_stage, m_selection); }

void FloorView::setSelection(const design::ItemSet& items)
{
    ItemNumbers numbers;
    for (const design::ItemRef& item : items)
        numbers.push_back(item.id);
    select(std::move(numbers));
}

void FloorView::select(ItemNumbers items)
{
    items.erase(std::remove_if(items.begin(), items.end(), [this](auto item) { return !exists(item); }), items.end());
    if (items == m_selection)
        return;
    m_selection = std::move(items);
    leaveCopy();
    announce();
    showArray();
    update();
}

void FloorView::toggle(std::uint32_t item)
{
    ItemNumbers items = m_selection;
    const auto found = std::find(items.begin(), items.end(), item);
    if (found == items.end())
        items.push_back(item);
    else
        items.erase(found);
    select(std::move(items));
}

bool FloorView::isSelected(std::uint32_t item) const
{
    return std::find(m_selection.begin(), m_selection.end(), item) != m_selection.end();
}

std::optional<std::uint32_t> FloorView::itemAt(QPointF px) const
{
    const Hit hit = m_stage.hit(px);
    if (hit.box)
        return hit.box->id;
    if (hit.rack)
        return m_stage.plan().racks[*hit.rack].id.value;
    if (hit.unit)
        return m_stage.plan().units[*hit.unit].id.value;
    return std::nullopt;
}

ItemNumbers FloorView::itemsIn(const QRectF& px) const
{
    ItemNumbers items;
    const QRectF mm = m_stage.camera().toFloor(px.normalized());
    for (const std::uint32_t i : m_stage.plan().racksIn(mm))
        items.push_back(m_stage.plan().racks[i].id.value);
    for (const PlanUnit& unit : m_stage.plan().units) {
        if (QRectF(unit.mm).intersects(mm))
            items.push_back(unit.id.value);
    }
    return items;
}

std::optional<QRect> FloorView::itemMm(std::uint32_t item) const
{
    const FloorPlan& plan = m_stage.plan();
    if (const PlanRack* rack = plan.find(design::RackId{item}))
        return rack->mm;
    if (const PlanUnit* unit = plan.find(design::FloorUnitId{item}))
        return unit->mm;
    if (const PlanDevice* box = plan.findBox(item))
        return plan.racks[box->rack].mm;
    return std::nullopt;
}

std::optional<QRectF> FloorView::itemPx(std::uint32_t item) const
{
    const std::optional<QRect> mm = itemMm(item);
    if (!mm)
        return std::nullopt;
    const QRectF tile = tileRect(m_stage.camera().toView(QRectF(*mm)));
    const PlanDevice* box = m_stage.plan().findBox(item);
    if (box == nullptr || m_stage.detail() < Detail::Boxes)
        return tile;
    return boxRect(elevationArea(tile), m_stage.plan().racks[box->rack].rackUnits, box->bottomUnit, box->units);
}

} // namespace cw::canvas
