// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/block_frames.h"

#include "canvas/floor_plan.h"
#include "look/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace cw::canvas {
namespace {

constexpr double kGapPx = 5;        ///< between the racks and the frame
constexpr double kLeastFramePx = 14; ///< smaller copies are not marked
constexpr double kLabelPx = 16;
constexpr double kLabelPadPx = 5;
constexpr int kNameType = 11;
/// Between smaller racks no frame finds room that one could see: frames run along their own racks, with plain corners.
constexpr double kLeastRackPx = 14;

bool areLegible(const Camera& camera) { return kGridMm * camera.scale >= kLeastRackPx; }

/// What stands on the part of the floor that is seen.
struct Standing {
    const FloorPlan& plan;
    const Camera& camera;
    std::vector<QRectF> units; ///< [mm]
    [[nodiscard]] bool isLegible() const { return areLegible(camera); }
};

/// Labels by the line that they begin in, so that each is compared with those beside it alone.
class TakenLabels {
public:
    void add(const QRectF& label) { m_lines[lineOf(label)].push_back(label); }
    [[nodiscard]] bool touches(const QRectF& label) const
    {
        for (int line = lineOf(label) - 1; line <= lineOf(label) + 1; ++line) {
            const auto found = m_lines.find(line);
            if (found != m_lines.end() &&
                std::ranges::any_of(found->second, [&](const QRectF& other) { return other.intersects(label); }))
                return true;
        }
        return false;
    }

private:
    static int lineOf(const QRectF& label) { return static_cast<int>(std::floor(label.top() / kLabelPx)); }
    std::unordered_map<int, std::vector<QRectF>> m_lines;
};

/// Whether `px` covers no rack and no unit, but those inside `own`.
bool isFree(const QRectF& px, const QRectF& own, const Standing& floor)
{
    const QRectF mm = floor.camera.toFloor(px);
    const auto covered = [&](const QRectF& at) { return !own.contains(at) && mm.intersects(at); };
    return std::ranges::none_of(floor.units, covered) &&
           std::ranges::none_of(floor.plan.racksIn(mm),
                                [&](std::uint32_t rack) { return covered(QRectF(floor.plan.racks[rack].mm)); });
}

/// Stands off its racks on each side where that covers no neighbour.
QRectF frameAround(const QRectF& racks, const QRectF& own, const Standing& floor)
{
    QRectF px = racks;
    if (!floor.isLegible())
        return px;
    for (const auto& [left, top, right, bottom] : {std::array{-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}) {
        const QRectF wider = px.adjusted(left * kGapPx, top * kGapPx, right * kGapPx, bottom * kGapPx);
        if (isFree(wider, own, floor))
            px = wider;
    }
    return px;
}

/// On the frame's upper or lower line; where all of that is taken, above what stands there.
QRectF labelPlace(const PlacedFrame& one, const TakenLabels& taken, const Standing& floor, double wide)
{
    const QRectF own(one.frame->mm);
    const QRectF racks = floor.camera.toView(own);
    if (wide > racks.width() + 2 * kGapPx - 8)
        return {};
    const double above = racks.top() - kLabelPx;
    const double below = racks.bottom();
    const double left = racks.left() + 8 - kGapPx;
    const double right = racks.right() - 8 + kGapPx - wide;
    for (const QPointF at : {QPointF(left, above), QPointF(right, above), QPointF(left, below), QPointF(right, below)}) {
        const QRectF label(at, QSizeF(wide, kLabelPx));
        if (!taken.touches(label) && (!floor.isLegible() || isFree(label, own, floor)))
            return label;
    }
    return {QPointF(left, above), QSizeF(wide, kLabelPx)};
}

} // namespace

std::vector<BlockFrame> blockFrames(const design::Design& design, const catalog::Catalog& catalog)
{
    std::vector<BlockFrame> frames;
    if (design.blocks->empty())
        return frames;
    std::unordered_map<std::uint32_t, QRect> places;
    for (const design::Rack& rack : *design.racks)
        places.emplace(rack.id.value, footprintMm(rack, catalog));
    for (const design::FloorUnit& unit : *design.floorUnits)
        places.emplace(unit.id.value, footprintMm(unit));
    for (const design::Block& block : *design.blocks) {
        int number = 0;
        for (const auto& copy : block.copies) {
            QRect all;
            for (const std::uint32_t item : copy)
                all = all.united(places[item]);
            frames.push_back({all, QString::fromStdString(block.name) + QStringLiteral(" · ") + QString::number(++number)});
        }
    }
    return frames;
}

std::vector<PlacedFrame> placeBlockFrames(const std::vector<BlockFrame>& frames, const FloorPlan& plan, const Camera& camera,
                                          const QRectF& viewPx, TextStamps& stamps)
{
    std::vector<PlacedFrame> placed;
    Standing floor{plan, camera, {}};
    const QRectF seen = camera.toFloor(viewPx.adjusted(-kLabelPx, -kLabelPx, kLabelPx, kLabelPx));
    for (const PlanUnit& unit : plan.units) {
        if (!frames.empty() && seen.intersects(QRectF(unit.mm)))
            floor.units.emplace_back(unit.mm);
    }
    for (const BlockFrame& frame : frames) {
        const QRectF racks = camera.toView(QRectF(frame.mm));
        const QRectF whole = racks.adjusted(-kGapPx, -kGapPx, kGapPx, kGapPx);
        if (whole.width() >= kLeastFramePx && whole.height() >= kLeastFramePx && whole.intersects(viewPx))
            placed.push_back({frameAround(racks, QRectF(frame.mm), floor), {}, &frame});
    }
    TakenLabels taken;
    for (PlacedFrame& one : placed) {
        one.label = labelPlace(one, taken, floor, stamps.width(one.frame->label, kNameType, false) + 2 * kLabelPadPx);
        if (!one.label.isEmpty())
            taken.add(one.label);
    }
    return placed;
}

std::vector<QRectF> labelsOf(const std::vector<PlacedFrame>& frames)
{
    std::vector<QRectF> labels;
    for (const PlacedFrame& one : frames) {
        if (!one.label.isEmpty())
            labels.push_back(one.label);
    }
    return labels;
}

void StandingFrames::setFrames(std::vector<BlockFrame> frames)
{
    m_frames = std::move(frames);
    m_placed.clear(); // they point into the old ones
    m_seen.reset();
}

const std::vector<PlacedFrame>& StandingFrames::placed(const FloorPlan& plan, const Camera& camera, const QRectF& viewPx,
                                                       TextStamps& stamps)
{
    const Seen seen{camera, viewPx, labelFont(kNameType)};
    if (m_seen != seen) {
        m_placed = placeBlockFrames(m_frames, plan, camera, viewPx, stamps);
        m_seen = seen;
    }
    return m_placed;
}

void paintBlockFrames(QPainter& painter, const std::vector<PlacedFrame>& frames, const Camera& camera,
                      const look::Theme& theme, TextStamps& stamps)
{
    painter.setPen(QPen(theme.series.purple, 1));
    painter.setBrush(Qt::NoBrush);
    if (areLegible(camera)) {
        for (const PlacedFrame& one : frames)
            painter.drawRoundedRect(QRectF(one.px.toRect()).translated(0.5, 0.5), 4, 4);
    } else {
        std::vector<QRect> plain; // thousands of round corners would take longer than the floor itself
        plain.reserve(frames.size());
        for (const PlacedFrame& one : frames)
            plain.push_back(one.px.toRect());
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRects(plain.data(), static_cast<int>(plain.size()));
        painter.setRenderHint(QPainter::Antialiasing, true);
    }
    for (const PlacedFrame& one : frames) { // over all frames: the next copy's line crosses no name
        if (one.label.isEmpty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.canvas);
        painter.drawRoundedRect(one.label, 4, 4);
        stamps.leftAligned(painter, {one.label.left() + kLabelPadPx, one.label.center().y()}, one.label.width(),
                           one.frame->label, kNameType, false, theme.secondaryText);
    }
}

} // namespace cw::canvas
