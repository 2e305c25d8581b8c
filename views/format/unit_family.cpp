// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/unit_family.h"

#include "base/units.h"
#include "base/us_units.h"
#include "format/preferences.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace cw::format {
namespace {

struct Step {
    double scale;
    const char16_t* symbol;
    double from = scale; ///< the least value that is shown in it
};

constexpr double kKibi = 1024.0;
constexpr double kMinute = 60;
constexpr double kHour = 3600;
constexpr double kDay = 86400;
constexpr double kYear = unit::year.base();
constexpr double kLeastTemperature = 200; ///< K; smaller amounts are differences of temperatures
constexpr double kFlopWithoutPower = 1e6; ///< FLOP counts above it are written × 10ⁿ

constexpr auto kBytes = std::to_array<Step>(
    {{1, u"B"}, {1e3, u"kB"}, {1e6, u"MB"}, {1e9, u"GB"}, {1e12, u"TB"}, {1e15, u"PB"}, {1e18, u"EB"}});
constexpr auto kBinaryBytes = std::to_array<Step>({{1, u"B"},
                                                   {kKibi, u"KiB"},
                                                   {kKibi * kKibi, u"MiB"},
                                                   {kKibi * kKibi * kKibi, u"GiB"},
                                                   {kKibi * kKibi * kKibi * kKibi, u"TiB"},
                                                   {kKibi * kKibi * kKibi * kKibi * kKibi, u"PiB"}});
constexpr auto kByteRate = std::to_array<Step>(
    {{1, u"B/s"}, {1e3, u"kB/s"}, {1e6, u"MB/s"}, {1e9, u"GB/s"}, {1e12, u"TB/s"}, {1e15, u"PB/s"}, {1e18, u"EB/s"}});
constexpr auto kBitRate = std::to_array<Step>({{0.125, u"bit/s"},
                                               {1e3 / 8, u"kbit/s"},
                                               {1e6 / 8, u"Mbit/s"},
                                               {1e9 / 8, u"Gbit/s"},
                                               {1e12 / 8, u"Tbit/s"},
                                               {1e15 / 8, u"Pbit/s"}});
constexpr auto kFlop = std::to_array<Step>({{1, u"FLOP"}});
constexpr auto kFlopRate = std::to_array<Step>({{1, u"FLOPS"},
                                                {1e6, u"MFLOPS"},
                                                {1e9, u"GFLOPS"},
                                                {1e12, u"TFLOPS"},
                                                {1e15, u"PFLOPS"},
                                                {1e18, u"EFLOPS"},
                                                {1e21, u"ZFLOPS"}});
constexpr auto kFlopPerJoule = std::to_array<Step>(
    {{1, u"FLOPS/W"}, {1e6, u"MFLOPS/W"}, {1e9, u"GFLOPS/W"}, {1e12, u"TFLOPS/W"}, {1e15, u"PFLOPS/W"}});
constexpr auto kShortTime = std::to_array<Step>({{1e-9, u"ns"}, {1e-6, u"µs"}, {1e-3, u"ms"}, {1, u"s"}});
constexpr auto kPower = std::to_array<Step>({{1e-3, u"mW"}, {1, u"W"}, {1e3, u"kW"}, {1e6, u"MW"}, {1e9, u"GW"}});
constexpr auto kEnergy =
    std::to_array<Step>({{3.6e3, u"Wh"}, {3.6e6, u"kWh"}, {3.6e9, u"MWh"}, {3.6e12, u"GWh"}, {3.6e15, u"TWh"}});
constexpr auto kJoules = std::to_array<Step>(
    {{1e-12, u"pJ"}, {1e-9, u"nJ"}, {1e-6, u"µJ"}, {1e-3, u"mJ"}, {1, u"J"}, {1e3, u"kJ"}, {1e6, u"MJ"}, {1e9, u"GJ"}});
constexpr auto kLength = std::to_array<Step>({{1e-3, u"mm"}, {1, u"m"}, {1e3, u"km"}});
constexpr auto kMass = std::to_array<Step>({{1e-3, u"g"}, {1, u"kg"}, {1e3, u"t", 1e4}});
constexpr auto kUsLength = std::to_array<Step>({{kInchMetres, u"in"}, {kFootMetres, u"ft", 3 * kFootMetres}});
constexpr double kFahrenheit = 5.0 / 9;
constexpr double kFahrenheitZero = 459.67;
constexpr auto kMoney = std::to_array<Step>({{1, u""}, {1e3, u"k"}, {1e6, u"M"}, {1e9, u"B"}, {1e12, u"T"}});

QString local(const char* text) { return QCoreApplication::translate("Units", text); }

UnitChoice ladder(double value, std::span<const Step> steps, const QString& suffix = {})
{
    UnitChoice choice{steps.front().scale, 0, {}, QString::fromUtf16(steps.front().symbol) + suffix, false, false};
    for (const Step& step : steps) {
        if (roundedTo(std::abs(value) / step.from, 3) < 1)
            break;
        choice.scale = step.scale;
        choice.unit = QString::fromUtf16(step.symbol) + suffix;
    }
    if (value == 0) { // zero watts, not zero milliwatts
        for (const Step& step : steps) {
            if (step.scale == 1)
                choice = {1, 0, {}, QString::fromUtf16(step.symbol) + suffix, false, false};
        }
    }
    return choice;
}

UnitChoice time(double value, std::string_view hint, const QString& suffix)
{
    const double size = std::abs(value);
    const auto in = [&suffix](double scale, const QString& unit) {
        return UnitChoice{scale, 0, {}, unit + suffix, false, false};
    };
    if (hint == "yr" && size >= kYear)
        return in(kYear, local(QT_TRANSLATE_NOOP("Units", "years")));
    if (hint == "d" && size >= kDay)
        return in(kDay, local(QT_TRANSLATE_NOOP("Units", "days")));
    if (hint == "h" && size >= kHour)
        return in(kHour, local(QT_TRANSLATE_NOOP("Units", "h")));
    if (size < 2 * kMinute)
        return ladder(value, kShortTime, suffix);
    if (size < 2 * kHour)
        return in(kMinute, local(QT_TRANSLATE_NOOP("Units", "min")));
    if (size < 3 * kDay)
        return in(kHour, local(QT_TRANSLATE_NOOP("Units", "h")));
    if (size < 2 * kYear)
        return in(kDay, local(QT_TRANSLATE_NOOP("Units", "days")));
    return in(kYear, local(QT_TRANSLATE_NOOP("Units", "years")));
}

UnitChoice tokens(double value, const QString& unit)
{
    constexpr auto steps = std::to_array<Step>({{1, u""}, {1e3, u"k "}, {1e6, u"M "}, {1e9, u"B "}, {1e12, u"T "}});
    UnitChoice choice = ladder(value, steps, unit);
    choice.counts = choice.scale == 1;
    return choice;
}

UnitChoice money(double value, const QString& suffix)
{
    const Money& money = preferences().money;
    UnitChoice choice = ladder(value * money.perDollar, kMoney, suffix);
    choice.scale /= money.perDollar;
    choice.prefix = money.sign;
    return choice;
}

/// How often something happens.
UnitChoice frequency(double value, std::string_view hint)
{
    const auto per = [](double seconds, const char* unit) { return UnitChoice{1 / seconds, 0, {}, local(unit), false, false}; };
    if (hint == "1/yr" || (hint != "1/h" && hint != "1/d" && value * kDay < 1))
        return per(kYear, QT_TRANSLATE_NOOP("Units", "/year"));
    if (hint == "1/d" || (hint != "1/h" && value * kHour < 1))
        return per(kDay, QT_TRANSLATE_NOOP("Units", "/day"));
    return per(kHour, QT_TRANSLATE_NOOP("Units", "/h"));
}

UnitChoice flops(double value, const QString& suffix)
{
    UnitChoice choice = ladder(value, kFlop, suffix);
    choice.scientific = std::abs(value) >= kFlopWithoutPower;
    return choice;
}

/// Units that are shown as they are: nobody says kilo-CFM.
std::optional<UnitChoice> fixed(std::string_view hint, Dimension dimension)
{
    static constexpr auto kept = std::to_array<std::pair<std::string_view, const char16_t*>>({{"%", u"%"},
                                                                                              {"ppm", u"ppm"},
                                                                                              {"U", u"U"},
                                                                                              {"degC", u"°C"},
                                                                                              {"K", u"K"},
                                                                                              {"L/min", u"L/min"},
                                                                                              {"CFM", u"CFM"},
                                                                                              {"m3", u"m³"},
                                                                                              {"m3/h", u"m³/h"},
                                                                                              {"m3/s", u"m³/s"},
                                                                                              {"ft", u"ft"},
                                                                                              {"in", u"in"},
                                                                                              {"lb", u"lb"},
                                                                                              {"cm", u"cm"},
                                                                                              {"mm", u"mm"},
                                                                                              {"Pa", u"Pa"},
                                                                                              {"kPa", u"kPa"},
                                                                                              {"L/kWh", u"L/kWh"}});
    for (const auto& [symbol, shown] : kept) {
        if (symbol != hint)
            continue;
        const std::optional<Unit> unit = findUnit(symbol);
        if (unit && unit->dimension == dimension)
            return UnitChoice{unit->scale, unit->offset, {}, QString::fromUtf16(shown), false, symbol == "U"};
    }
    return std::nullopt;
}

/// What people in the United States write; nullopt where they write as everybody does, or where the unit is asked for.
std::optional<UnitChoice> customary(const Measure& m, std::string_view hint)
{
    const auto in = [](double scale, const char16_t* unit, double offset = 0) {
        return UnitChoice{scale, offset, {}, QString::fromUtf16(unit), false, false};
    };
    const Dimension d = m.dimension;
    if (hint == "ft" || hint == "in" || hint == "lb" || hint == "CFM")
        return std::nullopt;
    if (d == Metres::kDimension && hint == "m") // fields ask in it, and read bare numbers as feet
        return in(kFootMetres, u"ft");
    if (d == Metres::kDimension)
        return ladder(m.base, kUsLength);
    if (d == Kilograms::kDimension)
        return in(kPoundKilograms, u"lb");
    if (d == CubicMetresPerSecond::kDimension)
        return hint == "L/min" ? in(kGallonCubicMetres / kMinute, u"gpm") : in(kCubicFootCubicMetres / kMinute, u"CFM");
    if (d == findUnit("m3")->dimension)
        return in(kGallonCubicMetres, u"gal");
    if (d == findUnit("L/kWh")->dimension)
        return in(kGallonCubicMetres / 3.6e6, u"gal/kWh");
    if (d == Kelvins::kDimension && hint != "K" && (hint == "degC" || m.base >= kLeastTemperature))
        return in(kFahrenheit, u"°F", kFahrenheitZero);
    if (d == Kelvins::kDimension)
        return in(kFahrenheit, u"°F");
    return std::nullopt;
}

std::optional<UnitChoice> family(const Measure& m, std::string_view hint, const QString& suffix)
{
    const Dimension d = m.dimension;
    if (d == Bytes::kDimension)
        return hint.ends_with("iB") ? ladder(m.base, kBinaryBytes, suffix) : ladder(m.base, kBytes, suffix);
    if (d == BytesPerSecond::kDimension)
        return hint.find("bit") != std::string_view::npos ? ladder(m.base, kBitRate, suffix)
                                                          : ladder(m.base, kByteRate, suffix);
    if (d == Flops::kDimension)
        return flops(m.base, suffix);
    if (d == FlopsPerSecond::kDimension)
        return ladder(m.base, kFlopRate, suffix);
    if (d == FlopsPerJoule::kDimension)
        return ladder(m.base, kFlopPerJoule, suffix);
    if (d == Seconds::kDimension)
        return time(m.base, hint, suffix);
    if (d == Watts::kDimension)
        return ladder(m.base, kPower, suffix);
    if (d == Joules::kDimension)
        return hint == "J" || !suffix.isEmpty() ? ladder(m.base, kJoules, suffix) : ladder(m.base, kEnergy, suffix);
    if (d == Metres::kDimension)
        return ladder(m.base, kLength, suffix);
    if (d == Kilograms::kDimension)
        return ladder(m.base, kMass, suffix);
    if (d == Dollars::kDimension)
        return money(m.base, suffix);
    if (d == Tokens::kDimension)
        return tokens(m.base, local(QT_TRANSLATE_NOOP("Units", "tokens")) + suffix);
    if (d == TokensPerSecond::kDimension)
        return tokens(m.base, local(QT_TRANSLATE_NOOP("Units", "tok/s")) + suffix);
    if (d == PerSecond::kDimension && suffix.isEmpty())
        return frequency(m.base, hint);
    if (d == Kelvins::kDimension && suffix.isEmpty() && m.base >= kLeastTemperature)
        return UnitChoice{1, 273.15, {}, QStringLiteral("°C"), false, false};
    if (d == Dimension{.joule = -1, .metre = 3})
        return UnitChoice{1e-3 / 3.6e6, 0, {}, QStringLiteral("L/kWh"), false, false};
    if (d == Kelvins::kDimension)
        return UnitChoice{1, 0, {}, QStringLiteral("K") + suffix, false, false};
    if (d == CubicMetresPerSecond::kDimension)
        return UnitChoice{1, 0, {}, QStringLiteral("m³/s") + suffix, false, false};
    return std::nullopt;
}

/// "FLOP/token", "B/token", "$/h": a family over one more unit.
std::optional<UnitChoice> perUnit(const Measure& m, std::string_view hint)
{
    struct Below {
        Dimension dimension;
        double scale;
        const char16_t* suffix;
        std::string_view hint = {}; ///< asks for it; empty = whoever has this dimension
    };
    static constexpr auto belows = std::to_array<Below>({{{.second = 1}, kYear, u"/yr", "USD/yr"},
                                                         {{.byte = 1}, 1e12, u"/TB", "USD/TB"},
                                                         {{.second = -1, .joule = 1}, 1e3, u"/kW", "USD/kW"},
                                                         {{.second = -1, .joule = 1}, 1, u"/W", "USD/W"},
                                                         {{.token = 1}, 1e6, u"/M tokens", "USD/token"},
                                                         {{.token = 1}, 1, u"/token"},
                                                         {{.flop = 1}, 1, u"/FLOP"},
                                                         {{.byte = 1}, 1, u"/B"},
                                                         {{.joule = 1}, 3.6e6, u"/kWh"},
                                                         {{.kelvin = 1}, 1, u"/K"},
                                                         {{.kilogram = 1}, 1, u"/kg"},
                                                         {{.metre = 2}, 1, u"/m²"},
                                                         {{.metre = 3}, 1, u"/m³"},
                                                         {{.metre = 1}, 1, u"/m"},
                                                         {{.second = 1}, kHour, u"/h"},
                                                         {{.second = 1, .token = 1}, 1, u"·s/token"}});
    for (const Below& below : belows) {
        if (!below.hint.empty() && below.hint != hint)
            continue;
        const Measure above(m.base * below.scale, m.dimension + below.dimension);
        if (above.dimension == Dimension{})
            continue;
        std::optional<UnitChoice> choice = family(above, hint, QString::fromUtf16(below.suffix));
        if (!choice)
            continue;
        choice->scale /= below.scale;
        return choice;
    }
    return std::nullopt;
}

/// Base units spelled out: "J/(kg·K)".
UnitChoice composed(const Measure& m)
{
    const Dimension d = m.dimension;
    const std::array<std::pair<std::int8_t, const char16_t*>, 9> bases{{{d.byte, u"B"},
                                                                        {d.flop, u"FLOP"},
                                                                        {d.joule, u"J"},
                                                                        {d.currency, u"$"},
                                                                        {d.token, u"token"},
                                                                        {d.metre, u"m"},
                                                                        {d.kilogram, u"kg"},
                                                                        {d.kelvin, u"K"},
                                                                        {d.second, u"s"}}};
    QStringList above;
    QStringList below;
    for (const auto& [exponent, symbol] : bases) {
        if (exponent == 0)
            continue;
        QString text = QString::fromUtf16(symbol);
        const int size = std::abs(exponent);
        if (size == 2)
            text += u'²';
        else if (size == 3)
            text += u'³';
        else if (size > 3)
            text += u'^' + QString::number(size);
        (exponent > 0 ? above : below) << text;
    }
    QString unit = above.isEmpty() ? QString() : above.join(u'·');
    if (below.size() == 1)
        unit += u'/' + below.front();
    else if (!below.isEmpty())
        unit += u"/(" + below.join(u'·') + u')';
    return {1, 0, {}, unit, std::abs(m.base) >= 1e6, false};
}

} // namespace

double roundedTo(double value, int significant)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double magnitude = std::floor(std::log10(std::abs(value)));
    const double step = std::pow(10.0, significant - 1 - magnitude);
    return std::isfinite(step) && step > 0 ? std::round(value * step) / step : value;
}

UnitChoice chooseUnit(const Measure& measure, std::string_view unitHint)
{
    if (preferences().units == UnitSystem::UsCustomary) {
        if (const std::optional<UnitChoice> known = customary(measure, unitHint))
            return *known;
    }
    if (const std::optional<UnitChoice> kept = fixed(unitHint, measure.dimension))
        return *kept;
    if (measure.dimension == Dimension{})
        return {1, 0, {}, {}, false, true};
    if (const std::optional<UnitChoice> known = family(measure, unitHint, {}))
        return *known;
    if (const std::optional<UnitChoice> known = perUnit(measure, unitHint))
        return *known;
    return composed(measure);
}

} // namespace cw::format
