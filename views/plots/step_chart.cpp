// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/unit_family.h"
#include "plots/bar_chart.h"
#include "training/step/step_shares.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw::plots {
namespace {

struct StepPlot {
    Q_DECLARE_TR_FUNCTIONS(StepPlot)
};

using training::StepGroup;

BarPart partOf(StepGroup group)
{
    using look::Series;
    switch (group) {
    case StepGroup::Kernels:
        return {StepPlot::tr("Kernels"), &Series::green};
    case StepGroup::Recompute:
        return {StepPlot::tr("Recomputation"), &Series::yellow};
    case StepGroup::Traffic:
        return {StepPlot::tr("Exposed traffic"), &Series::orange};
    case StepGroup::Bubble:
        return {StepPlot::tr("Bubble, slowest stage"), &Series::grey};
    case StepGroup::Optimizer:
        return {StepPlot::tr("Optimizer"), &Series::purple};
    case StepGroup::Other:
        break;
    }
    return {StepPlot::tr("Host, fixed time, stragglers"), &Series::vermilion};
}

} // namespace

BarChart stepChart(const assess::Assessment& assessment)
{
    BarChart chart;
    chart.figure = QStringLiteral("training.stepTime");
    chart.title = StepPlot::tr("The step time is not known");
    chart.empty = StepPlot::tr("There is no step time for this plan on these GPUs.");
    if (!assessment.step || !assessment.step->result.time)
        return chart;
    const training::StepTime& time = *assessment.step->result.time;
    const std::vector<training::GroupShare> groups = training::groupsOf(time);
    if (groups.empty()) {
        chart.empty = StepPlot::tr("Only whole steps are known of this chip: its parts cannot be told apart.");
        return chart;
    }
    chart.empty.clear();
    const Measure step{Seconds(time.step)};
    const format::UnitChoice unit = format::chooseUnit(step, "s");
    chart.unit = unit.unit;
    chart.axis = StepPlot::tr("Time of a step [%1]").arg(unit.unit);
    BarRow row;
    row.label = StepPlot::tr("One step");
    row.total = format::measure(step, "s");
    QStringList lines;
    for (const training::GroupShare& group : groups) {
        chart.parts.push_back(partOf(group.group));
        row.values.push_back(group.time.in(Seconds(unit.scale)));
        lines << StepPlot::tr("%1: %2, %3")
                     .arg(chart.parts.back().name, format::measure(group.time, "s"),
                          format::measure(Measure(group.share), "%"));
    }
    row.tip = lines.join(u'\n');
    chart.rows = {row};
    const training::GroupShare& first = groups.front();
    chart.title = StepPlot::tr("%1 of each step is spent in kernels").arg(format::measure(Measure(first.share), "%"));
    chart.subtitle = StepPlot::tr("One GPU of an average pipeline stage; the parts add up to the step");
    return chart;
}

} // namespace cw::plots
