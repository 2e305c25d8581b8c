// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/layer.h"

namespace cw::training {
namespace {

/// Where the source states the model's FLOP per token, the arithmetic of the stand-in layers is scaled to it.
double arithmeticScale(const StepContext& x, const Slice& slice)
{
    const StepModel& model = x.model;
    if (!model.statedFlopPerToken)
        return 1;
    const double active = model.expertsPerToken * model.expertFeedForward + model.sharedFeedForward;
    const double weights = model.attentionWeights + x.expertLayers * model.feedForwardMatrices * x.expertWidth * active;
    const double own =
        6 * weights * model.layers + 3 * model.layers * x.run.sequence * model.heads * (model.headDim + model.valueDim);
    const double stated = *model.statedFlopPerToken - 6 * slice.vocabulary * model.hidden;
    return std::clamp(stated / std::max(own, 1.0), 0.2, 5.0);
}

/// What the backward pass repeats of the forward one.
double recomputed(const StepContext& x, const StepPlan& plan, const LayerTime& layer)
{
    switch (plan.recompute) {
    case StepRecompute::None:
        return 0;
    case StepRecompute::Full:
        return layer.forward();
    case StepRecompute::Selective:
        return x.software == catalog::TrainingSoftware::Torchtitan
                   ? x.selectiveForward * (layer.matrices.forward + layer.elementWise.forward)
                   : layer.attention.forward;
    }
    return 0;
}

} // namespace

double LayerTime::forward() const
{
    return matrices.forward + attention.forward + elementWise.forward + tensor.forward + context.forward +
           experts.forward + hostWait.forward;
}

double LayerTime::backward() const
{
    return matrices.backward + attention.backward + elementWise.backward + tensor.backward + context.backward +
           experts.backward + hostWait.backward + recompute - frozen;
}

/// Queries, keys and values as one product, the output as another; latent attention by its own count of weights.
PassTime projections(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const StepModel& model = x.model;
    const double output = model.heads * model.valueDim;
    const double input = std::max(model.attentionWeights / model.hidden - output, 1.0);
    return gemm(x, slice.tokens, input / plan.tensor, model.hidden) +
           gemm(x, slice.tokens, model.hidden, output / plan.tensor);
}

PassTime denseFeedForward(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const double width = x.model.feedForward / plan.tensor;
    return gemm(x, slice.tokens, (x.model.feedForwardMatrices - 1) * width, x.model.hidden) +
           gemm(x, slice.tokens, x.model.hidden, width);
}

PassTime elementWise(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const double replicated = plan.sequenceParallel ? 1 / plan.tensor : 1;
    const double time = slice.tokens * (x.normBytes * replicated + x.splitBytes / plan.tensor) * x.perByte;
    return {time / 3, 2 * time / 3};
}

LayerTime layerTime(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    LayerTime layer;
    layer.matrices = projections(x, plan, slice);
    if (x.expertLayers < 1)
        layer.matrices = layer.matrices + denseFeedForward(x, plan, slice) * (1 - x.expertLayers);
    if (x.expertLayers > 0)
        layer.matrices = layer.matrices + expertFeedForward(x, plan, slice) * x.expertLayers;
    layer.attention = attentionCore(x, plan, slice);
    layer.elementWise = elementWise(x, plan, slice);
    layer.tensor = exposedTensorTraffic(x, plan, slice, layer.matrices);
    layer.context = exposedContextTraffic(x, plan, slice, layer.attention);
    layer.experts = exposedExpertTraffic(x, plan, slice);
    layer.hostWait = hostWait(x, {layer.forward(), layer.backward()});
    layer.frozen = x.frozenBackward * layer.matrices.backward;
    layer.recompute = recomputed(x, plan, layer);
    if (!x.model.statedFlopPerToken && !x.model.approximated)
        return layer;

    const double arithmetic = arithmeticScale(x, slice) * x.hybridFactor;
    layer.matrices = layer.matrices * arithmetic;
    layer.attention = layer.attention * arithmetic;
    for (PassTime* part : {&layer.elementWise, &layer.tensor, &layer.context, &layer.experts, &layer.hostWait})
        *part = *part * x.hybridFactor;
    layer.frozen *= x.hybridFactor;
    layer.recompute *= x.hybridFactor;
    return layer;
}

} // namespace cw::training
