// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what becomes of a training job when one degree of its plan is turned, which values can it take, and which
// rule keeps it from the others? Leaves out: how good a plan is, and the rules themselves (plan_rules.h).
#pragma once

#include "catalog/parts.h"
#include "design/workload.h"
#include "training/plan_rules.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cw::training {

enum class Knob { Tensor, Pipeline, Interleave, Context, Expert, MicroBatch, MicroBatches };
inline constexpr Knob kKnobs[] = {Knob::Tensor, Knob::Pipeline,   Knob::Interleave,  Knob::Context,
                                  Knob::Expert, Knob::MicroBatch, Knob::MicroBatches};

int valueOf(const design::TrainingChoice& job, Knob knob);

/// The job with one knob turned. Data parallel takes all GPUs that are left; the batch stays as near as whole
/// micro-batches allow; interleaving and expert parallel give way where they no longer divide.
design::TrainingChoice turned(const design::TrainingChoice& job, Knob knob, int value,
                              const catalog::LanguageModel* model, std::int64_t gpus);

/// Values worth a tick, upwards; the present one is always among them.
std::vector<int> ladder(const design::TrainingChoice& job, Knob knob, const catalog::LanguageModel* model,
                        std::int64_t gpus);

/// The first rule that makes the turned job impossible and that the present one keeps; nullopt = it is possible.
std::optional<BrokenRule> whyNotTurned(const design::TrainingChoice& job, Knob knob, int value,
                                       const catalog::LanguageModel* model, std::int64_t gpus);

} // namespace cw::training
