// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast does a series grow, how sure is that, where does its line pass, and when does it reach a value?
// Leaves out: whether growth goes on; a band beyond the last point says what the points say, nothing more.
#pragma once

#include "base/result.h"
#include "trends/trend_series.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace cw::trends {

struct Interval {
    double low = 0;
    double high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Least squares of log10(value) on the decimal year.
struct TrendFit {
    int count = 0;
    double firstYear = 0;
    double lastYear = 0;
    double meanYear = 0;
    double meanLog10 = 0;
    double spread = 0; ///< sum of squared distances of the years from their mean
    double slope = 0;  ///< orders of magnitude per year
    double slopeError = 0;
    double interceptAt2020 = 0; ///< log10 of the value at 2020.0
    double residualSum = 0;     ///< of squares
    double residualDeviation = 0;
    std::optional<double> rSquared; ///< nullopt where all values are equal
    double tQuantile = 0;           ///< two-sided, of the 90 % intervals
    friend bool operator==(const TrendFit&, const TrendFit&) = default;
};

/// Codes: problem.trends.tooFewPoints (below 3), problem.trends.oneDate.
cw::Result<TrendFit> fitTrend(std::span<const double> years, std::span<const double> log10Values);
cw::Result<TrendFit> fitTrend(const TrendSeries& series);

std::vector<double> yearsOf(const TrendSeries& series);
std::vector<double> log10ValuesOf(const TrendSeries& series);

/// 90 % interval of the slope from Student's t.
Interval slopeInterval(const TrendFit& fit);
/// Factor per year of a slope.
double growthPerYear(double slope);
/// Years to double; nullopt where nothing grows.
std::optional<double> doublingYears(double slope);
/// Factor per year of what doubles in so many years.
double growthOfDoubling(double years);

/// The line and its 90 % half widths in orders of magnitude: of the mean, and of one further point.
struct BandPoint {
    double year = 0;
    double log10Value = 0;
    double meanHalfWidth = 0;
    double predictionHalfWidth = 0;
    friend bool operator==(const BandPoint&, const BandPoint&) = default;
};
BandPoint bandAt(const TrendFit& fit, double year);
std::vector<BandPoint> bandBetween(const TrendFit& fit, double fromYear, double untilYear, int steps);

enum class BandKind { Mean, Prediction };

struct EquivalentDate {
    double year = 0;
    std::optional<Interval> interval; ///< where the band's edges reach the value; nullopt where an edge never does
    friend bool operator==(const EquivalentDate&, const EquivalentDate&) = default;
};
/// When the line reaches `value`; nullopt for a level line or a value that is not positive.
std::optional<EquivalentDate> equivalentDate(const TrendFit& fit, double value, BandKind band);

/// p-quantile of Student's t distribution with `degrees` > 0 degrees of freedom, 0 < p < 1.
double studentQuantile(double p, double degrees);

struct BootstrapOptions {
    int resamples = 10'000;
    std::uint64_t seed = 20'240'613;
    double level = 0.9;
    friend bool operator==(const BootstrapOptions&, const BootstrapOptions&) = default;
};
struct Bootstrap {
    Interval slope; ///< percentiles, linear between order statistics
    double meanSlope = 0;
    BootstrapOptions options;
    friend bool operator==(const Bootstrap&, const Bootstrap&) = default;
};
/// Slopes of resampled points in the order they were drawn (SplitMix64, replicate-major); shorter when stopped.
std::vector<double> bootstrapSlopes(std::span<const double> years, std::span<const double> log10Values,
                                    const BootstrapOptions& options, const std::stop_token& stop = {});
/// nullopt below 8 points, where resamples degenerate, or when stopped. The answer depends on the order of the points.
std::optional<Bootstrap> bootstrapSlope(const TrendSeries& series, const BootstrapOptions& options = {},
                                        const std::stop_token& stop = {});

/// The median of all pairwise slopes: what remains when outliers do not count.
struct RobustFit {
    double slope = 0;
    double interceptAt2020 = 0; ///< median of the residuals against that slope
    std::int64_t pairs = 0;
    friend bool operator==(const RobustFit&, const RobustFit&) = default;
};
/// nullopt where no two points differ in date. Quadratic in the number of points.
std::optional<RobustFit> theilSen(const TrendSeries& series);

/// One knot, continuous: basis {1, x - 2018, max(0, x - knot)}, the knot searched on a grid of months.
struct SegmentedFit {
    double knot = 0;
    double slopeBefore = 0;
    double slopeAfter = 0;
    double residualSum = 0;
    double criterion = 0; ///< BIC = n ln(RSS/n) + 4 ln n
    double singleResidualSum = 0;
    double singleCriterion = 0; ///< BIC of one line: n ln(RSS/n) + 2 ln n
    friend bool operator==(const SegmentedFit&, const SegmentedFit&) = default;
};
/// nullopt below 5 points, or where the points determine no bend in the range.
std::optional<SegmentedFit> fitSegmented(const TrendSeries& series, double firstKnot, double lastKnot);

} // namespace cw::trends
