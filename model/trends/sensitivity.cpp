// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_tables.h"

namespace cw::trends {
namespace {

void addChoice(std::vector<Sensitivity>& out, const char* key, double argument, const TrendSeries& series)
{
    const cw::Result<TrendFit> fit = fitTrend(series);
    if (!fit)
        return;
    const Interval slope = slopeInterval(*fit);
    out.push_back(
        {key, argument, fit->count, growthPerYear(fit->slope), {growthPerYear(slope.low), growthPerYear(slope.high)}});
}

} // namespace

std::vector<Sensitivity> sensitivities(const TrendTables& tables)
{
    std::vector<Sensitivity> out;
    const SeriesFit* systems = tables.find("compute.systems");
    const SeriesFit* notable = tables.find("compute.notable");
    if (systems == nullptr || notable == nullptr)
        return out;
    for (const double year : {2010.0, 2012.0, 2014.0, 2016.0, 2018.0, 2020.0})
        addChoice(out, "trends.choice.since", year, filtered(notable->series, {.fromYear = year}));
    for (const int rank : {1, 3, 5, 10})
        addChoice(out, "trends.choice.top", rank, filtered(systems->series, {.fromYear = 2010.0, .highestRank = rank}));
    return out;
}

} // namespace cw::trends
