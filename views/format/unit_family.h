// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which unit is an amount of this size and dimension easiest to read?
// Leaves out: digits and separators (numbers.cpp).
#pragma once

#include "base/quantity.h"

#include <QString>

#include <string_view>

namespace cw::format {

/// shown = base / scale - offset, followed by `unit`.
struct UnitChoice {
    double scale = 1;
    double offset = 0;
    QString prefix; ///< a currency sign
    QString unit;
    bool scientific = false; ///< beyond the prefixes: digits × 10ⁿ
    bool counts = false;     ///< a whole number is shown in full
};

/// `unitHint` is a symbol of base/units.h; see numbers.h.
UnitChoice chooseUnit(const Measure& measure, std::string_view unitHint);

/// Rounded to significant figures, so that 999.6 kW becomes 1.00 MW and not 1000 kW.
double roundedTo(double value, int significant);

} // namespace cw::format
