// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_chart.h"

#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/words.h"
#include "plots/trend_panels.h"

#include <algorithm>
#include <cmath>

namespace cw::plots {
namespace {

constexpr double kFromYear = 2012;
constexpr double kBeyondData = 2;      ///< extrapolation is cut here
constexpr double kBesideStar = 3;      ///< room for the words below the star
constexpr double kUnderObserved = 1.0; ///< years before the last point in which many values are not yet published

QString message(const trends::Result& result)
{
    if (!result.computeGrowth || !result.efficiencyGrowth)
        return TrendText::tr("Growth of compute and of GPU efficiency");
    if (*result.computeGrowth > *result.efficiencyGrowth)
        return TrendText::tr("Demand for compute outgrows GPU efficiency");
    return TrendText::tr("GPU efficiency keeps up with demand for compute");
}

QString standing(const trends::Inputs& inputs, const trends::Result& result)
{
    if (!result.deliveredFlop || !inputs.campaign || *result.deliveredFlop <= Flops(0))
        return TrendText::tr("Training compute of frontier models, efficiency of accelerators");
    const QString campaign = format::measure(*inputs.campaign, "d");
    const QString work = format::measure(*result.deliveredFlop, "FLOP");
    if (!result.frontierDate)
        return TrendText::tr("★ %1 = %2").arg(campaign, work);
    return TrendText::tr("★ %1 = %2 = frontier of %3").arg(campaign, work, yearText(result.frontierDate->year));
}

/// A year that somebody chose stays whole; one that was computed has its tenth.
QString dateText(double year) { return year == std::floor(year) ? QString::number(year, 'f', 0) : yearText(year); }

} // namespace

TrendChart trendChart(const assess::Assessment& assessment)
{
    TrendChart chart;
    chart.figure = QStringLiteral("trends.equivalentDate.frontier");
    chart.title = TrendText::tr("Growth of compute and of GPU efficiency");
    if (!assessment.trends || !assessment.trends->inputs.tables)
        return chart;
    const trends::Inputs& inputs = assessment.trends->inputs;
    const trends::Result& result = assessment.trends->result;
    chart.title = message(result);
    chart.subtitle = standing(inputs, result);
    chart.panels = {computePanel(inputs, result, GrowthUnit::PerYear), efficiencyPanel(inputs, GrowthUnit::PerYear)};
    std::vector<const trends::TrendSeries*> drawn;
    for (const char* id : {kComputeSeries, kEfficiencySeries}) {
        if (const trends::SeriesFit* found = inputs.tables->find(id))
            drawn.push_back(&found->series);
    }
    chart.attribution = attribution(*inputs.tables, drawn);
    chart.fromYear = kFromYear;
    double last = kFromYear;
    for (const TrendPanel& panel : chart.panels) {
        if (panel.fit)
            last = std::max(last, panel.fit->lastYear);
    }
    chart.untilYear = std::max(last + kBeyondData, inputs.designYear.value_or(kDefaultDesignYear) + kBesideStar);
    chart.underObservedFrom = last - kUnderObserved;
    return chart;
}

QStringList trendSentences(const assess::Assessment& assessment)
{
    QStringList out;
    if (!assessment.trends || !assessment.trends->inputs.tables)
        return out;
    for (const trends::Statement& statement :
         trends::statements(assessment.trends->inputs, assessment.trends->result)) {
        format::WordArguments arguments;
        for (const trends::StatementArgument& argument : statement.arguments) {
            arguments.push_back(
                {QString::fromStdString(argument.name),
                 argument.isDate ? dateText(argument.value.base) : format::measure(argument.value, argument.unit)});
        }
        out << format::words(statement.key, arguments);
    }
    return out;
}

} // namespace cw::plots
