// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: does a language model train on these GPUs with this parallel plan, what fills the memory of each pipeline
// stage, and how large are its batches, gradients and checkpoints? Leaves out: how long a step takes, traffic between
// GPUs, and offloading to host memory.
#pragma once

#include "base/quantity.h"
#include "catalog/memory_model.h"
#include "catalog/parts.h"
#include "design/workload.h"
#include "explain/card.h"
#include "training/memory.h"
#include "training/plan_rules.h"

#include <optional>
#include <vector>

namespace cw::training {

inline constexpr Bytes kActivationBytes{2}; ///< one value passed between GPUs, in bf16 or fp16

using FlopsPerToken = Quantity<Dimension{.flop = 1, .token = -1}>;

struct Inputs {
    catalog::LanguageModel model;
    design::TrainingChoice choice;
    std::optional<Bytes> acceleratorUsable; ///< what a program sees; nullopt = not known
    std::optional<Bytes> acceleratorLabel;  ///< what the vendor prints; nullopt = no accelerator chosen
    catalog::MemoryModel constants;
    catalog::TrainingProfile software;                ///< what `choice.software` does
    bool hasDriverReading = false;                    ///< nvidia-smi exists for this accelerator
    catalog::TrainingStep limits;                     ///< how far a memory may be filled, and what a driver shows
    std::optional<catalog::FineTuneProfile> fineTune; ///< nullopt = from scratch, or software never measured tuning
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct Result {
    std::vector<PlanProblem> problems;
    MemoryShape shape;
    BytesPerParameter bytes;
    double parameters = 0;           ///< of the whole model
    double trainableParameters = 0;  ///< adapters only, where the base is frozen
    std::vector<StageMemory> stages; ///< empty where the plan cannot be laid out
    std::optional<int> fullestStage;
    std::optional<PhaseMemory> phases;    ///< of the fullest stage
    std::optional<Bytes> quantisedInputs; ///< QLoRA: of its activations, what LoRA would not keep
    std::optional<Bytes> quantisedSaves;  ///< QLoRA: weights that LoRA would hold more
    std::optional<Bytes> capacity;        ///< of one GPU: usable, or else the label
    std::optional<Bytes> headroom;
    std::optional<MemoryVerdict> verdict; ///< nullopt where memory or capacity is unknown
    std::optional<Bytes> driverMemory;    ///< of the fullest stage as nvidia-smi shows it; unknown if it does not fit
    double gpusNeeded = 0;
    double shards = 1;                    ///< GPUs that hold the same parameters: ZeRO splits over them
    std::optional<int> microBatches;      ///< per data-parallel rank and step
    std::optional<double> bubble;         ///< idle share of the pipeline's time: (p-1)/(v m + p-1)
    std::optional<double> bubbleOverhead; ///< idle time over working time: (p-1)/(v m)
    Tokens tokensPerStep;
    Tokens computeOptimalTokens;          ///< a hint: what a training from scratch is best given (Hoffmann 2022)
    FlopsPerToken flopPerToken;           ///< forward and backward, full attention, nothing recomputed
    Bytes gradientBytes;                  ///< of all trainable parameters once
    std::optional<Bytes> layerEdge;       ///< of one micro-batch between two layers: what tensor parallel reduces
    std::optional<Bytes> pipelineMessage; ///< what of it one GPU sends to the next stage
    /// What one GPU of the fullest stage reduces in a step: with all that hold the same parameters, and of experts
    /// with those that hold the same experts. Without expert parallel these are the same GPUs, and all is in the first.
    std::optional<Bytes> gradientMessage;
    std::optional<Bytes> expertGradientMessage;
    Bytes checkpointSize;                 ///< weights and optimizer state of all trainable parameters

    /// The stage that needs most, or nullptr.
    [[nodiscard]] const StageMemory* fullest() const
    {
        return fullestStage ? &stages[static_cast<std::size_t>(*fullestStage)] : nullptr;
    }
    friend bool operator==(const Result&, const Result&) = default;
};

Tokens tokensPerStep(const design::TrainingChoice& choice);

MemoryHabits habitsOf(const Inputs& inputs, const MemoryShape& shape);
/// What stands for this software where the choice is to fine-tune.
std::optional<catalog::FineTuneProfile> fineTuneOf(const design::TrainingChoice& choice,
                                                   const catalog::TrainingProfile& software,
                                                   const catalog::FineTuneModel& measured);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::training
