// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/fine_tuning.h"

#include <algorithm>

namespace cw::training {
namespace {

using catalog::FineTuneSoftware;
using design::FineTuning;

/// What a design could say of the run.
design::TrainingChoice choiceOf(const FineTuneRun& run)
{
    design::TrainingChoice choice;
    if (run.tuned == TunedPart::Everything) {
        const bool pure = run.software == FineTuneSoftware::Torchtune; // its recipes of full fine-tuning
        choice.fineTuning = FineTuning::Full;
        choice.states = pure ? design::MixedPrecision::PureBf16 : design::MixedPrecision::Bf16Bf16Grads;
        choice.optimizer = pure ? design::Optimizer::Adam8Bit : design::Optimizer::Adam;
    } else {
        choice.fineTuning = run.base == BaseFormat::Bf16 ? FineTuning::Lora : FineTuning::QLora;
    }
    choice.flashAttention = run.fusedAttention;
    return choice;
}

StepPlan planOf(const FineTuneRun& run)
{
    StepPlan plan;
    plan.gpus = plan.data = run.gpus;
    plan.microBatch = run.microBatch;
    plan.globalBatch = run.gpus * run.microBatch;
    plan.sharding = run.shardsWeights ? StepSharding::Parameters : StepSharding::Gradients;
    plan.recompute = run.checkpoints ? StepRecompute::Full : StepRecompute::None;
    return plan;
}

/// What no design says: formats and adapters of other methods, and states on the host.
void addOwnWays(MemoryHabits& habits, const MemoryShape& shape, const FineTuneRun& run,
                const catalog::FineTuneModel& constants)
{
    if (run.base == BaseFormat::Nf4)
        habits.bytes.frozenLinear = constants.nf4SingleBytes.value;
    if (run.base == BaseFormat::Int4Group) {
        habits.bytes.frozenLinear = constants.int4GroupBytes.value;
        if (run.software == FineTuneSoftware::DeepSpeed)
            habits.logitBytes = constants.halfLogitBytes.value;
    }
    habits.placement = run.adapters;
    habits.adapters = {run.adapterParameters / std::max(1, shape.layers), 0, 0, 0};
    if (run.trainsEmbeddings)
        habits.base += constants.savedEmbedding.value * (shape.inputEmbedding + shape.outputEmbedding);
    if (run.offloadsStates)
        habits.bytes = {.gathered = habits.bytes.gathered};
}

} // namespace

StageMemory fineTuneMemory(const MemoryShape& shape, const FineTuneRun& run, const catalog::FineTuneModel& constants,
                           const catalog::MemoryModel& common)
{
    std::optional<Bytes> capacity;
    if (run.deviceBytes)
        capacity = Bytes(*run.deviceBytes);
    MemoryHabits habits = habitsOf(shape, choiceOf(run), common, {}, &constants.profile(run.software), capacity);
    habits.sequence = run.sequence;
    addOwnWays(habits, shape, run, constants);
    if (run.tuned == TunedPart::Nothing) {
        habits.sequence = 0;
        habits.base += 2 * shape.hidden * shape.feedForward; // one matrix back in 16 bits
    }
    const StepPlan plan = planOf(run);
    return StageModel(shape, habits, plan).at(0);
}

} // namespace cw::training
