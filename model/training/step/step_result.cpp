// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_result.h"

#include "training/step/step_shares.h"

namespace cw::training {

StepResult assessStep(const StepInputs& inputs)
{
    const catalog::TrainingStep& known = inputs.constants.step;
    StepResult result;
    result.context = prepare(inputs);
    result.obstacle = obstacleTo(result.context, inputs.plan);
    if (result.obstacle == StepObstacle::None && !inputs.planIsPossible)
        result.obstacle = StepObstacle::ImpossiblePlan;
    if (result.obstacle == StepObstacle::None && !inputs.hasEnoughGpus)
        result.obstacle = StepObstacle::TooFewGpus;
    if (result.obstacle == StepObstacle::None)
        result.time = evaluate(result.context, inputs.plan);
    // A measured step makes the stack known; otherwise the error is that of a laboratory which no constant has seen.
    // One that the GPUs cannot have taken says nothing.
    const bool isMeasured = inputs.run.stackFactor != 1;
    const bool isImpossible = isMeasured && result.time && !isWithinPeak(result.context, *result.time);
    const bool hasExperts = inputs.model.experts > 0;
    const auto choose = [&](const auto& measured, const auto& unmeasured, const auto& experts, const auto& dense) {
        return (isImpossible || (!isMeasured && !inputs.chip.hasMeasuredSteps) ? unmeasured
                : isMeasured                                                   ? measured
                : hasExperts                                                   ? experts
                                                                               : dense)
            .value;
    };
    result.band = choose(known.bandKnown, known.bandUnmeasured, known.bandExperts, known.bandDense);
    result.ninth = choose(known.ninthKnown, known.ninthUnmeasured, known.ninthExperts, known.ninthDense);
    if (!result.time)
        return result;
    result.slice = sliceOf(result.context, inputs.plan);
    if (result.context.wholeStepRate > 0)
        return result;
    result.pipeline =
        pipelineTime(result.context, inputs.plan, result.slice, result.time->layer.both(), result.time->head);
    result.held = heldParameters(result.context, inputs.plan, result.slice);
    return result;
}

} // namespace cw::training
