// SPDX-License-Identifier: GPL-3.0-or-later
// How the cluster is run: what it saves and loses, and what that costs.
#include "assess/assessment.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"
#include "site/site_charts.h"

namespace cw::report {

void writeStorage(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Storage and checkpoints"));
    figureTable(flow, content, "storage.");
}

void writeReliability(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Reliability"));
    writeBars(flow, site::reachChart(content.assessment));
    figureTable(flow, content, "reliability.", Report::tr("Failures, checkpoints and spares"));
    figureTable(flow, content, "reach.", Report::tr("What one failure reaches"));
}

void writeCost(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Cost, energy and carbon"));
    writeBars(flow, site::yearChart(content.assessment));
    writeBars(flow, site::capitalChart(content.assessment));
    figureTable(flow, content, "cost.", Report::tr("Cost"));
    figureTable(flow, content, "energy.", Report::tr("Energy and carbon"));
    flow.paragraph(Report::tr("Prices are those of the catalog with their dates, unless the design has its own; taxes, land and insurance are left out."),
                   Style::Caption);
}

} // namespace cw::report
