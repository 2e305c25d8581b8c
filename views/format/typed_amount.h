// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which amount has a person typed? Units and separators as we show them are understood, so that what a field
// shows can be typed back. Leaves out: which amounts are sensible.
#pragma once

#include "base/units.h"

#include <QString>

#include <cstdint>

namespace cw::format {

/// As parseMeasure of base/units.h, from "1,200 mm", "10,2 kW", "25 °C" as well.
Result<Measure> typedMeasure(const QString& typed, Dimension wanted, std::string_view bareUnit);

/// The unit of a bare number in a field that shows `shown`: the shown one ("mm" of "600 mm"), else that in which this
/// person reads what is asked for in `metricUnit`.
QString bareUnit(const QString& shown, Dimension wanted, const char* metricUnit);

/// The same as typedMeasure where a bare number counts in `bare`, of bareUnit.
Result<Measure> enteredMeasure(const QString& typed, Dimension wanted, const char* metricUnit, const QString& bare);

/// A whole number from `least` to `most`; "1 T", "64k" and separators are understood.
Result<std::int64_t> typedCount(const QString& typed, std::int64_t least, std::int64_t most);

} // namespace cw::format
