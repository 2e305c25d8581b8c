// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "site/site_charts.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace cw::site {
namespace {

struct ReliabilityPlot {
    Q_DECLARE_TR_FUNCTIONS(ReliabilityPlot)
};

using look::Series;
constexpr int kIntervals = 81;

QString percent(double share) { return format::measure(Measure(share), "%"); }

} // namespace

CurveChart intervalChart(const assess::Assessment& assessment)
{
    CurveChart chart;
    chart.figure = QStringLiteral("reliability.goodput");
    chart.title = ReliabilityPlot::tr("No checkpoint is known yet");
    chart.empty = ReliabilityPlot::tr("A training, its failure rates and a store are needed to say how often to save.");
    if (!assessment.reliability || !assessment.reliability->result.best || !assessment.reliability->result.interval)
        return chart;
    const reliability::Result& result = assessment.reliability->result;
    const std::vector<reliability::IntervalPoint> points = reliability::intervalCurve(result, kIntervals);
    if (points.empty())
        return chart;
    chart.empty.clear();
    constexpr double kMinute = 60;
    Curve useful{ReliabilityPlot::tr("useful time"), &Series::green, {}, {}, {}, false};
    for (const reliability::IntervalPoint& point : points)
        useful.points.emplace_back(point.interval.base() / kMinute, point.useful * 100);
    const auto [least, most] = std::ranges::minmax(useful.points | std::views::transform(&QPointF::y));
    const double span = std::max(1.0, most - least);
    chart.y = {std::max(0.0, least - 0.2 * span), most + 0.5 * span}; // words stand above the curve
    chart.curves = {useful};
    chart.logarithmicX = true;
    chart.xAxis = ReliabilityPlot::tr("Between checkpoints [min]");
    chart.yAxis = ReliabilityPlot::tr("Useful time [%]");
    chart.marks.push_back({result.best->base() / kMinute, ReliabilityPlot::tr("best: %1").arg(format::measure(Measure(*result.best))), true});
    const bool isChosen = assessment.reliability->inputs.operation.checkpointInterval.has_value();
    if (isChosen)
        chart.marks.push_back({result.interval->base() / kMinute, ReliabilityPlot::tr("chosen: %1").arg(format::measure(Measure(*result.interval))), false});
    chart.title = ReliabilityPlot::tr("Save every %1").arg(format::measure(Measure(*result.best)));
    chart.subtitle = result.goodput ? ReliabilityPlot::tr("Useful time by the interval; %1 in the long run").arg(percent(result.goodput->useful))
                                    : ReliabilityPlot::tr("Useful time by the interval");
    return chart;
}

CurveChart monthChart(const assess::Assessment& assessment, const reliability::Months* played)
{
    CurveChart chart;
    chart.figure = QStringLiteral("reliability.goodput");
    chart.title = ReliabilityPlot::tr("A month by chance");
    chart.empty = ReliabilityPlot::tr("Play the month many times to see how much it varies.");
    if (!assessment.reliability || !assessment.reliability->result.job) {
        chart.empty = ReliabilityPlot::tr("A training, its failure rates and a store are needed to say how often to save.");
        return chart;
    }
    if (played == nullptr || played->days.empty())
        return chart;
    chart.empty.clear();
    Curve all{ReliabilityPlot::tr("median, 5 to 95 %"), &Series::green, {}, {}, {}, false};
    Curve longRun{ReliabilityPlot::tr("long run"), &Series::grey, {}, {}, {}, true};
    const auto& goodput = assessment.reliability->result.goodput;
    for (std::size_t i = 0; i < played->days.size(); ++i) {
        const reliability::DayBand& day = played->days[i];
        all.points.emplace_back(static_cast<double>(i) + 1, day.median * 100);
        all.low.push_back(day.low * 100);
        all.high.push_back(day.high * 100);
        if (goodput)
            longRun.points.emplace_back(static_cast<double>(i) + 1, goodput->useful * 100);
    }
    chart.curves = {all};
    if (goodput)
        chart.curves.push_back(longRun);
    chart.xAxis = ReliabilityPlot::tr("Day");
    chart.yAxis = ReliabilityPlot::tr("Useful time so far [%]");
    chart.y = {0, 100};
    const reliability::DayBand& end = played->days.back();
    chart.title = ReliabilityPlot::tr("%1 of the month is useful, %2 to %3").arg(percent(played->mean), percent(end.low), percent(end.high));
    chart.subtitle = ReliabilityPlot::tr("%1 months played, %2 failures a month on average")
                         .arg(format::count(played->months), format::number(played->failures));
    return chart;
}

} // namespace cw::site
