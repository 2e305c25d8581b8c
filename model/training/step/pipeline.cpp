// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/link_rates.h"
#include "training/step/step_parts.h"

namespace cw::training {
namespace {

using catalog::TrainingSoftware;

bool divides(double divisor, double number) { return number - divisor * std::floor(number / divisor) < 1e-6; }

/// Seconds of the slowest stage. The head sits on the last stage; software that splits by cost puts fewer layers there.
double slowestStage(const StepContext& x, const StepPlan& plan, double layer, double head)
{
    const double L = x.model.layers;
    const double p = plan.pipeline;
    const double v = plan.virtualStages;
    const bool splitsByCost =
        x.software == TrainingSoftware::Nanotron || (x.hasExperts && x.software == TrainingSoftware::MegatronCore);
    if (splitsByCost) {
        const double grain = layer / v;
        const double even = (L * layer + head) / p;
        return std::max({std::ceil(even / grain - 1e-9) * grain, head, even});
    }
    if (divides(p * v, L))
        return L / p * layer + head;
    if (divides(p * v, L + 2)) // embedding and head count as a layer each
        return std::max((L + 2) / p * layer, ((L + 2) / p - 1) * layer + head);
    return std::max(std::ceil(L / p) * layer, std::floor(L / p) * layer + head);
}

} // namespace

double boundarySplit(const StepContext& x, const StepPlan& plan)
{
    const bool splits = plan.sequenceParallel || x.software == TrainingSoftware::Megatron2021 ||
                        x.software == TrainingSoftware::Megatron2022 || x.software == TrainingSoftware::DeepSpeed2021;
    return splits ? plan.tensor : 1;
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
    time.transfer = x.pipelineExposed * 2 * v * (bytes / stageRate(x, plan) + x.networkLatency);
    return time;
}

} // namespace cw::training
