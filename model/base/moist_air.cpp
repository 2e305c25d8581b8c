// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moist_air.h"

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

constexpr double kZero = 273.15;

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

} // namespace cw
