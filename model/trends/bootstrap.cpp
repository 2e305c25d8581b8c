// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ensure.h"
#include "base/split_mix.h"
#include "trends/trend_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cw::trends {
namespace {

constexpr std::size_t kFewestPoints = 8; ///< below, too many resamples repeat the same few points

/// SplitMix64 (Steele, Lea, Flood 2014): one 64-bit state, the same numbers on every machine.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        const std::uint64_t now = splitMix(m_state);
        m_state += kSplitMixStep;
        return now;
    }
    /// 0 .. count-1 from the upper 53 bits.
    std::size_t index(double count)
    {
        return static_cast<std::size_t>(static_cast<double>(next() >> 11U) * 0x1p-53 * count);
    }

private:
    std::uint64_t m_state;
};

struct CentredPoint {
    double x;
    double y;
};

std::vector<CentredPoint> centred(std::span<const double> years, std::span<const double> log10Values)
{
    const double count = static_cast<double>(years.size());
    const double meanX = std::accumulate(years.begin(), years.end(), 0.0) / count;
    const double meanY = std::accumulate(log10Values.begin(), log10Values.end(), 0.0) / count;
    std::vector<CentredPoint> points;
    for (std::size_t i = 0; i < years.size(); ++i)
        points.push_back({years[i] - meanX, log10Values[i] - meanY});
    return points;
}

/// The slope of one resample; nullopt where all drawn years are equal.
std::optional<double> drawSlope(const std::vector<CentredPoint>& points, SplitMix64& random)
{
    const double count = static_cast<double>(points.size());
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    bool differ = false;
    double drawnX = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const CentredPoint& p = points[random.index(count)];
        if (i == 0)
            drawnX = p.x;
        differ = differ || p.x != drawnX;
        x += p.x;
        y += p.y;
        xx += p.x * p.x;
        xy += p.x * p.y;
    }
    if (!differ)
        return std::nullopt;
    return (xy - x * y / count) / (xx - x * x / count);
}

/// Percentile by linear interpolation between order statistics ("type 7").
double percentile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

} // namespace

std::vector<double> bootstrapSlopes(std::span<const double> years, std::span<const double> log10Values,
                                    const BootstrapOptions& options, const std::stop_token& stop)
{
    ensure(years.size() == log10Values.size(), "a year for each value");
    std::vector<double> slopes;
    if (years.empty() || std::ranges::adjacent_find(years, std::ranges::not_equal_to{}) == years.end())
        return slopes; // every resample would be degenerate
    const std::vector<CentredPoint> points = centred(years, log10Values);
    SplitMix64 random(options.seed);
    while (static_cast<int>(slopes.size()) < options.resamples && !stop.stop_requested()) {
        if (const std::optional<double> slope = drawSlope(points, random))
            slopes.push_back(*slope);
    }
    return slopes;
}

std::optional<Bootstrap> bootstrapSlope(const TrendSeries& series, const BootstrapOptions& options,
                                        const std::stop_token& stop)
{
    if (series.points.size() < kFewestPoints || options.resamples < 1)
        return std::nullopt;
    std::vector<double> slopes = bootstrapSlopes(yearsOf(series), log10ValuesOf(series), options, stop);
    if (static_cast<int>(slopes.size()) < options.resamples)
        return std::nullopt;
    Bootstrap out;
    out.options = options;
    out.meanSlope = std::accumulate(slopes.begin(), slopes.end(), 0.0) / static_cast<double>(slopes.size());
    std::ranges::sort(slopes);
    out.slope = {percentile(slopes, (1 - options.level) / 2), percentile(slopes, (1 + options.level) / 2)};
    return out;
}

} // namespace cw::trends
