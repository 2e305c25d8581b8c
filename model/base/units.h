// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which unit symbols do files and the command line know, and what is each in base units?
// Leaves out: choosing a unit a person likes to read; that is views/format.
#pragma once

#include "base/quantity.h"
#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cw {

/// A unit symbol as written in files: base value = (value + offset) * scale.
struct Unit {
    std::string_view symbol;
    double scale = 1;
    Dimension dimension{};
    double offset = 0; ///< only degrees have one
};

/// All symbols that files may use: exactly these spellings ("GB", "GiB", "Gbit/s", "GB/s", "kW", "TFLOP/s", "degC"
/// ...).
std::span<const Unit> allUnits();

/// The unit with this exact spelling.
std::optional<Unit> findUnit(std::string_view symbol);

/// Reads "400G", "80GB", "10.2 kW", "50 GB/s", "7 ft", "70 F": a number and a unit of the wanted dimension. A bare number
/// or a bare SI prefix means `bareUnit` ("400G" with bareUnit "bit/s" is 400 Gbit/s). Where that is "K" a difference of
/// temperatures is wanted: "18 °F" are then 10 K. Codes: problem.notANumber, problem.unknownUnit, problem.wrongUnit.
Result<Measure> parseMeasure(std::string_view text, Dimension wanted, std::string_view bareUnit);

/// The value of `measure` counted in `unit`.
double inUnit(Measure measure, const Unit& unit);

} // namespace cw
