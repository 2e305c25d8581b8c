// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/layer.h"

namespace cw::training {

/// Fused: 4 b s² a d FLOP, halved by a causal mask, at a rate that falls for short sequences; backward recomputes the
/// scores, 2.5 times. Unfused: batched products and passes over the scores in memory; nothing is saved by the mask.
PassTime attentionCore(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const double s = x.run.sequence;
    const double flop = 2 * slice.batch * slice.localSequence * s * slice.heads * (x.model.headDim + x.model.valueDim);
    if (x.run.fusedAttention) {
        const double forward = flop * x.perFlopAttention * (plan.context > 1 ? x.contextFactor : 1);
        return {forward + 2 * x.launch, 2.5 * forward + 4 * x.launch};
    }
    const double scores = slice.batch * slice.heads * s * s * x.scorePasses * x.perByte;
    const double products = flop * x.perFlopUnfused;
    return {products + scores + 6 * x.launch, 2 * products + 2 * scores + 10 * x.launch};
}

} // namespace cw::training
