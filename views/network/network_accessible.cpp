// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_accessible.h"

#include "network/network_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace cw::topology {
namespace {

/// The box that has this place in the plan now. Lives as long as the list that made it.
class BoxAccessible : public QAccessibleInterface {
public:
    BoxAccessible(NetworkView* view, int box) : m_view(view), m_box(box) {}

    [[nodiscard]] int box() const { return m_box; }
    bool isValid() const override
    {
        return m_view != nullptr && m_view->stage().hasSheet() && at() < m_view->stage().plan().boxes.size();
    }
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
            return m_view->stage().names()[at()];
        if (kind != QAccessible::Description && kind != QAccessible::Value)
            return {};
        return m_view->stage().telling().ofBox(m_box).mid(1).join(QStringLiteral(", "));
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect px = m_view->stage().camera().toView(m_view->stage().plan().boxes[at()].at).toAlignedRect();
        return {m_view->mapToGlobal(px.topLeft()), px.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        const std::uint32_t item = m_view->stage().plan().boxes[at()].item;
        state.selectable = item != 0;
        state.focusable = item != 0;
        state.selected = item != 0 && std::ranges::find(m_view->selection(), item, &design::ItemRef::id) != m_view->selection().end();
        return state;
    }

private:
    [[nodiscard]] std::size_t at() const { return static_cast<std::size_t>(m_box); }

    QPointer<NetworkView> m_view;
    int m_box;
};

/// The view's own widgets first, then the boxes.
class NetworkAccessible : public QAccessibleWidget {
public:
    explicit NetworkAccessible(NetworkView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~NetworkAccessible() override
    {
        for (const auto& [box, id] : m_boxes)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override
    {
        const NetworkStage& stage = view()->stage();
        return QAccessibleWidget::childCount() + (stage.hasSheet() ? static_cast<int>(stage.plan().boxes.size()) : 0);
    }

    QAccessibleInterface* child(int index) const override
    {
        const int box = index - QAccessibleWidget::childCount();
        if (box < 0)
            return QAccessibleWidget::child(index);
        if (index >= childCount())
            return nullptr;
        const auto known = m_boxes.find(box);
        if (known != m_boxes.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new BoxAccessible(view(), box);
        m_boxes.emplace(box, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        const auto* box = dynamic_cast<const BoxAccessible*>(wanted);
        return box != nullptr && box->isValid() ? QAccessibleWidget::childCount() + box->box()
                                                : QAccessibleWidget::indexOfChild(wanted);
    }

private:
    NetworkView* view() const { return qobject_cast<NetworkView*>(object()); }

    mutable std::map<int, QAccessible::Id> m_boxes;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<NetworkView*>(object);
    return view != nullptr ? new NetworkAccessible(view) : nullptr;
}

} // namespace

void installNetworkAccessibility() { QAccessible::installFactory(makeInterface); }

} // namespace cw::topology
