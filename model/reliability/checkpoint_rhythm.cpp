// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/checkpoint_rhythm.h"

#include <algorithm>
#include <cmath>

namespace cw::reliability {

Seconds youngInterval(Seconds blocking, Seconds meanTime)
{
    return Seconds(std::sqrt(2 * blocking.base() * meanTime.base()));
}

Seconds dalyInterval(Seconds blocking, Seconds meanTime)
{
    if (blocking >= 2 * meanTime)
        return meanTime;
    const double ratio = blocking / (2 * meanTime);
    return youngInterval(blocking, meanTime) * (1 + std::sqrt(ratio) / 3 + ratio / 9) - blocking;
}

Seconds optimalInterval(Seconds blocking, Seconds meanTime)
{
    // x + e^-(x + a) = 1 with x = t / M, a = d / M: convex and rising, so Newton's steps from above never pass the root.
    const double a = blocking / meanTime;
    double x = std::min(std::sqrt(2 * a), 1.0);
    for (int step = 0; step < 50 && x > 0; ++step) {
        const double over = x + std::expm1(-(x + a));
        const double next = x + over / std::expm1(-(x + a));
        if (!(std::abs(next - x) > 1e-15 * x))
            break;
        x = next;
    }
    return x * meanTime;
}

double usefulShare(const CheckpointRhythm& rhythm, std::span<const Recovery> recoveries, Seconds meanTime)
{
    const double cycle = (rhythm.interval + rhythm.blocking).base();
    if (!(cycle > 0))
        return 0;
    if (!std::isfinite(meanTime.base()))
        return rhythm.interval.base() / cycle;
    const double mean = meanTime.base();
    double survives = 0; // share of the failures after which a first interval begins before the next failure
    for (const Recovery& recovery : recoveries)
        survives += recovery.share * std::exp(-(recovery.restart + rhythm.lag).base() / mean);
    return rhythm.interval.base() * survives / (mean * std::expm1(cycle / mean));
}

double effectiveTrainingTimeRatio(PerSecond rate, Seconds restart, Seconds interval, Seconds blocking)
{
    const double lost = rate * (restart + interval / 2);
    return std::max(0.0, (1 - lost) / (1 + blocking / interval));
}

} // namespace cw::reliability
