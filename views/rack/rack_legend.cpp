// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"
#include "rack/rack_marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::elevation {
namespace {

constexpr double kScaleWidth = 136;
constexpr double kScaleHigh = 8;
constexpr double kGap = 20;
constexpr double kSample = 12;

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(RackLegend)
};

/// How far it reached; `left` where it had no room.
double paintScale(QPainter& painter, const QRectF& room, double left, const canvas::TileLayer& layer,
                  const look::Theme& theme, canvas::TextStamps& stamps)
{
    const double title = std::max(stamps.width(layer.title, 11, true), stamps.width(layer.note, 11, false));
    if (layer.title.isEmpty() || layer.scaleMarks.size() != 3 || left + title + 10 + kScaleWidth > room.right())
        return left;
    const double middle = room.center().y();
    stamps.leftAligned(painter, {left, middle - 7}, title + 1, layer.title, 11, true, theme.text);
    stamps.leftAligned(painter, {left, middle + 8}, title + 1, layer.note, 11, false, theme.tertiaryText);
    const double x = left + title + 12;
    for (int step = 0; step < static_cast<int>(kScaleWidth); ++step)
        painter.fillRect(QRectF(x + step, middle - 11, 1, kScaleHigh), look::heatColour(step / kScaleWidth));
    const double y = middle + 8;
    stamps.leftAligned(painter, {x, y}, kScaleWidth, layer.scaleMarks[0], 11, false, theme.secondaryText);
    stamps.centred(painter, {x + kScaleWidth / 2, y}, kScaleWidth, layer.scaleMarks[1], 11, false, theme.secondaryText);
    const double last = stamps.width(layer.scaleMarks[2], 11, false);
    stamps.leftAligned(painter, {x + kScaleWidth - last, y}, last + 1, layer.scaleMarks[2], 11, false, theme.secondaryText);
    return x + kScaleWidth + kGap;
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& room, const canvas::TileLayer& layer, const look::Theme& theme,
                 canvas::TextStamps& stamps)
{
    double left = paintScale(painter, room, room.left(), layer, theme, stamps);
    QColor rated = theme.series.orange;
    rated.setAlphaF(0.45F);
    const std::array samples{std::pair(theme.series.orange, LegendWords::tr("Expected power")),
                             std::pair(rated, LegendWords::tr("Rated power"))};
    const double middle = room.center().y();
    for (const auto& [colour, words] : samples) {
        const double wide = kSample + 6 + stamps.width(words, 11, false);
        if (left + wide > room.right())
            return;
        painter.fillRect(QRectF(left, middle - 5, kSample, 10), colour);
        stamps.leftAligned(painter, {left + kSample + 6, middle}, wide, words, 11, false, theme.secondaryText);
        left += wide + kGap;
    }
    const QString pdus = LegendWords::tr("Rack PDUs");
    if (left + 16 + 6 + stamps.width(pdus, 11, false) > room.right())
        return;
    double strip = left;
    for (const QColor& colour : {theme.series.orange, theme.series.sky, theme.series.purple}) {
        painter.fillRect(QRectF(strip, middle - 7, 4, 14), colour);
        strip += 6;
    }
    stamps.leftAligned(painter, {strip + 4, middle}, room.width(), pdus, 11, false, theme.secondaryText);
}

} // namespace cw::elevation
