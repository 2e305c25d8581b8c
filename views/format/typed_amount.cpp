// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/typed_amount.h"

#include "format/preferences.h"

#include <QList>

#include <cctype>
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

/// People type thin spaces, separators and a decimal comma where parseMeasure wants plain digits.
std::string plain(QString typed)
{
    typed = typed.trimmed();
    typed.remove(u'\u2009').remove(u'\u00A0').remove(u'\u202F');
    typed.replace(u'\u2212', u'-');
    const bool decimalComma =
        typed.count(u',') == 1 && !typed.contains(u'.') &&
        (typed.section(u',', 1).section(u' ', 0, 0).size() != 3 || typed.section(u',', 0, 0).toInt() == 0);
    if (decimalComma)
        typed.replace(u',', u'.');
    else
        typed.remove(u',');
    return withFileUnit(typed).toStdString();
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

Result<Measure> enteredMeasure(const QString& typed, Dimension wanted, const char* metricUnit)
{
    std::string text = plain(typed);
    const char* bare = entryUnit(metricUnit);
    if (bare != metricUnit && !text.empty() && std::isdigit(static_cast<unsigned char>(text.back())) != 0)
        text += std::string(" ") + bare;
    return parseMeasure(text, wanted, metricUnit);
}

} // namespace cw::format
