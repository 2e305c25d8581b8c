// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the step-time model say of one published run, and why may it say nothing?
// Leaves out: what was measured; a prediction is the same with those cells empty.
#pragma once

#include "validate/measured_case.h"

#include <optional>

namespace cw::validate {

struct TrainingPrediction {
    double stepSeconds = 0;
    double tokensPerSecond = 0; ///< of one accelerator
    double flopPerSecond = 0;   ///< of one accelerator, in the convention of the row's source
    std::optional<double>
        memoryBytes; ///< of the fullest accelerator; nullopt where only whole steps are known of the chip
    friend bool operator==(const TrainingPrediction&, const TrainingPrediction&) = default;
};

/// Text key of what stands against a prediction, nullptr where nothing does: an input is missing, or the run lies
/// outside the model.
const char* obstacleToPrediction(const MeasuredCase& run, const catalog::TrainingModel& constants);

/// nullopt where there is an obstacle.
std::optional<TrainingPrediction> predictTraining(const MeasuredCase& run, const catalog::TrainingModel& constants);

} // namespace cw::validate
