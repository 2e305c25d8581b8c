// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/field_makers.h"

#include "format/preferences.h"
#include "format/typed_amount.h"
#include "format/words.h"

#include <QCoreApplication>

namespace cw::views {
namespace {

Intent intent(const char* edit, Change change) { return {edit, {}, std::move(change)}; }

/// Twelve digits hide what the offset of a temperature leaves behind the point.
QString typedIn(const char* symbol, Measure amount)
{
    const std::optional<Unit> unit = findUnit(symbol);
    return unit ? QString::number(inUnit(amount, *unit), 'g', 12) + u' ' + QLatin1String(symbol) : QString();
}

Problem outOfRange(const QString& typed, const QString& least, const QString& most)
{
    return {"problem.outOfRange",
            {},
            0,
            {{"given", typed.toStdString()}, {"low", least.toStdString()}, {"high", most.toStdString()}}};
}

} // namespace

CommonValue commonValue(const std::vector<QString>& values)
{
    CommonValue out;
    for (const QString& value : values) {
        if (&value == &values.front())
            out.value = value;
        else if (value != out.value)
            return {{}, true};
    }
    return out;
}

InspectorField heading(const QString& label) { return {label, FieldKind::Heading, {}, false, {}, {}, {}}; }

InspectorField readOnly(const QString& label, const QString& value)
{
    return {label, FieldKind::ReadOnly, value, false, {}, {}, {}};
}

InspectorField textField(const QString& label, const CommonValue& value, const char* edit, ChangeText change)
{
    return {label,
            FieldKind::Text,
            value.value,
            value.mixed,
            {},
            {},
            [edit, change = std::move(change)](const QString& typed) -> std::variant<Intent, Problem> {
                return intent(edit, change(typed.trimmed().toStdString()));
            }};
}

InspectorField choiceField(const QString& label, const CommonValue& value, QList<FieldChoice> choices, const char* edit,
                           ChangeText change)
{
    return {label,
            FieldKind::Choice,
            value.value,
            value.mixed,
            std::move(choices),
            {},
            [edit, change = std::move(change)](const QString& id) -> std::variant<Intent, Problem> {
                return intent(edit, change(id.toStdString()));
            }};
}

InspectorField flagField(const QString& label, bool on, const char* edit, std::function<Change(bool)> change)
{
    return {label,
            FieldKind::Flag,
            on ? QStringLiteral("1") : QStringLiteral("0"),
            false,
            {},
            {},
            [edit, change = std::move(change)](const QString& typed) -> std::variant<Intent, Problem> {
                return intent(edit, change(typed == u"1"));
            }};
}

InspectorField integerField(const QString& label, const CommonValue& value, design::CountLimits limits,
                            const char* edit, ChangeInteger change)
{
    const auto commit = [=, change = std::move(change)](const QString& typed) -> std::variant<Intent, Problem> {
        const Result<std::int64_t> number = format::typedCount(typed, limits.least, limits.most);
        if (!number)
            return number.problems().front();
        return intent(edit, change(*number));
    };
    const QString hint = QCoreApplication::translate("Inspector", "A whole number from %1 to %2")
                             .arg(format::count(limits.least), format::count(limits.most));
    return {label,
            FieldKind::Text,
            value.value,
            value.mixed,
            {},
            hint,
            commit,
            QString::number(limits.least),
            QString::number(limits.most)};
}

InspectorField measureField(const QString& label, const CommonValue& value, Dimension dimension, const char* unit,
                            design::AmountLimits limits, const char* edit, ChangeMeasure change)
{
    const QString bare = format::bareUnit(value.value, dimension, unit);
    const auto commit = [=, change = std::move(change)](const QString& typed) -> std::variant<Intent, Problem> {
        const Result<Measure> parsed = format::enteredMeasure(typed, dimension, unit, bare);
        if (!parsed)
            return parsed.problems().front();
        if (parsed->base < limits.least || parsed->base > limits.most)
            return outOfRange(typed, format::measure(Measure(limits.least, dimension), unit),
                              format::measure(Measure(limits.most, dimension), unit));
        return intent(edit, change(*parsed));
    };
    const QString hint = QCoreApplication::translate("Inspector", "Any unit may be typed; a bare number is taken as %1")
                             .arg(bare);
    const auto plainly = [&](double base) { return typedIn(unit, Measure(base, dimension)); };
    return {label, FieldKind::Text, value.value,           value.mixed,         {},
            hint,  commit,          plainly(limits.least), plainly(limits.most)};
}

} // namespace cw::views
