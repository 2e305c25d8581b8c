// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how warm would air be that evaporates water into itself, and how moist is it? At sea level.
// Leaves out: where the air comes from (cooling/weather.h, interop/hourly_weather.h).
#pragma once

#include "base/quantity.h"

namespace cw {

/// Stull 2011, eq. 1: the wet bulb at sea level; within 0.7 K between 5 and 99 % humidity and -20 and 50 degC.
Kelvins wetBulb(Kelvins dryBulb, double relativeHumidity);

/// Magnus formula over water (Alduchov and Eskridge 1996): 1 where the air is as warm as its dew point.
double relativeHumidity(Kelvins dryBulb, Kelvins dewPoint);

} // namespace cw
