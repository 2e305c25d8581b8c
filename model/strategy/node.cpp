// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/node.h"

#include "training/step/step_time.h"

#include <algorithm>
#include <cmath>

namespace cw::strategy {
namespace {

/// On the sum of a step's parts: stragglers and calibration.
double factorOf(const training::StepContext& x, const training::StepPlan& plan)
{
    return (1 + training::stragglerShare(x, plan)) * x.run.stackFactor * kRounding;
}

double workingSeconds(const training::LayerTime& layer)
{
    return layer.matrices.both() - layer.frozen + layer.attention.both() + layer.elementWise.both() + layer.recompute;
}

} // namespace

double leastObjective(const Judge& judge, double step, double busy, double memory)
{
    const SearchInputs& inputs = judge.inputs;
    if (inputs.objective != Objective::Energy)
        return judge.objective(step, 0, memory);
    // A step is partly busy, partly idle: at least all of it at the lower power, and the known work at the higher.
    const double least = std::min(inputs.busyWatts, inputs.idleWatts);
    const double extra = std::max(0.0, inputs.busyWatts - inputs.idleWatts);
    return (least * step + extra * busy) * judge.perToken * kRounding;
}

StateBounds::StateBounds(const Judge& judge, const Space& space, const Variant& variant, training::StepPlan plan,
                         const std::vector<double>& virtualStages)
{
    least.first = least.last = std::numeric_limits<double>::infinity();
    const double base = variant.habits.base;
    const auto held = [base](const training::StageMemory& stage) {
        return ((stage.weights + stage.gradients + stage.optimizer).base() + base) * kRounding;
    };
    // Interleaving moves no layers between stages but those without experts among those with, and one from each end
    // where embedding and head count as layers.
    const training::MemoryShape& shape = judge.inputs.shape;
    const bool moves = (shape.denseLayers > 0 && shape.denseLayers < shape.layers) ||
                       std::ranges::any_of(virtualStages, [&](double v) {
                           return plan.pipeline > 1 && std::fmod(shape.layers + 2, plan.pipeline * v) == 0;
                       });
    for (std::size_t level = 0; level < space.sharding.size(); ++level) {
        plan.sharding = space.sharding[level];
        bytes[level] = least;
        for (const double v : virtualStages) {
            plan.virtualStages = v;
            const training::StageModel stages(shape, variant.habits, plan);
            EndBytes ends{held(stages.at(0)), held(stages.at(static_cast<int>(plan.pipeline) - 1))};
            bytes[level].lower(ends);
            if (!moves)
                break;
        }
    }
    for (std::size_t level = 0; level < space.sharding.size(); ++level)
        least.lower(bytes[level]);
    leastBytes = least.with({});
}

GroupBound::GroupBound(const Judge& judge, const Variant& variant, const training::StepPlan& plan) : m_judge(judge)
{
    const training::StepContext& x = variant.context;
    m_slice = training::sliceOf(x, plan);
    m_held = training::heldParameters(x, plan, m_slice);
    training::StepPlan kept = plan;
    kept.recompute = training::StepRecompute::None;
    if (isWholeStep(variant)) {
        m_step = training::evaluate(x, kept).step * kRounding;
        m_busy = m_step;
        return;
    }
    const training::LayerTime layer = training::layerTime(x, kept, m_slice);
    const double both = layer.both();
    const double head = training::headTime(x, kept, m_slice, both);
    // The average stage, or a slower one: a bound for any interleaving and any recomputation.
    const double micro = m_slice.microBatches / plan.pipeline;
    m_step = (micro * (x.model.layers * both + head) + x.fixed) * factorOf(x, plan);
    if (x.model.layers > 0)
        m_busy = micro * (x.model.layers * workingSeconds(layer) + head) * x.run.stackFactor * kRounding;
}

double GroupBound::objective(double memory) const { return leastObjective(m_judge, m_step, m_busy, memory); }

void NodeBound::compute(const Judge& judge, const Space& space, const Variant& variant, const GroupBound& group,
                        const StateBounds& states, training::StepPlan plan)
{
    const training::StepContext& x = variant.context;
    const training::Slice& slice = group.slice();
    const double m = slice.microBatches;
    const bool whole = isWholeStep(variant);
    const double factor = factorOf(x, plan);
    training::LayerTime layer;
    double both = 0;
    double head = 0;
    double working = 0;
    if (!whole) {
        layer = training::layerTime(x, plan, slice);
        both = layer.both();
        head = training::headTime(x, plan, slice, both);
        working = m / plan.pipeline * (x.model.layers * workingSeconds(layer) + head);
    }

    stageSeconds.clear();
    stageBytes.clear();
    training::PipelineTime pipeline;
    plan.virtualStages = 1;
    training::StageModel stages(judge.inputs.shape, variant.habits, plan);
    const int last = static_cast<int>(plan.pipeline) - 1;
    for (const double v : virtualStages) {
        plan.virtualStages = v;
        if (!whole) {
            pipeline = training::pipelineTime(x, plan, slice, both, head);
            stageSeconds.push_back((m * (pipeline.slowest + pipeline.transfer) + pipeline.bubble + x.fixed) * factor);
        } else {
            stageSeconds.push_back(group.step());
        }
        stages.interleave(v);
        stageBytes.push_back({stages.liveAt(0).base() * kRounding, stages.liveAt(last).base() * kRounding});
    }
    plainSeconds = whole ? group.step() : (m * pipeline.average + x.fixed) * factor;

    double leastLevel = std::numeric_limits<double>::infinity();
    bool replaces = false;
    leastBusy = std::numeric_limits<double>::infinity();
    for (std::size_t level = 0; level < space.sharding.size(); ++level) {
        plan.sharding = space.sharding[level];
        levelSeconds[level] = 0;
        replacesPipeline[level] = false;
        levelBusy[level] = group.step();
        if (!whole) {
            const training::DataTime data = training::dataTime(x, plan, slice, group.held(), layer, head, pipeline);
            const double optimizer = training::optimizerTime(x, plan, slice, group.held());
            levelSeconds[level] = (data.exposed + optimizer) * factor;
            levelBusy[level] = (working + optimizer) * x.run.stackFactor * kRounding;
            replacesPipeline[level] = data.replacesPipeline;
        }
        replaces = replaces || replacesPipeline[level];
        leastLevel = std::min(leastLevel, levelSeconds[level]);
        leastBusy = std::min(leastBusy, levelBusy[level]);
    }
    const double leastStage = std::ranges::min(stageSeconds);
    leastSeconds = (replaces ? std::min(leastStage, plainSeconds) : leastStage) + leastLevel;
    EndBytes leastLive = stageBytes.front();
    for (const EndBytes& bytes : stageBytes)
        leastLive.lower(bytes);
    leastBytes = states.least.with(leastLive);
}

} // namespace cw::strategy
