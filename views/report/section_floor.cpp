// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/design.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "report/floor_picture.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

constexpr double kMostFloorHeight = 560;

/// One row for each class of equal racks: what it holds and how it is supplied.
std::vector<QStringList> rackRows(const ReportContent& content)
{
    std::vector<QStringList> rows;
    if (!content.assessment.inventory)
        return rows;
    const inventory::Result& inventory = content.assessment.inventory->result;
    for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
        const inventory::RackClass& rack = inventory.racks[i];
        int nodes = 0;
        int switches = 0;
        for (const inventory::Counted& counted : rack.nodes)
            nodes += counted.count;
        for (const inventory::Counted& counted : rack.switches)
            switches += counted.count;
        rows.push_back({format::partName(rack.typePart ? rack.typePart->name : rack.type),
                        format::count(rack.count()), format::count(nodes), format::count(switches),
                        rack.units ? Report::tr("%1 of %2 U").arg(rack.usedUnits).arg(*rack.units) : format::unknown(),
                        rack.weight ? format::measure(*rack.weight, "kg") : format::unknown()});
    }
    return rows;
}

} // namespace

void writeFloor(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Floor plan"));
    const design::Site& site = *content.design.site;
    flow.paragraph(
        Report::tr("The hall measures %1 by %2 and holds %Ln rack(s).", nullptr,
                   static_cast<int>(content.design.racks->size()))
            .arg(format::measure(Metres(site.widthMm * 1e-3)), format::measure(Metres(site.depthMm * 1e-3))));
    const double height = floorPictureSize(content, flow.width(), kMostFloorHeight).height() + 30;
    flow.picture(height,
                 [&content](QPainter& painter, const QRectF& into) { drawFloor(painter, into, content, true); });
    flow.paragraph(Report::tr("Number and colour of a rack: its power in training, in kW."), Style::Caption);
    const std::vector<QStringList> rows = rackRows(content);
    if (rows.empty())
        return;
    flow.heading(Report::tr("Racks by kind"));
    flow.table({{Report::tr("Rack"), 4},
                {Report::tr("Number"), 1, true, true},
                {Report::tr("Nodes in each"), 1.4, true},
                {Report::tr("Switches in each"), 1.5, true},
                {Report::tr("Used height"), 1.6, true},
                {Report::tr("Weight"), 1.4, true}},
               rows);
}

} // namespace cw::report
