// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/layer.h"
#include "training/step/link_rates.h"

namespace cw::training {

/// Two all-reduces forward and two backward (or all-gather and reduce-scatter of the same bytes). Some software
/// computes the weights' gradient while the backward ones run; where the sequence is split, while the reduce-scatter
/// runs.
PassTime exposedTensorTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice, const PassTime& matrices)
{
    const double t = plan.tensor;
    if (t <= 1)
        return {};
    const double bytes = 2 * slice.tokens * x.model.hidden;
    const network::GroupPath path = pathOf(x, plan, network::GroupKind::Tensor);
    const double allReduce = 2 * (t - 1) / t * bytes / rateOf(x, path) + 2 * x.scaleUpLatency;
    const double exposed = 2 * allReduce * tensorExposure(x, path);
    const double hidden = exposed * x.tensorBehindWeights * (plan.sequenceParallel ? 0.5 : 1);
    return {exposed, exposed - std::min(hidden, besideWeights(matrices))};
}

/// Keys and values go round the ring while attention computes; twice as much with their gradients.
PassTime exposedContextTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice,
                               const PassTime& attention)
{
    if (plan.context <= 1)
        return {};
    const double rate = rateOf(x, plan, network::GroupKind::Context);
    const double ring = 4 * slice.tokens * slice.keyValueHeads * x.model.headDim * (plan.context - 1) / rate;
    return {std::max(0.0, ring - attention.forward), std::max(0.0, 2 * ring - attention.backward)};
}

} // namespace cw::training
