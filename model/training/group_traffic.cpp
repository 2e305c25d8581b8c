// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/group_traffic.h"

#include <algorithm>

namespace cw::training {
namespace {

double ringShare(double members) { return members > 1 ? (members - 1) / members : 0; }

/// Layers of one stage times micro-batches of a step.
double layerPasses(const Inputs& inputs, const Result& result)
{
    return result.shape.layers / static_cast<double>(inputs.choice.plan.pipelineParallel) * *result.microBatches;
}

/// Two all-reduces forward, two backward (Shoeybi 2019), two more where the forward pass is computed again.
Bytes tensorTraffic(const Inputs& inputs, const Result& result)
{
    const double each = 4 + (inputs.choice.recompute == design::Recompute::Full ? 2 : 0);
    return *result.layerEdge * (2 * ringShare(inputs.choice.plan.tensorParallel) * each * layerPasses(inputs, result));
}

/// Keys and values round the ring, and again with their gradients (Liu 2023).
Bytes contextTraffic(const Inputs& inputs, const Result& result)
{
    const design::TrainingChoice& choice = inputs.choice;
    const double tokens = static_cast<double>(choice.microBatch) * choice.sequence / choice.plan.contextParallel;
    const double heads = std::max(1.0, result.shape.keyValueHeads / choice.plan.tensorParallel);
    const double once = tokens * heads * (result.shape.headDim + result.shape.valueDim) *
                        (choice.plan.contextParallel - 1) * kActivationBytes.base();
    return Bytes(3 * once * layerPasses(inputs, result));
}

/// Dispatch and combine, forward and backward, of each token's copies that other ranks hold.
Bytes expertTraffic(const Inputs& inputs, const Result& result)
{
    const design::TrainingChoice& choice = inputs.choice;
    const double tokens = static_cast<double>(choice.microBatch) * choice.sequence /
                          (choice.plan.contextParallel * choice.plan.tensorParallel);
    const double share = (result.shape.layers - result.shape.denseLayers) / static_cast<double>(result.shape.layers);
    const double once = tokens * result.shape.expertsPerToken * result.shape.hidden *
                        ringShare(choice.plan.expertParallel) * kActivationBytes.base();
    return Bytes(4 * once * share * layerPasses(inputs, result));
}

/// Gradients scattered and parameters gathered once a step; with sharded parameters two gathers and a reduction in each
/// micro-batch (Rajbhandari 2020).
Bytes dataTraffic(const Inputs& inputs, const Result& result)
{
    const double share = ringShare(result.shards);
    if (inputs.choice.plan.zeroStage < 3)
        return *result.gradientMessage * (2 * share);
    return *result.gradientMessage * (3 * share * *result.microBatches);
}

} // namespace

GroupTraffic groupTraffic(const Inputs& inputs, const Result& result)
{
    GroupTraffic traffic{};
    const design::ParallelPlan& plan = inputs.choice.plan;
    if (!result.microBatches || !result.layerEdge || plan.pipelineParallel < 1 || plan.contextParallel < 1 ||
        plan.tensorParallel < 1 || plan.expertParallel < 1 || result.shape.layers < 1)
        return traffic;
    const auto of = [&traffic](network::GroupKind kind) -> std::optional<Bytes>& {
        return traffic[static_cast<std::size_t>(kind)];
    };
    of(network::GroupKind::Tensor) = tensorTraffic(inputs, result);
    of(network::GroupKind::Context) = contextTraffic(inputs, result);
    of(network::GroupKind::Expert) = expertTraffic(inputs, result);
    if (result.gradientMessage)
        of(network::GroupKind::Data) = dataTraffic(inputs, result);
    if (result.pipelineMessage)
        of(network::GroupKind::Pipeline) =
            *result.pipelineMessage * (static_cast<double>(*result.microBatches) * plan.virtualPipeline);
    return traffic;
}

} // namespace cw::training
