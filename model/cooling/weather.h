// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how warm and how moist is the air of a place, hour by hour of a typical year?
// Leaves out: single extreme days, and what the plant makes of it (plant_year.h). Moist air itself: base/moist_air.h.
#pragma once

#include "catalog/site_parts.h"
#include "design/design.h"

#include <vector>

namespace cw::cooling {

/// 24 hours of each month: a cosine between the mean of the lowest and of the highest with its top at three in the
/// afternoon, around the month's mean; the dew point stays. Hours sum to a year.
std::vector<design::WeatherBin> yearOf(const catalog::Climate& climate);

} // namespace cw::cooling
