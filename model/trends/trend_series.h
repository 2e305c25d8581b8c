// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is a series of dated values, which of its points pass a filter, and which were records when they came
// out? Leaves out: reading files (trend_tables.h) and lines through the points (trend_fit.h).
#pragma once

#include "base/csv.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::trends {

/// How sure the estimate is, as its maker words it; larger = surer.
enum class Confidence { Unknown, Speculative, Likely, Confident };

struct TrendPoint {
    std::string name;
    std::string date; ///< "2020-05-28", or empty where only the decimal year is known
    double year = 0;  ///< decimal, see decimalYear()
    double value = 0; ///< > 0, in the series' unit
    std::optional<double> low;
    std::optional<double> high;
    Confidence confidence = Confidence::Unknown;
    std::string organisation; ///< several are separated by commas
    std::string domain;
    std::string source;    ///< where the maker published it
    std::string dataset;   ///< whose estimate or collection it is
    int rankAtRelease = 0; ///< 1 = the largest value so far; 0 = not ranked
    bool inSample = true;  ///< part of the unbiased sample rather than picked because it is large
    friend bool operator==(const TrendPoint&, const TrendPoint&) = default;
};

struct TrendSeries {
    std::string id;         ///< "compute.frontier"
    std::string unit = "1"; ///< symbol of base/units.h
    std::vector<TrendPoint> points;
    friend bool operator==(const TrendSeries&, const TrendSeries&) = default;
};

/// Empty members let everything pass.
struct SeriesFilter {
    std::optional<double> fromYear{};  ///< inclusive
    std::optional<double> untilYear{}; ///< exclusive
    std::optional<int> highestRank{};  ///< 10 = only what was among the ten largest at release
    std::vector<std::string> domains{};
    std::vector<std::string> organisations{};
    Confidence leastConfidence = Confidence::Unknown;
    bool sampleOnly = false;
    friend bool operator==(const SeriesFilter&, const SeriesFilter&) = default;
};

TrendSeries filtered(const TrendSeries& series, const SeriesFilter& filter);

/// "2020-05-14" -> 2020.368949772: year + (month-1)/12 + (day-1)/365, the formula of Epoch AI and Our World in Data.
std::optional<double> decimalYear(std::string_view isoDate);

/// For each point 1 + the number of points no later than it and strictly larger.
std::vector<int> ranksAtRelease(const TrendSeries& series);
/// The points that were among the `count` largest when they came out.
TrendSeries runningTop(const TrendSeries& series, int count);

/// Which column holds what; an empty name = no such column.
struct SeriesColumns {
    std::string name;
    std::string date;
    std::string year; ///< where empty or blank, the year is computed from the date
    std::string value;
    std::string divisor; ///< the value is value / divisor, e.g. FLOP/s per watt
    double scale = 1;    ///< file unit -> series unit
    std::string low;
    std::string high;
    std::string confidence;
    std::string organisation;
    std::string domain;
    std::string source;
    std::string dataset;
    std::string sample; ///< "1" = in the sample
};

struct SeriesReading {
    TrendSeries series;
    Problems dropped; ///< rows left out and why: problem.trends.noValue, .noYear, .notPositive
};

/// One point for each row that has a year and a positive value. Codes: problem.trends.missingColumn,
/// problem.trends.noRows.
cw::Result<SeriesReading> readSeries(const CsvTable& table, const SeriesColumns& columns);

/// A table of its own with "decimal_year" or "date", "value" and optionally "name".
cw::Result<SeriesReading> readPlainSeries(std::string_view csv);

} // namespace cw::trends
