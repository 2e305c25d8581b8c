// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/zoom_frame.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

constexpr double kStep = 1.25;        ///< of one notch of the wheel, one key
constexpr double kNearest = 1.0 / 64; ///< share of the whole that can fill the picture
constexpr double kKeyMove = 0.2;      ///< of what is seen

} // namespace

QPointF ZoomFrame::pixelOf(const QPointF& share) const
{
    const QRectF area = plotArea();
    return {area.left() + (share.x() - m_shown.left()) / m_shown.width() * area.width(),
            area.top() + (share.y() - m_shown.top()) / m_shown.height() * area.height()};
}

void ZoomFrame::zoom(double factor, const QPointF& pixel)
{
    const QRectF area = plotArea();
    if (area.width() <= 0 || area.height() <= 0 || isEmpty())
        return;
    const QPointF at((pixel.x() - area.left()) / area.width(), (pixel.y() - area.top()) / area.height());
    const double side = std::clamp(m_shown.width() / factor, kNearest, 1.0);
    const QPointF fixed = m_shown.topLeft() + QPointF(at.x() * m_shown.width(), at.y() * m_shown.height());
    m_shown = QRectF(fixed - QPointF(at.x() * side, at.y() * side), QSizeF(side, side));
    move({});
}

/// By a share of the whole, never beyond its edges.
void ZoomFrame::move(const QPointF& share)
{
    m_shown.moveLeft(std::clamp(m_shown.left() + share.x(), 0.0, 1 - m_shown.width()));
    m_shown.moveTop(std::clamp(m_shown.top() + share.y(), 0.0, 1 - m_shown.height()));
    update();
}

void ZoomFrame::showAll()
{
    m_shown = kWhole;
    update();
}

void ZoomFrame::extendMenu(QMenu& menu)
{
    const QPointF middle = plotArea().center();
    menu.addAction(tr("Zoom in"), QKeySequence(Qt::Key_Plus), this, [this, middle] { zoom(kStep, middle); });
    menu.addAction(tr("Zoom out"), QKeySequence(Qt::Key_Minus), this, [this, middle] { zoom(1 / kStep, middle); });
    menu.addAction(tr("Show all"), QKeySequence(Qt::Key_0), this, &ZoomFrame::showAll)->setEnabled(isZoomed());
}

void ZoomFrame::wheelEvent(QWheelEvent* event)
{
    if (!plotArea().contains(event->position()) || event->angleDelta().y() == 0)
        return event->ignore();
    zoom(std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ZoomFrame::mousePressEvent(QMouseEvent* event)
{
    PlotFrame::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && isZoomed() && plotArea().contains(event->position()))
        m_grabbed = event->position();
}

void ZoomFrame::mouseMoveEvent(QMouseEvent* event)
{
    PlotFrame::mouseMoveEvent(event);
    if (!m_grabbed)
        return;
    const QRectF area = plotArea();
    const QPointF way = *m_grabbed - event->position();
    move({way.x() / area.width() * m_shown.width(), way.y() / area.height() * m_shown.height()});
    m_grabbed = event->position();
}

void ZoomFrame::mouseReleaseEvent(QMouseEvent* event)
{
    PlotFrame::mouseReleaseEvent(event);
    m_grabbed.reset();
}

void ZoomFrame::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const double step = kKeyMove * m_shown.width();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kStep, plotArea().center());
    case Qt::Key_Minus:
        return zoom(1 / kStep, plotArea().center());
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            return move({event->key() == Qt::Key_Left ? -step : step, 0});
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift)
            return move({0, event->key() == Qt::Key_Up ? -step : step});
        break;
    default:
        break;
    }
    PlotFrame::keyPressEvent(event);
}

} // namespace cw::lab
