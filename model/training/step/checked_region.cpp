// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/checked_region.h"

#include "training/step/flop_count.h"
#include "training/step/step_shares.h"

namespace cw::training {
namespace {

bool isWithin(double value, const catalog::Datum<double>& least, const catalog::Datum<double>& most)
{
    return value >= least.value && value <= most.value;
}

double stepsIn(StepPrecision precision, const catalog::TrainingChecked& checked)
{
    switch (precision) {
    case StepPrecision::Bits16:
        return checked.bits16.value;
    case StepPrecision::Fp8:
        return checked.fp8.value;
    case StepPrecision::Fp8RowWise:
        return checked.fp8RowWise.value;
    case StepPrecision::MxFp8:
        return checked.mxFp8.value;
    case StepPrecision::NvFp4:
        return checked.nvFp4.value;
    case StepPrecision::Unmodelled:
        break;
    }
    return 0;
}

/// A factor of 1 is no measurement.
bool isPossibleMeasurement(const StepModel& model, const StepChip& chip, const StepRun& run, const StepPlan& plan,
                           const catalog::TrainingModel& constants)
{
    if (run.stackFactor == 1)
        return true;
    const StepContext context = prepare(model, chip, run, constants);
    const std::optional<StepTime> time = stepTime(context, plan);
    return !time || isWithinPeak(context, *time);
}

} // namespace

Unchecked whyUnchecked(const StepModel& model, const StepChip& chip, const StepRun& run, const StepPlan& plan,
                       const catalog::TrainingModel& constants)
{
    const catalog::TrainingChecked& checked = constants.checked;
    if (!chip.hasMeasuredSteps)
        return Unchecked::Chip;
    if (model.approximated)
        return Unchecked::Architecture;
    if (plan.gpus > constants.step.mostGpus.value)
        return Unchecked::Gpus;
    if (plan.virtualStages > constants.step.mostVirtualStages.value)
        return Unchecked::VirtualStages;
    if (!isWithin(matrixParametersPerToken(model), checked.leastParameters, checked.mostParameters))
        return Unchecked::Parameters;
    if (!isWithin(run.sequence, checked.leastSequence, checked.mostSequence))
        return Unchecked::Sequence;
    if (chip.wholeStep) // neither software nor precision matters there
        return Unchecked::No;
    if (!(checked.software[static_cast<std::size_t>(run.software)].value > 0))
        return Unchecked::Software;
    return stepsIn(run.precision, checked) > 0 ? Unchecked::No : Unchecked::Precision;
}

bool isChecked(const StepModel& model, const StepChip& chip, const StepRun& run, const StepPlan& plan,
               const catalog::TrainingModel& constants)
{
    return whyUnchecked(model, chip, run, plan, constants) == Unchecked::No &&
           isPossibleMeasurement(model, chip, run, plan, constants);
}

} // namespace cw::training
