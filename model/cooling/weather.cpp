// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/weather.h"

#include "base/moist_air.h"

#include <array>
#include <cmath>
#include <numbers>

namespace cw::cooling {
namespace {

constexpr int kHoursOfDay = 24;
constexpr int kWarmestHour = 15;
constexpr std::array kDays{31.0, 28.2425, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0};

} // namespace

std::vector<design::WeatherBin> yearOf(const catalog::Climate& climate)
{
    std::vector<design::WeatherBin> year;
    for (std::size_t month = 0; month < climate.months.size(); ++month) {
        const catalog::ClimateMonth& mean = climate.months[month];
        const Kelvins swing = (mean.dailyHigh - mean.dailyLow) / 2;
        for (int hour = 0; hour < kHoursOfDay; ++hour) {
            const double phase = 2 * std::numbers::pi * (hour - kWarmestHour) / kHoursOfDay;
            const Kelvins dry = mean.dryBulb + swing * std::cos(phase);
            const double humidity = relativeHumidity(dry, mean.dewPoint);
            year.push_back({dry, wetBulb(dry, humidity), Seconds(kDays[month] * 3600)});
        }
    }
    return year;
}

} // namespace cw::cooling
