// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the floor get into a picture file or onto a report page, without a window?
// Leaves out: choosing the paper or the file format; the painter belongs to the caller.
#pragma once

#include "canvas/tiles.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

struct RenderOptions {
    bool legend = true;
    bool rulers = true;
};

/// Draws the whole hall, as large as fits, inside `target` (device-independent pixels: 96 for an inch of paper).
void renderFloor(QPainter& painter, const QRectF& target, const design::Design& design, const catalog::Catalog& catalog,
                 const TileLayer& layer, const look::Theme& theme, const RenderOptions& options = {});

/// The size at which racks are drawn at 100 % with rulers, never wider or higher than `mostPx`.
QSizeF naturalSize(const design::Design& design, double mostPx);

} // namespace cw::canvas
