// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/floor_picture.h"

#include "assess/assessment.h"
#include "canvas/floor_render.h"
#include "canvas/rack_findings.h"
#include "design/design.h"
#include "look/theme.h"

#include <algorithm>

namespace cw::report {
namespace {

std::vector<canvas::RackFigures> rackFigures(const assess::Assessment& assessment)
{
    std::vector<canvas::RackFigures> out;
    if (!assessment.inventory || !assessment.power || !assessment.cooling)
        return out;
    const inventory::Result& inventory = assessment.inventory->result;
    for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
        canvas::RackFigures figures;
        const power::RackPower& power = assessment.power->result.racks.at(i);
        const cooling::RackCooling& cooling = assessment.cooling->result.racks.at(i);
        if (power.rack)
            figures.power = power.rack->expected;
        figures.powerLimit = power.capacity;
        if (cooling.heat)
            figures.heat = cooling.heat->expected;
        figures.heatLimit = cooling.capacity;
        figures.freeUnits = inventory.racks[i].freeUnits;
        figures.rackUnits = inventory.racks[i].units;
        for (const design::RackId rack : inventory.racks[i].racks) {
            figures.rack = rack;
            out.push_back(figures);
        }
    }
    canvas::addFindings(out, assessment);
    return out;
}

} // namespace

canvas::TileLayer floorLayer(const ReportContent& content)
{
    return canvas::tileLayer(canvas::Overlay::Power, rackFigures(content.assessment));
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
