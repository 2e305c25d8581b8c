// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/memory.h"

namespace cw::training {
namespace {

using design::FineTuning;
using design::MixedPrecision;
using design::Optimizer;

/// Moments of one parameter where each moment takes `moment` bytes. Adafactor (Shazeer and Stern 2018, without
/// momentum) keeps one row and one column sum per matrix: 1/rows + 1/columns values per parameter. Every matrix has the
/// hidden width as one side and about that or more as the other, hence 2/hidden.
double momentBytes(Optimizer optimizer, double moment, double hidden, const catalog::MemoryModel& constants)
{
    switch (optimizer) {
    case Optimizer::Sgd:
        return 0;
    case Optimizer::SgdMomentum:
        return moment;
    case Optimizer::Adam:
    case Optimizer::Lamb: // its layer norms are a handful of numbers
        return 2 * moment;
    case Optimizer::Adam8Bit:
        return constants.adam8BitBytes.value;
    case Optimizer::Adafactor:
        return hidden > 0 ? 2 * 4 / hidden : 0;
    }
    return 0;
}

/// Of every weight, with 8-bit moments that may be paged to the host: each gradient is used up at once.
bool stepsInBackward(const design::TrainingChoice& choice, const catalog::FineTuneProfile* tuned)
{
    return choice.fineTuning == FineTuning::Full && choice.optimizer == Optimizer::Adam8Bit && tuned != nullptr &&
           tuned->pagedShare;
}

double valueOf(const std::optional<catalog::Datum<double>>& datum) { return datum ? datum->value : 0; }

/// The measured fine-tuning software in place of what the training software does from scratch.
void tuneAs(MemoryHabits& habits, const catalog::FineTuneProfile& tuned, const MemoryShape& shape,
            const design::TrainingChoice& choice, std::optional<Bytes> capacity)
{
    habits.base = tuned.base.value.base();
    habits.allocator = tuned.allocator.value;
    habits.exactCheckpoints = habits.exactLogits = true;
    habits.logitBytes = tuned.logitBytes.value;
    habits.keepsMasks = false;
    habits.normUpcast = shape.feedForwardMatrices == 3 ? tuned.normUpcast.value : 0; // gated families have RMS norms
    if (choice.states == MixedPrecision::Bf16Fp32Grads)
        habits.adapterCastBytes = tuned.adapterInput.value;
    habits.gatheredLayers = tuned.gatheredLayers.value;
    habits.liveParameters = valueOf(tuned.liveParameters);
    habits.gathersBesideShard = tuned.gathersBesideShard;
    habits.gathersOneEmbedding = tuned.gathersOneEmbedding;
    habits.stepCopyBytes = valueOf(tuned.stepCopyBytes);
    habits.stepGroup = valueOf(tuned.stepGroup);
    if (capacity && stepsInBackward(choice, &tuned))
        habits.pagedAbove = tuned.pagedShare->value * capacity->base();
}

AdapterCounts adaptersOf(const MemoryShape& shape, const design::LoraSettings& lora)
{
    const double rank = lora.rank;
    if (!lora.allLinear)
        return {rank * shape.adapterQueryValue, 0, 0, 0};
    return {rank * shape.adapterAttention, rank * shape.adapterDenseFeedForward, rank * shape.adapterShared,
            rank * shape.adapterExperts};
}

} // namespace

BytesPerParameter bytesPerParameter(const MemoryShape& shape, const design::TrainingChoice& choice,
                                    const catalog::MemoryModel& constants, const catalog::TrainingProfile& profile,
                                    const catalog::FineTuneProfile* tuned)
{
    const bool frozen = design::freezesBase(choice.fineTuning);
    BytesPerParameter bytes;
    double moment = 4;
    switch (choice.states) {
    case MixedPrecision::Fp32:
        bytes.weight = bytes.gathered = 4;
        bytes.gradient = bytes.message = 4;
        break;
    case MixedPrecision::Bf16Fp32Grads:
        bytes.weight = profile.heldWeight.value;
        bytes.gradient = profile.heldGradient.value;
        bytes.master = profile.heldMaster.value;
        bytes.message = profile.gradientBytes.value;
        bytes.gathered = 2;
        if (frozen && tuned != nullptr) {
            bytes.weight = tuned->adapterWeight.value;
            bytes.gradient = bytes.message = tuned->adapterGradient.value;
            bytes.master = tuned->adapterMaster.value;
            moment = tuned->adapterMoment.value;
        }
        break;
    case MixedPrecision::Bf16Bf16Grads:
        bytes.weight = bytes.gathered = 2;
        bytes.gradient = bytes.message = 2;
        bytes.master = 4;
        break;
    case MixedPrecision::PureBf16:
        bytes.weight = bytes.gathered = 2;
        bytes.gradient = bytes.message = 2;
        moment = 2;
        break;
    }
    bytes.optimizer = bytes.master + momentBytes(choice.optimizer, moment, shape.hidden, constants);
    if (frozen) {
        bytes.frozenOther = 2;
        bytes.frozenLinear = choice.fineTuning == FineTuning::QLora ? constants.nf4Bytes.value : 2;
    }
    if (stepsInBackward(choice, tuned))
        bytes.gradient = 0;
    return bytes;
}

MemoryHabits habitsOf(const catalog::TrainingProfile& software, const BytesPerParameter& bytes)
{
    MemoryHabits habits;
    habits.bytes = bytes;
    habits.selectiveMemory = software.selectiveMemory.value;
    habits.stageGathered = software.stageGathered.value;
    habits.allocator = software.allocator.value;
    habits.base = software.base.value.base();
    habits.logitBytes = software.logitBytes.value;
    return habits;
}

MemoryHabits habitsOf(const MemoryShape& shape, const design::TrainingChoice& choice,
                      const catalog::MemoryModel& constants, const catalog::TrainingProfile& software,
                      const catalog::FineTuneProfile* tuned, std::optional<Bytes> capacity)
{
    if (choice.fineTuning == FineTuning::None)
        tuned = nullptr;
    MemoryHabits habits = habitsOf(software, bytesPerParameter(shape, choice, constants, software, tuned));
    habits.sequence = choice.sequence;
    habits.fusedAttention = choice.flashAttention;
    // Adapters kept in 32 bits take their inputs in 32 bits: one copy more of each.
    habits.adapterCastBytes = choice.states == MixedPrecision::Fp32 ? 4 : 0;
    if (design::freezesBase(choice.fineTuning)) {
        const bool all = choice.lora.allLinear;
        habits.frozenBase = true;
        habits.placement = {true, all, all, all, choice.fineTuning == FineTuning::QLora, false};
        habits.adapters = adaptersOf(shape, choice.lora);
    }
    if (tuned != nullptr)
        tuneAs(habits, *tuned, shape, choice, capacity);
    return habits;
}

} // namespace cw::training
