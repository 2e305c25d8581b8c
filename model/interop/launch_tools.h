// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the three launch formats share inside this folder? One writer and one reader each, and what holds
// for all. Leaves out: the door to the outside (launch_arguments.h).
#pragma once

#include "interop/launch_arguments.h"
#include "interop/launch_note.h"

#include <cstdint>

namespace cw::interop {

inline constexpr std::string_view kMegatronVersion = "Megatron-LM@d98e8a64";
inline constexpr std::string_view kTorchtitanVersion = "torchtitan@9810191bb";
inline constexpr std::string_view kDeepSpeedVersion = "DeepSpeed-config-json@2026-06";

struct Launch {
    const design::TrainingChoice& choice;
    const catalog::LanguageModel& model;
    std::int64_t gpus = 1;
    std::int64_t microBatches = 1; ///< that one replica takes in a step
};

LaunchText writeMegatron(const Launch& launch);
LaunchText writeTorchtitan(const Launch& launch);
LaunchText writeDeepSpeed(const Launch& launch);

/// What a reader found besides the choice itself.
struct Reading {
    design::TrainingChoice choice;
    FieldWords note;
    int noteLine = 0;
    std::int64_t gpus = 0; ///< 0: the text does not say
    bool dataParallelSaid = false;
    std::int64_t microBatches = 0; ///< of a step, where they give the global batch; 0: they do not
    Problems notes;
    Problems problems;
};

Reading readMegatron(std::string_view text, const LaunchBasis& basis);
Reading readTorchtitan(std::string_view text, const LaunchBasis& basis);
Reading readDeepSpeed(std::string_view text, const LaunchBasis& basis);

/// The note, with the model and the number of GPUs that every text carries.
FieldWords noteOf(const Launch& launch, const FieldWords& unsaid);
/// The model that a note names, where the catalog has it.
const catalog::LanguageModel* modelNamed(const LaunchBasis& basis, const FieldWords& note);

} // namespace cw::interop
