// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/baseline_ghost.h"

#include "canvas/floor_marks.h"
#include "canvas/floor_painter.h"
#include "canvas/floor_plan.h"
#include "design/match_items.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cw::canvas {
namespace {

/// Dashes and arrows cost; a hall that is other altogether is told by plain outlines.
constexpr std::size_t kMostDetailed = 300;
constexpr double kSmallestDashedPx = 6;
constexpr double kArrowHead = 7;
constexpr double kCorner = 12;
constexpr double kLabelHeight = 24;
constexpr double kLabelMargin = 12;
constexpr int kLabelType = 11;

struct Ghost {
    Q_DECLARE_TR_FUNCTIONS(BaselineGhost)
};

template <class Item, class Footprint>
void collect(const Shared<std::vector<Item>>& before, const Shared<std::vector<Item>>& after, Footprint footprint,
             const std::unordered_set<std::uint32_t>& holdsOther, BaselineGhost& out)
{
    design::matchItems(before, after, [&](const Item* old, const Item* now) {
        if (old == nullptr)
            out.added.push_back(footprint(*now));
        else if (now == nullptr)
            out.removed.push_back(footprint(*old));
        else if (const QRect from = footprint(*old), to = footprint(*now); from != to)
            out.moved.push_back({from, to});
        else if (!(*old == *now) || holdsOther.contains(now->id.value))
            out.changed.push_back(to);
    });
}

/// Racks in which a device has come, gone, or is another one now.
std::unordered_set<std::uint32_t> racksWithOtherDevices(const design::Design& before, const design::Design& after)
{
    std::unordered_set<std::uint32_t> racks;
    const auto note = [&racks](const auto* old, const auto* now) {
        if (old != nullptr && now != nullptr && *old == *now)
            return;
        for (const auto* device : {old, now}) {
            if (device != nullptr)
                racks.insert(device->mount.rack.value);
        }
    };
    design::matchItems(before.nodes, after.nodes, note);
    design::matchItems(before.switches, after.switches, note);
    design::matchItems(before.appliances, after.appliances, note);
    return racks;
}

void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 2 * kArrowHead)
        return;
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF neck = to - along * kArrowHead;
    painter.drawLine(from, to);
    painter.drawLine(to, neck + across * kArrowHead / 2);
    painter.drawLine(to, neck - across * kArrowHead / 2);
}

/// Where the line from the middle of a box towards `other` leaves the box: names in it stay legible.
QPointF edgeTowards(const QRectF& box, const QPointF& other)
{
    const QPointF way = other - box.center();
    const double across = std::abs(way.x()) > 0 ? box.width() / 2 / std::abs(way.x()) : 1;
    const double along = std::abs(way.y()) > 0 ? box.height() / 2 / std::abs(way.y()) : 1;
    return box.center() + way * std::min({across, along, 1.0});
}

/// At the lower left, where neither the legend nor the minimap stands.
void paintLabel(QPainter& painter, const QRectF& viewPx, const QString& text, const look::Theme& theme,
                TextStamps& stamps)
{
    const double width = stamps.width(text, kLabelType, true) + 2 * kLabelMargin;
    const QRectF box(viewPx.left() + kRulerPx + kLabelMargin, viewPx.bottom() - kLabelMargin - kLabelHeight, width,
                     kLabelHeight);
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(box, 6, 6);
    stamps.leftAligned(painter, QPointF(box.left() + kLabelMargin, box.center().y()), width, text, kLabelType, true,
                       theme.text);
}

} // namespace

QString BaselineGhost::text() const
{
    QStringList parts{Ghost::tr("Ghost: %1").arg(name)};
    if (!added.empty())
        parts << Ghost::tr("%Ln added", nullptr, static_cast<int>(added.size()));
    if (!removed.empty())
        parts << Ghost::tr("%Ln removed", nullptr, static_cast<int>(removed.size()));
    if (!moved.empty())
        parts << Ghost::tr("%Ln moved", nullptr, static_cast<int>(moved.size()));
    if (!changed.empty())
        parts << Ghost::tr("%Ln changed", nullptr, static_cast<int>(changed.size()));
    if (parts.size() == 1)
        parts << Ghost::tr("everything stands where it stood");
    return parts.join(QStringLiteral(" · "));
}

BaselineGhost baselineGhost(const design::Design& baseline, const design::Design& now, const catalog::Catalog& catalog,
                            const QString& name)
{
    BaselineGhost ghost;
    ghost.name = name;
    collect(
        baseline.racks, now.racks, [&](const design::Rack& rack) { return footprintMm(rack, catalog); },
        racksWithOtherDevices(baseline, now), ghost);
    collect(
        baseline.floorUnits, now.floorUnits, [](const design::FloorUnit& unit) { return footprintMm(unit); }, {}, ghost);
    return ghost;
}

void paintBaselineGhost(QPainter& painter, const QRectF& viewPx, const Camera& camera, const BaselineGhost& ghost,
                        const look::Theme& theme, TextStamps& stamps)
{
    if (!ghost.isShown())
        return;
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const auto pxOf = [&camera](const QRect& mm) { return tileRect(camera.toView(QRectF(mm))); };
    const bool detailed = ghost.removed.size() + ghost.moved.size() <= kMostDetailed;
    QPen old(theme.tertiaryText, 1.5);
    if (detailed && kGridMm * camera.scale >= kSmallestDashedPx)
        old.setDashPattern({4, 3});
    painter.setPen(QPen(theme.accent, 2));
    for (const QRect& mm : ghost.added) {
        if (const QRectF px = pxOf(mm); px.intersects(viewPx))
            painter.drawRect(px.adjusted(-1, -1, 1, 1));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    for (const QRect& mm : ghost.changed) {
        if (const QRectF px = pxOf(mm); px.intersects(viewPx)) {
            const double side = std::min({kCorner, px.width(), px.height()});
            painter.drawPolygon(
                QPolygonF{px.bottomRight(), px.bottomRight() - QPointF(side, 0), px.bottomRight() - QPointF(0, side)});
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(old);
    for (const QRect& mm : ghost.removed) {
        if (const QRectF px = pxOf(mm); px.intersects(viewPx))
            painter.drawRect(px);
    }
    for (const BaselineGhost::Move& move : ghost.moved) {
        if (const QRectF px = pxOf(move.from); px.intersects(viewPx))
            painter.drawRect(px);
    }
    painter.setPen(QPen(theme.accent, 1.5));
    for (const BaselineGhost::Move& move : ghost.moved) {
        const QPointF from = pxOf(move.from).center();
        const QPointF to = edgeTowards(pxOf(move.to), from);
        if (detailed && viewPx.intersects(QRectF(from, to).normalized().adjusted(-1, -1, 1, 1)))
            paintArrow(painter, from, to);
    }
    paintLabel(painter, viewPx, ghost.text(), theme, stamps);
    painter.restore();
}

} // namespace cw::canvas
