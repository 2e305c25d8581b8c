// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which numbers may be typed for an option? "15T" and "1k" where numbers are large, and never NaN.
// Leaves out: quantities with a unit (base/units.h) and what a number means.
#pragma once

namespace CLI {
class Option;
class Validator;
} // namespace CLI

namespace cw::app {

/// Lets an option take "15T" or "1k": k, M, G (or B) and T. What is no whole number stays as typed.
void takeLargeNumbers(CLI::Option& option);

/// Both ends belong to it; the parser's own range lets NaN through.
CLI::Validator between(double least, double most);

} // namespace cw::app
