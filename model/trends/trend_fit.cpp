// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_fit.h"

#include "base/ensure.h"

#include <algorithm>
#include <cmath>

namespace cw::trends {
namespace {

constexpr double kOriginYear = 2020; ///< where intercepts are read; the fit does not depend on it
constexpr double kUpperTail = 0.95;  ///< two-sided 90 %

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

} // namespace

std::vector<double> yearsOf(const TrendSeries& series)
{
    std::vector<double> years;
    for (const TrendPoint& point : series.points)
        years.push_back(point.year);
    return years;
}

std::vector<double> log10ValuesOf(const TrendSeries& series)
{
    std::vector<double> logs;
    for (const TrendPoint& point : series.points)
        logs.push_back(std::log10(point.value));
    return logs;
}

cw::Result<TrendFit> fitTrend(const TrendSeries& series) { return fitTrend(yearsOf(series), log10ValuesOf(series)); }

cw::Result<TrendFit> fitTrend(std::span<const double> years, std::span<const double> log10Values)
{
    ensure(years.size() == log10Values.size(), "a year for each value");
    if (years.size() < 3)
        return Problem{
            "problem.trends.tooFewPoints", {}, 0, {{"given", std::to_string(years.size())}, {"wanted", "3"}}};
    TrendFit fit;
    fit.count = static_cast<int>(years.size());
    const auto [first, last] = std::ranges::minmax(years);
    fit.firstYear = first;
    fit.lastYear = last;
    if (first == last)
        return Problem{"problem.trends.oneDate", {}, 0, {}};
    fit.meanYear = meanOf(years);
    fit.meanLog10 = meanOf(log10Values);
    double together = 0;
    double total = 0;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const double x = years[i] - fit.meanYear;
        const double y = log10Values[i] - fit.meanLog10;
        fit.spread += x * x;
        together += x * y;
        total += y * y;
    }
    fit.slope = together / fit.spread;
    fit.interceptAt2020 = fit.meanLog10 + fit.slope * (kOriginYear - fit.meanYear);
    for (std::size_t i = 0; i < years.size(); ++i) {
        const double residual = log10Values[i] - fit.meanLog10 - fit.slope * (years[i] - fit.meanYear);
        fit.residualSum += residual * residual;
    }
    const double degrees = fit.count - 2;
    fit.residualDeviation = std::sqrt(fit.residualSum / degrees);
    fit.slopeError = fit.residualDeviation / std::sqrt(fit.spread);
    if (total > 0)
        fit.rSquared = 1 - fit.residualSum / total;
    fit.tQuantile = studentQuantile(kUpperTail, degrees);
    return fit;
}

Interval slopeInterval(const TrendFit& fit)
{
    const double half = fit.tQuantile * fit.slopeError;
    return {fit.slope - half, fit.slope + half};
}

double growthPerYear(double slope) { return std::pow(10, slope); }

double growthOfDoubling(double years) { return std::pow(2.0, 1 / years); }

std::optional<double> doublingYears(double slope)
{
    if (slope <= 0)
        return std::nullopt;
    return std::log10(2.0) / slope;
}

BandPoint bandAt(const TrendFit& fit, double year)
{
    const double away = year - fit.meanYear;
    const double share = 1.0 / fit.count + away * away / fit.spread;
    const double scale = fit.tQuantile * fit.residualDeviation;
    return {year, fit.meanLog10 + fit.slope * away, scale * std::sqrt(share), scale * std::sqrt(1 + share)};
}

std::vector<BandPoint> bandBetween(const TrendFit& fit, double fromYear, double untilYear, int steps)
{
    std::vector<BandPoint> band;
    for (int i = 0; i <= steps; ++i)
        band.push_back(bandAt(fit, fromYear + (untilYear - fromYear) * i / std::max(1, steps)));
    return band;
}

/// The band's edges are a hyperbola, so that reaching a value is a quadratic equation in the distance from the mean
/// year.
std::optional<EquivalentDate> equivalentDate(const TrendFit& fit, double value, BandKind band)
{
    if (!(value > 0) || !std::isfinite(value) || fit.slope == 0)
        return std::nullopt;
    const double above = std::log10(value) - fit.meanLog10;
    EquivalentDate out{fit.meanYear + above / fit.slope, std::nullopt};
    const double scale = fit.tQuantile * fit.residualDeviation;
    const double constant = 1.0 / fit.count + (band == BandKind::Prediction ? 1 : 0);
    const double square = fit.slope * fit.slope - scale * scale / fit.spread;
    if (square <= 0)
        return out; // the slope may be zero: no date is excluded
    const double product = above * fit.slope;
    const double root =
        std::sqrt(std::max(0.0, product * product - square * (above * above - scale * scale * constant)));
    out.interval = Interval{fit.meanYear + (product - root) / square, fit.meanYear + (product + root) / square};
    return out;
}

} // namespace cw::trends
