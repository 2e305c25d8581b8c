// SPDX-License-Identifier: GPL-3.0-or-later
// A part coming from the Parts list.
#include "canvas/floor_view.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>

#include <algorithm>

namespace cw::canvas {

void FloorView::dragEnterEvent(QDragEnterEvent* event)
{
    const std::optional<PartPayload> part = readPart(event->mimeData());
    if (!part || (m_doing != Doing::Nothing && m_doing != Doing::DroppingPart)) {
        event->ignore();
        return;
    }
    m_part = part;
    m_partCount = 1;
    m_countTyped = false;
    m_doing = Doing::DroppingPart;
    m_nowPx = event->position();
    QCoreApplication::instance()->removeEventFilter(this);
    QCoreApplication::instance()->installEventFilter(this);
    event->acceptProposedAction();
}

void FloorView::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_doing != Doing::DroppingPart || !m_part) {
        event->ignore();
        return;
    }
    m_nowPx = event->position();
    m_snap = !(event->modifiers() & Qt::AltModifier);
    showProposal(proposePart(m_stage, *m_part, {m_nowPx, m_snap, std::max(m_partCount, 1), -1},
                             m_proposal ? &*m_proposal : nullptr));
    // Accepted even where it cannot land: the tip says why, which a forbidden cursor does not.
    event->acceptProposedAction();
}

void FloorView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QCoreApplication::instance()->removeEventFilter(this);
    if (m_doing == Doing::DroppingPart)
        cancelGesture();
    event->accept();
}

void FloorView::dropEvent(QDropEvent* event)
{
    QCoreApplication::instance()->removeEventFilter(this);
    if (m_doing != Doing::DroppingPart || !m_part) {
        event->ignore();
        return;
    }
    m_nowPx = event->position();
    m_snap = !(event->modifiers() & Qt::AltModifier);
    showProposal(proposePart(m_stage, *m_part, {m_nowPx, m_snap, std::max(m_partCount, 1), -1},
                             m_proposal ? &*m_proposal : nullptr));
    const bool lands = m_proposal && m_proposal->intent;
    applyProposal();
    lands ? event->acceptProposedAction() : event->ignore();
    setFocus(Qt::MouseFocusReason);
}

} // namespace cw::canvas
