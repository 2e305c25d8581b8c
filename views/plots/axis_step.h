// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: at which round distances does an axis carry its numbers? 1, 2 or 5 times a power of ten.
// Leaves out: logarithmic axes, which tick at powers of ten.
#pragma once

#include <algorithm>
#include <cmath>

namespace cw::plots {

/// A step that divides 0..most into at most `ticks` parts.
inline double axisStep(double most, int ticks)
{
    if (!(most > 0) || !std::isfinite(most))
        return 1;
    const double rough = most / std::max(1, ticks);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace cw::plots
