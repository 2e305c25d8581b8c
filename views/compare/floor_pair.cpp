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

#include <algorithm>
#include <cmath>

namespace cw::variants {
namespace {

constexpr double kTitle = 28;
constexpr double kMargin = 12;
constexpr double kLegend = 28;
constexpr double kApart = 8;
constexpr double kBar = 220;
constexpr double kLeastBar = 96;
constexpr double kBarHigh = 12;
constexpr int kMarks = 3; ///< of a colour bar: left, middle, right
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
    canvas::shareScale(left.layer, right.layer);
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
    QStringList told;
    if (m_ghost.isShown())
        told << m_ghost.text();
    if (const canvas::TileLayer& shown = colours(); shown.scaleMarks.size() == kMarks)
        told << tr("Colours of both floors: %1, %2 to %3").arg(shown.title, shown.scaleMarks.front(), shown.scaleMarks.back());
    setAccessibleDescription(told.join(QStringLiteral(". ")));
    if (m_followsFit)
        zoomToFit();
    update();
}

QRectF FloorPair::sideRect(std::size_t side) const
{
    // One above the other where that makes them larger.
    const double high = height() - legendRect().height();
    if (height() > kStackedFrom * width()) {
        const double half = std::floor(high / 2.0);
        return {0, side == 0 ? 0 : half + 1, static_cast<double>(width()), side == 0 ? half : high - half - 1};
    }
    const double half = std::floor(width() / 2.0);
    return {side == 0 ? 0 : half + 1, 0, side == 0 ? half : width() - half - 1, high};
}

/// A floor that is not assessed yet has no scale; then the other's is the one.
const canvas::TileLayer& FloorPair::colours() const
{
    return layer(0).title.isEmpty() ? layer(1) : layer(0);
}

QRectF FloorPair::legendRect() const
{
    const double high = colours().title.isEmpty() ? 0 : kLegend;
    return {0, height() - high, static_cast<double>(width()), high};
}

/// One line: what is shown, the colours, and what their ends stand for.
void FloorPair::paintLegend(QPainter& painter)
{
    const canvas::TileLayer& shown = colours();
    const QRectF px = legendRect();
    if (px.isEmpty() || shown.scaleMarks.size() != kMarks)
        return;
    const look::Theme& theme = look::currentTheme();
    painter.fillRect(px, theme.window);
    painter.fillRect(QRectF(px.left(), px.top(), px.width(), 1), theme.line);
    const QFont strong = look::font(look::TypeSize::Caption, true);
    const QFont plain = look::font(look::TypeSize::Caption);
    const QFontMetricsF metrics(plain);
    const QString low = shown.scaleMarks.front();
    const QString high = shown.scaleMarks.back();
    const double ends = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + 2 * kApart;
    double x = kMargin;
    const auto say = [&](const QFont& font, const QString& text, const QColor& colour, double room) {
        const QString words = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(x, px.top(), room, px.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += QFontMetricsF(font).horizontalAdvance(words) + kApart;
    };
    const double room = px.width() - 2 * kMargin - ends - kLeastBar - 2 * kApart;
    say(strong, shown.title, theme.text, room);
    if (const double left = room - x + kMargin; left > metrics.horizontalAdvance(shown.note))
        say(plain, shown.note, theme.tertiaryText, left);
    x += kApart;
    say(plain, low, theme.secondaryText, ends);
    const double wide = std::min(kBar, px.right() - kMargin - x - kApart - metrics.horizontalAdvance(high));
    const double top = std::floor(px.center().y() - kBarHigh / 2);
    canvas::paintScale(painter, {x, top, std::floor(wide), kBarHigh}, shown, theme);
    x += std::floor(wide) + kApart;
    say(plain, high, theme.secondaryText, ends);
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
    paintLegend(painter);
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
