// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do a name and a number stand in a tile that is too narrow for more? Leaves out: tiles with room for marks
// (rack_painter.cpp) and turned ones (wide_labels.h).
#pragma once

#include "canvas/text_stamps.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace cw::canvas {

inline constexpr double kTwoLinesPx = 36; ///< of height that two lines of small text need

/// "NET1" where there is little room: smaller before its letters and its number stand below each other. Says how many lines
/// it takes.
int paintNarrowName(QPainter& painter, TextStamps& stamps, QPointF centre, double room, const QString& name, bool twoLines,
                    const QColor& ink);

/// Smaller before its letters and its number stand below each other: what a rack is called is seen whatever is in it, as far
/// as there is room.
void paintNarrowLabels(QPainter& painter, TextStamps& stamps, const QRectF& tilePx, const QString& name, const QString& number,
                       const QColor& ink);

} // namespace cw::canvas
