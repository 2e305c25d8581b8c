// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/metric_samples.h"

#include "base/csv.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <utility>

namespace cw::interop {
namespace {

using Labels = std::map<std::string, std::string>;

std::string_view unpadded(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "GPU-util{gpu="0",Hostname="a"}": a name and its labels. nullopt: no such text.
std::optional<std::pair<std::string, Labels>> seriesIn(std::string_view text)
{
    text = unpadded(text);
    const std::size_t open = text.find('{');
    std::pair<std::string, Labels> series{std::string(unpadded(text.substr(0, open))), {}};
    if (series.first.empty())
        return std::nullopt;
    if (open == std::string_view::npos)
        return series;
    if (text.back() != '}')
        return std::nullopt;
    std::string_view rest = text.substr(open + 1, text.size() - open - 2);
    while (!(rest = unpadded(rest)).empty()) {
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos || equals + 1 >= rest.size() || rest[equals + 1] != '"')
            return std::nullopt;
        std::size_t end = equals + 2;
        while (end < rest.size() && rest[end] != '"')
            end += rest[end] == '\\' ? 2 : 1;
        if (end >= rest.size())
            return std::nullopt;
        series.second[std::string(unpadded(rest.substr(0, equals)))] = rest.substr(equals + 2, end - equals - 2);
        rest.remove_prefix(end + 1);
        rest = unpadded(rest);
        if (!rest.empty() && rest.front() == ',')
            rest.remove_prefix(1);
    }
    return series;
}

/// Seconds or milliseconds since 1970, or "2026-11-23 18:05:30" with a T, a fraction or a Z if need be.
std::optional<double> timeIn(std::string_view text)
{
    text = unpadded(text);
    constexpr double kFirstMillisecond = 1e11; // as seconds it would be the year 5138
    if (const auto number = numberIn(text))
        return std::abs(*number) >= kFirstMillisecond ? *number / 1000 : *number;
    if (!text.empty() && text.back() == 'Z')
        text.remove_suffix(1);
    constexpr std::size_t kShortest = 19;
    if (text.size() < kShortest || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto year = numberIn(text.substr(0, 4));
    const auto month = numberIn(text.substr(5, 2));
    const auto day = numberIn(text.substr(8, 2));
    const auto hour = numberIn(text.substr(11, 2));
    const auto minute = numberIn(text.substr(14, 2));
    const auto second = numberIn(text.substr(17));
    if (!year || !month || !day || !hour || !minute || !second)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return static_cast<double>(days) * 86400 + *hour * 3600 + *minute * 60 + *second;
}

class Collector {
public:
    void add(const std::string& name, const Labels& labels, std::optional<double> time, std::string_view value, int line)
    {
        value = unpadded(value);
        if (value.empty() || inSmallLetters(value) == "nan")
            return;
        const auto number = numberIn(value);
        if (!number || !std::isfinite(*number)) {
            m_problems.push_back({"problem.metrics.notANumber", name, line, {{"given", std::string(value)}}});
            return;
        }
        const auto [found, isNew] = m_places.try_emplace({name, labels}, m_series.size());
        if (isNew)
            m_series.push_back({name, labels, {}});
        m_series[found->second].samples.push_back({time, *number, line});
    }
    void refuse(const char* code, int line, std::string_view given)
    {
        m_problems.push_back({code, "", line, {{"given", std::string(given)}}});
    }
    Result<std::vector<MetricSeries>> finish() &&
    {
        if (!m_problems.empty())
            return std::move(m_problems);
        return std::move(m_series);
    }

private:
    std::map<std::pair<std::string, Labels>, std::size_t> m_places;
    std::vector<MetricSeries> m_series;
    Problems m_problems;
};

/// Where a series' name and labels end: at the closing brace, or at the first blank.
std::size_t endOfSeries(std::string_view line)
{
    const std::size_t brace = line.find('{');
    const std::size_t blank = line.find_first_of(" \t");
    if (brace == std::string_view::npos || blank < brace)
        return blank;
    bool isQuoted = false;
    for (std::size_t i = brace; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            isQuoted = !isQuoted;
        else if (line[i] == '}' && !isQuoted)
            return i + 1;
    }
    return std::string_view::npos;
}

void readExposition(std::string_view text, Collector& out)
{
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = text.find('\n');
        const std::string_view line = unpadded(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t split = endOfSeries(line);
        const auto series = split == std::string_view::npos ? std::nullopt : seriesIn(line.substr(0, split));
        if (!series) {
            out.refuse("problem.metrics.badSeries", number, line.substr(0, 60));
            continue;
        }
        const std::string_view rest = unpadded(line.substr(split));
        const std::size_t blank = rest.find_first_of(" \t");
        std::optional<double> time;
        if (blank != std::string_view::npos) {
            time = timeIn(rest.substr(blank));
            if (!time) {
                out.refuse("problem.metrics.badTime", number, rest.substr(blank));
                continue;
            }
        }
        out.add(series->first, series->second, time, rest.substr(0, blank), number);
    }
}

std::optional<std::size_t> columnOf(const CsvTable& table, const auto& names)
{
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (std::ranges::find(names, inSmallLetters(unpadded(table.header[i]))) != names.end())
            return i;
    }
    return std::nullopt;
}

constexpr std::array kTimeColumns{"time", "timestamp", "date", "datetime", "_time"};
constexpr std::array kNameColumns{"metric", "__name__", "name", "field"};
constexpr std::array kValueColumns{"value", "_value"};

constexpr std::array kLabelColumns{"host", "hostname", "instance", "node", "device", "gpu", "uuid", "job", "pod"};

/// A column that says where a row was measured: by its name, or since nothing in it looks like a number.
bool isLabel(const CsvTable& table, std::size_t column)
{
    if (std::ranges::find(kLabelColumns, inSmallLetters(unpadded(table.header[column]))) != kLabelColumns.end())
        return true;
    bool isAny = false;
    for (const auto& cells : table.rows) {
        const std::string_view cell = unpadded(cells[column]);
        if (cell.empty())
            continue;
        isAny = true;
        if (cell.find_first_of("0123456789+-.") == 0)
            return false;
    }
    return isAny;
}

void readTable(const CsvTable& table, Collector& out)
{
    const auto time = columnOf(table, kTimeColumns);
    const auto name = columnOf(table, kNameColumns);
    const auto value = columnOf(table, kValueColumns);
    const bool isLong = name && value;
    std::vector<std::size_t> labelled;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (!isLong && !(time && i == *time) && isLabel(table, i))
            labelled.push_back(i);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row];
        const int line = table.lines[row];
        std::optional<double> when;
        if (time && !unpadded(cells[*time]).empty()) {
            when = timeIn(cells[*time]);
            if (!when) {
                out.refuse("problem.metrics.badTime", line, cells[*time]);
                continue;
            }
        }
        if (!isLong) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if ((time && i == *time) || std::ranges::find(labelled, i) != labelled.end())
                    continue;
                if (auto series = seriesIn(table.header[i])) {
                    for (const std::size_t label : labelled)
                        series->second[table.header[label]] = cells[label];
                    out.add(series->first, series->second, when, cells[i], line);
                }
            }
            continue;
        }
        const auto series = seriesIn(cells[*name]);
        if (!series) {
            out.refuse("problem.metrics.badSeries", line, cells[*name]);
            continue;
        }
        Labels labels = series->second;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i != *name && i != *value && !(time && i == *time) && !unpadded(cells[i]).empty())
                labels[table.header[i]] = cells[i];
        }
        out.add(series->first, labels, when, cells[*value], line);
    }
}

/// Every line of an exposition is a comment or a series and a number; a table's first line is neither.
bool isExposition(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = unpadded(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty())
            continue;
        if (line.front() == '#')
            return true;
        const std::size_t split = endOfSeries(line);
        if (split == std::string_view::npos)
            return false;
        const std::string_view rest = unpadded(line.substr(split));
        return numberIn(rest.substr(0, rest.find_first_of(" \t"))).has_value();
    }
    return false;
}

} // namespace

Result<std::vector<MetricSeries>> readMetricSamples(std::string_view text)
{
    if (text.size() > kMostMetricBytes)
        return Problem{"problem.metrics.tooLarge", "", 0, {}};
    Collector out;
    if (isExposition(text)) {
        readExposition(text, out);
        return std::move(out).finish();
    }
    Result<CsvTable> table = parseCsv(text);
    if (!table)
        return table.problems();
    readTable(*table, out);
    return std::move(out).finish();
}

} // namespace cw::interop
