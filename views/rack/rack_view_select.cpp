// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected and what is under the pointer.
#include "canvas/item_intents.h"
#include "rack/rack_view.h"

#include <algorithm>
#include <iterator>

namespace cw::elevation {

/// Also what another row holds, and units on the floor: the selection is that of all views.
bool RackView::exists(std::uint32_t item) const
{
    const canvas::FloorPlan& floor = m_stage.hall().plan();
    return m_stage.rackOf(item) || floor.find(design::FloorUnitId{item}) != nullptr;
}

design::ItemSet RackView::selection() const { return canvas::itemSet(m_stage.hall(), m_selection); }

void RackView::setSelection(const design::ItemSet& items)
{
    if (items == selection())
        return; // in its own order
    ItemNumbers numbers;
    for (const design::ItemRef& item : items)
        numbers.push_back(item.id);
    select(std::move(numbers));
}

void RackView::select(ItemNumbers items)
{
    std::erase_if(items, [this](auto item) { return !exists(item); });
    if (items == m_selection)
        return;
    m_selection = std::move(items);
    announce();
    update();
}

void RackView::toggle(std::uint32_t item)
{
    ItemNumbers items = m_selection;
    const auto found = std::find(items.begin(), items.end(), item);
    if (found == items.end())
        items.push_back(item);
    else
        items.erase(found);
    select(std::move(items));
}

bool RackView::isSelected(std::uint32_t item) const
{
    return std::find(m_selection.begin(), m_selection.end(), item) != m_selection.end();
}

ItemNumbers RackView::selectedBoxes() const
{
    ItemNumbers boxes;
    std::ranges::copy_if(m_selection, std::back_inserter(boxes),
                         [this](auto item) { return m_stage.hall().plan().findBox(item) != nullptr; });
    return boxes;
}

std::optional<std::uint32_t> RackView::itemAt(QPointF px) const
{
    const Hit hit = m_stage.hit(px);
    if (hit.box)
        return hit.box->id;
    if (!hit.standing)
        return std::nullopt;
    return m_stage.hall().plan().racks[m_stage.plan().standing[*hit.standing].rack].id.value;
}

/// Devices that the band touches; cabinets only where it takes them whole and holds no device.
ItemNumbers RackView::itemsIn(const QRectF& px) const
{
    const QRectF area = m_stage.camera().toFloor(px);
    ItemNumbers boxes;
    ItemNumbers racks;
    for (const std::uint32_t index : m_stage.plan().standingIn(area)) {
        const Standing& one = m_stage.plan().standing[index];
        for (const canvas::PlanDevice& box : m_stage.hall().plan().devices(one.rack)) {
            if (QRectF(one.place(box.bottomUnit, box.units)).intersects(area))
                boxes.push_back(box.id);
        }
        if (area.contains(QRectF(one.body)))
            racks.push_back(m_stage.hall().plan().racks[one.rack].id.value);
    }
    return boxes.empty() ? racks : boxes;
}

std::optional<QRectF> RackView::itemPx(std::uint32_t item) const
{
    const std::optional<QRect> place = m_stage.placeOf(item);
    return place ? std::optional(m_stage.camera().toView(QRectF(*place))) : std::nullopt;
}

} // namespace cw::elevation
