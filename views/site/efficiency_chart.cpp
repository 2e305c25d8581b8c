// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "site/site_charts.h"

#include <QCoreApplication>

namespace cw::site {
namespace {

struct EfficiencyPlot {
    Q_DECLARE_TR_FUNCTIONS(EfficiencyPlot)
};

using look::Series;

/// The published median as one part, beside those that the weather gives.
constexpr std::size_t kWeatherParts = 6;

plots::BarRow rowOf(const QString& label, const std::vector<double>& shares, double pue)
{
    plots::BarRow row;
    row.label = label;
    row.values = shares;
    row.total = format::number(pue, 4);
    row.tip = QStringLiteral("%1: %2").arg(label, row.total);
    return row;
}

} // namespace

plots::BarChart efficiencyChart(const assess::Assessment& assessment)
{
    plots::BarChart chart;
    chart.figure = QStringLiteral("cooling.pue");
    chart.title = EfficiencyPlot::tr("No PUE is known yet");
    chart.empty = EfficiencyPlot::tr("Choose a cooling system; for the weather's part also a climate and a plant.");
    if (!assessment.cooling || !assessment.plant || !assessment.cooling->result.pue)
        return chart;
    const cooling::Result& published = assessment.cooling->result;
    const cooling::PlantResult& weather = assessment.plant->result;
    chart.empty.clear();
    chart.axis = EfficiencyPlot::tr("Beside IT [% of IT power]");
    chart.unit = QStringLiteral("%");
    chart.parts = {{EfficiencyPlot::tr("losses"), &Series::grey},     {EfficiencyPlot::tr("fans"), &Series::blue},
                   {EfficiencyPlot::tr("pumps"), &Series::sky},       {EfficiencyPlot::tr("chillers"), &Series::vermilion},
                   {EfficiencyPlot::tr("rejection"), &Series::green}, {EfficiencyPlot::tr("lighting"), &Series::yellow},
                   {EfficiencyPlot::tr("published, all"), &Series::purple}};
    std::vector<double> all(kWeatherParts, 0.0);
    all.push_back((*published.pue - 1) * 100);
    chart.rows.push_back(rowOf(EfficiencyPlot::tr("Published median"), all, *published.pue));
    if (weather.shares) {
        const cooling::PlantShares& s = *weather.shares;
        chart.rows.push_back(rowOf(EfficiencyPlot::tr("In this weather"),
                                   {s.losses * 100, s.fans * 100, s.pumps * 100, s.chillers * 100, s.rejection * 100, s.lighting * 100, 0.0},
                                   *weather.pue));
    }
    chart.title = weather.pue ? EfficiencyPlot::tr("PUE %1 in this weather, %2 published").arg(format::number(*weather.pue, 4), format::number(*published.pue, 4))
                              : EfficiencyPlot::tr("PUE %1, published").arg(format::number(*published.pue, 4));
    const bool hasRange = published.pueLow && published.pueHigh;
    chart.subtitle = !hasRange         ? EfficiencyPlot::tr("Yearly, by the published distribution")
                     : weather.shares ? EfficiencyPlot::tr("Published sites lie between %1 and %2").arg(format::number(*published.pueLow, 4), format::number(*published.pueHigh, 4))
                                      : EfficiencyPlot::tr("Between %1 and %2; choose climate and plant for the weather's part").arg(format::number(*published.pueLow, 4), format::number(*published.pueHigh, 4));
    return chart;
}

} // namespace cw::site
