// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scale_bar.h"

#include "look/theme.h"

#include <QPainter>

#include <algorithm>

namespace cw::canvas {
namespace {

constexpr double kScaleWidth = 136;
constexpr double kScaleHigh = 8;
constexpr double kGap = 20;

} // namespace

double paintScaleBar(QPainter& painter, const QRectF& room, double left, const TileLayer& layer,
                     const look::Theme& theme, TextStamps& stamps)
{
    const double title = std::max(stamps.width(layer.title, 11, true), stamps.width(layer.note, 11, false));
    if (layer.title.isEmpty() || layer.scaleMarks.size() != 3 || left + title + 10 + kScaleWidth > room.right())
        return left;
    const double middle = room.center().y();
    stamps.leftAligned(painter, {left, middle - 7}, title + 1, layer.title, 11, true, theme.text);
    stamps.leftAligned(painter, {left, middle + 8}, title + 1, layer.note, 11, false, theme.tertiaryText);
    const double x = left + title + 12;
    paintScale(painter, {x, middle - 11, kScaleWidth, kScaleHigh}, layer, theme);
    const double y = middle + 8;
    stamps.leftAligned(painter, {x, y}, kScaleWidth, layer.scaleMarks[0], 11, false, theme.secondaryText);
    stamps.centred(painter, {x + kScaleWidth / 2, y}, kScaleWidth, layer.scaleMarks[1], 11, false, theme.secondaryText);
    const double last = stamps.width(layer.scaleMarks[2], 11, false);
    stamps.leftAligned(painter, {x + kScaleWidth - last, y}, last + 1, layer.scaleMarks[2], 11, false, theme.secondaryText);
    return x + kScaleWidth + kGap;
}

} // namespace cw::canvas
