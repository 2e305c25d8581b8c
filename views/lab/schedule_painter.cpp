// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/schedule_painter.h"

#include "look/fonts.h"

#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

constexpr double kLeastBox = 2;  ///< px: narrower passes melt
constexpr double kLeastText = 8; ///< px of room beside a number
constexpr double kLeastTextRow = 13;
constexpr double kGapShare = 0.22; ///< of a row's pitch
constexpr double kMostRow = 40;

/// The first slot that is not over at the left edge.
auto firstVisible(const DrawnStage& stage, double from)
{
    return std::ranges::lower_bound(stage.passes, from, {}, &DrawnSlot::end);
}

/// Every slot of a row as coverage of its pixels, drawn as one image.
void paintStrip(QPainter& painter, const DrawnStage& stage, const ScheduleLayout& layout, const QRectF& row,
                const look::Theme& theme)
{
    const int width = std::max(1, static_cast<int>(std::ceil(layout.plot.width())));
    std::vector<float> forward(static_cast<std::size_t>(width), 0.0F);
    std::vector<float> backward(forward);
    const double until = layout.from + layout.span;
    for (auto slot = firstVisible(stage, layout.from); slot != stage.passes.end() && slot->begin < until; ++slot) {
        const double left = std::max(0.0, layout.xOf(slot->begin) - layout.plot.left());
        const double right = std::min<double>(width, layout.xOf(slot->end) - layout.plot.left());
        std::vector<float>& into = slot->forward ? forward : backward;
        for (int x = static_cast<int>(left); x < width && x < right; ++x)
            into[static_cast<std::size_t>(x)] +=
                static_cast<float>(std::min<double>(right, x + 1) - std::max<double>(left, x));
    }
    QImage strip(width, 1, QImage::Format_ARGB32);
    auto* pixels = reinterpret_cast<QRgb*>(strip.scanLine(0));
    for (int x = 0; x < width; ++x) {
        const double f = forward[static_cast<std::size_t>(x)];
        const double b = backward[static_cast<std::size_t>(x)];
        const QColor colour = f + b > 0 ? look::mixed(theme.series.sky, theme.series.blue, b / (f + b)) : QColor();
        pixels[x] = qRgba(colour.red(), colour.green(), colour.blue(),
                          f + b > 0 ? static_cast<int>(std::min(1.0, f + b) * 255) : 0);
    }
    painter.drawImage(QRectF(layout.plot.left(), row.top(), width, row.height()), strip);
}

void paintSlot(QPainter& painter, const DrawnSlot& slot, const ScheduleLayout& layout, const QRectF& row,
               const look::Theme& theme, bool numbers)
{
    const double left = layout.xOf(slot.begin);
    const double right = layout.xOf(slot.end);
    const double gap = right - left > 5 ? 1 : 0;
    QColor colour = slot.forward ? theme.series.sky : theme.series.blue;
    if (slot.chunk % 2 == 1)
        colour = look::mixed(colour, theme.canvas, 0.42);
    const QRectF box(left, row.top(), right - left - gap, row.height());
    painter.fillRect(box, colour);
    const double exposed = layout.xOf(slot.begin + slot.exposed) - left;
    if (exposed > 0.5)
        painter.fillRect(QRectF(box.right() - std::min(exposed, box.width()), box.top(), std::min(exposed, box.width()),
                                box.height()),
                         theme.series.orange);
    const QString number = QString::number(slot.microBatch);
    if (!numbers || painter.fontMetrics().horizontalAdvance(number) + kLeastText > box.width() - exposed)
        return;
    painter.setPen(slot.forward || slot.chunk % 2 == 1 ? QColor(0x10, 0x16, 0x1D) : QColor(Qt::white));
    painter.drawText(box.adjusted(0, 0, -exposed, 0), Qt::AlignCenter, number);
}

void paintTail(QPainter& painter, const DrawnSchedule& s, const ScheduleLayout& layout, const QRectF& row,
               const look::Theme& theme)
{
    const auto part = [&](double from, double to, const QColor& colour) {
        const double left = std::max(layout.xOf(from), layout.plot.left());
        const double right = std::min(layout.xOf(to), layout.plot.right());
        if (right > left)
            painter.fillRect(QRectF(left, row.top(), std::max(0.5, right - left - 0.5), row.height()), colour);
    };
    part(s.pipelineEnd, s.dataEnd, theme.series.vermilion);
    part(s.dataEnd, s.optimizerEnd, theme.series.purple);
    part(s.optimizerEnd, s.end, theme.series.grey);
}

void paintSteadyTicks(QPainter& painter, const DrawnStage& stage, const ScheduleLayout& layout, const QRectF& row,
                      const look::Theme& theme)
{
    if (stage.steadyEnd <= stage.steadyBegin)
        return;
    for (const double second : {stage.steadyBegin, stage.steadyEnd})
        painter.fillRect(QRectF(layout.xOf(second) - 1, row.top() - 2, 1.5, row.height() + 4), theme.text);
}

} // namespace

QRectF rowOf(const ScheduleLayout& layout, int stage, int stages)
{
    const double pitch = layout.plot.height() / std::max(1, stages);
    const double gap = pitch >= 8 ? pitch * kGapShare : pitch >= 4 ? 1 : 0;
    const double height = std::min(pitch - gap, kMostRow);
    return {layout.plot.left(), layout.plot.top() + stage * pitch + (pitch - height) / 2, layout.plot.width(), height};
}

ScheduleInk paintRows(QPainter& painter, const DrawnSchedule& s, const ScheduleLayout& layout, const look::Theme& theme)
{
    ScheduleInk ink;
    const auto stages = static_cast<int>(s.stages.size());
    const double until = layout.from + layout.span;
    const double perSecond = layout.plot.width() / layout.span;
    const bool melts = std::min(s.forward, s.backward) * perSecond < kLeastBox;
    painter.save();
    painter.setClipRect(layout.plot.adjusted(0, -3, 0, 3));
    painter.setFont(look::font(look::TypeSize::Body, true));
    const QBrush hatch(theme.strongLine, Qt::BDiagPattern);
    for (int i = 0; i < stages; ++i) {
        const DrawnStage& stage = s.stages[static_cast<std::size_t>(i)];
        const QRectF row = rowOf(layout, i, stages);
        const double left = std::max(layout.xOf(0), layout.plot.left());
        const double right = std::min(layout.xOf(s.pipelineEnd), layout.plot.right());
        if (right > left)
            painter.fillRect(QRectF(left, row.top(), right - left, row.height()), hatch);
        if (melts) {
            paintStrip(painter, stage, layout, row, theme);
            ++ink.strips;
        } else {
            const bool numbers = row.height() >= kLeastTextRow;
            for (auto slot = firstVisible(stage, layout.from); slot != stage.passes.end() && slot->begin < until;
                 ++slot) {
                paintSlot(painter, *slot, layout, row, theme, numbers);
                ++ink.boxes;
            }
        }
        paintTail(painter, s, layout, row, theme);
        if (stages > 1 && row.height() >= 6 && !melts)
            paintSteadyTicks(painter, stage, layout, row, theme);
    }
    painter.restore();
    return ink;
}

} // namespace cw::lab
