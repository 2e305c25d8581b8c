// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/checked_region.h"

namespace cw::training {

Unchecked whyUnchecked(const StepModel& model, const StepChip& chip, const StepPlan& plan,
                       const catalog::TrainingModel& constants)
{
    if (!chip.hasMeasuredSteps)
        return Unchecked::Chip;
    if (model.approximated)
        return Unchecked::Architecture;
    if (plan.gpus > constants.step.mostGpus.value)
        return Unchecked::Gpus;
    if (plan.virtualStages > constants.step.mostVirtualStages.value)
        return Unchecked::VirtualStages;
    return Unchecked::No;
}

bool isChecked(const StepModel& model, const StepChip& chip, const StepPlan& plan,
               const catalog::TrainingModel& constants)
{
    return whyUnchecked(model, chip, plan, constants) == Unchecked::No;
}

} // namespace cw::training
