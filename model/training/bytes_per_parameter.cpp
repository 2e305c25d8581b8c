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
                                    const catalog::MemoryModel& constants)
{
    BytesPerParameter bytes;
    double master = 0;
    double moment = 4;
    switch (choice.states) {
    case MixedPrecision::Fp32:
        bytes.weight = 4;
        bytes.gradient = 4;
        break;
    case MixedPrecision::Bf16Fp32Grads:
        bytes.weight = 2;
        bytes.gradient = 4;
        master = 4;
        break;
    case MixedPrecision::Bf16Bf16Grads:
        bytes.weight = 2;
        bytes.gradient = 2;
        master = 4;
        break;
    case MixedPrecision::PureBf16:
        bytes.weight = 2;
        bytes.gradient = 2;
        moment = 2;
        break;
    }
    bytes.optimizer = master + momentBytes(choice.optimizer, moment, shape.hidden, constants);
    if (choice.fineTuning != FineTuning::None) {
        bytes.frozenOther = 2;
        bytes.frozenLinear = choice.fineTuning == FineTuning::QLora ? constants.nf4Bytes.value : 2;
    }
    return bytes;
}

} // namespace cw::training
