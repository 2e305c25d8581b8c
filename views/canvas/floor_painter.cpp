// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_painter.h"

#include "format/numbers.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kNumberFrom = 26;
constexpr double kRackFrom = 44;
constexpr double kBoxesFrom = 150;
constexpr double kAcceleratorsFrom = 300;
constexpr double kRunsBelow = 3;
constexpr double kTightestGridPx = 9;
constexpr double kWallPx = 6;
constexpr double kArrowPx = 15;
constexpr double kArrowHeadPx = 4.5;
constexpr double kColdArrowPx = 22; ///< from the front to the tail of the arrow of air
constexpr double kHotArrowPx = 6;   ///< from the back
constexpr double kWordsHighPx = 18; ///< of an aisle's words
constexpr double kWordsFromRackPx = kColdArrowPx + 3 + kWordsHighPx / 2; ///< their middle, past the arrows

QString floorWords(const char* text) { return QCoreApplication::translate("Floor", text); }

/// Grid lines at 0.6, 6, 60 ... m, whichever are far enough apart.
double gridStepMm(double scale)
{
    double step = kGridMm;
    while (step * scale < kTightestGridPx)
        step *= 10;
    return step;
}

void paintGrid(QPainter& painter, const Camera& camera, const QRectF& px, const look::Theme& theme)
{
    const double step = gridStepMm(camera.scale);
    const QRectF mm = camera.toFloor(px);
    for (double x = std::ceil(mm.left() / step) * step; x <= mm.right(); x += step)
        painter.fillRect(QRectF(std::floor(camera.toView(QPointF(x, 0)).x()), px.top(), 1, px.height()), theme.grid);
    for (double y = std::ceil(mm.top() / step) * step; y <= mm.bottom(); y += step)
        painter.fillRect(QRectF(px.left(), std::floor(camera.toView(QPointF(0, y)).y()), px.width(), 1), theme.grid);
}

void paintWalls(QPainter& painter, const QRectF& hallPx, double scale, const look::Theme& theme)
{
    const double thick = std::clamp(kWallPx * scale / kPixelsPerMm, 2.0, kWallPx);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    QPen pen(theme.wall, thick);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(hallPx.adjusted(-thick / 2, -thick / 2, thick / 2, thick / 2));
    painter.restore();
}

QPointF frontDirection(design::Facing facing)
{
    switch (facing) {
    case design::Facing::Up:
        return {0, -1};
    case design::Facing::Right:
        return {1, 0};
    case design::Facing::Down:
        return {0, 1};
    case design::Facing::Left:
        return {-1, 0};
    }
    return {};
}

/// Not across words.
void paintArrow(QPainter& painter, QPointF from, QPointF direction, const QColor& colour, const std::vector<QRectF>& words)
{
    const QPointF to = from + direction * kArrowPx;
    const QPointF across(direction.y(), direction.x());
    const QRectF reach = QRectF(from, to).normalized().adjusted(-kArrowHeadPx, -kArrowHeadPx, kArrowHeadPx, kArrowHeadPx);
    if (std::ranges::any_of(words, [&reach](const QRectF& one) { return one.intersects(reach); }))
        return;
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
    painter.drawLine(to, to - direction * kArrowHeadPx + across * kArrowHeadPx);
    painter.drawLine(to, to - direction * kArrowHeadPx - across * kArrowHeadPx);
}

/// Air goes in at the front and comes out behind.
void paintAirflow(QPainter& painter, const QRectF& tile, design::Facing facing, const look::Theme& theme,
                  const std::vector<QRectF>& words)
{
    const QPointF front = frontDirection(facing);
    const double half = (front.x() != 0 ? tile.width() : tile.height()) / 2;
    paintArrow(painter, tile.center() + front * (half + kColdArrowPx), -front, theme.accent, words);
    paintArrow(painter, tile.center() - front * (half + kHotArrowPx), -front, theme.series.vermilion, words);
}

} // namespace

Detail detailFor(double tilePixels)
{
    if (tilePixels < kRunsBelow)
        return Detail::Runs;
    if (tilePixels < kNumberFrom)
        return Detail::Colour;
    if (tilePixels < kRackFrom)
        return Detail::Number;
    if (tilePixels < kBoxesFrom)
        return Detail::Rack;
    return tilePixels < kAcceleratorsFrom ? Detail::Boxes : Detail::Accelerators;
}

QRectF tileRect(const QRectF& footprintPx)
{
    if (detailFor(footprintPx.width()) == Detail::Colour) {
        // On whole pixels, or some racks of a row would part and others would not.
        const QPoint first(qRound(footprintPx.left()), qRound(footprintPx.top()));
        const QPoint next(qRound(footprintPx.right()), qRound(footprintPx.bottom()));
        return {QPointF(first), QPointF(next - QPoint(1, 1))};
    }
    const double gap = std::min(1.5, footprintPx.width() / 16);
    return footprintPx.adjusted(gap, gap, -gap, -gap);
}

std::vector<const TileFigure*> matchTiles(const FloorPlan& plan, const TileLayer& layer)
{
    std::vector<const TileFigure*> out(plan.racks.size(), nullptr);
    for (const TileFigure& tile : layer.tiles) {
        const auto found = plan.rackIndex.find(tile.rack);
        if (found != plan.rackIndex.end())
            out[found->second] = &tile;
    }
    return out;
}

void FloorPainter::paint(QPainter& painter, const FloorPicture& picture, const Camera& camera, const QRectF& viewPx,
                         const std::unordered_set<std::uint32_t>& hidden)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintHall(painter, picture, camera, viewPx);
    std::vector<QRectF> words = paintAisles(painter, picture, camera, viewPx);
    words.insert(words.end(), picture.over.begin(), picture.over.end());
    paintWalls(painter, camera.toView(QRectF(picture.plan.hall)), camera.scale, picture.theme);
    const QRectF seenMm = camera.toFloor(viewPx);
    for (const PlanUnit& unit : picture.plan.units) {
        if (QRectF(unit.mm).intersects(seenMm) && !hidden.contains(unit.id.value))
            paintUnit(painter, picture, unit, tileRect(camera.toView(QRectF(unit.mm))));
    }
    const std::vector<std::uint32_t> racks = picture.plan.racksIn(seenMm);
    if (detailFor(kGridMm * camera.scale) == Detail::Runs) {
        paintRuns(painter, picture, camera, racks, hidden);
    } else {
        const bool near = detailFor(kGridMm * camera.scale) >= Detail::Rack;
        for (const std::uint32_t i : racks) {
            const PlanRack& rack = picture.plan.racks[i];
            if (near && rack.nodes > 0 && !hidden.contains(rack.id.value))
                paintAirflow(painter, camera.toView(QRectF(rack.mm)), rack.facing, picture.theme, words);
        }
        for (const std::uint32_t i : racks) {
            const PlanRack& rack = picture.plan.racks[i];
            if (!hidden.contains(rack.id.value))
                paintRack(painter, picture, i, tileRect(camera.toView(QRectF(rack.mm))), picture.tiles[i]);
        }
    }
    painter.restore();
}

void FloorPainter::paintHall(QPainter& painter, const FloorPicture& picture, const Camera& camera, const QRectF& viewPx)
{
    painter.fillRect(viewPx, picture.theme.canvas);
    paintGrid(painter, camera, viewPx, picture.theme);
}

std::vector<QRectF> FloorPainter::paintAisles(QPainter& painter, const FloorPicture& picture, const Camera& camera,
                                              const QRectF& viewPx)
{
    const look::Theme& theme = picture.theme;
    std::vector<QRectF> words;
    for (const Aisle& aisle : picture.plan.aisles) {
        const QRectF px = camera.toView(QRectF(aisle.mm));
        if (!px.intersects(viewPx))
            continue;
        painter.fillRect(px, aisle.cold ? theme.coldAisle : theme.hotAisle);
        if (px.height() < 22)
            continue;
        if (!aisle.cold) {
            QPen pen(theme.hotAisleText, 1.5, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({4, 2.7});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(px.adjusted(1, 1, -1, -1));
        }
        if (const std::optional<QRectF> place = paintAisleWords(painter, picture, aisle, px, viewPx))
            words.push_back(*place);
    }
    return words;
}

/// In the middle of what is seen of the aisle, but past the arrows of the racks beside it where it is that wide.
std::optional<QRectF> FloorPainter::paintAisleWords(QPainter& painter, const FloorPicture& picture, const Aisle& aisle,
                                                    const QRectF& px, const QRectF& viewPx)
{
    const Measure value = aisle.cold ? Measure(picture.design.site->supplyAir) : Measure(picture.design.site->airRise);
    const QString whole = aisle.cold
                              ? floorWords(QT_TRANSLATE_NOOP("Floor", "Cold aisle · supply %1")).arg(format::measure(value, "degC"))
                              : floorWords(QT_TRANSLATE_NOOP("Floor", "Hot aisle · rise %1")).arg(format::measure(value, "K"));
    const QString brief = aisle.cold ? floorWords(QT_TRANSLATE_NOOP("Floor", "Cold aisle"))
                                     : floorWords(QT_TRANSLATE_NOOP("Floor", "Hot aisle"));
    const QRectF seen = px.intersected(viewPx);
    double y = seen.center().y();
    if (px.height() >= 2 * kWordsFromRackPx) {
        const double past = std::clamp(y, px.top() + kWordsFromRackPx, px.bottom() - kWordsFromRackPx);
        if (past - kWordsHighPx / 2 >= seen.top() && past + kWordsHighPx / 2 <= seen.bottom())
            y = past;
    }
    const QColor& colour = aisle.cold ? picture.theme.coldAisleText : picture.theme.hotAisleText;
    const QPointF at(seen.left() + 12, y);
    const double room = seen.width() - 24;
    for (const auto& [text, size] : {std::pair{whole, 13}, std::pair{brief, 11}}) {
        if (m_stamps.leftAligned(painter, at, room, text, size, true, colour))
            return QRectF(at.x(), y - kWordsHighPx / 2, m_stamps.width(text, size, true), kWordsHighPx);
    }
    return std::nullopt;
}

void FloorPainter::paintRuns(QPainter& painter, const FloorPicture& picture, const Camera& camera,
                             const std::vector<std::uint32_t>& racks,
                             const std::unordered_set<std::uint32_t>& hidden) const
{
    QRect run;
    QColor colour;
    const auto flush = [&] {
        if (!run.isEmpty())
            painter.fillRect(camera.toView(QRectF(run)), colour);
        run = QRect();
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const std::uint32_t i : racks) {
        const PlanRack& rack = picture.plan.racks[i];
        if (hidden.contains(rack.id.value))
            continue;
        const TileFigure* tile = picture.tiles[i];
        const QColor fill =
            tile != nullptr && tile->share ? tileColours(tile, picture.theme).fill : picture.theme.rackOutline;
        const bool continues = !run.isEmpty() && fill == colour && rack.mm.y() == run.y() &&
                               rack.mm.height() == run.height() && rack.mm.x() == run.x() + run.width();
        if (continues) {
            run.setWidth(run.width() + rack.mm.width());
        } else {
            flush();
            run = rack.mm;
            colour = fill;
        }
    }
    flush();
}

} // namespace cw::canvas
