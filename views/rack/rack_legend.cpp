// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scale_bar.h"
#include "look/theme.h"
#include "rack/rack_marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::elevation {
namespace {

constexpr double kGap = 20;
constexpr double kSample = 12;

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(RackLegend)
};

/// What the bars say; where one has no room, no more fits. Says where the next thing may begin.
double paintSamples(QPainter& painter, const QRectF& room, double left, const look::Theme& theme, canvas::TextStamps& stamps)
{
    QColor rated = theme.series.orange;
    rated.setAlphaF(0.45F);
    const std::array samples{std::pair(theme.series.orange, LegendWords::tr("Expected power")),
                             std::pair(rated, LegendWords::tr("Rated power"))};
    const double middle = room.center().y();
    for (const auto& [colour, words] : samples) {
        const double wide = kSample + 6 + stamps.width(words, 11, false);
        if (left + wide > room.right())
            return room.right();
        painter.fillRect(QRectF(left, middle - 5, kSample, 10), colour);
        stamps.leftAligned(painter, {left + kSample + 6, middle}, wide, words, 11, false, theme.secondaryText);
        left += wide + kGap;
    }
    return left;
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& room, const canvas::TileLayer& layer, const Shown& shown, const look::Theme& theme,
                 canvas::TextStamps& stamps)
{
    double left = canvas::paintScaleBar(painter, room, room.left(), layer, theme, stamps);
    if (shown.bars)
        left = paintSamples(painter, room, left, theme, stamps);
    const QString pdus = LegendWords::tr("Rack PDUs");
    if (!shown.pdus || left + 16 + 6 + stamps.width(pdus, 11, false) > room.right())
        return;
    const double middle = room.center().y();
    double strip = left;
    for (const QColor& colour : {theme.series.orange, theme.series.sky, theme.series.purple}) {
        painter.fillRect(QRectF(strip, middle - 7, 4, 14), colour);
        strip += 6;
    }
    stamps.leftAligned(painter, {strip + 4, middle}, room.width(), pdus, 11, false, theme.secondaryText);
}

} // namespace cw::elevation
