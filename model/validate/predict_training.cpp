// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/predict_training.h"

#include "training/step/step_time.h"
#include "validate/error_table.h"

#include <algorithm>

namespace cw::validate {

const char* obstacleToPrediction(const MeasuredCase& run, const catalog::TrainingModel& constants)
{
    for (const SkipReason reason : run.skips) {
        if (reason != SkipReason::NoStepTime) // that is about the comparison
            return textKey(reason);
    }
    if (!run.predictable())
        return textKey(SkipReason::ArchitectureUnknown);
    const training::StepObstacle obstacle =
        training::obstacleTo({run.shape, run.hardware, run.run, run.plan, constants, 0});
    return obstacle == training::StepObstacle::None ? nullptr : training::textKey(obstacle);
}

std::optional<TrainingPrediction> predictTraining(const MeasuredCase& run, const catalog::TrainingModel& constants)
{
    if (obstacleToPrediction(run, constants) != nullptr)
        return std::nullopt;
    const std::optional<double> step = predictedStep(run, constants);
    if (!step)
        return std::nullopt;
    const double gpuSeconds = *step * run.plan.gpus;
    return TrainingPrediction{*step, run.plan.globalBatch * run.run.sequence / gpuSeconds, run.printedFlop / gpuSeconds,
                              predictedMemory(run, constants)};
}

} // namespace cw::validate
