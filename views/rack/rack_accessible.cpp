// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_accessible.h"

#include "canvas/item_intents.h"
#include "rack/rack_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace cw::elevation {
namespace {

/// One rack or device. Lives as long as the list that made it and reads the view's present state.
class ItemAccessible : public QAccessibleInterface {
public:
    ItemAccessible(RackView* view, std::uint32_t item) : m_view(view), m_item(item) {}

    bool isValid() const override { return m_view != nullptr && m_view->stage().placeOf(m_item).has_value(); }
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
            return canvas::itemName(m_view->stage().hall(), m_item);
        if (kind != QAccessible::Description && kind != QAccessible::Value)
            return {};
        return m_view->tipOf(m_item).mid(1).join(QStringLiteral(", "));
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect px = m_view->stage().camera().toView(QRectF(*m_view->stage().placeOf(m_item))).toAlignedRect();
        return {m_view->mapToGlobal(px.topLeft()), px.size()};
    }

    [[nodiscard]] RackView* view() const { return m_view; }
    [[nodiscard]] std::uint32_t item() const { return m_item; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        const design::ItemSet selected = m_view != nullptr ? m_view->selection() : design::ItemSet{};
        state.selected = std::ranges::find(selected, m_item, &design::ItemRef::id) != selected.end();
        return state;
    }

private:
    QPointer<RackView> m_view;
    std::uint32_t m_item;
};

/// The view's own widgets first, then racks and devices in the order of Tab.
class RackAccessible : public QAccessibleWidget {
public:
    explicit RackAccessible(RackView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~RackAccessible() override
    {
        for (const auto& [item, id] : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + static_cast<int>(order().items.size()); }

    QAccessibleInterface* child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        const auto wanted = static_cast<std::size_t>(index - widgets);
        return wanted < order().items.size() ? itemInterface(order().items[wanted]) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        const auto* item = dynamic_cast<const ItemAccessible*>(wanted);
        if (item == nullptr)
            return QAccessibleWidget::indexOfChild(wanted);
        const auto found = order().placeOf.find(item->item());
        if (item->view() != view() || found == order().placeOf.end())
            return -1;
        return QAccessibleWidget::childCount() + static_cast<int>(found->second);
    }

private:
    RackView* view() const { return qobject_cast<RackView*>(object()); }
    const WalkOrder& order() const { return view()->stage().walkOrder(); }

    QAccessibleInterface* itemInterface(std::uint32_t item) const
    {
        const auto known = m_items.find(item);
        if (known != m_items.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new ItemAccessible(view(), item);
        m_items.emplace(item, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<std::uint32_t, QAccessible::Id> m_items;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<RackView*>(object);
    return view != nullptr ? new RackAccessible(view) : nullptr;
}

} // namespace

void installRackAccessibility() { QAccessible::installFactory(makeInterface); }

} // namespace cw::elevation
