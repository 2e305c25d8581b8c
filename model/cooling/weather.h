// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how warm and how moist is the air of a place, hour by hour of a typical year?
// Leaves out: single extreme days, and what the plant makes of it (plant_year.h).
#pragma once

#include "catalog/site_parts.h"
#include "design/design.h"

#include <vector>

namespace cw::cooling {

/// Stull 2011, eq. 1: the wet bulb at sea level; within 0.7 K between 5 and 99 % humidity and -20 and 50 degC.
Kelvins wetBulb(Kelvins dryBulb, double relativeHumidity);

/// Magnus formula over water (Alduchov and Eskridge 1996): 1 where the air is as warm as its dew point.
double relativeHumidity(Kelvins dryBulb, Kelvins dewPoint);

/// 24 hours of each month: a cosine between the mean of the lowest and of the highest with its top at three in the
/// afternoon, around the month's mean; the dew point stays. Hours sum to a year.
std::vector<design::WeatherBin> yearOf(const catalog::Climate& climate);

} // namespace cw::cooling
