// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a field made of the values of many items and a change of one? The patterns every property shares.
// Leaves out: which properties there are (inspector_fields.h).
#pragma once

#include "base/units.h"
#include "design/limits.h"
#include "format/numbers.h"
#include "panels/inspector_field.h"

#include <string>
#include <vector>

namespace cw::views {

/// The value that all items share; mixed when they differ.
struct CommonValue {
    QString value;
    bool mixed = false;
};
CommonValue commonValue(const std::vector<QString>& values);

using Change = std::function<Result<design::Design>(const design::Design&)>;
using ChangeText = std::function<Change(const std::string&)>;
using ChangeInteger = std::function<Change(std::int64_t)>;
using ChangeMeasure = std::function<Change(Measure)>;

InspectorField heading(const QString& label);
InspectorField readOnly(const QString& label, const QString& value);
InspectorField textField(const QString& label, const CommonValue& value, const char* edit, ChangeText change);
InspectorField choiceField(const QString& label, const CommonValue& value, QList<FieldChoice> choices, const char* edit,
                           ChangeText change);
InspectorField flagField(const QString& label, bool on, const char* edit, std::function<Change(bool)> change);
/// A whole number within limits; "1 T", "64k" and separators are understood.
InspectorField integerField(const QString& label, const CommonValue& value, design::CountLimits limits,
                            const char* edit, ChangeInteger change);
/// An amount with a unit typed by hand; a bare number takes `unit`.
InspectorField measureField(const QString& label, const CommonValue& value, Dimension dimension, const char* unit,
                            design::AmountLimits limits, const char* edit, ChangeMeasure change);

} // namespace cw::views
