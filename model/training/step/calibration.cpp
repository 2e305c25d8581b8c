// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/calibration.h"

#include "training/step/step_time.h"

#include <cmath>
#include <utility>

namespace cw::training {

std::optional<double> stackFactor(const StepContext& context, const StepPlan& plan, double seconds)
{
    if (!(seconds > 0) || !std::isfinite(seconds))
        return std::nullopt;
    const std::optional<StepTime> predicted = stepTime(calibrated(context, 1), plan);
    if (!predicted || !(predicted->step > 0))
        return std::nullopt;
    return seconds / predicted->step;
}

StepContext calibrated(StepContext context, double factor)
{
    context.run.stackFactor = factor;
    return context;
}

} // namespace cw::training
