// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wide_labels.h"

#include <QPainter>

namespace cw::canvas {
namespace {

constexpr double kHalvesFrom = 50; ///< px of height that two lines in each half need

} // namespace

Halves halvesOf(const QRectF& tilePx)
{
    constexpr double kSide = 10; // the front bar stands there
    const QRectF in = tilePx.adjusted(kSide, 4, -kSide, -4);
    const double room = in.width() / 2 - 2;
    return {{in.left(), in.top(), room, in.height()},
            {in.right() - room, in.top(), room, in.height()},
            in.height() >= kHalvesFrom};
}

void paintWideLabels(QPainter& painter, TextStamps& stamps, const Halves& halves, const QString& name,
                     const TileFigure* tile, const QColor& ink)
{
    const double room = halves.left.width();
    const int size = room >= 50 ? 13 : 11;
    const double nameY = halves.tall ? halves.left.top() + 10 : halves.left.center().y();
    stamps.centred(painter, {halves.left.center().x(), nameY}, room, stamps.fitting(name, room, size, true), size, true,
                   ink);
    if (tile == nullptr)
        return;
    const QPointF middle = halves.right.center() + QPointF(0, halves.tall ? 2 : 0);
    if (!stamps.centred(painter, middle, room, tile->main, halves.tall ? 16 : 13, true, ink))
        stamps.centred(painter, middle, room, tile->main, 11, true, ink);
    if (halves.tall)
        stamps.centred(painter, middle + QPointF(0, 17), room, tile->below, 11, false, ink);
}

} // namespace cw::canvas
