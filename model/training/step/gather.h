// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the step-time model take from a catalog's chip and language model, and from a design's choices?
// Leaves out: which node and network surround the chip; the caller knows them.
#pragma once

#include "catalog/parts.h"
#include "design/workload.h"
#include "training/memory.h"
#include "training/step/step_inputs.h"

#include <string_view>

namespace cw::training {

/// Sets the sustained shares of a chip by its architecture and, where it has an entry of its own, its id.
void addEfficiency(StepChip& chip, const catalog::TrainingModel& constants, std::string_view architecture,
                   std::string_view accelerator);

/// Chips before BF16: a step in it would be that of FP16 under another name.
bool lacksBf16(const catalog::Accelerator& accelerator, catalog::Precision compute);

/// The chip in a node with `domain` accelerators at scale-up rate. 16 bits: bfloat16, or float16 where it has no other.
StepChip stepChipOf(const catalog::Accelerator& accelerator, int domain, std::optional<BytesPerSecond> network,
                    const catalog::TrainingModel& constants);

StepModel stepModelOf(const catalog::LanguageModel& model, const MemoryShape& shape);
StepPlan stepPlanOf(const design::TrainingChoice& choice);
/// Software, precision and attention of the choice; everything finer about software keeps its default.
StepRun stepRunOf(const design::TrainingChoice& choice);

} // namespace cw::training
