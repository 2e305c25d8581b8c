// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_export.h"

#include "base/sha256.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cw::trends {
namespace {

/// The shortest text that reads back as the same double.
std::string digits(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string digits(const std::optional<double>& value) { return value ? digits(*value) : std::string(); }

std::string_view wordOf(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Confident:
        return "Confident";
    case Confidence::Likely:
        return "Likely";
    case Confidence::Speculative:
        return "Speculative";
    case Confidence::Unknown:
        break;
    }
    return "";
}

std::string rowOf(std::initializer_list<std::string> cells)
{
    std::string row;
    for (const std::string& cell : cells)
        row += (row.empty() ? "" : ",") + csvField(cell);
    return row + '\n';
}

std::string pointRow(const TrendPoint& point)
{
    return rowOf({"point", point.name, point.date, digits(point.year), digits(point.value), digits(point.low),
                  digits(point.high), "", "", std::string(wordOf(point.confidence)), point.source, point.dataset});
}

std::string lineRow(const BandPoint& band)
{
    const auto value = [](double log10Value) { return digits(std::pow(10, log10Value)); };
    return rowOf({"line", "", "", digits(band.year), value(band.log10Value),
                  value(band.log10Value - band.meanHalfWidth), value(band.log10Value + band.meanHalfWidth),
                  value(band.log10Value - band.predictionHalfWidth), value(band.log10Value + band.predictionHalfWidth),
                  "", "", ""});
}

std::vector<std::string> citationsOf(const TrendSeries& series, const std::vector<Dataset>& datasets)
{
    std::vector<std::string> out;
    for (const Dataset& dataset : datasets) {
        const bool used =
            std::ranges::any_of(series.points, [&](const TrendPoint& p) { return p.dataset == dataset.id; });
        if (used)
            out.push_back(dataset.citation + " " + dataset.licence + ", version " + dataset.version + ". " +
                          dataset.url);
    }
    return out;
}

} // namespace

std::string exportCsv(const SeriesFit& one, double untilYear)
{
    std::string out =
        "kind,name,date,decimal_year,value,low,high,prediction_low,prediction_high,confidence,source,dataset\n";
    for (const TrendPoint& point : one.series.points)
        out += pointRow(point);
    if (!one.fit)
        return out;
    constexpr double kStepsPerYear = 10;
    const double first = std::floor(one.fit->firstYear * kStepsPerYear);
    const double last = std::floor(std::max(untilYear, one.fit->lastYear) * kStepsPerYear);
    for (double step = first; step <= last; ++step)
        out += lineRow(bandAt(*one.fit, step / kStepsPerYear));
    return out;
}

std::string canonicalData(const TrendSeries& series)
{
    std::string out = "decimal_year,value\n";
    for (const TrendPoint& point : series.points)
        out += digits(point.year) + ',' + digits(point.value) + '\n';
    return out;
}

ExportRecord exportRecord(const SeriesFit& one, const std::vector<Dataset>& datasets,
                          const std::optional<Bootstrap>& bootstrap)
{
    ExportRecord record;
    record.series = one.series.id;
    record.unit = one.series.unit;
    record.method =
        "ordinary least squares of log10(value) on decimal year; 90 % intervals from Student's t and from case "
        "resampling, percentiles by linear interpolation";
    record.generator = "SplitMix64, replicate-major, index = floor(upper 53 bits * n)";
    record.count = static_cast<int>(one.series.points.size());
    record.fit = one.fit;
    if (one.fit) {
        const Interval slope = slopeInterval(*one.fit);
        record.slopeInterval = slope;
        record.growthPerYear = growthPerYear(one.fit->slope);
        record.growthInterval = Interval{growthPerYear(slope.low), growthPerYear(slope.high)};
        record.doublingYears = doublingYears(one.fit->slope);
    }
    record.bootstrap = bootstrap;
    record.robust = theilSen(one.series);
    record.dataHash = sha256(canonicalData(one.series));
    record.citations = citationsOf(one.series, datasets);
    return record;
}

} // namespace cw::trends
