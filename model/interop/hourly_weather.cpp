// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/hourly_weather.h"

#include "base/csv.h"
#include "base/moist_air.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cw::interop {
namespace {

constexpr double kZero = 273.15;
constexpr double kColdest = -90;
constexpr double kWarmest = 60;
constexpr std::size_t kHeaderLines = 60; ///< that may stand before the names of columns

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return out;
}

bool hasAny(const std::string& text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(words, [&text](const char* word) { return text.find(word) != std::string::npos; });
}

enum class Kind { Other, Dry, Dew, Humidity };

Kind kindOf(const std::string& name)
{
    if (hasAny(name, {"source", "uncert", "flag", "wet", "ground", "soil", "surface", "max", "min", "최고", "최저", "지면", "초상", "습구"}))
        return Kind::Other;
    if (hasAny(name, {"dew", "이슬점"}))
        return Kind::Dew;
    if (hasAny(name, {"humid", "rhum", "습도"}) || name == "rh" || name.starts_with("rh ") || name.starts_with("rh("))
        return Kind::Humidity;
    if (hasAny(name, {"dry-bulb", "dry bulb", "drybulb", "temp", "기온"}))
        return Kind::Dry;
    return Kind::Other;
}

bool isFahrenheit(const std::string& name) { return hasAny(name, {"(f)", "°f", "fahrenheit"}); }

/// Where the values stand in a row.
struct Columns {
    std::optional<std::size_t> dry;
    std::optional<std::size_t> dew;
    std::optional<std::size_t> humidity;
    bool dryFahrenheit = false;
    bool dewFahrenheit = false;

    [[nodiscard]] bool suffice() const { return dry && (dew || humidity); }
};

/// The first of each kind.
Columns columnsOf(const std::vector<std::string>& header)
{
    Columns out;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string name = lowerCase(header[i]);
        const Kind kind = kindOf(name);
        if (kind == Kind::Dry && !out.dry) {
            out.dry = i;
            out.dryFahrenheit = isFahrenheit(name);
        } else if (kind == Kind::Dew && !out.dew) {
            out.dew = i;
            out.dewFahrenheit = isFahrenheit(name);
        } else if (kind == Kind::Humidity && !out.humidity) {
            out.humidity = i;
        }
    }
    return out;
}

/// The lines of the text with their numbers, from 1.
class WeatherLines {
public:
    explicit WeatherLines(std::string_view text) : m_rest(text) {}

    bool next(std::string_view& line)
    {
        if (m_rest.empty())
            return false;
        m_before = m_rest;
        const std::size_t end = m_rest.find('\n');
        line = m_rest.substr(0, end);
        m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        ++m_number;
        return true;
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] std::string_view fromLine() const { return m_before; } ///< the text from the last line on

private:
    std::string_view m_rest;
    std::string_view m_before;
    int m_number = 0;
};

struct Table {
    CsvTable rows;
    Columns columns;
    int linesBefore = 0;
};

/// EnergyPlus Weather: eight lines about the place, then columns by their number.
std::optional<Result<Table>> energyPlus(std::string_view text)
{
    if (!text.starts_with("LOCATION,"))
        return std::nullopt;
    WeatherLines lines(text);
    std::string_view line;
    while (lines.next(line) && !lowerCase(line).starts_with("data periods"))
        ;
    const int before = lines.number();
    if (!lines.next(line))
        return Result<Table>(Problem{"problem.weather.tooShort", {}, 0, {{"given", "0"}}});
    const auto columns = std::ranges::count(line, ',') + 1;
    if (columns < 9)
        return Result<Table>(Problem{"problem.weather.noColumns", {}, lines.number(), {}});
    std::string names = "0";
    for (int i = 1; i < columns; ++i)
        names += ',' + std::to_string(i);
    auto rows = parseCsv(names + '\n' + std::string(lines.fromLine()));
    if (!rows)
        return Result<Table>(rows.problems());
    return Result<Table>(Table{std::move(rows).value(), {6, 7, 8, false, false}, before - 1});
}

/// The first line that names what is needed; what stands before it is about the place.
Result<Table> tableByNames(std::string_view text)
{
    WeatherLines lines(text);
    std::string_view line;
    for (std::size_t i = 0; i < kHeaderLines && lines.next(line); ++i) {
        const auto header = parseCsv(line);
        if (!header || !columnsOf(header->header).suffice())
            continue;
        auto rows = parseCsv(lines.fromLine());
        if (!rows)
            return rows.problems();
        const Columns columns = columnsOf(rows->header);
        return Table{std::move(rows).value(), columns, lines.number() - 1};
    }
    return Problem{"problem.weather.noColumns", {}, 0, {}};
}

/// nullopt inside: the cell is empty, or holds one of the numbers that stand for none; 99.9 does only where it would be
/// degrees Celsius.
Result<std::optional<double>> hourCell(const Table& table, std::size_t row, std::size_t column, bool isCelsius)
{
    std::string_view text = table.rows.rows[row][column];
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.empty() || text == "-" || text == "NA" || text == "NaN")
        return std::optional<double>();
    if (text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return Problem{"problem.weather.notANumber", {}, table.linesBefore + table.rows.lines[row], {{"given", std::string(text)}}};
    const double size = std::abs(value);
    const bool standsForNone = (isCelsius && size == 99.9) || size == 999 || size == 9999; // of EPW and TMY3
    return standsForNone ? std::optional<double>() : std::optional(value);
}

double celsius(double value, bool isFahrenheit) { return isFahrenheit ? (value - 32) / 1.8 : value; }

/// Hours by their kelvin of dry and of wet bulb.
class Bins {
public:
    void add(Kelvins dry, Kelvins wet)
    {
        Bin& bin = m_bins[{static_cast<int>(std::floor(dry.base())), static_cast<int>(std::floor(wet.base()))}];
        bin.dry += dry.base();
        bin.wet += wet.base();
        ++bin.hours;
        ++m_hours;
    }
    [[nodiscard]] int hours() const { return m_hours; }
    [[nodiscard]] std::vector<design::WeatherBin> year() const
    {
        std::vector<design::WeatherBin> out;
        for (const auto& [key, bin] : m_bins)
            out.push_back({Kelvins(bin.dry / bin.hours), Kelvins(bin.wet / bin.hours), unit::year * (static_cast<double>(bin.hours) / m_hours)});
        return out;
    }

private:
    struct Bin {
        double dry = 0;
        double wet = 0;
        int hours = 0;
    };
    std::map<std::pair<int, int>, Bin> m_bins;
    int m_hours = 0;
};

/// Relative humidity of an hour by whichever column says it; nullopt = none does.
Result<std::optional<double>> humidityOf(const Table& table, std::size_t row, double dryC)
{
    const Columns& columns = table.columns;
    if (columns.dew) {
        const auto dew = hourCell(table, row, *columns.dew, !columns.dewFahrenheit);
        if (!dew)
            return dew.problems();
        if (*dew)
            return std::optional(std::min(1.0, relativeHumidity(Kelvins(dryC + kZero), Kelvins(celsius(**dew, columns.dewFahrenheit) + kZero))));
    }
    if (!columns.humidity)
        return std::optional<double>();
    const auto humidity = hourCell(table, row, *columns.humidity, false);
    if (!humidity)
        return humidity.problems();
    if (*humidity && (**humidity < 0 || **humidity > 110))
        return Problem{"problem.weather.outOfRange", {}, table.linesBefore + table.rows.lines[row], {}};
    return *humidity ? std::optional(std::clamp(**humidity / 100, 0.01, 1.0)) : std::optional<double>();
}

} // namespace

Result<HourlyWeather> readHourlyWeather(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    const auto byNumber = energyPlus(text);
    const Result<Table> read = byNumber ? *byNumber : tableByNames(text);
    if (!read)
        return read.problems();
    const Table& table = *read;
    HourlyWeather out;
    Bins bins;
    for (std::size_t row = 0; row < table.rows.rows.size(); ++row) {
        ++out.hours;
        const auto given = hourCell(table, row, *table.columns.dry, !table.columns.dryFahrenheit);
        if (!given)
            return given.problems();
        if (!*given) {
            ++out.missing;
            continue;
        }
        const double dry = celsius(**given, table.columns.dryFahrenheit);
        if (dry < kColdest || dry > kWarmest)
            return Problem{"problem.weather.outOfRange", {}, table.linesBefore + table.rows.lines[row], {}};
        const auto humidity = humidityOf(table, row, dry);
        if (!humidity)
            return humidity.problems();
        if (*humidity)
            bins.add(Kelvins(dry + kZero), std::min(Kelvins(dry + kZero), wetBulb(Kelvins(dry + kZero), **humidity)));
        else
            ++out.missing;
    }
    if (out.hours < kLeastHours)
        return Problem{"problem.weather.tooShort", {}, 0, {{"given", std::to_string(out.hours)}}};
    if (out.missing > kMostMissing * out.hours)
        return Problem{"problem.weather.gaps", {}, 0, {{"given", std::to_string(out.missing)}}};
    out.bins = bins.year();
    return out;
}

} // namespace cw::interop
