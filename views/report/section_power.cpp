// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "report/floor_picture.h"
#include "report/plot_pictures.h"
#include "report/rack_rows.h"
#include "report/report_text.h"
#include "report/sections.h"
#include "site/site_charts.h"

namespace cw::report {
namespace {

template <class Level>
QString shown(const std::optional<Level>& levels, Watts Level::*level)
{
    return levels ? format::measure((*levels).*level) : format::unknown();
}

void componentTable(PageFlow& flow, const power::Result& result)
{
    std::vector<QStringList> rows;
    const auto add = [&rows](const QString& name, const std::optional<power::Levels>& levels) {
        rows.push_back({name, shown(levels, &power::Levels::idle), shown(levels, &power::Levels::expected),
                        shown(levels, &power::Levels::rated)});
    };
    add(Report::tr("Nodes"), result.nodesTotal);
    add(Report::tr("Switches"), result.switchesTotal);
    add(Report::tr("Storage"), result.storageTotal);
    add(Report::tr("IT together"), result.it);
    add(Report::tr("Conversion losses"), result.losses);
    add(Report::tr("Cooling and the rest"), result.cooling);
    add(Report::tr("Facility"), result.facility);
    flow.heading(Report::tr("Power by component"));
    flow.table({{Report::tr("Component"), 3},
                {Report::tr("Idle"), 1.5, true},
                {Report::tr("Expected"), 1.5, true, true},
                {Report::tr("Rated"), 1.5, true}},
               rows);
}

QString verdictOf(power::PduVerdict verdict)
{
    switch (verdict) {
    case power::PduVerdict::Carries:
        return Report::tr("carries, also with one PDU lost");
    case power::PduVerdict::CarriesWithoutSpare:
        return Report::tr("carries, but not with one PDU lost");
    case power::PduVerdict::Over:
        return Report::tr("too much");
    case power::PduVerdict::Unknown:
        break;
    }
    return Report::tr("not known");
}

QString verdictOf(cooling::RackVerdict verdict)
{
    switch (verdict) {
    case cooling::RackVerdict::Cooled:
        return Report::tr("cooled");
    case cooling::RackVerdict::Over:
        return Report::tr("too hot");
    case cooling::RackVerdict::Unknown:
        break;
    }
    return Report::tr("not known");
}

void rackTable(PageFlow& flow, const assess::Assessment& assessment)
{
    const auto rows = rackRows(assessment.inventory->result, [&assessment](std::size_t i) -> QStringList {
        const power::RackPower& rack = assessment.power->result.racks.at(i);
        return {shown(rack.rack, &power::Levels::expected), shown(rack.rack, &power::Levels::rated),
                rack.capacity ? format::measure(*rack.capacity) : format::unknown(), verdictOf(rack.verdict)};
    });
    if (rows.empty())
        return;
    flow.heading(Report::tr("Each kind of rack and its PDUs"));
    flow.table({{Report::tr("Racks"), 3},
                {Report::tr("Expected"), 1.3, true},
                {Report::tr("Rated"), 1.3, true, true},
                {Report::tr("PDUs carry"), 1.3, true},
                {Report::tr("Verdict"), 2.6}},
               rows);
}

void heatTable(PageFlow& flow, const assess::Assessment& assessment)
{
    const auto rows = rackRows(assessment.inventory->result, [&assessment](std::size_t i) -> QStringList {
        const cooling::RackCooling& rack = assessment.cooling->result.racks.at(i);
        return {shown(rack.air, &cooling::Heat::expected), shown(rack.liquid, &cooling::Heat::expected),
                rack.airFlow ? format::measure(*rack.airFlow) : format::unknown(),
                rack.capacity ? format::measure(*rack.capacity) : format::unknown(), verdictOf(rack.verdict)};
    });
    if (rows.empty())
        return;
    flow.heading(Report::tr("Each kind of rack and its cooling"));
    flow.table({{Report::tr("Racks"), 3},
                {Report::tr("To air"), 1.2, true},
                {Report::tr("To liquid"), 1.2, true},
                {Report::tr("Air flow"), 1.3, true},
                {Report::tr("Can be cooled"), 1.3, true},
                {Report::tr("Verdict"), 1.2}},
               rows);
}

} // namespace

void writePower(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Power"));
    writeBars(flow, plots::powerChart(content.assessment));
    if (content.assessment.power) {
        componentTable(flow, content.assessment.power->result);
        if (content.assessment.inventory)
            rackTable(flow, content.assessment);
    }
    figureTable(flow, content, "power.");
}

void writeCooling(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Cooling"));
    if (content.assessment.inventory && content.assessment.cooling)
        heatTable(flow, content.assessment);
    if (content.assessment.inlets && !content.assessment.inlets->result.inlets.empty()) {
        writeFloorPicture(flow, content, canvas::Overlay::Inlet, Report::tr("Air at the racks' inlets"));
        flow.paragraph(Report::tr("Temperature of the air that each rack takes in, in °C: the supply air, and what comes back from "
                                  "racks around it by the planning kernel. Not a flow simulation."),
                       Style::Caption);
    }
    writeBars(flow, site::efficiencyChart(content.assessment));
    figureTable(flow, content, "cooling.");
}

} // namespace cw::report
