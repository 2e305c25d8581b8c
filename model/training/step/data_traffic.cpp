// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/link_rates.h"
#include "training/step/step_parts.h"

namespace cw::training {
namespace {

/// Each rank sends through its own port, also to its neighbours.
double flatRingRate(const StepContext& x, const StepPlan& plan)
{
    const network::GroupPath path = pathOf(x, plan, network::GroupKind::Data);
    const double port = path.crosses() ? path.network / path.perDomain : x.profile.injection;
    return std::min(port * x.networkEfficiency, x.profile.inside * x.insideEfficiency);
}

/// Share of a buffer that crosses each link of a ring.
double ringShare(double ranks) { return ranks > 1 ? (ranks - 1) / ranks : 0; }

/// Gradients that are not sharded are added up by the network's switches, where these do it and it is quicker: each
/// rank then sends its buffer once, where a ring passes on 2 (n - 1) / n of it.
double gradientRate(const StepContext& x, const StepPlan& plan, double shards)
{
    network::GroupPath path = pathOf(x, plan, network::GroupKind::Data);
    if (plan.sharding == StepSharding::None && path.crosses())
        path.network *= std::max(1.0, 2 * ringShare(shards) * x.switchReduction);
    return rateOf(x, path);
}

} // namespace

HeldParameters heldParameters(const StepContext& x, const StepPlan& plan, const Slice& slice)
{
    const double layers = x.model.layers / plan.pipeline;
    const double embeddings = plan.pipeline <= 1 && x.model.untied ? 2 : 1;
    HeldParameters held;
    held.dense =
        layers * x.parametersDense / plan.tensor + embeddings * slice.vocabulary * x.model.hidden / plan.tensor;
    if (x.hasExperts) {
        held.experts = layers * x.parametersExpert / (plan.tensor * plan.expert); // Megatron-LM's default
        held.expertShards = std::max(1.0, slice.shards / plan.expert);
    } else {
        held.expertShards = slice.shards;
    }
    return held;
}

DataTime dataTime(const StepContext& x, const StepPlan& plan, const Slice& slice, const HeldParameters& held,
                  const LayerTime& layer, double head, const PipelineTime& pipeline)
{
    DataTime time;
    const double shards = slice.shards;
    if (shards <= 1 && plan.sharding != StepSharding::Parameters && plan.sharding != StepSharding::Gradients)
        return time;
    const double rate = gradientRate(x, plan, shards);
    const double dense = ringShare(shards) * held.dense;
    const double experts = ringShare(held.expertShards) * held.experts;
    const double perByte =
        dense / rate + (experts > 0 ? experts / rateOf(x, plan, network::GroupKind::ExpertData) : 0);
    const double latency = shards > 1 ? x.networkLatency * std::log2(std::max(shards, 2.0)) : 0;
    const double m = slice.microBatches;

    if (plan.sharding == StepSharding::None || plan.sharding == StepSharding::Optimizer) {
        // Once a step: gradients are reduced, parameters gathered, both behind the last micro-batch's work.
        if (x.run.lora)
            return time;
        const double fixed = latency * x.dataRounds;
        time.exposed = std::max(0.0, x.gradientBytes * perByte + fixed - x.dataOverlap * pipeline.average * 2 / 3) +
                       std::max(0.0, 2 * perByte + fixed - x.dataOverlap * pipeline.average / 3);
        return time;
    }

    // Each micro-batch: parameters gathered in both passes, gradients scattered in the second.
    const double forward = (x.model.layers * layer.forward() + kForwardShareOfHead * head) / plan.pipeline;
    const double backward = (x.model.layers * layer.backward() + (1 - kForwardShareOfHead) * head) / plan.pipeline;
    if (x.software == catalog::TrainingSoftware::DeepSpeed2021 && plan.sharding == StepSharding::Parameters) {
        // One flat ring, one port a rank: two gathers and a reduction of 2 bytes each.
        const double traffic = 6 * dense / flatRingRate(x, plan);
        const double work = forward + backward;
        time.exposed = m * (std::max(work, traffic) + x.flatRingSlowdown * std::min(work, traffic) - work);
        time.replacesPipeline = true;
        return time;
    }
    const double layerLatency = latency * x.model.layers / plan.pipeline;
    const double gather = perByte * x.gatherBytes + layerLatency;
    const double scatter = x.run.lora ? 0 : perByte * x.shardedGradientBytes + layerLatency;
    if (plan.pipeline > 1 && x.keepsStageGathered) {
        time.exposed = x.stageSharding * std::max(0.0, gather + scatter - pipeline.average);
        return time;
    }
    const auto overlapped = [&x](double work, double traffic) {
        return std::max(work, traffic) + x.overlapSlowdown * std::min(work, traffic);
    };
    const double again = plan.sharding == StepSharding::Gradients ? 0 : gather;
    time.exposed = m * (overlapped(forward, gather) + overlapped(backward, again + scatter) - forward - backward);
    return time;
}

} // namespace cw::training
