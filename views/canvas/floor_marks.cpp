// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_marks.h"

#include "canvas/floor_painter.h"
#include "look/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kTipPadding = 12;
constexpr double kTipLine = 20;
constexpr double kPillHeight = 18;
constexpr int kShadowSteps = 6;

} // namespace

// In rings, because a blur costs a frame.
void paintShadow(QPainter& painter, const QRectF& px)
{
    painter.setPen(Qt::NoPen);
    for (int i = kShadowSteps; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 8));
        const double grow = i * 1.6;
        painter.drawRoundedRect(px.adjusted(-grow, -grow + 4, grow, grow + 4), 6 + grow, 6 + grow);
    }
}

void paintSelection(QPainter& painter, const QRectF& tilePx, const look::Theme& theme)
{
    const QRectF outline = tilePx.adjusted(-2, -2, 2, 2);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(outline);
    if (tilePx.width() < 20 || tilePx.height() < 20)
        return;
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.field);
    for (const QPointF& corner : {outline.topLeft(), outline.topRight(), outline.bottomLeft(), outline.bottomRight()})
        painter.drawRect(QRectF(corner.x() - 3, corner.y() - 3, 6, 6));
}

void paintTarget(QPainter& painter, const QRectF& tilePx, bool allowed, const look::Theme& theme)
{
    const QColor colour = allowed ? theme.accent : theme.error;
    QColor wash = colour;
    wash.setAlphaF(0.14F);
    QPen pen(colour, 2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.5, 1.5});
    painter.setPen(pen);
    painter.setBrush(wash);
    painter.drawRect(tilePx);
}

void paintPill(QPainter& painter, QPointF centre, const QString& text, const look::Theme& theme, TextStamps& stamps)
{
    const double width = stamps.width(text, 11, true) + 16;
    const QRectF px(centre.x() - width / 2, centre.y() - kPillHeight / 2, width, kPillHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(px, 4, 4);
    stamps.centred(painter, px.center(), width, text, 11, true, theme.onAccent);
}

QSizeF tipSize(const QStringList& lines, TextStamps& stamps)
{
    double width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        width = std::max(width, stamps.width(lines[i], i == 0 ? 13 : 12, i == 0));
    return {width + 2 * kTipPadding, static_cast<double>(lines.size()) * kTipLine + kTipPadding};
}

void paintTip(QPainter& painter, QPointF anchor, const QRectF& viewPx, const QStringList& lines, bool refused,
              const look::Theme& theme, TextStamps& stamps)
{
    const QSizeF size = tipSize(lines, stamps);
    QPointF at = anchor + QPointF(18, 18);
    if (at.x() + size.width() > viewPx.right() - 8)
        at.setX(std::max(viewPx.left() + 8, anchor.x() - 18 - size.width()));
    if (at.y() + size.height() > viewPx.bottom() - 8)
        at.setY(std::max(viewPx.top() + 8, anchor.y() - 18 - size.height()));
    paintTipAt(painter, at, lines, refused, theme, stamps);
}

void paintTipAt(QPainter& painter, QPointF corner, const QStringList& lines, bool refused, const look::Theme& theme,
                TextStamps& stamps)
{
    const QRectF px(corner, tipSize(lines, stamps));
    const QSizeF size = px.size();
    paintShadow(painter, px);
    painter.setPen(QPen(refused ? theme.error : theme.strongLine, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(px, 6, 6);
    double y = px.top() + kTipPadding / 2 + kTipLine / 2;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QColor colour = i > 0 ? theme.secondaryText : refused ? theme.error : theme.text;
        stamps.leftAligned(painter, {px.left() + kTipPadding, y}, size.width(), lines[i], i == 0 ? 13 : 12, i == 0,
                           colour);
        y += kTipLine;
    }
}

QRectF minimapRect(const QRectF& viewPx)
{
    constexpr QSizeF size(168, 104);
    return {viewPx.right() - size.width() - 12, viewPx.bottom() - size.height() - 12, size.width(), size.height()};
}

Camera minimapCamera(const QRectF& minimapPx, const QRect& extentMm)
{
    const QRectF inner = minimapPx.adjusted(8, 8, -8, -8);
    Camera camera;
    camera.scale =
        std::min(inner.width() / std::max(extentMm.width(), 1), inner.height() / std::max(extentMm.height(), 1));
    camera.originMm = QRectF(extentMm).center() - minimapPx.center() / camera.scale;
    return camera;
}

void paintMinimap(QPainter& painter, const QRectF& px, const FloorPlan& plan,
                  const std::vector<const TileFigure*>& tiles, const look::Theme& theme)
{
    const Camera camera = minimapCamera(px, plan.extent());
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(px, 6, 6);
    painter.setPen(QPen(theme.wall, 1.5));
    painter.setBrush(theme.canvas);
    painter.drawRect(camera.toView(QRectF(plan.hall)));
    for (std::size_t i = 0; i < plan.racks.size(); ++i) {
        const bool known = tiles[i] != nullptr && tiles[i]->share;
        painter.fillRect(camera.toView(QRectF(plan.racks[i].mm)),
                         known ? tileColours(tiles[i], theme).fill : theme.rackOutline);
    }
    for (const PlanUnit& unit : plan.units)
        painter.fillRect(camera.toView(QRectF(unit.mm)), theme.strongLine);
}

void paintMinimapWindow(QPainter& painter, const QRectF& px, const QRect& extentMm, const QRectF& seenMm,
                        const look::Theme& theme)
{
    const QRectF window = minimapCamera(px, extentMm).toView(seenMm).intersected(px.adjusted(2, 2, -2, -2));
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window);
}

} // namespace cw::canvas
