// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/edge_scroll.h"

#include <QDragMoveEvent>
#include <QMouseEvent>
#include <QWidget>

#include <utility>

namespace cw::canvas {
namespace {

constexpr int kStepMs = 16;
constexpr double kStepPx = 8; ///< 500 px a second: a hall of 30 m at the usual zoom in six seconds

/// -1, 0 or 1, of one axis; 0 also where nothing more is drawn on that side.
double side(double at, double low, double high, double drawnLow, double drawnHigh)
{
    if (at < low + kScrollEdgePx)
        return drawnLow < low + kScrollEdgePx ? -1 : 0;
    if (at > high - kScrollEdgePx)
        return drawnHigh > high - kScrollEdgePx ? 1 : 0;
    return 0;
}

} // namespace

EdgeScroll::EdgeScroll(QWidget* canvas, EdgeScrollHost host)
    : QObject(canvas), m_canvas(canvas), m_host(std::move(host))
{
    m_timer.setInterval(kStepMs);
    connect(&m_timer, &QTimer::timeout, this, &EdgeScroll::step);
    canvas->installEventFilter(this);
}

bool EdgeScroll::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        follow(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::DragMove:
        follow(static_cast<QDragMoveEvent*>(event)->position());
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::Leave:
    case QEvent::DragLeave:
    case QEvent::Drop:
        m_timer.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

QPointF EdgeScroll::way() const
{
    if (!QRectF(m_canvas->rect()).contains(m_at))
        return {};
    const QRectF room = m_host.room();
    const QRectF drawn = m_host.drawn();
    return {side(m_at.x(), room.left(), room.right(), drawn.left(), drawn.right()),
            side(m_at.y(), room.top(), room.bottom(), drawn.top(), drawn.bottom())};
}

/// The canvas hears of the event after this: whether it holds something is asked at the first step.
void EdgeScroll::follow(QPointF px)
{
    m_at = px;
    if (way().isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void EdgeScroll::step()
{
    const QPointF towards = way();
    if (towards.isNull() || !m_host.holds())
        m_timer.stop();
    else
        m_host.scrolls(towards * kStepPx);
}

} // namespace cw::canvas
