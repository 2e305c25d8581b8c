// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are the degrees of a plan called, and in which words can one not take a value? Leaves out: what becomes
// of a job when a degree is turned, and the rules (training/plan_knobs.h).
#pragma once

#include "training/plan_knobs.h"

#include <QString>

namespace cw::lab {

using training::kKnobs;
using training::Knob;
using training::ladder;
using training::turned;
using training::valueOf;

/// "Tensor parallel, TP".
QString nameOf(Knob knob);

/// Which rule the turned job would break that the present one keeps, with its numbers; empty = it is possible.
QString whyNot(const design::TrainingChoice& job, Knob knob, int value, const catalog::LanguageModel* model,
               std::int64_t gpus);

} // namespace cw::lab
