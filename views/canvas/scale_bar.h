// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a strip explain the colours of an overlay? Its name, a bar of the colours and what its ends and middle
// stand for. Leaves out: the floor's own legend, which names racks too (floor_legend.cpp).
#pragma once

#include "canvas/text_stamps.h"
#include "canvas/tiles.h"

#include <QRectF>

class QPainter;

namespace cw::canvas {

/// From `left` on, in the middle of the room's height. Says where the next thing may begin; `left` where there was no room.
double paintScaleBar(QPainter& painter, const QRectF& room, double left, const TileLayer& layer, const look::Theme& theme,
                     TextStamps& stamps);

} // namespace cw::canvas
