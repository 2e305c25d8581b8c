// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/typed_amount.h"

#include "format/numbers.h"
#include "format/preferences.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace cw::format {
namespace {

/// Units as we show them, in the spelling of base/units.h; so that what a field shows can be typed back.
QString withFileUnit(const QString& typed)
{
    static const QList<std::pair<const char16_t*, const char16_t*>> spellings{
        {u"°C", u"degC"},   {u"℃", u"degC"},    {u"µs", u"us"},          {u"days", u"d"},
        {u"day", u"d"},     {u"일", u"d"},      {u"years", u"yr"},       {u"year", u"yr"},
        {u"년", u"yr"},     {u"hours", u"h"},   {u"시간", u"h"},         {u"분", u"min"},
        {u"m³/s", u"m3/s"}, {u"m³/h", u"m3/h"}, {u"PFLOPS", u"PFLOP/s"}, {u"TFLOPS", u"TFLOP/s"}};
    for (const auto& [shown, file] : spellings) {
        const QString ending = QString::fromUtf16(shown);
        if (typed.endsWith(ending))
            return typed.chopped(ending.size()) + QString::fromUtf16(file);
    }
    return typed;
}

/// What is of a unit and not of its number: "1.2e3" is a number.
bool isOfUnit(QChar c)
{
    return !c.isDigit() && !c.isSpace() && !QStringLiteral(".,+-\u2212eE").contains(c);
}

/// 7'6" and 84" as they are written in the United States, in feet or inches; anything else as it came.
QString withFootUnit(const QString& typed)
{
    static const QRegularExpression feet(QStringLiteral("^(-?[0-9]*\\.?[0-9]+)['\u2032]\\s*(?:([0-9]*\\.?[0-9]+)\\s*(?:\"|\u2033|in)?)?$"));
    static const QRegularExpression inches(QStringLiteral("^(-?[0-9]*\\.?[0-9]+)\\s*(?:\"|\u2033)$"));
    if (const QRegularExpressionMatch match = inches.match(typed); match.hasMatch())
        return match.captured(1) + QStringLiteral(" in");
    const QRegularExpressionMatch match = feet.match(typed);
    if (!match.hasMatch())
        return typed;
    const double whole = match.captured(1).toDouble();
    const double rest = match.captured(2).toDouble() / 12;
    return QString::number(std::signbit(whole) ? whole - rest : whole + rest, 'g', 15) + QStringLiteral(" ft");
}

/// Before the comma of 1,200: one to three digits, and not 0 alone.
bool isThousands(const QString& before)
{
    static const QRegularExpression some(QStringLiteral("^[^0-9]*[1-9][0-9]{0,2}$"));
    return some.match(before).hasMatch();
}

/// People type thin spaces, separators and a decimal comma where parseMeasure wants plain digits.
std::string plain(QString typed)
{
    typed = typed.trimmed();
    typed.remove(u'\u2009').remove(u'\u00A0').remove(u'\u202F');
    typed.replace(u'\u2212', u'-');
    const QString after = typed.section(u',', 1);
    const auto digits = std::ranges::find_if_not(after, [](QChar c) { return c.isDigit(); }) - after.begin();
    const bool decimalComma = typed.count(u',') == 1 && !typed.contains(u'.') &&
                              (digits != 3 || !isThousands(typed.section(u',', 0, 0))); // 1,200 is a thousand, 10,2 is not
    if (decimalComma)
        typed.replace(u',', u'.');
    else
        typed.remove(u',');
    return withFootUnit(withFileUnit(typed)).toStdString();
}

} // namespace

Result<Measure> typedMeasure(const QString& typed, Dimension wanted, std::string_view bareUnit)
{
    const Result<Measure> amount = parseMeasure(plain(typed), wanted, bareUnit);
    // "1 is expected" would be no answer to "24 ft".
    const auto is = [&](const char* code) { return amount.problems().front().code == code; };
    if (!amount && bareUnit == "1" && (is("problem.wrongUnit") || is("problem.unknownUnit")))
        return Problem{"problem.noUnit", {}, 0, {{"given", typed.toStdString()}}};
    return amount;
}

QString bareUnit(const QString& shown, Dimension wanted, const char* metricUnit)
{
    const qsizetype end = std::ranges::find_if(shown, isOfUnit) - shown.begin();
    const QString unit = shown.sliced(end).trimmed();
    const bool isRead = !unit.isEmpty() && parseMeasure(plain(QStringLiteral("1 ") + unit), wanted, metricUnit);
    return isRead ? unit : QString::fromUtf8(entryUnit(metricUnit));
}

namespace {

/// "2 : 1", as ratios are written; nullopt: it is none, or its second part is nothing.
std::optional<Measure> typedRatio(const QString& typed)
{
    const QStringList parts = typed.split(u':');
    if (parts.size() != 2)
        return std::nullopt;
    const Result<Measure> over = parseMeasure(plain(parts[0]), Dimension{}, "1");
    const Result<Measure> under = parseMeasure(plain(parts[1]), Dimension{}, "1");
    if (!over || !under || !(under->base > 0))
        return std::nullopt;
    return Measure(over->base / under->base);
}

} // namespace

Result<Measure> enteredMeasure(const QString& typed, Dimension wanted, const char* metricUnit, const QString& bare)
{
    if (wanted == Dimension{} && std::string_view(metricUnit) == "1") {
        if (const auto ratio = typedRatio(typed))
            return *ratio;
    }
    if (bare == QLatin1String(metricUnit))
        return parseMeasure(plain(typed), wanted, metricUnit);
    const bool isPrefixed = typed.size() > 1 && QStringLiteral("kMGT").contains(typed.back()) &&
                            std::none_of(typed.begin(), typed.end() - 1, isOfUnit);
    const bool isBare = isPrefixed || std::ranges::none_of(typed, isOfUnit);
    // "2k" of feet is refused: read as kilometres it would be a surprise.
    const Result<Measure> amount = parseMeasure(plain(isBare ? typed.trimmed() + u' ' + bare : typed), wanted, metricUnit);
    if (amount)
        return amount;
    Problem problem = amount.problems().front();
    for (Argument& argument : problem.arguments) { // as it was typed, not as it was completed
        if (argument.name == "given")
            argument.value = typed.toStdString();
        else if (argument.name == "expected")
            argument.value = bare.toStdString();
    }
    return problem;
}

Result<std::int64_t> typedCount(const QString& typed, std::int64_t least, std::int64_t most)
{
    const Result<Measure> amount = typedMeasure(typed, Dimension{}, "1");
    if (!amount)
        return amount.problems();
    const double number = amount->base;
    if (number != std::floor(number))
        return Problem{"problem.notWhole", {}, 0, {{"given", typed.toStdString()}}};
    if (number < static_cast<double>(least) || number > static_cast<double>(most))
        return Problem{"problem.outOfRange",
                       {},
                       0,
                       {{"given", typed.toStdString()}, {"low", count(least).toStdString()}, {"high", count(most).toStdString()}}};
    return static_cast<std::int64_t>(number);
}

} // namespace cw::format
