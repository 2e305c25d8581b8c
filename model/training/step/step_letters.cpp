// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_letters.h"

#include <algorithm>
#include <cmath>

namespace cw::training::step_letters {

Value layerMatrices(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(Seconds(result.time->layer.matrices.both() - result.time->layer.frozen));
}

Value layerRecompute(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(Seconds(result.time->layer.recompute));
}

Value layerTotal(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(Seconds(result.time->layer.both()));
}

Value head(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(Seconds(result.time->head));
}

Value stepTime(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Seconds(result.time->step));
}

Value microBatches(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(result.time->microBatches);
}

Value stackFactor(const StepInputs& inputs, const StepResult&) { return Measure(inputs.run.stackFactor); }

Value utilisation(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(result.time->utilisation);
}
Value stragglerRate(const StepInputs&, const StepResult& result) { return Measure(result.context.straggling); }

Value memoryRate(const StepInputs&, const StepResult& result)
{
    if (!(result.context.perByte > 0))
        return std::nullopt;
    return Measure(BytesPerSecond(1 / result.context.perByte));
}

} // namespace cw::training::step_letters
