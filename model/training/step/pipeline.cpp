// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/plan_rules.h"
#include "training/step/link_rates.h"
#include "training/step/step_parts.h"

namespace cw::training {
namespace {

using catalog::TrainingSoftware;

bool divides(double divisor, double number) { return number - divisor * std::floor(number / divisor) < 1e-6; }

/// How the layers are dealt out to stages.
enum class Split {
    ByCost,           ///< in parts of a chunk's layer, until stages cost alike: fewer layers beside the head
    Even,             ///< every chunk the same
    EmbeddingAndHead, ///< embedding and head count as a layer each
    Uneven            ///< the first stages hold one more
};

Split splitOf(const StepContext& x, const StepPlan& plan)
{
    const double L = x.model.layers;
    const double chunks = plan.pipeline * plan.virtualStages;
    if (splitsByCost(x.software, x.hasExperts))
        return Split::ByCost;
    if (divides(chunks, L))
        return Split::Even;
    return divides(chunks, L + 2) ? Split::EmbeddingAndHead : Split::Uneven;
}

/// Grains of a layer over v that a stage holds at most, where layers are split by cost.
double grainsByCost(const StepContext& x, const StepPlan& plan, double layer, double head)
{
    const double even = (x.model.layers * layer + head) / plan.pipeline;
    return std::ceil(even / (layer / plan.virtualStages) - 1e-9);
}

/// Seconds of the slowest stage: the largest of chunkLayers(), with the head on the last stage.
double slowestStage(const StepContext& x, const StepPlan& plan, double layer, double head)
{
    const double L = x.model.layers;
    const double p = plan.pipeline;
    switch (splitOf(x, plan)) {
    case Split::ByCost:
        return std::max(
            {grainsByCost(x, plan, layer, head) * layer / plan.virtualStages, head, (L * layer + head) / p});
    case Split::Even:
        return L / p * layer + head;
    case Split::EmbeddingAndHead:
        return std::max(p > 2 ? (L + 2) / p * layer : 0, ((L + 2) / p - 1) * layer + head);
    case Split::Uneven:
        break;
    }
    return std::max(std::ceil(L / p) * layer, std::floor(L / p) * layer + head);
}

} // namespace

double chunkLayers(const StepContext& x, const StepPlan& plan, double layer, double head, int stage, int chunk)
{
    const double L = x.model.layers;
    const double p = plan.pipeline;
    const double v = p > 1 ? plan.virtualStages : 1;
    if (p <= 1)
        return L;
    const bool isFirst = stage == 0 && chunk == 0;
    const bool isLast = stage + 1 >= p && chunk + 1 >= v;
    switch (splitOf(x, plan)) {
    case Split::ByCost: {
        const double most = grainsByCost(x, plan, layer, head);
        return std::clamp(L * v - stage * most, 0.0, most) / (v * v);
    }
    case Split::Even:
        return L / (p * v);
    case Split::EmbeddingAndHead:
        return (L + 2) / (p * v) - (isFirst || isLast ? 1 : 0);
    case Split::Uneven:
        break;
    }
    const double longer = L - p * std::floor(L / p);
    return (std::floor(L / p) + (stage < longer ? 1 : 0)) / v;
}

bool splitsBoundary(TrainingSoftware software, bool sequenceParallel)
{
    return sequenceParallel || software == TrainingSoftware::Megatron2021 ||
           software == TrainingSoftware::Megatron2022 || software == TrainingSoftware::DeepSpeed2021;
}

double boundarySplit(const StepContext& x, const StepPlan& plan)
{
    return splitsBoundary(x.software, plan.sequenceParallel) ? plan.tensor : 1;
}

PipelineTime pipelineTime(const StepContext& x, const StepPlan& plan, const Slice& slice, double layer, double head)
{
    const double p = plan.pipeline;
    const double v = plan.virtualStages;
    PipelineTime time;
    time.average = (x.model.layers * layer + head) / p;
    time.slowest = time.average;
    if (p <= 1)
        return time;
    time.slowest = slowestStage(x, plan, layer, head);
    time.bubble = (p - 1) / v * time.average;
    const double bytes = 2 * slice.tokens * x.model.hidden / boundarySplit(x, plan);
    time.transfer = x.pipelineExposed * 2 * v * (bytes / rateOf(x, plan, network::GroupKind::Pipeline) + x.networkLatency);
    return time;
}

} // namespace cw::training
