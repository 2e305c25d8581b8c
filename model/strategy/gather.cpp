// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/strategy.h"

namespace cw::strategy {

SearchInputs searchInputsOf(const training::Inputs& memory, const training::StepInputs& step)
{
    SearchInputs inputs;
    inputs.model = step.model;
    inputs.chip = step.chip;
    inputs.run = step.run;
    inputs.current = step.plan;
    inputs.shape = training::shapeOf(memory.model);
    inputs.habits = training::habitsOf(memory, inputs.shape);
    inputs.constants = step.constants;
    if (memory.acceleratorUsable)
        inputs.capacity = memory.acceleratorUsable->base();
    else if (memory.acceleratorLabel)
        inputs.capacity = memory.acceleratorLabel->base();
    inputs.gpus = step.plan.gpus;
    inputs.globalBatch = step.plan.globalBatch;
    return inputs;
}

} // namespace cw::strategy
