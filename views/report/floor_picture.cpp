// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/floor_picture.h"

#include "canvas/floor_render.h"
#include "canvas/rack_figures.h"
#include "canvas/scale_bar.h"
#include "design/design.h"
#include "look/theme.h"

#include <algorithm>

namespace cw::report {
namespace {

constexpr double kMostFloorHeight = 560;
constexpr double kRulerRoom = 30;
constexpr double kScaleHeight = 36;

} // namespace

canvas::TileLayer floorLayer(const ReportContent& content, canvas::Overlay overlay)
{
    return canvas::tileLayer(overlay, canvas::rackFigures(content.assessment));
}

QSizeF floorPictureSize(const ReportContent& content, double width, double most)
{
    const design::Site& site = *content.design.site;
    const double height = width * site.depthMm / std::max(1, site.widthMm);
    return {width, std::clamp(height, 60.0, most)};
}

void drawFloor(QPainter& painter, const QRectF& into, const ReportContent& content, const canvas::TileLayer& layer, bool rulers)
{
    canvas::renderFloor(painter, into, content.design, content.catalog, layer, look::currentTheme(),
                        {.legend = false, .rulers = rulers}); // a legend would cover the room's equipment
}

void writeFloorPicture(PageFlow& flow, const ReportContent& content, canvas::Overlay overlay, const QString& title)
{
    const canvas::TileLayer layer = floorLayer(content, overlay);
    const double height = floorPictureSize(content, flow.width(), kMostFloorHeight).height() + kRulerRoom;
    const auto draw = [&](QPainter& painter, const QRectF& into) { drawFloor(painter, into, content, layer, true); };
    if (title.isEmpty())
        flow.picture(height, draw);
    else
        flow.figure(title, layer.note, height, draw);
    flow.picture(kScaleHeight, [&layer](QPainter& painter, const QRectF& into) {
        canvas::TextStamps stamps;
        canvas::paintScaleBar(painter, into, into.left(), layer, look::currentTheme(), stamps);
    });
}

} // namespace cw::report
