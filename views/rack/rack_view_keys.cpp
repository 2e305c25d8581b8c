// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the keyboard does with racks, and the context menu.
#include "canvas/item_intents.h"
#include "rack/rack_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace cw::elevation {
namespace {

constexpr double kKeyPanPx = 96;
constexpr int kMostCount = 999;

} // namespace

void RackView::nudge(int right, int up)
{
    const ItemNumbers boxes = selectedBoxes();
    if (boxes.empty()) {
        canvas::Camera camera = m_stage.camera();
        camera.originMm += QPointF(right, -up) * kKeyPanPx / camera.scale;
        setCamera(camera);
        return;
    }
    Proposal proposal = proposeNudge(m_stage, boxes, right, up);
    if (proposal.intent)
        raise(std::move(*proposal.intent));
    else if (proposal.refused)
        Q_EMIT refused(proposal.tip.join(QStringLiteral(" · ")));
}

/// Selects the next item; false past the last, so that Tab leaves the canvas.
bool RackView::walk(bool forward)
{
    ItemNumbers items = m_stage.walkOrder().items;
    if (items.empty())
        return false;
    if (!forward)
        std::reverse(items.begin(), items.end());
    const auto current = m_selection.empty() ? items.end() : std::find(items.begin(), items.end(), m_selection.back());
    if (current != items.end() && std::next(current) == items.end())
        return false;
    const std::uint32_t next = current == items.end() ? items.front() : *std::next(current);
    select({next});
    if (const auto px = itemPx(next); px && !room().contains(*px)) {
        canvas::Camera camera = m_stage.camera();
        camera.originMm = QRectF(*m_stage.placeOf(next)).center() - room().center() / camera.scale;
        setCamera(camera);
    }
    return true;
}

bool RackView::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_doing == Doing::Nothing && walk(next))
        return true;
    return QWidget::focusNextPrevChild(next);
}

void RackView::keyPressEvent(QKeyEvent* event)
{
    // As on the floor, no command runs until what is held is let go.
    if (m_doing != Doing::Nothing) {
        if (event->key() == Qt::Key_Escape)
            cancelGesture();
        else if (m_doing == Doing::Moving && (event->key() == Qt::Key_Alt || event->key() == Qt::Key_Shift))
            continueMoving(event->modifiers());
        return;
    }
    if (QAction* command = m_actions.forKey(*event)) {
        command->trigger();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        nudge(-1, 0);
        return;
    case Qt::Key_Right:
        nudge(1, 0);
        return;
    case Qt::Key_Up:
        nudge(0, 1);
        return;
    case Qt::Key_Down:
        nudge(0, -1);
        return;
    case Qt::Key_Escape:
        select({});
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.empty())
            Q_EMIT activated(canvas::itemRef(m_stage.hall(), m_selection.back()));
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void RackView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        if (m_doing != Doing::Panning)
            unsetCursor();
        return;
    }
    if ((event->key() == Qt::Key_Alt || event->key() == Qt::Key_Shift) && m_doing == Doing::Moving)
        continueMoving(event->modifiers());
    QWidget::keyReleaseEvent(event);
}

void RackView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_doing != Doing::Nothing)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto item = itemAt(event->pos());
        if (item && !isSelected(*item))
            select({*item});
    }
    QMenu menu(this);
    for (const auto& [command, made] : m_actions) {
        made->setEnabled(makesSense(command));
        menu.addAction(made);
        if (command == RackCommand::Remove || command == RackCommand::SelectSameType || command == RackCommand::RestoreAll)
            menu.addSeparator();
    }
    menu.exec(event->globalPos());
    for (const auto& [command, made] : m_actions)
        made->setEnabled(command != RackCommand::RestoreAll || !m_failed.empty());
}

/// While a part is dragged its source owns the keyboard, so digits are caught on their way to it.
bool RackView::eventFilter(QObject* watched, QEvent* event)
{
    if (m_doing != Doing::DroppingPart || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9) {
        const int digit = key->key() - Qt::Key_0;
        m_partCount = std::clamp(m_countTyped ? m_partCount * 10 + digit : digit, 0, kMostCount);
        m_countTyped = true;
    } else if (key->key() == Qt::Key_Backspace) {
        m_partCount /= 10;
        m_countTyped = m_partCount > 0;
    } else {
        return QWidget::eventFilter(watched, event);
    }
    proposeDrop();
    return true;
}

} // namespace cw::elevation
