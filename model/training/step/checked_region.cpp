// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/checked_region.h"

namespace cw::training {

bool isChecked(const StepModel& model, const StepChip& chip, const StepPlan& plan,
               const catalog::TrainingModel& constants)
{
    return chip.hasMeasuredSteps && !model.approximated && plan.gpus <= constants.step.mostGpus.value &&
           plan.virtualStages <= constants.step.mostVirtualStages.value;
}

} // namespace cw::training
