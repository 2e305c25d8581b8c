// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: step time, memory peak and their known error for one plan, with everything that a card needs to explain
// them. Leaves out: searches; those call evaluate() and peakMemory() directly.
#pragma once

#include "explain/card.h"
#include "training/step/peak_memory.h"
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
    std::optional<StepTime> time;     ///< nullopt where the obstacle says why
    std::optional<PeakMemory> memory; ///< nullopt as well where only whole steps are known of the chip
    std::optional<MemoryFit> fit;     ///< nullopt where memory or capacity is unknown
    double band = 0;                  ///< mean error of such predictions, as a share
    double ninth = 0;                 ///< nine of ten errors are smaller
    friend bool operator==(const StepResult&, const StepResult&) = default;
};

StepResult assessStep(const StepInputs& inputs);

/// Text key: "verdict.step.tight".
const char* textKey(MemoryFit fit);

const std::vector<explain::Card<StepInputs, StepResult>>& stepCards();

} // namespace cw::training
