// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/floor_pair.h"

#include "canvas/floor_plan.h"
#include "format/korean.h"
#include "look/accessible.h"
#include "look/fonts.h"
#include "look/style.h"
#include "look/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace cw::variants {
namespace {

constexpr double kTitle = 28;
constexpr double kMargin = 12;
constexpr double kStep = 1.25;
constexpr double kWheelStep = 1.0 / 480; ///< octaves for an eighth of a degree
constexpr double kPanPx = 60;
constexpr double kStackedFrom = 0.8; ///< height to width of both together

} // namespace

FloorPair::FloorPair(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    look::setAccessibleRole(*this, QAccessible::Graphic);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::OpenHandCursor);
}

void FloorPair::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    for (Side& side : m_sides)
        side.stage.setCatalog(m_catalog);
    update();
}

void FloorPair::setSides(FloorSide left, FloorSide right)
{
    m_ghost = {};
    if (left.design && right.design && m_catalog)
        m_ghost = canvas::baselineGhost(*left.design, *right.design, *m_catalog, left.title);
    const std::array<FloorSide*, 2> given{&left, &right};
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        Side& side = m_sides[i];
        side.shown = given[i]->design != nullptr;
        side.title = given[i]->title;
        if (side.shown && side.stage.sharedDesign() != given[i]->design)
            side.stage.setDesign(given[i]->design);
        side.stage.setLayer(std::move(given[i]->layer));
    }
    setAccessibleName(format::withParticles(tr("Two floors: %1 and %2").arg(left.title, right.title)));
    setAccessibleDescription(m_ghost.isShown() ? m_ghost.text() : QString());
    if (m_followsFit)
        zoomToFit();
    update();
}

QRectF FloorPair::sideRect(std::size_t side) const
{
    // One above the other where that makes them larger.
    if (height() > kStackedFrom * width()) {
        const double half = std::floor(height() / 2.0);
        return {0, side == 0 ? 0 : half + 1, static_cast<double>(width()), side == 0 ? half : height() - half - 1};
    }
    const double half = std::floor(width() / 2.0);
    return {side == 0 ? 0 : half + 1, 0, side == 0 ? half : width() - half - 1, static_cast<double>(height())};
}

QPointF FloorPair::inSide(QPointF px) const
{
    return px - (sideRect(1).contains(px) ? sideRect(1) : sideRect(0)).topLeft();
}

void FloorPair::setCamera(const canvas::Camera& camera)
{
    m_camera = camera;
    m_followsFit = false;
    update();
}

void FloorPair::zoomToFit()
{
    QRect extent;
    for (const Side& side : m_sides) {
        if (side.shown)
            extent = extent.united(side.stage.plan().extent());
    }
    if (extent.isEmpty())
        return;
    const QRectF room(0, kTitle, sideRect(0).width(), sideRect(0).height() - kTitle);
    m_camera = canvas::fit(QRectF(extent), room, kMargin);
    m_followsFit = true;
    update();
}

void FloorPair::paintEvent(QPaintEvent* /*event*/)
{
    const look::Theme& theme = look::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.line);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        Side& side = m_sides[i];
        const QRectF px = sideRect(i);
        painter.save();
        painter.setClipRect(px);
        painter.translate(px.topLeft());
        const QRectF own(QPointF(0, 0), px.size());
        painter.fillRect(own, theme.canvas);
        if (side.shown) {
            side.stage.setCamera(m_camera);
            side.stage.paint(painter, px.size().toSize(), {});
            painter.setRenderHint(QPainter::Antialiasing, true);
            if (i == 1)
                canvas::paintBaselineGhost(painter, own, m_camera, m_ghost, theme, side.stage.painter().stamps());
        }
        painter.fillRect(QRectF(0, 0, own.width(), kTitle), theme.window);
        painter.setFont(look::font(look::TypeSize::Body, true));
        painter.setPen(theme.text);
        painter.drawText(QRectF(12, 0, own.width() - 24, kTitle), Qt::AlignLeft | Qt::AlignVCenter, side.title);
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FloorPair::resizeEvent(QResizeEvent* /*event*/)
{
    if (m_followsFit)
        zoomToFit();
}

void FloorPair::wheelEvent(QWheelEvent* event)
{
    setCamera(canvas::zoomAt(m_camera, inSide(event->position()), std::exp2(event->angleDelta().y() * kWheelStep)));
    event->accept();
}

void FloorPair::mousePressEvent(QMouseEvent* event)
{
    m_pressPx = event->position();
    m_pressCamera = m_camera;
}

void FloorPair::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton)
        return;
    canvas::Camera camera = m_pressCamera;
    camera.originMm -= (event->position() - m_pressPx) / camera.scale;
    setCamera(camera);
}

void FloorPair::mouseDoubleClickEvent(QMouseEvent* /*event*/) { zoomToFit(); }

void FloorPair::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = sideRect(0).center();
    const auto pan = [this](double right, double down) {
        canvas::Camera camera = m_camera;
        camera.originMm += QPointF(right, down) * kPanPx / camera.scale;
        setCamera(camera);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setCamera(canvas::zoomAt(m_camera, middle, kStep));
    case Qt::Key_Minus:
        return setCamera(canvas::zoomAt(m_camera, middle, 1 / kStep));
    case Qt::Key_F:
        return zoomToFit();
    case Qt::Key_Left:
        return pan(-1, 0);
    case Qt::Key_Right:
        return pan(1, 0);
    case Qt::Key_Up:
        return pan(0, -1);
    case Qt::Key_Down:
        return pan(0, 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FloorPair::changeEvent(QEvent* event)
{
    if (look::changesLook(*event)) {
        for (Side& side : m_sides)
            side.stage.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace cw::variants
