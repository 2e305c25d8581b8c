// SPDX-License-Identifier: GPL-3.0-or-later
// Switches moved by hand, with Alt and the mouse or Alt and arrow keys, and put back where they are laid out.
#include "design/edits.h"
#include "design/limits.h"
#include "look/theme.h"
#include "network/network_view.h"

#include <QPainter>

#include <string>
#include <utility>

namespace cw::topology {
namespace {

constexpr double kSheetGrid = 4; ///< pixels at 100 %

bool isAllowed(int offset)
{
    return offset >= design::limits::kSheetOffset.least && offset <= design::limits::kSheetOffset.most;
}

} // namespace

/// Of the selection what has a box of its own.
design::ItemSet NetworkView::movable() const
{
    std::vector<design::ItemRef> items;
    for (const design::ItemRef& item : m_selection) {
        const auto found = m_stage.plan().boxOfItem.find(item.id);
        if (item.kind == design::ItemKind::Switch && found != m_stage.plan().boxOfItem.end() &&
            m_stage.plan().boxes[at(found->second)].count == 1)
            items.push_back(item);
    }
    return design::toItemSet(std::move(items));
}

/// Takes the selection along where the pressed switch is part of it.
bool NetworkView::startMoving(const Hit& hit)
{
    const Box& box = m_stage.plan().boxes[at(hit.box)];
    if (box.kind != BoxKind::Switch || box.item == 0 || box.count > 1) {
        Q_EMIT refused(box.kind != BoxKind::Switch ? tr("Nodes keep their places; switches can be moved.")
                       : box.item == 0             ? tr("This switch stands in no rack yet, so that nothing can keep its place.")
                                                   : tr("These switches are drawn as one; they keep their place."));
        return false;
    }
    if (!design::contains(m_selection, refOf(hit.box)))
        select({refOf(hit.box)});
    m_moved = movable();
    return true;
}

QPoint NetworkView::movedBy() const
{
    const QPointF by = (m_nowPx - m_pressPx) / m_stage.camera().scale / kSheetGrid;
    return {qRound(by.x()) * static_cast<int>(kSheetGrid), qRound(by.y()) * static_cast<int>(kSheetGrid)};
}

void NetworkView::finishMoving()
{
    const QPoint by = movedBy();
    const design::ItemSet outlined = std::exchange(m_moved, {});
    if (movable() != outlined)
        select(outlined); // whatever has been selected meanwhile
    moveSelection(by, "");
}

void NetworkView::moveSelection(QPoint by, const char* gesture)
{
    const design::ItemSet items = movable();
    if (items.empty()) {
        Q_EMIT refused(tr("Select switches to move them."));
        return;
    }
    if (by.isNull())
        return;
    std::string key = gesture; // steps of a key held down are one
    for (const design::ItemRef& item : items) {
        if (!key.empty())
            key += ' ' + std::to_string(item.id);
    }
    m_followsFit = false; // the rest stays where the hand has just seen it
    Q_EMIT intentRaised({"edit.moveOnSheet", std::move(key), [items, by](const design::Design& design) -> Result<design::Design> {
                             bool fits = true;
                             design::Design after = design::editSwitches(design, items, [&](design::Switch& device) {
                                 device.sheet.right += by.x();
                                 device.sheet.down += by.y();
                                 fits = fits && isAllowed(device.sheet.right) && isAllowed(device.sheet.down);
                             });
                             if (!fits)
                                 return Problem{"problem.edit.offTheSheet", {}, 0, {}};
                             return after;
                         }});
}

/// The selection, or all of it where nothing is selected.
void NetworkView::layOutAnew()
{
    std::vector<design::ItemRef> moved;
    for (const design::Switch& device : *m_design->switches) {
        const design::ItemRef item{design::ItemKind::Switch, device.id.value};
        if (!(device.sheet == design::SheetOffset{}) && (m_selection.empty() || design::contains(m_selection, item)))
            moved.push_back(item);
    }
    if (moved.empty()) {
        Q_EMIT refused(tr("Every switch stands where it is laid out. Alt and the mouse, or Alt and arrow keys, move them."));
        return;
    }
    const design::ItemSet items = design::toItemSet(std::move(moved));
    Q_EMIT intentRaised({"edit.layOutAnew", {}, [items](const design::Design& design) -> Result<design::Design> {
                             return design::editSwitches(design, items,
                                                         [](design::Switch& device) { device.sheet = {}; });
                         }});
}

void NetworkView::paintMoving(QPainter& painter)
{
    if (m_doing != Doing::Moving)
        return;
    const look::Theme& theme = look::currentTheme();
    QColor wash = theme.accent;
    wash.setAlphaF(0.14F);
    painter.setPen(QPen(theme.accent, 2, Qt::DashLine));
    painter.setBrush(wash);
    for (const design::ItemRef& item : m_moved) {
        const auto found = m_stage.plan().boxOfItem.find(item.id);
        if (found != m_stage.plan().boxOfItem.end())
            painter.drawRoundedRect(
                m_stage.camera().toView(m_stage.plan().boxes[at(found->second)].at.translated(movedBy())), 3, 3);
    }
}

} // namespace cw::topology
