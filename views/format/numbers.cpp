// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/numbers.h"

#include "format/dates.h"
#include "format/unit_family.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cw::format {
namespace {

constexpr char16_t kThinSpace = u'\u2009';
constexpr char16_t kMinus = u'\u2212';
constexpr double kScientificFrom = 1e7; ///< plain numbers at least this large are written × 10ⁿ
constexpr double kScientificBelow = 1e-4;
constexpr double kWholeTolerance = 1e-9;
constexpr double kNoDifference = 1e-6; ///< relative: less is the arithmetic's, and one GPU of 100,000 is more
constexpr double kRoundedAway = 0.01;  ///< of a difference, by rounding what it lies between
constexpr int kExactDigits = 12;

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) <= kWholeTolerance * std::max(1.0, std::abs(value));
}

QString superscript(int exponent)
{
    static constexpr char16_t digits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString out;
    if (exponent < 0)
        out += u'⁻';
    for (const QChar c : QString::number(std::abs(exponent)))
        out += digits[c.digitValue()];
    return out;
}

QString withMinus(QString text)
{
    if (text.startsWith(u'-'))
        text.replace(0, 1, kMinus);
    return text;
}

QString decimals(double value, int places) { return withMinus(QLocale().toString(value, 'f', places)); }

QString scientific(double value, int significant)
{
    int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    double mantissa = roundedTo(value / std::pow(10.0, exponent), significant);
    if (std::abs(mantissa) >= 10) {
        mantissa /= 10;
        ++exponent;
    }
    return decimals(mantissa, significant - 1) + kThinSpace + u"×" + kThinSpace + u"10" + superscript(exponent);
}

QString significantDigits(double value, int significant)
{
    if (value == 0)
        return QLocale().toString(0);
    const double rounded = roundedTo(value, significant);
    const int before = static_cast<int>(std::floor(std::log10(std::abs(rounded)))) + 1;
    return decimals(rounded, std::max(0, significant - before));
}

QString render(double shown, const UnitChoice& choice, int significant = 3)
{
    if (!std::isfinite(shown))
        return unknown();
    if (choice.counts && isWhole(shown) && std::abs(shown) < kScientificFrom)
        return withMinus(QLocale().toString(static_cast<qlonglong>(std::llround(shown))));
    if (choice.scientific)
        return scientific(shown, significant);
    return number(shown, significant);
}

double inUnit(const Measure& measure, const UnitChoice& choice) { return measure.base / choice.scale - choice.offset; }

} // namespace

QString unknown() { return QStringLiteral("—"); }

QString NumberParts::text() const
{
    if (unit.isEmpty())
        return prefix + number;
    return unit.startsWith(u'/') ? QString(prefix + number + unit) : QString(prefix + number + kThinSpace + unit);
}

QString number(double value, int significant)
{
    if (!std::isfinite(value))
        return unknown();
    const double size = std::abs(value);
    if (size >= kScientificFrom || (size > 0 && size < kScientificBelow))
        return scientific(value, significant);
    return significantDigits(value, significant);
}

QString count(std::int64_t value) { return withMinus(QLocale().toString(static_cast<qlonglong>(value))); }

QString ratioToOne(double value) { return decimals(value, 2) + kThinSpace + u':' + kThinSpace + u'1'; }

NumberParts parts(const Measure& measure, std::string_view unitHint)
{
    if (unitHint == "date") // a decimal year is a name: 2022.4, never 2,020
        return {{}, QString::number(measure.base, 'f', 1), {}};
    const UnitChoice choice = chooseUnit(measure, unitHint);
    const double shown = inUnit(measure, choice);
    NumberParts out{choice.prefix, render(shown, choice), choice.unit};
    if (!choice.prefix.isEmpty() && shown < 0) { // −$3, not $−3
        out.prefix = kMinus + choice.prefix;
        out.number = render(-shown, choice);
    }
    return out;
}

QString measure(const Measure& value, std::string_view unitHint)
{
    return std::isfinite(value.base) ? parts(value, unitHint).text() : unknown();
}

QString measure(const std::optional<Measure>& value, std::string_view unitHint)
{
    return value ? measure(*value, unitHint) : unknown();
}

QString exact(const Measure& measure, std::string_view unitHint)
{
    if (!std::isfinite(measure.base))
        return unknown();
    const UnitChoice choice = chooseUnit(measure, unitHint);
    const double shown = inUnit(measure, choice);
    const QString digits = withMinus(QLocale().toString(shown, 'g', kExactDigits));
    return NumberParts{choice.prefix, digits, choice.unit}.text();
}

bool differs(const std::optional<Measure>& before, const std::optional<Measure>& after, std::string_view unitHint)
{
    if (!before || !after || !(before->dimension == after->dimension) || !std::isfinite(after->base - before->base))
        return false;
    if (unitHint == "date")
        return parts(*before, unitHint).number != parts(*after, unitHint).number;
    const UnitChoice choice = chooseUnit(std::abs(before->base) > std::abs(after->base) ? *before : *after, unitHint);
    const double from = inUnit(*before, choice);
    const double to = inUnit(*after, choice);
    const bool inFull = choice.counts && isWhole(from) && isWhole(to);
    return std::abs(to - from) > (inFull ? kWholeTolerance : kNoDifference) * std::max(std::abs(from), std::abs(to));
}

namespace {

/// What a reader finds who takes the two shown numbers apart, so that 2.63 and 7.98 are 5.35 apart, not 5.36. The true
/// one where rounding has eaten more than a little of it, or has eaten unlike digits: 16.8 and 8.39 are not 8.41 apart.
double changeAsShown(const Measure& before, const Measure& after, std::string_view unitHint)
{
    const double change = after.base - before.base;
    const UnitChoice from = chooseUnit(before, unitHint);
    const UnitChoice to = chooseUnit(after, unitHint);
    if (from.counts || to.counts || from.scientific || to.scientific || from.scale != to.scale)
        return change;
    const double first = roundedTo(inUnit(before, from), 3);
    const double last = roundedTo(inUnit(after, to), 3);
    if (first == 0 || last == 0 || std::floor(std::log10(std::abs(first))) != std::floor(std::log10(std::abs(last))))
        return change;
    const double shown = (last - first) * to.scale;
    return std::abs(shown - change) <= kRoundedAway * std::abs(change) ? shown : change;
}

} // namespace

QString difference(const std::optional<Measure>& before, const std::optional<Measure>& after, std::string_view unitHint)
{
    if (!before || !after || !(before->dimension == after->dimension))
        return {};
    const double change = after->base - before->base;
    if (!std::isfinite(change))
        return {};
    if (!differs(before, after, unitHint))
        return QStringLiteral("±0");
    if (unitHint == "date") {
        const QString years = QString::number(std::abs(change), 'f', 1);
        return (change > 0 ? QChar(u'+') : QChar(kMinus)) + years;
    }
    const Measure amount(std::abs(changeAsShown(*before, *after, unitHint)), after->dimension);
    UnitChoice choice = chooseUnit(amount, unitHint);
    choice.offset = 0; // a difference of temperatures has no zero point
    NumberParts out{choice.prefix, render(inUnit(amount, choice), choice), choice.unit};
    if (unitHint == "%")
        out.unit = QCoreApplication::translate("Units", "pp", "percentage points");
    return (change > 0 ? QChar(u'+') : QChar(kMinus)) + out.text();
}

QString relativeChange(double share)
{
    constexpr double kInvisible = 5e-5;
    if (!std::isfinite(share))
        return unknown();
    if (std::abs(share) < kInvisible)
        return QStringLiteral("±0");
    return (share > 0 ? QChar(u'+') : QChar(kMinus)) + measure(Measure(std::abs(share)), "%");
}

QString band(const Measure& low, const Measure& high, std::string_view unitHint)
{
    if (unitHint == "date")
        return parts(low, unitHint).number + u" – " + parts(high, unitHint).number;
    const UnitChoice choice = chooseUnit(high, unitHint);
    const QString digits = render(inUnit(low, choice), choice) + u" – " + render(inUnit(high, choice), choice);
    return NumberParts{choice.prefix, digits, choice.unit}.text();
}

QString ofCapacity(const Measure& used, const Measure& capacity, std::string_view unitHint)
{
    UnitChoice choice = chooseUnit(capacity, unitHint);
    const QString digits = render(inUnit(used, choice), choice);
    choice.counts = true; // 80 GB, not 80.0 GB
    const QString whole = render(roundedTo(inUnit(capacity, choice), 3), choice); // as anywhere else
    return NumberParts{choice.prefix, digits + u" / " + whole, choice.unit}.text();
}

QString date(std::string_view iso)
{
    const QString text = QString::fromUtf8(iso.data(), static_cast<qsizetype>(iso.size()));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? dayText(day) : text;
}

} // namespace cw::format
