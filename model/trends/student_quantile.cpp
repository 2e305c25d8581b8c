// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ensure.h"
#include "trends/trend_fit.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace cw::trends {
namespace {

/// Continued fraction of the incomplete beta function, modified Lentz (Press et al., Numerical Recipes, 3rd ed., 6.4).
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto atLeastTiny = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / atLeastTiny(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int step = 1; step <= 10'000; ++step) {
        const double m = step;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / atLeastTiny(1 + even * d);
        c = atLeastTiny(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / atLeastTiny(1 + odd * d);
        c = atLeastTiny(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < 4 * std::numeric_limits<double>::epsilon())
            break;
    }
    return fraction;
}

double regularizedBeta(double a, double b, double x)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double logFront = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
    const double front = std::exp(logFront);
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

/// P(T > t) for t >= 0.
double upperTail(double t, double degrees)
{
    return 0.5 * regularizedBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
}

double studentDensity(double t, double degrees)
{
    const double logScale =
        std::lgamma((degrees + 1) / 2) - std::lgamma(degrees / 2) - 0.5 * std::log(degrees * std::numbers::pi);
    return std::exp(logScale - (degrees + 1) / 2 * std::log1p(t * t / degrees));
}

} // namespace

/// Newton steps inside a bracket that halves when a step would leave it.
double studentQuantile(double p, double degrees)
{
    ensure(p > 0 && p < 1 && degrees > 0, "a probability and positive degrees of freedom");
    if (p == 0.5)
        return 0;
    if (p < 0.5)
        return -studentQuantile(1 - p, degrees);
    const double tail = 1 - p;
    double low = 0;
    double high = 1;
    while (upperTail(high, degrees) > tail)
        high *= 2;
    double t = 0.5 * (low + high);
    for (int step = 0; step < 200; ++step) {
        const double excess = upperTail(t, degrees) - tail;
        (excess > 0 ? low : high) = t;
        double next = t + excess / studentDensity(t, degrees);
        if (!(next > low && next < high))
            next = 0.5 * (low + high);
        if (std::abs(next - t) <= 1e-14 * t)
            return next;
        t = next;
    }
    return t;
}

} // namespace cw::trends
