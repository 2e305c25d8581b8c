// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_result.h"

namespace cw::training {

StepResult assessStep(const StepInputs& inputs)
{
    const catalog::TrainingStep& known = inputs.constants.step;
    StepResult result;
    result.context = prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
    result.obstacle = obstacleTo(result.context, inputs.plan);
    if (result.obstacle == StepObstacle::None && !inputs.planIsPossible)
        result.obstacle = StepObstacle::ImpossiblePlan;
    // A measured step makes the stack known; otherwise the error is that of a laboratory which no constant has seen.
    const bool isMeasured = inputs.run.stackFactor != 1;
    const bool hasExperts = inputs.model.experts > 0;
    const auto choose = [&](const auto& measured, const auto& unmeasured, const auto& experts, const auto& dense) {
        return (isMeasured                      ? measured
                : !inputs.chip.hasMeasuredSteps ? unmeasured
                : hasExperts                    ? experts
                                                : dense)
            .value;
    };
    result.band = choose(known.bandKnown, known.bandUnmeasured, known.bandExperts, known.bandDense);
    result.ninth = choose(known.ninthKnown, known.ninthUnmeasured, known.ninthExperts, known.ninthDense);
    if (result.obstacle != StepObstacle::None)
        return result;
    result.time = evaluate(result.context, inputs.plan);
    result.slice = sliceOf(result.context, inputs.plan);
    if (result.context.wholeStepRate > 0)
        return result;
    result.pipeline =
        pipelineTime(result.context, inputs.plan, result.slice, result.time->layer.both(), result.time->head);
    result.held = heldParameters(result.context, inputs.plan, result.slice);
    return result;
}

} // namespace cw::training
