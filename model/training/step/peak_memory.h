// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which memory peak does this software show on the fullest of the first and the last stage, as it was
// measured: by torch's allocator, or by nvidia-smi for the Megatron-LM of 2021? Leaves out: stages between the ends and
// exact counts per stage; memory.h has those with general constants.
#pragma once

#include "training/step/step_inputs.h"

namespace cw::training {

enum class MemoryFit { Fits, Tight, DoesNotFit };

/// Bytes.
struct PeakMemory {
    double states = 0;      ///< weights, gradients, optimizer state, gathered layers
    double activations = 0; ///< with logits, before the allocator's share
    double allocator = 0;   ///< what the allocator holds beyond live activations
    double base = 0;        ///< context, collective buffers, framework

    [[nodiscard]] double total() const { return states + activations + allocator + base; }
    friend bool operator==(const PeakMemory&, const PeakMemory&) = default;
};

PeakMemory peakMemory(const StepModel& model, const StepRun& run, const StepPlan& plan,
                      const catalog::TrainingModel& constants);

MemoryFit fitOf(double bytes, double capacity, const catalog::TrainingStep& constants);

} // namespace cw::training
