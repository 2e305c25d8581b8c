// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/weather.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cw::cooling {
namespace {

constexpr double kZero = 273.15;
constexpr int kHoursOfDay = 24;
constexpr int kWarmestHour = 15;
constexpr std::array kDays{31.0, 28.2425, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0};

double saturation(double celsius) { return std::exp(17.625 * celsius / (243.04 + celsius)); }

} // namespace

Kelvins wetBulb(Kelvins dryBulb, double relativeHumidity)
{
    const double t = dryBulb.base() - kZero;
    const double rh = std::clamp(relativeHumidity, 0.0, 1.0) * 100;
    const double wet = t * std::atan(0.151977 * std::sqrt(rh + 8.313659)) + std::atan(t + rh) - std::atan(rh - 1.676331) +
                       0.00391838 * std::pow(rh, 1.5) * std::atan(0.023101 * rh) - 4.686035;
    return Kelvins(std::min(wet, t) + kZero);
}

double relativeHumidity(Kelvins dryBulb, Kelvins dewPoint)
{
    return std::min(1.0, saturation(dewPoint.base() - kZero) / saturation(dryBulb.base() - kZero));
}

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
