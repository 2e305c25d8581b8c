// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a growth factor read, with and without its interval?
// Leaves out: doubling times and orders of magnitude (trend_text.cpp).
#pragma once

#include "trends/trend_fit.h"

#include <QString>

#include <optional>

namespace cw::plots {

/// "×4.81".
QString growthText(double growthPerYear);
/// "×4.81 a year [4.58–5.05]", or without the brackets where there is no interval.
QString growthWithInterval(double growthPerYear, const std::optional<trends::Interval>& interval);

} // namespace cw::plots
