// SPDX-License-Identifier: GPL-3.0-or-later
// A part coming from the Parts list.
#include "rack/rack_view.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>

#include <algorithm>

namespace cw::elevation {

void RackView::dragEnterEvent(QDragEnterEvent* event)
{
    const std::optional<canvas::PartPayload> part = canvas::readPart(event->mimeData());
    if (!part || (m_doing != Doing::Nothing && m_doing != Doing::DroppingPart)) {
        event->ignore();
        return;
    }
    m_part = part;
    m_partCount = 1;
    m_countTyped = false;
    m_doing = Doing::DroppingPart;
    m_hand = Hand{};
    m_nowPx = event->position();
    QCoreApplication::instance()->removeEventFilter(this);
    QCoreApplication::instance()->installEventFilter(this);
    event->acceptProposedAction();
}

void RackView::proposeDrop()
{
    m_hand.px = m_nowPx;
    m_hand.count = std::max(m_partCount, 1);
    showProposal(proposePart(m_stage, *m_part, m_hand, m_selection, m_proposal ? &*m_proposal : nullptr));
}

void RackView::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_doing != Doing::DroppingPart || !m_part) {
        event->ignore();
        return;
    }
    m_nowPx = event->position();
    m_hand.snap = !(event->modifiers() & Qt::AltModifier);
    proposeDrop();
    // Accepted even where it cannot land: the tip says why, which a forbidden cursor does not.
    event->acceptProposedAction();
}

void RackView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QCoreApplication::instance()->removeEventFilter(this);
    if (m_doing == Doing::DroppingPart)
        cancelGesture();
    event->accept();
}

void RackView::dropEvent(QDropEvent* event)
{
    QCoreApplication::instance()->removeEventFilter(this);
    if (m_doing != Doing::DroppingPart || !m_part) {
        event->ignore();
        return;
    }
    m_nowPx = event->position();
    m_hand.snap = !(event->modifiers() & Qt::AltModifier);
    proposeDrop();
    const bool lands = m_proposal && m_proposal->intent;
    applyProposal();
    lands ? event->acceptProposedAction() : event->ignore();
    setFocus(Qt::MouseFocusReason);
}

} // namespace cw::elevation
