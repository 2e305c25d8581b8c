// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include "base/us_units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cw {
namespace {

constexpr Dimension kNone{};
constexpr Dimension kByte = Bytes::kDimension;
constexpr Dimension kByteRate = BytesPerSecond::kDimension;
constexpr Dimension kFlop = Flops::kDimension;
constexpr Dimension kFlopRate = FlopsPerSecond::kDimension;
constexpr Dimension kTime = Seconds::kDimension;
constexpr Dimension kPower = Watts::kDimension;
constexpr Dimension kEnergy = Joules::kDimension;
constexpr Dimension kLength = Metres::kDimension;
constexpr Dimension kMass = Kilograms::kDimension;
constexpr Dimension kFlow = CubicMetresPerSecond::kDimension;
constexpr Dimension kTemperature = Kelvins::kDimension;
constexpr Dimension kMoney = Dollars::kDimension;
constexpr double kKibi = 1024.0;

constexpr auto kUnits = std::to_array<Unit>({
    {"1", 1, kNone},
    {"%", 0.01, kNone},
    {"ppm", 1e-6, kNone},
    {"U", 1, kNone},
    {"date", 1, kNone}, // a decimal year
    {"B", 1, kByte},
    {"kB", 1e3, kByte},
    {"MB", 1e6, kByte},
    {"GB", 1e9, kByte},
    {"TB", 1e12, kByte},
    {"PB", 1e15, kByte},
    {"KiB", kKibi, kByte},
    {"MiB", kKibi* kKibi, kByte},
    {"GiB", kKibi* kKibi* kKibi, kByte},
    {"TiB", kKibi* kKibi* kKibi* kKibi, kByte},
    {"B/s", 1, kByteRate},
    {"MB/s", 1e6, kByteRate},
    {"GB/s", 1e9, kByteRate},
    {"TB/s", 1e12, kByteRate},
    {"bit/s", 0.125, kByteRate},
    {"Mbit/s", 1e6 / 8, kByteRate},
    {"Gbit/s", 1e9 / 8, kByteRate},
    {"Tbit/s", 1e12 / 8, kByteRate},
    {"FLOP", 1, kFlop},
    {"FLOP/s", 1, kFlopRate},
    {"GFLOP/s", 1e9, kFlopRate},
    {"TFLOP/s", 1e12, kFlopRate},
    {"PFLOP/s", 1e15, kFlopRate},
    {"EFLOP/s", 1e18, kFlopRate},
    {"FLOP/J", 1, FlopsPerJoule::kDimension},
    {"TFLOP/J", 1e12, FlopsPerJoule::kDimension},
    {"s", 1, kTime},
    {"ms", 1e-3, kTime},
    {"us", 1e-6, kTime},
    {"ns", 1e-9, kTime},
    {"min", 60, kTime},
    {"h", 3600, kTime},
    {"d", 86400, kTime},
    {"yr", unit::year.base(), kTime},
    {"W", 1, kPower},
    {"kW", 1e3, kPower},
    {"MW", 1e6, kPower},
    {"J", 1, kEnergy},
    {"kWh", 3.6e6, kEnergy},
    {"MWh", 3.6e9, kEnergy},
    {"m", 1, kLength},
    {"mm", 1e-3, kLength},
    {"cm", 1e-2, kLength},
    {"km", 1e3, kLength},
    {"ft", kFootMetres, kLength},
    {"in", kInchMetres, kLength},
    {"kg", 1, kMass},
    {"t", 1e3, kMass},
    {"lb", kPoundKilograms, kMass},
    {"m3", 1, Dimension{.metre = 3}},
    {"m3/s", 1, kFlow},
    {"m3/h", 1.0 / 3600, kFlow},
    {"L/min", 1e-3 / 60, kFlow},
    {"CFM", kCubicFootCubicMetres / 60, kFlow},
    {"gpm", kGallonCubicMetres / 60, kFlow},
    {"gal", kGallonCubicMetres, Dimension{.metre = 3}},
    {"K", 1, kTemperature},
    {"degC", 1, kTemperature, 273.15},
    {"USD", 1, kMoney},
    {"token", 1, Tokens::kDimension},
    {"token/s", 1, TokensPerSecond::kDimension},
    {"J/token", 1, kEnergy - Tokens::kDimension},
    {"B/token", 1, kByte - Tokens::kDimension},
    {"FLOP/token", 1, kFlop - Tokens::kDimension},
    {"L/kWh", 1e-3 / 3.6e6, Dimension{.joule = -1, .metre = 3}},
    {"1/h", 1.0 / 3600, PerSecond::kDimension},
    {"1/d", 1.0 / 86400, PerSecond::kDimension},
    {"1/yr", 1 / unit::year.base(), PerSecond::kDimension},
    {"Pa", 1, Dimension{.joule = 1, .metre = -3}},
    {"kPa", 1e3, Dimension{.joule = 1, .metre = -3}},
    {"g/kWh", 1e-3 / 3.6e6, Dimension{.joule = -1, .kilogram = 1}},
    {"kg/h", 1.0 / 3600, kMass - kTime},
    {"USD/h", 1.0 / 3600, kMoney - kTime},
    {"USD/yr", 1 / unit::year.base(), kMoney - kTime},
    {"USD/W", 1, kMoney - kPower},
    {"USD/kW", 1e-3, kMoney - kPower},
    {"USD/kWh", 1 / 3.6e6, kMoney - kEnergy},
    {"USD/TB", 1e-12, kMoney - kByte},
    {"USD/token", 1, kMoney - Tokens::kDimension},
});

/// Degrees as people type them, beside the spelling of files; where no temperature is wanted these letters mean nothing.
constexpr Unit kCelsius{"degC", 1, kTemperature, 273.15};
constexpr Unit kFahrenheit{"degF", 5.0 / 9, kTemperature, 459.67};

std::optional<Unit> typedDegrees(std::string_view symbol)
{
    constexpr auto celsius = std::to_array<std::string_view>({"C", "c", "°C", "°c", "℃"});
    constexpr auto fahrenheit = std::to_array<std::string_view>({"F", "f", "°F", "°f", "℉", "degF"});
    if (std::ranges::find(celsius, symbol) != celsius.end())
        return kCelsius;
    if (std::ranges::find(fahrenheit, symbol) != fahrenheit.end())
        return kFahrenheit;
    return std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

double siPrefix(char letter)
{
    switch (letter) {
    case 'k':
    case 'K':
        return 1e3;
    case 'M':
        return 1e6;
    case 'G':
        return 1e9;
    case 'T':
        return 1e12;
    case 'P':
        return 1e15;
    default:
        return 0;
    }
}

Problem problem(std::string_view code, std::string_view text)
{
    return Problem{std::string(code), {}, 0, {{"given", std::string(text)}}};
}

} // namespace

std::span<const Unit> allUnits() { return kUnits; }

std::optional<Unit> findUnit(std::string_view symbol)
{
    const auto found = std::ranges::find(kUnits, symbol, &Unit::symbol);
    if (found == kUnits.end())
        return std::nullopt;
    return *found;
}

Result<Measure> parseMeasure(std::string_view text, Dimension wanted, std::string_view bareUnit)
{
    const std::string_view input = trimmed(text);
    double number = 0;
    const auto [end, error] = std::from_chars(input.data(), input.data() + input.size(), number);
    if (error != std::errc{} || !std::isfinite(number))
        return problem("problem.notANumber", text);
    const std::string_view symbol = trimmed({end, static_cast<std::size_t>(input.data() + input.size() - end)});

    std::optional<Unit> unit = findUnit(symbol.empty() ? bareUnit : symbol);
    if (!unit && wanted == kTemperature)
        unit = typedDegrees(symbol);
    if (unit && bareUnit == "K" && unit->dimension == kTemperature)
        unit->offset = 0; // a rise of so many degrees has no zero point
    if (!unit && symbol.size() == 1 && siPrefix(symbol.front()) > 0) {
        unit = findUnit(bareUnit);
        number *= siPrefix(symbol.front());
    }
    if (!unit)
        return problem("problem.unknownUnit", text);
    if (!(unit->dimension == wanted)) {
        Problem wrong = problem("problem.wrongUnit", text);
        wrong.arguments.push_back({"expected", std::string(bareUnit)});
        return wrong;
    }
    return Measure((number + unit->offset) * unit->scale, wanted);
}

double inUnit(Measure measure, const Unit& unit) { return measure.base / unit.scale - unit.offset; }

} // namespace cw
