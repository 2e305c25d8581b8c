// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "site/site_charts.h"

#include <QCoreApplication>

namespace cw::site {
namespace {

struct ReachPlot {
    Q_DECLARE_TR_FUNCTIONS(ReachPlot)
};

using look::Series;

/// GPUs that stop, or that go on with fewer ports.
void addRow(plots::BarChart& chart, const QString& name, const std::optional<double>& reached, double all, bool goesOn,
            const QString& more = {})
{
    if (!reached)
        return;
    plots::BarRow row;
    row.label = name;
    const double share = *reached / all * 100;
    row.values = goesOn ? std::vector<double>{0, share} : std::vector<double>{share, 0};
    row.total = *reached > 0 ? format::count(static_cast<qint64>(*reached)) : ReachPlot::tr("none");
    row.tip = goesOn ? ReachPlot::tr("%1: %2 GPUs lose %3 of their ports").arg(name, row.total, more)
                     : ReachPlot::tr("%1: %2 GPUs stop").arg(name, row.total);
    chart.rows.push_back(std::move(row));
}

} // namespace

plots::BarChart reachChart(const assess::Assessment& assessment)
{
    plots::BarChart chart;
    chart.figure = QStringLiteral("reach.domain");
    chart.title = ReachPlot::tr("What one failure reaches");
    chart.empty = ReachPlot::tr("Servers with GPUs are needed to say what a failure reaches.");
    if (!assessment.reach || !(assessment.reach->inputs.accelerators > 0))
        return chart;
    const reach::Inputs& hall = assessment.reach->inputs;
    const reach::Result& found = assessment.reach->result;
    chart.empty.clear();
    chart.parts = {{ReachPlot::tr("stop"), &Series::vermilion}, {ReachPlot::tr("lose ports"), &Series::orange}};
    const double all = hall.accelerators;
    addRow(chart, ReachPlot::tr("One node"), hall.nodeAccelerators, all, false);
    addRow(chart, ReachPlot::tr("One rack PDU"), found.pdu, all, false);
    addRow(chart, ReachPlot::tr("One rack"), found.rack, all, false);
    addRow(chart, ReachPlot::tr("One UPS unit"), found.ups, all, false);
    if (hall.coolantAccelerators > 0)
        addRow(chart, ReachPlot::tr("Coolant unit"), found.coolantUnit, all, false);
    const bool goesOn = found.leafPorts && *found.leafPorts < 1;
    addRow(chart, ReachPlot::tr("Leaf switch"), found.leaf, all, goesOn,
           found.leafPorts ? format::measure(Measure(*found.leafPorts), "%") : QString());
    chart.unit = QStringLiteral("%");
    chart.axis = ReachPlot::tr("Share of all GPUs [%]");
    chart.subtitle = found.leaf ? ReachPlot::tr("GPUs by what fails; failure domains of the network: %1")
                                      .arg(format::count(static_cast<qint64>(found.domains.size())))
                                : ReachPlot::tr("GPUs by what fails");
    if (found.pdu && *found.pdu > 0)
        chart.title = ReachPlot::tr("One rack PDU stops %1 GPUs").arg(format::count(static_cast<qint64>(*found.pdu)));
    return chart;
}

} // namespace cw::site
