// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which memory does a published run of full fine-tuning, LoRA or QLoRA need, by software, base format and what
// the adapters sit on? It only says in the words of memory.h what such a run does; a design is said likewise. Leaves
// out: tensor and pipeline parallel, which no such run has, time, and host memory.
#pragma once

#include "catalog/finetune_model.h"
#include "catalog/memory_model.h"
#include "training/memory.h"

#include <optional>

namespace cw::training {

enum class TunedPart { Everything, Adapters, Nothing }; ///< Nothing = the model only answers
enum class BaseFormat { Bf16, Nf4, Nf4Double, Int4Group };

struct FineTuneRun {
    catalog::FineTuneSoftware software = catalog::FineTuneSoftware::Transformers;
    TunedPart tuned = TunedPart::Adapters;
    BaseFormat base = BaseFormat::Bf16;
    AdapterPlacement adapters;
    double adapterParameters = 0;
    bool trainsEmbeddings = false; ///< beside the adapters
    double sequence = 0;
    double microBatch = 1;
    double gpus = 1;
    bool shardsWeights = false; ///< ZeRO-3 or FSDP
    bool checkpoints = false;   ///< of every layer only its input is kept
    bool fusedAttention = true;
    bool offloadsStates = false;       ///< weights, gradients and moments live in host memory
    std::optional<double> deviceBytes; ///< decides where paged states live
    friend bool operator==(const FineTuneRun&, const FineTuneRun&) = default;
};

/// One GPU at its peak: in the backward pass or in the optimizer's step.
StageMemory fineTuneMemory(const MemoryShape& shape, const FineTuneRun& run, const catalog::FineTuneModel& constants,
                           const catalog::MemoryModel& common);

} // namespace cw::training
