// SPDX-License-Identifier: GPL-3.0-or-later
// The plain training job that the tests of memory and of plans start from.
#pragma once

#include "model_shapes.h"
#include "training/training.h"

#include <algorithm>

namespace cw::test {

inline training::Inputs inputsOf(const catalog::LanguageModel& model)
{
    training::Inputs inputs;
    inputs.model = model;
    inputs.constants = memoryConstants();
    inputs.software = plainSoftware();
    inputs.limits = memoryLimits();
    inputs.acceleratorUsable = 80 * unit::GB;
    inputs.choice.globalBatch = 1024;
    inputs.choice.sequence = 4096;
    return inputs;
}

inline bool has(const training::Inputs& inputs, training::PlanProblem problem)
{
    const auto found = training::planProblems(inputs.model, inputs.choice);
    return std::ranges::find(found, problem) != found.end();
}

} // namespace cw::test
