// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are the aids around the floor drawn: rulers, legend, minimap, selection, snap lines, pills and tips?
// Leaves out: the floor itself (floor_painter.h) and when each is shown (floor_view.h).
#pragma once

#include "canvas/camera.h"
#include "canvas/floor_plan.h"
#include "canvas/text_stamps.h"
#include "canvas/tiles.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

inline constexpr double kRulerPx = 24;

/// Rulers in metres along the upper and left edge; `spanMm` is marked with an accent bar when it is not empty.
void paintRulers(QPainter& painter, const QRectF& viewPx, const Camera& camera, const QRectF& spanMm,
                 const look::Theme& theme, TextStamps& stamps);

/// In the order in which the legend looks for a corner where nothing stands; the minimap has the fourth.
enum class LegendCorner { UpperRight, UpperLeft, LowerLeft };

/// Where the legend stands in `roomPx`, which is the view without its rulers; as high as its lines.
QRectF legendRect(const QRectF& roomPx, const TileLayer& layer, LegendCorner corner = LegendCorner::UpperRight);
/// The first corner in which a legend of any length covers no rack and no unit; nullopt = each covers something.
std::optional<LegendCorner> freeCorner(const FloorPlan& plan, const Camera& camera, const QRectF& roomPx);
/// The whole floor and the corner of its legend, beside or below which it moves where every corner is taken.
struct LegendFit {
    Camera camera;
    LegendCorner corner = LegendCorner::UpperRight;
};
LegendFit fitBesideLegend(const FloorPlan& plan, const QRectF& roomPx, double marginPx);
/// Without a rack there is nothing whose colour would have to be read.
[[nodiscard]] bool hasLegend(const TileLayer& layer);
/// `design` is the one whose racks the layer speaks of: during a drag the one after the drop.
void paintLegend(QPainter& painter, const QRectF& px, const TileLayer& layer, const design::Design& design,
                 const look::Theme& theme, TextStamps& stamps);

/// The minimap: its place in the view, and the camera that maps the hall into it.
QRectF minimapRect(const QRectF& viewPx);
Camera minimapCamera(const QRectF& minimapPx, const QRect& extentMm);
/// What does not move: racks as runs of colour. Drawn into a picture once.
void paintMinimap(QPainter& painter, const QRectF& px, const FloorPlan& plan,
                  const std::vector<const TileFigure*>& tiles, const look::Theme& theme);
void paintMinimapWindow(QPainter& painter, const QRectF& px, const QRect& extentMm, const QRectF& seenMm,
                        const look::Theme& theme);

/// The only shadow of the program, under what is dragged and under tips: 0 4 12, black 18 %.
void paintShadow(QPainter& painter, const QRectF& px);
void paintSelection(QPainter& painter, const QRectF& tilePx, const look::Theme& theme);
/// The place where something would land.
void paintTarget(QPainter& painter, const QRectF& tilePx, bool allowed, const look::Theme& theme);
void paintPill(QPainter& painter, QPointF centre, const QString& text, const look::Theme& theme, TextStamps& stamps);
QSizeF tipSize(const QStringList& lines, TextStamps& stamps);
/// With its upper left corner there; the first line is strong.
void paintTipAt(QPainter& painter, QPointF corner, const QStringList& lines, bool refused, const look::Theme& theme,
                TextStamps& stamps);
/// A tip beside `anchor` that stays inside the view; the first line is strong.
void paintTip(QPainter& painter, QPointF anchor, const QRectF& viewPx, const QStringList& lines, bool refused,
              const look::Theme& theme, TextStamps& stamps);

} // namespace cw::canvas
