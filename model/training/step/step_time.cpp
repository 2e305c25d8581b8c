// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_time.h"

#include "training/step/flop_count.h"
#include "training/step/step_parts.h"

namespace cw::training {
namespace {

/// Only whole steps were measured of such a chip: model FLOP with a causal mask at one sustained rate.
StepParts wholeStep(const StepContext& x, const StepPlan& plan, double tokens)
{
    StepParts parts;
    const double masked = flopPerToken(x.model, x.run.sequence, FlopConvention::CausalAttention);
    parts.undivided = tokens * passShare(x.run) * masked / (plan.gpus * x.wholeStepRate);
    return parts;
}

/// `share` is layers of a stage times micro-batches.
void addLayers(StepParts& parts, const LayerTime& layer, double share)
{
    parts.matrices = share * (layer.matrices.both() - layer.frozen);
    parts.attention = share * layer.attention.both();
    parts.elementWise = share * layer.elementWise.both();
    parts.tensor = share * layer.tensor.both();
    parts.context = share * layer.context.both();
    parts.experts = share * layer.experts.both();
    parts.hostWait = share * layer.hostWait.both();
    parts.recompute = share * layer.recompute;
}

double sum(const StepParts& p)
{
    return p.matrices + p.attention + p.elementWise + p.head + p.recompute + p.hostWait + p.exposed() + p.imbalance +
           p.bubble + p.optimizer + p.fixed + p.stragglers + p.undivided;
}

void scale(StepParts& p, double factor)
{
    for (double* part : {&p.matrices, &p.attention, &p.elementWise, &p.head, &p.recompute, &p.hostWait, &p.tensor,
                         &p.context, &p.experts, &p.pipeline, &p.data, &p.imbalance, &p.bubble, &p.optimizer, &p.fixed,
                         &p.stragglers, &p.undivided})
        *part *= factor;
}

void addParts(StepTime& time, const StepContext& x, const StepPlan& plan)
{
    const Slice slice = sliceOf(x, plan);
    const double m = slice.microBatches;
    time.microBatches = m;
    time.layer = layerTime(x, plan, slice);
    const double layer = time.layer.both();
    time.head = headTime(x, plan, slice, layer);
    const PipelineTime pipeline = pipelineTime(x, plan, slice, layer, time.head);
    const HeldParameters held = heldParameters(x, plan, slice);
    const DataTime data = dataTime(x, plan, slice, held, time.layer, time.head, pipeline);

    StepParts& parts = time.parts;
    addLayers(parts, time.layer, m * x.model.layers / plan.pipeline);
    parts.head = m * time.head / plan.pipeline;
    parts.data = data.exposed;
    if (!data.replacesPipeline) {
        parts.pipeline = m * pipeline.transfer;
        parts.imbalance = m * (pipeline.slowest - pipeline.average);
        parts.bubble = pipeline.bubble;
    }
    parts.optimizer = optimizerTime(x, plan, slice, held);
    parts.fixed = x.fixed;
    parts.stragglers = sum(parts) * stragglerShare(x, plan);
}

} // namespace

double stragglerShare(const StepContext& x, const StepPlan& plan)
{
    return x.straggling * std::log2(std::max(plan.gpus / 8, 1.0));
}

StepTime evaluate(const StepContext& context, const StepPlan& plan)
{
    StepTime time;
    time.tokens = plan.globalBatch * context.run.sequence;
    if (context.wholeStepRate > 0)
        time.parts = wholeStep(context, plan, time.tokens);
    else
        addParts(time, context, plan);
    if (context.run.stackFactor != 1)
        scale(time.parts, context.run.stackFactor);
    time.step = sum(time.parts);
    time.modelFlop = time.tokens * context.flopPerToken;
    time.utilisation = time.modelFlop / (plan.gpus * context.peak16 * time.step);
    time.tokensPerSecond = time.tokens / time.step;
    return time;
}

std::optional<StepTime> stepTime(const StepContext& context, const StepPlan& plan)
{
    if (obstacleTo(context, plan) != StepObstacle::None)
        return std::nullopt;
    return evaluate(context, plan);
}

std::optional<StepTime> stepTime(const StepInputs& inputs)
{
    return stepTime(prepare(inputs), inputs.plan);
}

StepObstacle obstacleTo(const StepInputs& inputs)
{
    return obstacleTo(prepare(inputs), inputs.plan);
}

} // namespace cw::training
