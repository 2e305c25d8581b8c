// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the rows of a schedule: names, braces, axis and legend.
#include "format/numbers.h"
#include "lab/schedule_painter.h"
#include "lab/schedule_text.h"
#include "look/fonts.h"
#include "plots/axis_step.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>
#include <vector>

namespace cw::lab {
namespace {

struct ScheduleFrame {
    Q_DECLARE_TR_FUNCTIONS(ScheduleFrame)
};

constexpr double kBraceHeight = 8;
constexpr double kTimeTickRoom = 64; ///< px between two labels of the axis
constexpr double kScheduleSwatch = 10;
constexpr double kScheduleLegendRow = 18;
constexpr double kLeastNameRow = 12;
constexpr double kTwoLineRow = 27;

void paintBrace(QPainter& painter, const QRectF& span, const QString& name, const look::Theme& theme)
{
    if (span.width() < 3)
        return;
    painter.setPen(QPen(theme.tertiaryText, 1));
    const double y = span.center().y();
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(name);
    painter.drawLine(QPointF(span.left() + 1, span.bottom()), QPointF(span.left() + 1, y));
    painter.drawLine(QPointF(span.right() - 1, span.bottom()), QPointF(span.right() - 1, y));
    if (width + 16 > span.width()) {
        painter.drawLine(QPointF(span.left() + 1, y), QPointF(span.right() - 1, y));
        return;
    }
    const double middle = span.center().x();
    painter.drawLine(QPointF(span.left() + 1, y), QPointF(middle - width / 2 - 4, y));
    painter.drawLine(QPointF(middle + width / 2 + 4, y), QPointF(span.right() - 1, y));
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(span.left(), y - 9, span.width(), 18), Qt::AlignCenter, name);
}

struct LegendEntry {
    QString text;
    QBrush brush;
};

std::vector<LegendEntry> entriesOf(const DrawnSchedule& s, const look::Theme& theme)
{
    std::vector<LegendEntry> out{{ScheduleFrame::tr("forward %1").arg(secondsText(s.forward)), theme.series.sky},
                                 {ScheduleFrame::tr("backward %1").arg(secondsText(s.backward)), theme.series.blue}};
    if (!s.stages.front().passes.empty() && s.stages.front().passes.front().exposed > 0)
        out.push_back({ScheduleFrame::tr("of which exposed communication"), theme.series.orange});
    if (s.stages.size() > 1)
        out.push_back(
            {ScheduleFrame::tr("bubble %1").arg(secondsText(s.bubble)), QBrush(theme.strongLine, Qt::BDiagPattern)});
    if (s.data > 0)
        out.push_back({ScheduleFrame::tr("exposed DP %1").arg(secondsText(s.data)), theme.series.vermilion});
    out.push_back({ScheduleFrame::tr("optimizer %1").arg(secondsText(s.optimizer)), theme.series.purple});
    out.push_back({ScheduleFrame::tr("fixed, stragglers %1").arg(secondsText(s.rest)), theme.series.grey});
    return out;
}

} // namespace

void paintBraces(QPainter& painter, const DrawnSchedule& s, const ScheduleLayout& layout, const look::Theme& theme)
{
    const DrawnStage& first = s.stages.front();
    if (s.stages.size() < 2 || first.steadyEnd <= first.steadyBegin)
        return;
    painter.save();
    painter.setFont(look::font(look::TypeSize::Caption));
    const double y = layout.plot.top() - 6 - kBraceHeight;
    const auto brace = [&](double from, double to, const QString& name) {
        const double left = std::max(layout.xOf(from), layout.plot.left());
        const double right = std::min(layout.xOf(to), layout.plot.right());
        if (right > left)
            paintBrace(painter, {left, y, right - left, kBraceHeight}, name, theme);
    };
    brace(0, first.steadyBegin, ScheduleFrame::tr("warm-up"));
    brace(first.steadyBegin, first.steadyEnd, ScheduleFrame::tr("steady: one forward, one backward"));
    brace(first.steadyEnd, s.pipelineEnd, ScheduleFrame::tr("cool-down"));
    painter.restore();
}

void paintTimeAxis(QPainter& painter, const ScheduleLayout& layout, const look::Theme& theme)
{
    painter.save();
    painter.setFont(look::font(look::TypeSize::Caption));
    const double step =
        plots::axisStep(layout.span, std::max(1, static_cast<int>(layout.plot.width() / kTimeTickRoom)));
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    for (double second = std::ceil(layout.from / step - 1e-9) * step; second <= layout.from + layout.span * (1 + 1e-9);
         second += step) {
        const double x = layout.xOf(second);
        painter.setPen(QPen(theme.axisGrid, 1));
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom() + 3));
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x - 40, layout.plot.bottom() + 4, 80, 14), Qt::AlignCenter | Qt::TextDontClip,
                         QLocale().toString(std::abs(second) < step / 2 ? 0.0 : second, 'f', decimals));
    }
    painter.setPen(theme.tertiaryText);
    painter.drawText(QRectF(layout.plot.right() + 10, layout.plot.bottom() + 4, 80, 14),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, ScheduleFrame::tr("time [s]"));
    painter.restore();
}

void paintStageNames(QPainter& painter, const DrawnSchedule& s, const ScheduleLayout& layout, double left, double right,
                     const look::Theme& theme)
{
    const auto stages = static_cast<int>(s.stages.size());
    const double pitch = layout.plot.height() / std::max(1, stages);
    const int every = std::max(1, static_cast<int>(std::ceil(kLeastNameRow / pitch)));
    const QFont strong = look::font(pitch < 16 ? look::TypeSize::Caption : look::TypeSize::Body, true);
    const QFont small = look::font(look::TypeSize::Caption);
    for (int i = 0; i < stages; i += every) {
        const DrawnStage& stage = s.stages[static_cast<std::size_t>(i)];
        const double middle = rowOf(layout, i, stages).center().y();
        const bool two = pitch >= kTwoLineRow;
        const auto write = [&](const QString& upper, const QString& lower, double x, double width, Qt::Alignment side,
                               const QFont& font) {
            painter.setFont(font);
            painter.setPen(theme.text);
            painter.drawText(QRectF(x, two ? middle - 16 : middle - 8, width, 16), side | Qt::AlignVCenter, upper);
            if (!two)
                return;
            painter.setFont(small);
            painter.setPen(theme.secondaryText);
            painter.drawText(QRectF(x, middle, width, 15), side | Qt::AlignVCenter, lower);
        };
        write(ScheduleFrame::tr("Stage %1").arg(i + 1), layersText(stage), left, layout.plot.left() - left - 8,
              Qt::AlignRight, strong);
        const QString held = s.interleave > 1 ? ScheduleFrame::tr("%Ln chunk(s) in flight", nullptr, stage.inFlight)
                                              : ScheduleFrame::tr("%Ln in flight", nullptr, stage.inFlight);
        const QString bytes = format::measure(stage.activations, "GB");
        write(two ? held : bytes, bytes, layout.plot.right() + 10, right - layout.plot.right() - 10, Qt::AlignLeft,
              small);
    }
}

double paintScheduleLegend(QPainter& painter, const DrawnSchedule& s, const QRectF& into, const look::Theme& theme)
{
    painter.setFont(look::font(look::TypeSize::Caption));
    const QFontMetricsF metrics(painter.font());
    double x = into.left();
    double y = into.top();
    for (const LegendEntry& entry : entriesOf(s, theme)) {
        const double width = kScheduleSwatch + 6 + metrics.horizontalAdvance(entry.text) + 18;
        if (x > into.left() && x + width - 18 > into.right()) {
            x = into.left();
            y += kScheduleLegendRow;
        }
        const QRectF swatch(x, y + (kScheduleLegendRow - kScheduleSwatch) / 2, kScheduleSwatch, kScheduleSwatch);
        painter.fillRect(swatch, entry.brush);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x + kScheduleSwatch + 6, y, width, kScheduleLegendRow),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += width;
    }
    return y + kScheduleLegendRow - into.top();
}

} // namespace cw::lab
