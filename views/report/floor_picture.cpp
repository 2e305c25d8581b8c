// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/floor_picture.h"

#include "canvas/floor_render.h"
#include "canvas/rack_figures.h"
#include "design/design.h"
#include "look/theme.h"

#include <algorithm>

namespace cw::report {

canvas::TileLayer floorLayer(const ReportContent& content)
{
    return canvas::tileLayer(canvas::Overlay::Power, canvas::rackFigures(content.assessment));
}

QSizeF floorPictureSize(const ReportContent& content, double width, double most)
{
    const design::Site& site = *content.design.site;
    const double height = width * site.depthMm / std::max(1, site.widthMm);
    return {width, std::clamp(height, 60.0, most)};
}

void drawFloor(QPainter& painter, const QRectF& into, const ReportContent& content, bool rulers)
{
    canvas::renderFloor(painter, into, content.design, content.catalog, floorLayer(content), look::currentTheme(),
                        {.legend = false, .rulers = rulers}); // a legend would cover the room's equipment
}

} // namespace cw::report
