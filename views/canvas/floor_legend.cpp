// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of an overlay and the rulers.
#include "canvas/floor_marks.h"
#include "canvas/harm.h"
#include "design/item.h"
#include "format/preferences.h"
#include "look/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kLegendWidth = 248;
constexpr double kLegendGap = 12; ///< to the edges of the view
constexpr double kLegendHead = 76;
constexpr double kLegendLine = 18;
constexpr int kLegendWorst = 3;
constexpr double kSmallestLabelGapPx = 72;
constexpr double kFootMm = 304.8;

bool inFeet() { return format::preferences().units == format::UnitSystem::UsCustomary; }

/// The ruler's step: grid multiples first, then round metres; or round feet.
double rulerStepMm(double scale)
{
    constexpr std::array<double, 10> metric = {600, 1200, 3000, 6000, 12000, 30000, 60000, 120000, 300000, 600000};
    constexpr std::array<double, 10> feet = {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};
    const double unit = inFeet() ? kFootMm : 1;
    const auto& steps = inFeet() ? feet : metric;
    const auto wide = [&](double step) { return step * unit * scale >= kSmallestLabelGapPx; };
    const auto found = std::find_if(steps.begin(), steps.end(), wide);
    return (found == steps.end() ? steps.back() : *found) * unit;
}

QString rulerText(double mm)
{
    return inFeet() ? QLocale().toString(mm / kFootMm, 'f', 0) : QLocale().toString(mm / 1000, 'f', 1);
}

void paintUpperRuler(QPainter& painter, const QRectF& viewPx, const Camera& camera, const look::Theme& theme,
                     TextStamps& stamps)
{
    const double step = rulerStepMm(camera.scale);
    const QRectF mm = camera.toFloor(viewPx);
    for (double x = std::ceil(mm.left() / step) * step; x <= mm.right(); x += step) {
        const double px = std::floor(camera.toView(QPointF(x, 0)).x());
        if (px < viewPx.left() + kRulerPx)
            continue;
        painter.fillRect(QRectF(px, viewPx.top() + kRulerPx - 6, 1, 6), theme.strongLine);
        if (px + stamps.width(rulerText(x), 11, false) / 2 > viewPx.right())
            continue; // half a number is a wrong number
        stamps.centred(painter, {px, viewPx.top() + 9}, step * camera.scale, rulerText(x), 11, false, theme.tertiaryText);
    }
}

void paintLeftRuler(QPainter& painter, const QRectF& viewPx, const Camera& camera, const look::Theme& theme,
                    TextStamps& stamps)
{
    const double step = rulerStepMm(camera.scale);
    const QRectF mm = camera.toFloor(viewPx);
    for (double y = std::ceil(mm.top() / step) * step; y <= mm.bottom(); y += step) {
        const double px = std::floor(camera.toView(QPointF(0, y)).y());
        if (px < viewPx.top() + kRulerPx)
            continue;
        painter.fillRect(QRectF(viewPx.left() + kRulerPx - 6, px, 6, 1), theme.strongLine);
        if (px + stamps.width(rulerText(y), 11, false) / 2 > viewPx.bottom())
            continue;
        painter.save();
        painter.translate(viewPx.left() + 9, px);
        painter.rotate(-90);
        stamps.centred(painter, {0, 0}, step * camera.scale, rulerText(y), 11, false, theme.tertiaryText);
        painter.restore();
    }
}

QRectF legendOf(const QRectF& roomPx, int lines, LegendCorner corner)
{
    const double height = kLegendHead + lines * kLegendLine + (lines > 0 ? 6 : 0);
    const double left = corner == LegendCorner::UpperRight ? roomPx.right() - kLegendWidth - kLegendGap
                                                           : roomPx.left() + kLegendGap;
    const double top = corner == LegendCorner::LowerLeft // above what says how failures are marked
                           ? roomPx.bottom() - height - kHarmLegendHeight - 2 * kLegendGap
                           : roomPx.top() + kLegendGap;
    return {left, top, kLegendWidth, height};
}

} // namespace

void paintRulers(QPainter& painter, const QRectF& viewPx, const Camera& camera, const QRectF& spanMm,
                 const look::Theme& theme, TextStamps& stamps)
{
    painter.fillRect(QRectF(viewPx.left(), viewPx.top(), viewPx.width(), kRulerPx), theme.dock);
    painter.fillRect(QRectF(viewPx.left(), viewPx.top(), kRulerPx, viewPx.height()), theme.dock);
    paintUpperRuler(painter, viewPx, camera, theme, stamps);
    paintLeftRuler(painter, viewPx, camera, theme, stamps);
    painter.fillRect(QRectF(viewPx.left(), viewPx.top() + kRulerPx - 1, viewPx.width(), 1), theme.line);
    painter.fillRect(QRectF(viewPx.left() + kRulerPx - 1, viewPx.top(), 1, viewPx.height()), theme.line);
    painter.fillRect(QRectF(viewPx.left(), viewPx.top(), kRulerPx - 1, kRulerPx - 1), theme.dock);
    stamps.centred(painter, viewPx.topLeft() + QPointF(kRulerPx / 2, kRulerPx / 2), kRulerPx, inFeet() ? QStringLiteral("ft") : QStringLiteral("m"),
                   11, false, theme.tertiaryText);
    if (spanMm.isEmpty())
        return;
    const QRectF span = camera.toView(spanMm);
    painter.fillRect(QRectF(span.left(), viewPx.top() + kRulerPx - 4, span.width(), 4), theme.accent);
    painter.fillRect(QRectF(viewPx.left() + kRulerPx - 4, span.top(), 4, span.height()), theme.accent);
}

QRectF legendRect(const QRectF& roomPx, const TileLayer& layer, LegendCorner corner)
{
    return legendOf(roomPx, static_cast<int>(worstTiles(layer, kLegendWorst).size()), corner);
}

std::optional<LegendCorner> freeCorner(const FloorPlan& plan, const Camera& camera, const QRectF& roomPx)
{
    for (const LegendCorner corner : {LegendCorner::UpperRight, LegendCorner::UpperLeft, LegendCorner::LowerLeft}) {
        const QRectF under = camera.toFloor(legendOf(roomPx, kLegendWorst, corner));
        const auto covered = [&under](const auto& item) { return under.intersects(QRectF(item.mm)); };
        if (std::ranges::none_of(plan.racks, covered) && std::ranges::none_of(plan.units, covered))
            return corner;
    }
    return std::nullopt;
}

LegendFit fitBesideLegend(const FloorPlan& plan, const QRectF& roomPx, double marginPx)
{
    const QRectF extent(plan.extent());
    const Camera whole = fit(extent, roomPx, marginPx);
    if (const std::optional<LegendCorner> corner = freeCorner(plan, whole, roomPx))
        return {whole, *corner};
    const QRectF legend = legendOf(roomPx, kLegendWorst, LegendCorner::UpperRight);
    const Camera beside = fit(extent, roomPx.adjusted(0, 0, legend.left() - roomPx.right(), 0), marginPx);
    const Camera below = fit(extent, roomPx.adjusted(0, legend.bottom() - roomPx.top(), 0, 0), marginPx);
    return {beside.scale > below.scale ? beside : below, LegendCorner::UpperRight};
}

bool hasLegend(const TileLayer& layer) { return !layer.title.isEmpty() && !layer.tiles.empty(); }

void paintLegend(QPainter& painter, const QRectF& px, const TileLayer& layer, const design::Design& design,
                 const look::Theme& theme, TextStamps& stamps)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(px, 6, 6);
    const QRectF in = px.adjusted(12, 0, -12, 0);
    stamps.leftAligned(painter, {in.left(), px.top() + 17}, in.width(), layer.title, 13, true, theme.text);
    const double noteWidth = stamps.width(layer.note, 11, false);
    const double titleWidth = stamps.width(layer.title, 13, true);
    stamps.leftAligned(painter, {in.right() - noteWidth, px.top() + 17}, in.width() - titleWidth - 8, layer.note, 11,
                       false, theme.tertiaryText);
    paintScale(painter, {in.left(), px.top() + 32, in.width(), 14}, layer, theme);
    const double markY = px.top() + 58;
    if (layer.scaleMarks.size() == 3) {
        stamps.leftAligned(painter, {in.left(), markY}, in.width(), layer.scaleMarks[0], 11, false,
                           theme.secondaryText);
        stamps.centred(painter, {in.center().x(), markY}, in.width(), layer.scaleMarks[1], 11, false,
                       theme.secondaryText);
        const double last = stamps.width(layer.scaleMarks[2], 11, false);
        stamps.leftAligned(painter, {in.right() - last, markY}, in.width(), layer.scaleMarks[2], 11, false,
                           theme.secondaryText);
    }
    double y = px.top() + kLegendHead + 4;
    for (const TileFigure* tile : worstTiles(layer, kLegendWorst)) {
        const design::Rack* rack = design::findRack(design, tile->rack);
        if (rack == nullptr)
            continue;
        painter.fillRect(QRectF(in.left(), y - 5, 10, 10), tileColours(tile, theme).fill);
        stamps.leftAligned(painter, {in.left() + 18, y}, in.width() / 2, QString::fromStdString(rack->name), 11, false,
                           theme.secondaryText);
        const double wide = stamps.width(tile->full, 11, true);
        stamps.leftAligned(painter, {in.right() - wide, y}, in.width(), tile->full, 11, true,
                           findingColour(tile, theme).value_or(theme.text));
        y += kLegendLine;
    }
}

} // namespace cw::canvas
