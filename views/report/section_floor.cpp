// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/design.h"
#include "format/numbers.h"
#include "report/floor_picture.h"
#include "report/rack_rows.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <algorithm>

namespace cw::report {
namespace {

/// What a kind of rack is loaded with.
QStringList loadOf(const inventory::RackClass& rack, bool knowsHeights)
{
    return {rack.units && knowsHeights ? Report::tr("%1 of %2 U").arg(rack.usedUnits).arg(*rack.units) : format::unknown(),
            rack.weight ? format::measure(*rack.weight, "kg") : format::unknown()};
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
    writeFloorPicture(flow, content, canvas::Overlay::Power);
    flow.paragraph(Report::tr("Colour of a rack, and its number where there is room for one: its power in training, in kW."),
                   Style::Caption);
    if (!content.assessment.inventory)
        return;
    const inventory::Inventory& inventory = content.assessment.inventory->result;
    const std::vector<QStringList> rows = rackRows(inventory, [&inventory](std::size_t i) {
        const auto isKnown = [&inventory](const inventory::Counted& one) {
            return inventory.nodes[static_cast<std::size_t>(one.index)].serverPart.has_value();
        };
        return loadOf(inventory.racks[i], std::ranges::all_of(inventory.racks[i].nodes, isKnown));
     });
    if (rows.empty())
        return;
    flow.heading(Report::tr("Racks by kind"));
    flow.table({{Report::tr("Racks"), 6}, {Report::tr("Used height"), 1.6, true}, {Report::tr("Weight"), 1.4, true}}, rows);
}

} // namespace cw::report
