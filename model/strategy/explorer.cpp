// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/explorer.h"

#include "training/step/step_time.h"

#include <algorithm>

namespace cw::strategy {

Judge::Judge(const SearchInputs& searched) : inputs(searched)
{
    if (inputs.memoryLimit)
        limit = *inputs.memoryLimit;
    else if (inputs.capacity)
        limit = *inputs.capacity;
    stepLimit = inputs.stepLimit.value_or(stepLimit);
    perToken = inputs.gpus / (inputs.globalBatch * inputs.run.sequence);
}

double Judge::objective(double step, double busy, double memory) const
{
    switch (inputs.objective) {
    case Objective::StepTime:
        return step;
    case Objective::Cost:
        return step * perToken;
    case Objective::Energy:
        return (inputs.idleWatts * step + (inputs.busyWatts - inputs.idleWatts) * busy) * perToken;
    case Objective::MemoryHeadroom:
        return memory;
    }
    return step;
}

Found Judge::evaluate(const Variant& variant, std::size_t index, const training::StepPlan& plan) const
{
    const training::StepTime time = training::evaluate(variant.context, plan);
    Found found;
    found.plan = plan;
    found.variant = index;
    found.step = time.step;
    found.memory = training::StageModel(inputs.shape, variant.habits, plan).fullest().total.base();
    found.objective = objective(found.step, time.parts.busy(), found.memory);
    found.utilisation = time.utilisation;
    return found;
}

RankedPlan Judge::ranked(const Space& space, const Found& found) const
{
    const training::StepRun& run = space.variants[found.variant].run;
    RankedPlan plan;
    plan.plan = found.plan;
    plan.precision = run.precision;
    plan.overlapsTensorParallel = run.overlapsTensorParallel;
    plan.fusedAttention = run.fusedAttention;
    plan.stepSeconds = found.step;
    plan.memoryBytes = found.memory;
    plan.objective = found.objective;
    plan.utilisation = found.utilisation;
    plan.withinLimit = found.memory <= limit;
    if (inputs.capacity)
        plan.verdict = training::verdictOf(Bytes(found.memory), Bytes(*inputs.capacity), inputs.constants.step);
    if (inputs.capacity && *inputs.capacity > 0)
        plan.filled = Fraction{found.memory / *inputs.capacity};
    return plan;
}

void Explorer::keep(const Judge& judge, const Found& one)
{
    ++counts.evaluated;
    if (one.memory > judge.limit || one.step > judge.stepLimit)
        return;
    ++counts.fitting;
    if (found.mayEnter(one.objective, one.step, one.memory))
        found.add(one);
}

void Explorer::explore(const Judge& judge, const Space& space, const Geometry& geometry, std::size_t variant,
                       const std::stop_token& stop)
{
    training::StepPlan plan = planOf(space, geometry);
    const StateBounds states(judge, space, space.variants[variant], plan, geometry.virtualStages);
    for (const bool sequenceParallel : geometry.sequenceParallel) {
        plan.sequenceParallel = sequenceParallel;
        for (const double batch : geometry.microBatches) {
            if (stop.stop_requested())
                return;
            plan.microBatch = batch;
            m_node.virtualStages.clear();
            for (const double v : geometry.virtualStages) {
                plan.virtualStages = v;
                if (canInterleave(plan))
                    m_node.virtualStages.push_back(v);
            }
            if (m_node.virtualStages.empty())
                continue;
            if (judge.inputs.method == SearchMethod::Exhaustive)
                exhaust(judge, space, variant, plan);
            else
                bound(judge, space, states, variant, plan);
        }
    }
}

void Explorer::exhaust(const Judge& judge, const Space& space, std::size_t variant, training::StepPlan plan)
{
    for (const training::StepRecompute recompute : space.recompute) {
        plan.recompute = recompute;
        for (const double v : m_node.virtualStages) {
            plan.virtualStages = v;
            for (const training::StepSharding sharding : space.sharding) {
                plan.sharding = sharding;
                ++counts.candidates;
                keep(judge, judge.evaluate(space.variants[variant], variant, plan));
            }
        }
    }
}

/// Exact branch and bound. What is kept is what exhaust() keeps, because a candidate is left out only if it holds more
/// than the limit or takes longer than its limit, or if
///  (1) its objective is above that of the worst of N plans already found: N plans are better, so it is not among the
///      best N however the search goes on; and
///  (2) a plan already found is quicker and holds no more: it is dominated, so it is not on the front.
/// Both are tested with lower bounds, which makes them harder to meet, never easier. The bounds hold for all below:
///  - GroupBound::step(): micro-batches times the average stage, whose layers take at least what they take without
///    recomputation. The stage that sets the pace is never quicker than the average: with q = floor(L/p) and r = L - q
///    p layers over, either ceil(L/p) layers alone exceed it, or the head exceeds p - r layers, and then q layers with
///    the head exceed it; the other cases of pipelineTime() are plainer. Data-parallel traffic, bubbles and transfers
///    are never negative and left out: a longer layer hides more traffic, so that they need not grow with it.
///  - NodeBound: interleaving changes only the pipeline's terms, the ZeRO level only the traffic and the optimizer, and
///    a step is their sum: the least of each is a bound of the sum, and a term of each is the step itself.
///  - Memory: a GPU of the first and one of the last stage; activations depend on interleaving and recomputation,
///    states on the ZeRO level, and they add up.
/// Ties pass both tests (mayEnter() is strict) and are decided by the order of Incumbents, which is total.
void Explorer::bound(const Judge& judge, const Space& space, const StateBounds& states, std::size_t index,
                     training::StepPlan plan)
{
    const Variant& variant = space.variants[index];
    counts.candidates +=
        static_cast<std::int64_t>(m_node.virtualStages.size() * space.recompute.size() * space.sharding.size());
    const GroupBound group(judge, variant, plan);
    if (states.leastBytes > judge.limit || group.step() > judge.stepLimit ||
        !found.mayEnter(group.objective(states.leastBytes), group.step(), states.leastBytes))
        return;
    for (const training::StepRecompute recompute : space.recompute) {
        plan.recompute = recompute;
        m_node.compute(judge, space, variant, group, states, plan);
        if (m_node.leastBytes > judge.limit || m_node.leastSeconds > judge.stepLimit ||
            !found.mayEnter(leastObjective(judge, m_node.leastSeconds, m_node.leastBusy, m_node.leastBytes),
                            m_node.leastSeconds, m_node.leastBytes))
            continue;
        for (std::size_t stage = 0; stage < m_node.virtualStages.size(); ++stage) {
            plan.virtualStages = m_node.virtualStages[stage];
            for (std::size_t level = 0; level < space.sharding.size(); ++level) {
                const double memory = states.bytes[level].with(m_node.stageBytes[stage]);
                const double step = m_node.seconds(stage, level);
                if (memory > judge.limit || step > judge.stepLimit ||
                    !found.mayEnter(leastObjective(judge, step, m_node.levelBusy[level], memory), step, memory))
                    continue;
                plan.sharding = space.sharding[level];
                keep(judge, judge.evaluate(variant, index, plan));
            }
        }
    }
}

} // namespace cw::strategy
