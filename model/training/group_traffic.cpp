// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/group_traffic.h"

#include <algorithm>

namespace cw::training {
namespace {

using network::Collective;
using network::GroupMessage;

/// Layers of one stage times micro-batches of a step.
double layerPasses(const Inputs& inputs, const Result& result)
{
    return result.shape.layers / static_cast<double>(inputs.choice.plan.pipelineParallel) * *result.microBatches;
}

/// Two all-reduces forward, two backward (Shoeybi 2019), two more where the forward pass is computed again.
GroupMessage tensorMessage(const Inputs& inputs, const Result& result)
{
    const double each = 4 + (inputs.choice.recompute == design::Recompute::Full ? 2 : 0);
    return {Collective::AllReduce, *result.layerEdge, each * layerPasses(inputs, result)};
}

/// Keys and values to the next rank, round the ring; twice as much with their gradients (Liu 2023).
GroupMessage contextMessage(const Inputs& inputs, const Result& result)
{
    const design::TrainingChoice& choice = inputs.choice;
    const double tokens = static_cast<double>(choice.microBatch) * choice.sequence / choice.plan.contextParallel;
    const double heads = std::max(1.0, result.shape.keyValueHeads / choice.plan.tensorParallel);
    return {Collective::SendReceive, kActivationBytes * (tokens * heads * (result.shape.headDim + result.shape.valueDim)),
            3.0 * (choice.plan.contextParallel - 1) * layerPasses(inputs, result)};
}

/// Dispatch and combine, forward and backward, of the copies of a rank's tokens.
GroupMessage expertMessage(const Inputs& inputs, const Result& result)
{
    const design::TrainingChoice& choice = inputs.choice;
    const double tokens = static_cast<double>(choice.microBatch) * choice.sequence /
                          (static_cast<double>(choice.plan.contextParallel) * choice.plan.tensorParallel);
    const double share = (result.shape.layers - result.shape.denseLayers) / static_cast<double>(result.shape.layers);
    return {Collective::AllToAll, kActivationBytes * (tokens * result.shape.expertsPerToken * result.shape.hidden),
            4 * share * layerPasses(inputs, result)};
}

/// Gradients, once a step; with sharded parameters two gathers and a reduction in each micro-batch (Rajbhandari 2020).
GroupMessage dataMessage(const Inputs& inputs, const Result& result, Bytes gradients)
{
    if (inputs.choice.plan.zeroStage < 3)
        return {Collective::AllReduce, gradients, 1};
    return {Collective::AllGather, gradients, 3.0 * *result.microBatches};
}

/// A stage sends the activations of each micro-batch and chunk forward, and as much of their gradients backward.
GroupMessage pipelineMessage(const Inputs& inputs, const Result& result)
{
    return {Collective::SendReceive, *result.pipelineMessage,
            2.0 * *result.microBatches * inputs.choice.plan.virtualPipeline};
}

} // namespace

GroupTraffic groupTraffic(const Inputs& inputs, const Result& result)
{
    GroupTraffic traffic{};
    const design::ParallelPlan& plan = inputs.choice.plan;
    if (!result.microBatches || !result.layerEdge || plan.pipelineParallel < 1 || plan.contextParallel < 1 ||
        plan.tensorParallel < 1 || plan.expertParallel < 1 || result.shape.layers < 1)
        return traffic;
    const auto of = [&traffic](network::GroupKind kind) -> std::optional<GroupMessage>& {
        return traffic[static_cast<std::size_t>(kind)];
    };
    of(network::GroupKind::Tensor) = tensorMessage(inputs, result);
    of(network::GroupKind::Context) = contextMessage(inputs, result);
    of(network::GroupKind::Expert) = expertMessage(inputs, result);
    if (result.gradientMessage)
        of(network::GroupKind::Data) = dataMessage(inputs, result, *result.gradientMessage);
    if (result.expertGradientMessage)
        of(network::GroupKind::ExpertData) = dataMessage(inputs, result, *result.expertGradientMessage);
    if (result.pipelineMessage)
        of(network::GroupKind::Pipeline) = pipelineMessage(inputs, result);
    return traffic;
}

} // namespace cw::training
