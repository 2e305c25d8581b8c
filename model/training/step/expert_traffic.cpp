// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/layer.h"
#include "training/step/link_rates.h"

namespace cw::training {

/// Grouped products over the local experts in two kernels, the shared expert, and routing: passes over each routed
/// copy of a token. Newer software shortens all of it but the arithmetic.
PassTime expertFeedForward(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const StepModel& model = x.model;
    const double t = plan.tensor;
    const double width = x.expertWidth;
    const double inner = model.expertFeedForward;
    const double local = std::max(1.0, model.experts / plan.expert);
    const double tokensEach = slice.tokens * model.expertsPerToken / (t * local);
    const double gates = model.feedForwardMatrices - 1;

    const PassTime one = gemm(x, tokensEach, gates * inner, width, x.perFlopExpert, x.operandBytes) +
                         gemm(x, tokensEach, width, inner, x.perFlopExpert, x.operandBytes);
    PassTime time{local * (one.forward - 2 * x.launch) + 2 * x.launch,
                  local * (one.backward - 4 * x.launch) + 4 * x.launch};
    if (model.sharedFeedForward > 0)
        time = time + gemm(x, slice.tokens, gates * model.sharedFeedForward / t, model.hidden) +
               gemm(x, slice.tokens, model.hidden, model.sharedFeedForward / t);

    const double arithmetic = 2 * tokensEach * local * model.feedForwardMatrices * inner * width * x.perFlopExpert;
    const double route =
        slice.tokens / t * model.expertsPerToken * width * 2 * x.routePasses * x.perByte * x.expertSoftware;
    return {arithmetic + (time.forward - arithmetic) * x.expertSoftware + route / 3,
            2 * arithmetic + (time.backward - 2 * arithmetic) * x.expertSoftware + 2 * route / 3};
}

/// Dispatch and combine. Over the network a token goes once to each node that holds one of its experts, then on inside.
PassTime exposedExpertTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const double e = plan.expert;
    if (!x.hasExperts || e <= 1)
        return {};
    const double k = x.model.expertsPerToken;
    const double bytes = slice.tokens / plan.tensor * k * x.expertWidth * 2 * (e - 1) / e;
    const network::GroupPath path = pathOf(x, plan, network::GroupKind::Expert);
    double time = bytes / (path.inside * x.insideEfficiency * x.scaleUpShare);
    if (path.crosses()) {
        const double nodes = path.domains;
        time += bytes * (std::min(k, nodes) / std::max(k, 1.0)) * (1 - 1 / nodes) /
                (path.network * x.allToAllEfficiency);
    }
    const double exposed = time * x.expertExposed * x.expertLayers * x.expertSoftware;
    return {exposed, exposed};
}

/// A cubic mean instead of a maximum: host and device are each late now and then.
PassTime hostWait(const StepContext& x, const PassTime& device)
{
    if (x.hostFloor <= 0)
        return {};
    const auto longer = [](double a, double b) { return std::cbrt(a * a * a + b * b * b); };
    return {longer(device.forward, x.hostFloor / 3) - device.forward,
            longer(device.backward, 2 * x.hostFloor / 3) - device.backward};
}

} // namespace cw::training
