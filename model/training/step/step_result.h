// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: step time and its known error for one plan, with everything that a card needs to explain it.
// Leaves out: memory (training.h), and searches; those call evaluate() directly.
#pragma once

#include "explain/card.h"
#include "training/step/slice.h"
#include "training/step/step_parts.h"
#include "training/step/step_time.h"

#include <optional>
#include <vector>

namespace cw::training {

struct StepResult {
    StepObstacle obstacle = StepObstacle::None;
    StepContext context;
    Slice slice;
    PipelineTime pipeline;
    HeldParameters held;
    std::optional<StepTime> time; ///< nullopt where the obstacle says why
    double band = 0;              ///< mean error of such predictions, as a share
    double ninth = 0;             ///< nine of ten errors are smaller
    friend bool operator==(const StepResult&, const StepResult&) = default;
};

StepResult assessStep(const StepInputs& inputs);

const std::vector<explain::Card<StepInputs, StepResult>>& stepCards();

} // namespace cw::training
