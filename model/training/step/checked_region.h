// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is a step of the kind that the model was compared with measurements for, and if not, why? Leaves out: how
// large the error then is (StepResult::band), and memory.
#pragma once

#include "training/step/step_inputs.h"

namespace cw::training {

/// The first reason why nothing like a step was ever compared.
enum class Unchecked {
    No,            ///< the like was compared
    Chip,          ///< no step of its generation was published
    Architecture,  ///< the model's layers are stood in for by others
    Gpus,          ///< more of them than any compared run had
    VirtualStages, ///< more chunks of a stage than any compared run had
    Parameters,    ///< a smaller or larger model than any compared one
    Sequence,      ///< shorter or longer than any compared one
    Software,      ///< none of its steps was compared
    Precision      ///< likewise
};

Unchecked whyUnchecked(const StepModel& model, const StepChip& chip, const StepRun& run, const StepPlan& plan,
                       const catalog::TrainingModel& constants);

/// Nor is a step checked whose calibration says that the GPUs compute beyond their peak.
bool isChecked(const StepModel& model, const StepChip& chip, const StepRun& run, const StepPlan& plan,
               const catalog::TrainingModel& constants);

} // namespace cw::training
