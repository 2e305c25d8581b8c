// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_result.h"

namespace cw::training {

StepResult assessStep(const StepInputs& inputs)
{
    const catalog::TrainingStep& known = inputs.constants.step;
    StepResult result;
    result.context = prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
    result.obstacle = obstacleTo(result.context, inputs.plan);
    // A measured step makes the stack known; otherwise the error is that of a laboratory which no constant has seen.
    const bool isMeasured = inputs.run.stackFactor != 1;
    const bool hasExperts = inputs.model.experts > 0;
    result.band = (isMeasured ? known.bandKnown : hasExperts ? known.bandExperts : known.bandDense).value;
    result.ninth = (isMeasured ? known.ninthKnown : hasExperts ? known.ninthExperts : known.ninthDense).value;
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
