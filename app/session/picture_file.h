// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the floor, the racks or the network become a picture file? The ending says whether SVG, PNG or PDF.
// Leaves out: what is drawn (views/canvas, views/rack, views/network).
#pragma once

#include "base/result.h"
#include "canvas/tiles.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "look/theme.h"
#include "network/network_render.h"

#include <QSize>
#include <QString>

#include <memory>

namespace cw::elevation {
class RackStage;
}

namespace cw::app {

struct PictureOptions {
    QSize pixels;
    look::Theme theme;
};

Problems writeFloorPicture(const QString& path, const design::Design& design, const catalog::Catalog& catalog,
                           const canvas::TileLayer& layer, const PictureOptions& options);
/// In the current theme, which must be that of the options.
Problems writeRackPicture(const QString& path, elevation::RackStage& stage, const PictureOptions& options);
/// Likewise.
Problems writeNetworkPicture(const QString& path, const design::Design& design,
                             const std::shared_ptr<const assess::Assessment>& assessment, topology::Overlay overlay,
                             topology::WorstLinks worst, const PictureOptions& options);

} // namespace cw::app
