// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the right mouse button do while presenting. They are taken before the canvas sees them; all others are
// the canvas's own.
#include "canvas/floor_view.h"
#include "network/network_view.h"
#include "presentation/presentation_view.h"
#include "presentation/stage_cover.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStackedWidget>

namespace cw::presentation {

bool PresentationView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // F1 shows the keys here, and no page about the window behind
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1)
            event->accept();
        break;
    case QEvent::KeyPress:
        return takeKey(*static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_L && !static_cast<QKeyEvent*>(event)->isAutoRepeat()) {
            m_pointing = false;
            point({});
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::ContextMenu:
        return takeMouse(watched, *event);
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PresentationView::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

/// The right button points; it opens no menu here.
bool PresentationView::takeMouse(QObject* /*watched*/, QEvent& event)
{
    if (event.type() == QEvent::ContextMenu)
        return true;
    auto& mouse = static_cast<QMouseEvent&>(event);
    if (event.type() == QEvent::MouseMove) {
        if (m_pointing)
            point(mouse.globalPosition());
        return m_pointing && mouse.buttons().testFlag(Qt::RightButton);
    }
    if (mouse.button() != Qt::RightButton)
        return false;
    m_pointing = event.type() == QEvent::MouseButtonPress;
    point(mouse.globalPosition());
    return true;
}

bool PresentationView::takeKey(QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)) {
        if (isHome())
            event.matches(QKeySequence::Undo) ? Q_EMIT undoRequested() : Q_EMIT redoRequested();
        return true;
    }
    if (event.key() == Qt::Key_Escape && QApplication::mouseButtons() != Qt::NoButton)
        return false; // something is being dragged: only that ends
    if (m_cover->isBlack() && event.key() != Qt::Key_Escape) {
        m_cover->setBlack(false); // any key brings the picture back
        return true;
    }
    if (control && (event.key() < Qt::Key_1 || event.key() > Qt::Key_3))
        return false;
    return takeStepKey(event.key()) || takeToggle(event.key());
}

bool PresentationView::takeStepKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        showStep(m_step + 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        showStep(m_step - 1);
        return true;
    case Qt::Key_Home:
        showStep(0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isHome())
            Q_EMIT continueRequested(shown().id);
        return true;
    case Qt::Key_Escape:
    case Qt::Key_F5:
        if (key == Qt::Key_Escape && m_cover->areKeysShown())
            m_cover->setKeysShown(false);
        else
            close();
        return true;
    default:
        return false;
    }
}

bool PresentationView::takeToggle(int key)
{
    switch (key) {
    case Qt::Key_G:
        m_ghostShown = !m_ghostShown;
        refreshGhost();
        if (m_ghostShown && variants::baselineOf(m_columns) == nullptr)
            say(tr("No kept state is the baseline."));
        return true;
    case Qt::Key_N:
        m_notesShown = !m_notesShown;
        refresh();
        return true;
    case Qt::Key_B:
        m_cover->setBlack(true);
        return true;
    case Qt::Key_L:
        m_pointing = true;
        point(QCursor::pos());
        return true;
    case Qt::Key_F1:
    case Qt::Key_Question:
        m_cover->setKeysShown(!m_cover->areKeysShown());
        return true;
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
        showCanvas(static_cast<Canvas>(key - Qt::Key_1));
        return true;
    default:
        return false;
    }
}

} // namespace cw::presentation
