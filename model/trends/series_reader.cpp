// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_series.h"

#include <charconv>
#include <cmath>

namespace cw::trends {
namespace {

/// A finite number that fills the whole cell.
std::optional<double> numberIn(std::string_view cell)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Confidence confidenceIn(std::string_view word)
{
    if (word == "Confident")
        return Confidence::Confident;
    if (word == "Likely")
        return Confidence::Likely;
    return word == "Speculative" ? Confidence::Speculative : Confidence::Unknown;
}

std::optional<double> valueIn(const CsvTable& table, std::size_t row, const SeriesColumns& columns)
{
    std::optional<double> value = numberIn(table.cell(row, columns.value));
    if (!value || columns.divisor.empty())
        return value ? std::optional(*value * columns.scale) : std::nullopt;
    const std::optional<double> divisor = numberIn(table.cell(row, columns.divisor));
    if (!divisor || *divisor <= 0)
        return std::nullopt;
    return *value / *divisor * columns.scale;
}

std::optional<double> scaledIn(const CsvTable& table, std::size_t row, const std::string& column, double scale)
{
    const std::optional<double> value = numberIn(table.cell(row, column));
    return value ? std::optional(*value * scale) : std::nullopt;
}

Problems missingColumns(const CsvTable& table, const SeriesColumns& columns)
{
    Problems problems;
    const auto require = [&](const std::string& name) {
        if (!name.empty() && !table.column(name))
            problems.push_back({"problem.trends.missingColumn", name, 1, {{"column", name}}});
    };
    require(columns.value);
    require(columns.divisor);
    const bool dated = table.column(columns.year).has_value() || table.column(columns.date).has_value();
    if (!dated)
        require(columns.year.empty() ? columns.date : columns.year);
    return problems;
}

TrendPoint pointIn(const CsvTable& table, std::size_t row, const SeriesColumns& columns, double year, double value)
{
    const auto text = [&](const std::string& column) { return std::string(table.cell(row, column)); };
    TrendPoint point;
    point.name = text(columns.name);
    point.date = text(columns.date);
    point.year = year;
    point.value = value;
    point.low = scaledIn(table, row, columns.low, columns.scale);
    point.high = scaledIn(table, row, columns.high, columns.scale);
    point.confidence = confidenceIn(table.cell(row, columns.confidence));
    point.organisation = text(columns.organisation);
    point.domain = text(columns.domain);
    point.source = text(columns.source);
    point.dataset = text(columns.dataset);
    point.inSample = columns.sample.empty() || table.cell(row, columns.sample) == "1";
    return point;
}

} // namespace

cw::Result<SeriesReading> readSeries(const CsvTable& table, const SeriesColumns& columns)
{
    if (Problems problems = missingColumns(table, columns); !problems.empty())
        return problems;
    SeriesReading reading;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto drop = [&](const char* code) {
            reading.dropped.push_back({code, std::string(table.cell(row, columns.name)), table.lines[row], {}});
        };
        std::optional<double> year = numberIn(table.cell(row, columns.year));
        if (!year)
            year = decimalYear(table.cell(row, columns.date));
        const std::optional<double> value = valueIn(table, row, columns);
        if (!year)
            drop("problem.trends.noYear");
        else if (!value)
            drop("problem.trends.noValue");
        else if (*value <= 0 || !std::isfinite(*value))
            drop("problem.trends.notPositive");
        else
            reading.series.points.push_back(pointIn(table, row, columns, *year, *value));
    }
    if (reading.series.points.empty())
        return Problem{"problem.trends.noRows", {}, 0, {}};
    return reading;
}

cw::Result<SeriesReading> readPlainSeries(std::string_view csv)
{
    const cw::Result<CsvTable> table = parseCsv(csv);
    if (!table)
        return table.problems();
    SeriesColumns columns;
    columns.name = "name";
    columns.date = "date";
    columns.year = "decimal_year";
    columns.value = "value";
    cw::Result<SeriesReading> reading = readSeries(*table, columns);
    if (!reading)
        return reading;
    SeriesReading named = std::move(reading).value();
    named.series.id = "plain";
    return named;
}

} // namespace cw::trends
