// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_accessible.h"

#include "canvas/floor_view.h"
#include "canvas/item_intents.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <map>
#include <optional>

namespace cw::canvas {
namespace {

FloorView* viewOf(QObject* object) { return qobject_cast<FloorView*>(object); }

std::size_t itemCount(const FloorPlan& plan) { return plan.racks.size() + plan.units.size(); }

std::uint32_t itemAtIndex(const FloorPlan& plan, std::size_t index)
{
    return index < plan.racks.size() ? plan.racks[index].id.value : plan.units[index - plan.racks.size()].id.value;
}

std::optional<std::size_t> indexOf(const FloorPlan& plan, std::uint32_t item)
{
    if (const auto rack = plan.rackIndex.find(design::RackId{item}); rack != plan.rackIndex.end())
        return rack->second;
    if (const auto unit = plan.unitIndex.find(design::FloorUnitId{item}); unit != plan.unitIndex.end())
        return plan.racks.size() + unit->second;
    return std::nullopt;
}

/// One rack or floor unit. Lives as long as the list that made it and reads the view's present state.
class ItemAccessible : public QAccessibleInterface {
public:
    ItemAccessible(FloorView* view, std::uint32_t item) : m_view(view), m_item(item) {}

    [[nodiscard]] bool isOf(const QObject* view) const { return m_view == view; }
    [[nodiscard]] std::uint32_t item() const { return m_item; }
    bool isValid() const override { return m_view != nullptr && (rack() != nullptr || unit() != nullptr); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return itemName(m_view->stage(), m_item);
        if (kind != QAccessible::Description && kind != QAccessible::Value)
            return {};
        const PlanRack* found = rack();
        const TileFigure* tile =
            found != nullptr ? m_view->stage().tiles()[static_cast<std::size_t>(found->index)] : nullptr;
        return tile != nullptr ? FloorView::tr("%1: %2").arg(m_view->stage().layer().title, tile->full) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect mm = rack() != nullptr ? rack()->mm : unit()->mm;
        const QRect px = m_view->stage().camera().toView(QRectF(mm)).toAlignedRect();
        return {m_view->mapToGlobal(px.topLeft()), px.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        for (const design::ItemRef& item : m_view->selection())
            state.selected = state.selected || item.id == m_item;
        return state;
    }

private:
    const PlanRack* rack() const { return m_view->stage().plan().find(design::RackId{m_item}); }
    const PlanUnit* unit() const { return m_view->stage().plan().find(design::FloorUnitId{m_item}); }

    QPointer<FloorView> m_view;
    std::uint32_t m_item;
};

/// The view's own widgets first, then racks and floor units.
class FloorAccessible : public QAccessibleWidget {
public:
    explicit FloorAccessible(FloorView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~FloorAccessible() override
    {
        for (const auto& [item, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + static_cast<int>(itemCount(plan())); }

    QAccessibleInterface* child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        if (index >= childCount())
            return nullptr;
        const std::uint32_t item = itemAtIndex(plan(), static_cast<std::size_t>(index - widgets));
        const auto known = m_children.find(item);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new ItemAccessible(viewOf(object()), item);
        m_children.emplace(item, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        const auto* item = dynamic_cast<const ItemAccessible*>(wanted);
        const std::optional<std::size_t> at = item != nullptr && item->isOf(object()) ? indexOf(plan(), item->item()) : std::nullopt;
        return at ? QAccessibleWidget::childCount() + static_cast<int>(*at) : QAccessibleWidget::indexOfChild(wanted);
    }

private:
    const FloorPlan& plan() const { return viewOf(object())->stage().plan(); }

    mutable std::map<std::uint32_t, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    FloorView* view = viewOf(object);
    return view != nullptr ? new FloorAccessible(view) : nullptr;
}

} // namespace

void installFloorAccessibility() { QAccessible::installFactory(makeInterface); }

} // namespace cw::canvas
