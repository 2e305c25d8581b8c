// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why has a figure of the cooling no value, though every datum is known?
// Leaves out: data that are missing; the letters of the card say which.
#pragma once

#include "cooling/cooling.h"

#include <string_view>

namespace cw::cooling {

/// Nothing draws power: of 0 W there is no ratio.
bool hasNoLoad(const Result& result);

/// A text key, or empty.
const char* whyUnknown(std::string_view figure, const Result& result);

} // namespace cw::cooling
