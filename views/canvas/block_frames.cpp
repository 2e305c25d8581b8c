// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/block_frames.h"

#include "canvas/floor_plan.h"
#include "look/theme.h"

#include <QPainter>

#include <unordered_map>

namespace cw::canvas {
namespace {

constexpr double kGapPx = 5;        ///< between the racks and the frame
constexpr double kLeastFramePx = 14; ///< smaller copies are not marked
constexpr double kLabelPx = 16;
constexpr double kLabelPadPx = 5;

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

void paintBlockFrames(QPainter& painter, const std::vector<BlockFrame>& frames, const Camera& camera,
                      const QRectF& viewPx, const look::Theme& theme, TextStamps& stamps)
{
    for (const BlockFrame& frame : frames) {
        const QRectF px = camera.toView(QRectF(frame.mm)).adjusted(-kGapPx, -kGapPx, kGapPx, kGapPx);
        if (px.width() < kLeastFramePx || px.height() < kLeastFramePx || !px.intersects(viewPx))
            continue;
        painter.setPen(QPen(theme.series.purple, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(px.toRect()).translated(0.5, 0.5), 4, 4);
        const double wide = stamps.width(frame.label, 11, false) + 2 * kLabelPadPx;
        if (wide > px.width() - 8)
            continue;
        // In the frame's upper line, so that it covers no rack.
        const QRectF label(px.left() + 8, px.top() - kLabelPx / 2 - 3, wide, kLabelPx);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.canvas);
        painter.drawRoundedRect(label, 4, 4);
        stamps.leftAligned(painter, {label.left() + kLabelPadPx, label.center().y()}, wide, frame.label, 11, false,
                           theme.secondaryText);
    }
}

} // namespace cw::canvas
