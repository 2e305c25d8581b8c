// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the floor become a picture file? The ending says whether SVG, PNG or PDF.
// Leaves out: what is drawn (views/canvas).
#pragma once

#include "base/result.h"
#include "canvas/tiles.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "look/theme.h"

#include <QSize>
#include <QString>

namespace cw::app {

struct PictureOptions {
    QSize pixels;
    look::Theme theme;
};

Problems writeFloorPicture(const QString& path, const design::Design& design, const catalog::Catalog& catalog,
                           const canvas::TileLayer& layer, const PictureOptions& options);

} // namespace cw::app
