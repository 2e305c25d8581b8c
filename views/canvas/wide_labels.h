// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where do name and number stand on the tile of a rack that stands across, wider than high?
// Leaves out: its marks and upright tiles (rack_painter.cpp).
#pragma once

#include "canvas/text_stamps.h"
#include "canvas/tiles.h"

#include <QRectF>

class QPainter;

namespace cw::canvas {

struct Halves {
    QRectF left;
    QRectF right;
    bool tall = false; ///< room for two lines in each
};
Halves halvesOf(const QRectF& tilePx);

/// The name in the left half; number and second line in the right one, below the triangle of a finding.
void paintWideLabels(QPainter& painter, TextStamps& stamps, const Halves& halves, const QString& name,
                     const TileFigure* tile, const QColor& ink);

} // namespace cw::canvas
