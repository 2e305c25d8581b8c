// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which memory does full fine-tuning, LoRA or QLoRA need on one or a few GPUs, by software, base format and
// what the adapters sit on? Leaves out: tensor and pipeline parallel (memory.h has those), time, and host memory.
#pragma once

#include "catalog/finetune_model.h"
#include "catalog/memory_model.h"
#include "training/activations.h"

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

/// Bytes of one GPU. The peak is in the backward pass or in the optimizer's step.
struct FineTuneMemory {
    double base = 0;        ///< framework
    double weights = 0;     ///< frozen
    double states = 0;      ///< of what is trained: weights, gradients, moments
    double gathered = 0;    ///< of sharded weights
    double activations = 0; ///< with the layer being recomputed
    double allocator = 0;   ///< held beyond live activations
    double logits = 0;
    double stepCopies = 0; ///< 32-bit gradients and temporaries of the step

    [[nodiscard]] double backward() const
    {
        return base + weights + states + gathered + activations + allocator + logits;
    }
    [[nodiscard]] double step() const { return base + weights + states + stepCopies; }
    [[nodiscard]] double peak() const { return backward() > step() ? backward() : step(); }
    friend bool operator==(const FineTuneMemory&, const FineTuneMemory&) = default;
};

FineTuneMemory fineTuneMemory(const MemoryShape& shape, const FineTuneRun& run, const catalog::FineTuneModel& constants,
                              const catalog::MemoryModel& common);

} // namespace cw::training
