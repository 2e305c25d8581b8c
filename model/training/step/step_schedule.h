// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which schedule do the pipeline stages of one step run, with the layers, head and transfers that the step
// time counts, and what follows it? Leaves out: pixels, and chips of which only whole steps are known.
#pragma once

#include "training/schedule/schedule.h"
#include "training/step/step_result.h"

#include <optional>
#include <vector>

namespace cw::training {

/// One stage of a step, as slowestStage() counts it.
struct StageWork {
    double layers = 0;             ///< a fraction where software splits by cost
    std::optional<int> firstLayer; ///< from 0; nullopt where the stage holds no single run of whole layers
    std::vector<PassTime> exposed; ///< s of each chunk's passes: communication that nothing hides
    friend bool operator==(const StageWork&, const StageWork&) = default;
};

struct StepSchedule {
    std::vector<StageWork> stages;
    Schedule run;
    int interleave = 1;
    int microBatches = 0;
    int drawn = 0;          ///< micro-batches of `run`: fewer where all would be too many
    double bubbleSlots = 0; ///< of `allSlots`, each a chunk's forward and backward, where all stages are equal
    double allSlots = 0;
    // What follows the pipeline, from the start of the step.
    Seconds pipelineEnd;
    Seconds dataEnd; ///< exposed reduction of gradients
    Seconds optimizerEnd;
    Seconds end; ///< with what every step costs besides
    friend bool operator==(const StepSchedule&, const StepSchedule&) = default;
};

/// With at most this many passes over all stages, in whole rounds of the stages where interleaved. nullopt without a
/// divided step time, or where no such schedule exists or one round has more passes.
std::optional<StepSchedule> stepSchedule(const StepInputs& inputs, const StepResult& result, double mostPasses);

} // namespace cw::training
