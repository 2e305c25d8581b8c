// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does another person need to draw or repeat a fit? The points, the line, the bands, the method and whose
// data. Leaves out: writing files and JSON syntax.
#pragma once

#include "trends/trend_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::trends {

/// Rows "point" (as given) and "line" (tenths of a year up to `untilYear`, with both bands), all values in the series'
/// unit.
std::string exportCsv(const SeriesFit& one, double untilYear);

/// Everything but the points, ready to be written as JSON.
struct ExportRecord {
    std::string series;
    std::string unit;
    std::string method;    ///< in English, as a paper would say it
    std::string generator; ///< of the resamples
    int count = 0;
    std::optional<TrendFit> fit;
    std::optional<Interval> slopeInterval;
    std::optional<double> growthPerYear;
    std::optional<Interval> growthInterval;
    std::optional<double> doublingYears;
    std::optional<Bootstrap> bootstrap;
    std::optional<RobustFit> robust;
    std::string dataHash; ///< SHA-256 of canonicalData()
    std::vector<std::string> citations;
    friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};
ExportRecord exportRecord(const SeriesFit& one, const std::vector<Dataset>& datasets,
                          const std::optional<Bootstrap>& bootstrap);

/// "decimal_year,value" lines with every digit: what the fit saw, in its order.
std::string canonicalData(const TrendSeries& series);

} // namespace cw::trends
