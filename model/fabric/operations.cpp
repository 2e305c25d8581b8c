// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/gather.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using network::Collective;
using network::Group;
using network::Links;
using network::Tier;

/// Ranks are laid out tensor fastest, then context, data and pipeline, as Megatron-Core does by default.
struct Layout {
    std::int64_t tensor = 1;
    std::int64_t replicas = 1; ///< that reduce gradients together: data times context parallel
    std::int64_t stages = 1;
    std::int64_t domain = 1; ///< accelerators that share the links inside a node
};

Layout layoutOf(const Inputs& inputs, const Result& result)
{
    const design::ParallelPlan& plan = inputs.traffic.plan;
    Layout layout;
    layout.tensor = std::max(1, plan.tensorParallel);
    layout.replicas = std::int64_t{std::max(1, plan.dataParallel)} * std::max(1, plan.contextParallel);
    layout.stages = std::max(1, plan.pipelineParallel);
    layout.domain = std::max(1, result.scaleUpDomain);
    return layout;
}

Group gradientGroup(const Layout& layout)
{
    return {layout.replicas, std::clamp<std::int64_t>(layout.domain / layout.tensor, 1, layout.replicas)};
}

Group tensorGroup(const Layout& layout) { return {layout.tensor, std::min(layout.tensor, layout.domain)}; }

/// Where not all stages share a domain some neighbours are apart, and the slowest transfer counts.
Group pipelineGroup(const Layout& layout)
{
    if (layout.stages < 2)
        return {1, 1};
    const bool inside = layout.tensor * layout.replicas * layout.stages <= layout.domain;
    return {2, inside ? 2 : 1};
}

std::optional<Operation> operationOf(Collective collective, const Group& group, const std::optional<Bytes>& message,
                                     const Links& links)
{
    if (!message)
        return std::nullopt;
    return Operation{group, *message, network::timeOf(collective, group, links, *message)};
}

/// Bytes that one accelerator sends through one kind of link in a step.
struct StepTraffic {
    Bytes inside;
    Bytes network;

    void add(const std::optional<Operation>& operation, double times)
    {
        if (!operation || !operation->timing)
            return;
        inside += operation->timing->insideWire * times;
        network += operation->timing->networkWire * times;
    }
};

void loadTiers(const Inputs& inputs, Result& result)
{
    const Traffic& traffic = inputs.traffic;
    if (!traffic.step || !(traffic.step->base() > 0))
        return;
    StepTraffic sent;
    sent.add(result.gradientAllReduce, 1);
    sent.add(result.tensorAllReduce, traffic.tensorReductionsPerStep.value_or(0));
    sent.add(result.pipelineTransfer, traffic.pipelineSendsPerStep.value_or(0));
    for (TierBandwidth& tier : result.tiers) {
        if (tier.tier == result.links.insideTier)
            tier.meanLoad = sent.inside / *traffic.step;
        else if (tier.tier == Tier::Leaf || tier.tier == Tier::Spine || tier.tier == Tier::Core)
            tier.meanLoad = sent.network / *traffic.step;
    }
}

} // namespace

void timeOperations(const Inputs& inputs, Result& result)
{
    const Layout layout = layoutOf(inputs, result);
    const Traffic& traffic = inputs.traffic;
    result.gradientAllReduce =
        operationOf(Collective::AllReduce, gradientGroup(layout), traffic.gradients, result.links);
    result.tensorAllReduce =
        operationOf(Collective::AllReduce, tensorGroup(layout), traffic.tensorMessage, result.links);
    if (result.tensorAllReduce && result.tensorAllReduce->timing)
        result.tensorTimePerLayer = result.tensorAllReduce->timing->time * traffic.tensorReductionsPerLayer;
    result.pipelineTransfer =
        operationOf(Collective::SendReceive, pipelineGroup(layout), traffic.pipelineMessage, result.links);
    loadTiers(inputs, result);
}

} // namespace cw::fabric
