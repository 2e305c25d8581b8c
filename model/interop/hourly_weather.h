// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which weather does a year of hourly measurements hold? EnergyPlus files (EPW), NREL's TMY3, and tables with a
// column for air temperature and one for dew point or humidity, as weather services export them.
// Leaves out: what the plant makes of it (cooling/plant_year.h), wind, sun and pressure.
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <string_view>
#include <vector>

namespace cw::interop {

struct HourlyWeather {
    /// Hours of one kelvin of dry and of wet bulb together, each with the mean of its hours; they sum to a year.
    std::vector<design::WeatherBin> bins;
    int hours = 0;   ///< that the file holds
    int missing = 0; ///< of them, without a temperature or a humidity
    friend bool operator==(const HourlyWeather&, const HourlyWeather&) = default;
};

inline constexpr std::size_t kMostWeatherBytes = 64u << 20;
inline constexpr int kLeastHours = 8000; ///< of 8,766; a season is no year
inline constexpr double kMostMissing = 0.05;

/// Columns are in degrees Celsius, or Fahrenheit where their name says so. All or nothing. Codes: problem.weather.noColumns,
/// problem.weather.notANumber, problem.weather.outOfRange, problem.weather.tooShort, problem.weather.gaps, and those of
/// parseCsv().
Result<HourlyWeather> readHourlyWeather(std::string_view text);

} // namespace cw::interop
