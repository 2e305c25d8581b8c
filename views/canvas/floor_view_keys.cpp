// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the keyboard does on the floor.
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <tuple>

namespace cw::canvas {
namespace {

constexpr int kFineNudgeMm = 100;
constexpr double kKeyPanPx = 96;
constexpr int kMostCount = 999;

} // namespace

void FloorView::nudge(int right, int down, bool fine)
{
    const int step = fine ? kFineNudgeMm : kGridMm;
    if (m_selection.empty()) {
        Camera camera = m_stage.camera();
        camera.originMm += QPointF(right, down) * kKeyPanPx / camera.scale;
        setCamera(camera);
        return;
    }
    const bool boxes = std::all_of(m_selection.begin(), m_selection.end(), [this](auto item) { return isBox(item); });
    if (!boxes)
        raise(nudgeIntent(m_stage, m_selection, right * step, down * step));
    else if (down != 0)
        raise(nudgeBoxesIntent(m_stage, m_selection, -down));
}

void FloorView::rotateSelection()
{
    if (!m_selection.empty())
        raise(rotateIntent(m_stage, m_selection));
}

void FloorView::removeSelection()
{
    if (!m_selection.empty())
        raise(removeIntent(m_stage, m_selection));
}

void FloorView::duplicateSelection()
{
    if (m_selection.empty())
        return;
    raise(duplicateIntent(m_stage, m_selection));
}

void FloorView::selectAll() { select(walkOrder()); }

void FloorView::selectSameType()
{
    if (m_selection.empty())
        return;
    const std::string type = itemType(m_stage, m_selection.front());
    const design::ItemRef wanted = itemRef(m_stage, m_selection.front());
    ItemNumbers all = walkOrder();
    for (const PlanDevice& box : m_stage.plan().boxes)
        all.push_back(box.id);
    const auto differs = [&](std::uint32_t item) {
        return itemRef(m_stage, item).kind != wanted.kind || itemType(m_stage, item) != type;
    };
    all.erase(std::remove_if(all.begin(), all.end(), differs), all.end());
    select(std::move(all));
}

/// Racks and floor units in reading order: line by line from the upper left.
ItemNumbers FloorView::walkOrder() const
{
    std::vector<std::tuple<int, int, std::uint32_t>> places;
    for (const PlanRack& rack : m_stage.plan().racks)
        places.emplace_back(rack.mm.y(), rack.mm.x(), rack.id.value);
    for (const PlanUnit& unit : m_stage.plan().units)
        places.emplace_back(unit.mm.y(), unit.mm.x(), unit.id.value);
    std::sort(places.begin(), places.end());
    ItemNumbers items;
    for (const auto& place : places)
        items.push_back(std::get<2>(place));
    return items;
}

/// Selects the next item; false past the last, so that Tab leaves the canvas.
bool FloorView::walk(bool forward)
{
    ItemNumbers items = walkOrder();
    if (items.empty())
        return false;
    if (!forward)
        std::reverse(items.begin(), items.end());
    const auto current = m_selection.empty() ? items.end() : std::find(items.begin(), items.end(), m_selection.back());
    if (current != items.end() && std::next(current) == items.end())
        return false;
    const std::uint32_t next = current == items.end() ? items.front() : *std::next(current);
    select({next});
    if (const auto px = itemPx(next); px && !floorRoom().contains(*px)) {
        Camera camera = m_stage.camera();
        camera.originMm = QRectF(*itemMm(next)).center() - floorRoom().center() / camera.scale;
        setCamera(camera);
    }
    return true;
}

bool FloorView::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_doing == Doing::Nothing && walk(next))
        return true;
    return QWidget::focusNextPrevChild(next);
}

void FloorView::keyPressEvent(QKeyEvent* event)
{
    // What is held would stay in the hand above a design that has changed: no command runs until it is let go.
    if (m_doing != Doing::Nothing) {
        const bool moves = m_doing == Doing::Moving || m_doing == Doing::MovingBoxes;
        if (event->key() == Qt::Key_Escape)
            cancelGesture();
        else if (moves && (event->key() == Qt::Key_Alt || event->key() == Qt::Key_Shift))
            continueMoving(m_nowPx, event->modifiers());
        return;
    }
    for (QAction* command : {m_actions.forKey(*event), m_arrange->forKey(*event), m_block->forKey(*event)}) {
        if (command != nullptr) {
            command->trigger();
            return;
        }
    }
    const bool fine = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        nudge(-1, 0, fine);
        return;
    case Qt::Key_Right:
        nudge(1, 0, fine);
        return;
    case Qt::Key_Up:
        nudge(0, -1, fine);
        return;
    case Qt::Key_Down:
        nudge(0, 1, fine);
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
            Q_EMIT activated(itemRef(m_stage, m_selection.back()));
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void FloorView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        if (m_doing != Doing::Panning)
            unsetCursor();
        return;
    }
    if ((event->key() == Qt::Key_Alt || event->key() == Qt::Key_Shift) &&
        (m_doing == Doing::Moving || m_doing == Doing::MovingBoxes))
        continueMoving(m_nowPx, event->modifiers());
    QWidget::keyReleaseEvent(event);
}

void FloorView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_doing != Doing::Nothing)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto item = itemAt(event->pos());
        if (item && !isSelected(*item))
            select({*item});
    }
    QMenu menu(this);
    QMenu* fail = nullptr;
    for (const auto& [command, made] : m_actions) {
        made->setEnabled(makesSense(command));
        if (command == FloorCommand::FailPower) {
            menu.addSeparator();
            fail = menu.addMenu(tr("Fail…"));
        }
        const bool fails = command >= FloorCommand::FailPower && command <= FloorCommand::FailDevices;
        (fails ? fail : &menu)->addAction(made);
        if (command == FloorCommand::Rotate) {
            menu.addMenu(m_arrange);
            menu.addMenu(m_block);
        }
        if (command == FloorCommand::Remove || command == FloorCommand::RestoreAll)
            menu.addSeparator();
    }
    menu.exec(event->globalPos());
    for (const auto& [command, made] : m_actions)
        made->setEnabled(command != FloorCommand::RestoreAll || !m_failed.empty());
}

/// While a part is dragged its source owns the keyboard, so digits are caught on their way to it.
bool FloorView::eventFilter(QObject* watched, QEvent* event)
{
    if (m_doing != Doing::DroppingPart || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9) {
        const int digit = key->key() - Qt::Key_0;
        const int typed = m_countTyped ? m_partCount * 10 + digit : digit;
        m_countTyped = true;
        m_partCount = std::clamp(typed, 0, kMostCount);
    } else if (key->key() == Qt::Key_Backspace) {
        m_partCount /= 10;
        m_countTyped = m_partCount > 0;
    } else {
        return QWidget::eventFilter(watched, event);
    }
    showProposal(proposePart(m_stage, *m_part, {m_nowPx, m_snap, std::max(m_partCount, 1), -1},
                             m_proposal ? &*m_proposal : nullptr));
    return true;
}

} // namespace cw::canvas
