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

} // namespace

BytesPerParameter bytesPerParameter(const MemoryShape& shape, const design::TrainingChoice& choice,
                                    const catalog::MemoryModel& constants, const catalog::TrainingProfile& profile)
{
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
    if (choice.fineTuning != FineTuning::None) {
        bytes.frozenOther = 2;
        bytes.frozenLinear = choice.fineTuning == FineTuning::QLora ? constants.nf4Bytes.value : 2;
    }
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
                      const catalog::MemoryModel& constants, const catalog::TrainingProfile& software)
{
    MemoryHabits habits = habitsOf(software, bytesPerParameter(shape, choice, constants, software));
    habits.sequence = choice.sequence;
    habits.fusedAttention = choice.flashAttention;
    habits.fineTuning = choice.fineTuning;
    habits.lora = choice.lora;
    // Adapters kept in 32 bits take their inputs in 32 bits: one copy more of each.
    habits.adapterCastBytes = choice.states == MixedPrecision::Fp32 ? 4 : 0;
    return habits;
}

} // namespace cw::training
