// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what becomes of a training job when one degree of its plan is turned, which values can it take, and why can
// it not take the others? Leaves out: how good a plan is.
#pragma once

#include "catalog/parts.h"
#include "design/workload.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace cw::lab {

enum class Knob { Tensor, Pipeline, Interleave, Context, Expert, MicroBatch, MicroBatches };
inline constexpr Knob kKnobs[] = {Knob::Tensor, Knob::Pipeline,   Knob::Interleave,  Knob::Context,
                                  Knob::Expert, Knob::MicroBatch, Knob::MicroBatches};

/// "Tensor parallel, TP".
QString nameOf(Knob knob);
int valueOf(const design::TrainingChoice& job, Knob knob);

/// The job with one knob turned. Data parallel takes all GPUs that are left; the batch stays as near as whole
/// micro-batches allow; interleaving and expert parallel give way where they no longer divide.
design::TrainingChoice turned(const design::TrainingChoice& job, Knob knob, int value,
                              const catalog::LanguageModel* model, std::int64_t gpus);

/// Values worth a tick, upwards; the present one is always among them.
std::vector<int> ladder(const design::TrainingChoice& job, Knob knob, const catalog::LanguageModel* model,
                        std::int64_t gpus);

/// Which rule the turned job would break that the present one keeps, with its numbers; empty = it is possible.
QString whyNot(const design::TrainingChoice& job, Knob knob, int value, const catalog::LanguageModel* model,
               std::int64_t gpus);

} // namespace cw::lab
