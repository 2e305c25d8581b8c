// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is a step of the kind that the model was compared with measurements for? Leaves out: how large the error
// then is (StepResult::band), and memory.
#pragma once

#include "training/step/step_inputs.h"

namespace cw::training {

/// Chips whose steps were published, architectures that are not stood in for, and no more GPUs or chunks of a stage
/// than compared runs had.
bool isChecked(const StepModel& model, const StepChip& chip, const StepPlan& plan,
               const catalog::TrainingModel& constants);

} // namespace cw::training
