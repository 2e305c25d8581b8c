// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_parts.h"

namespace cw::training {

/// The vocabulary product in 16 bits, the loss in 32, and passes over the embeddings; once more, with a layer, for each
/// further token that is predicted.
double headTime(const StepContext& x, const StepPlan& plan, const Slice& slice, double layer)
{
    const double columns = slice.vocabulary / plan.tensor;
    const PassTime product = gemm(x, slice.tokens, columns, x.model.hidden, x.perFlopHead, 2);
    const double loss = slice.tokens * columns * x.logitBytes * x.perByte;
    const double passes = slice.tokens * x.model.hidden * 2 * x.headPasses * x.perByte;
    const double frozen = x.run.lora ? product.backward / 2 : 0;
    const double once = product.both() + loss + passes - frozen;
    return once * (1 + x.model.predictionDepth) + x.model.predictionDepth * layer;
}

} // namespace cw::training
