// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_render.h"

#include "canvas/floor_marks.h"
#include "canvas/floor_painter.h"
#include "look/theme.h"

#include <QPainter>

#include <algorithm>

namespace cw::canvas {

constexpr double kMarginPx = 20;

void renderFloor(QPainter& painter, const QRectF& target, const design::Design& design, const catalog::Catalog& catalog,
                 const TileLayer& layer, const look::Theme& theme, const RenderOptions& options)
{
    const FloorPlan plan = planFloor(design, catalog);
    const auto tiles = matchTiles(plan, layer);
    FloorPainter floor;
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    const QRectF page(QPointF(0, 0), target.size());
    const double ruler = options.rulers ? kRulerPx : 0;
    const QRectF room = page.adjusted(ruler, ruler, 0, 0);
    const bool legend = options.legend && hasLegend(layer);
    const auto [camera, corner] = legend ? fitBesideLegend(plan, room, kMarginPx)
                                         : LegendFit{fit(QRectF(plan.extent()), room, kMarginPx)};
    floor.paint(painter, {design, catalog, plan, layer, theme, tiles}, camera, page);
    if (options.rulers)
        paintRulers(painter, page, camera, {}, theme, floor.stamps());
    if (legend)
        paintLegend(painter, legendRect(room, layer, corner), layer, design, theme, floor.stamps());
    painter.restore();
}

QSizeF naturalSize(const design::Design& design, double mostPx)
{
    const double width = design.site->widthMm * kPixelsPerMm + 2 * kMarginPx + kRulerPx;
    const double height = design.site->depthMm * kPixelsPerMm + 2 * kMarginPx + kRulerPx;
    const double shrink = std::min(1.0, mostPx / std::max(width, height));
    return QSizeF(width, height) * shrink;
}

} // namespace cw::canvas
