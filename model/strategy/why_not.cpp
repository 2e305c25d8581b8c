// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/judge.h"
#include "training/step/step_time.h"

#include <algorithm>
#include <cmath>

namespace cw::strategy {
namespace {

using training::StepPlan;

class Violations {
public:
    std::vector<Violation> all;

    void add(Constraint constraint, double value, double limit, double excess)
    {
        all.push_back({constraint, value, limit, excess, training::StepObstacle::None});
    }
    void unlessMultiple(Constraint constraint, double number, double divisor)
    {
        if (!isMultiple(number, divisor))
            add(constraint, number, divisor, divisor > 0 ? std::fmod(number, divisor) : number);
    }
    template <class Value>
    void unlessListed(const std::vector<Value>& listed, Value value)
    {
        if (!listed.empty() && std::ranges::find(listed, value) == listed.end())
            add(Constraint::Limits, static_cast<double>(value), 0, 0);
    }
};

void divide(Violations& violations, const SearchInputs& inputs, const StepPlan& plan)
{
    const training::StepModel& model = inputs.model;
    const double product = plan.tensor * plan.pipeline * plan.context * plan.data;
    if (product != inputs.gpus)
        violations.add(Constraint::GpuProduct, product, inputs.gpus, product - inputs.gpus);
    violations.unlessMultiple(Constraint::Heads, model.heads, plan.tensor);
    if (!splitsLayers(inputs, plan.pipeline, plan.virtualStages)) {
        const double parts = plan.pipeline * plan.virtualStages;
        violations.add(Constraint::Layers, model.layers, parts,
                       parts > model.layers ? parts - model.layers : std::fmod(model.layers, parts));
    }
    if (plan.pipeline <= 1 && plan.virtualStages > 1)
        violations.add(Constraint::InterleaveAlone, plan.virtualStages, 1, plan.virtualStages - 1);
    violations.unlessMultiple(Constraint::Batch, inputs.globalBatch, plan.data * plan.microBatch);
    if (plan.pipeline > 1 && plan.virtualStages > 1 && isMultiple(inputs.globalBatch, plan.data * plan.microBatch))
        violations.unlessMultiple(Constraint::InterleaveRounds, inputs.globalBatch / (plan.data * plan.microBatch),
                                  plan.pipeline);
    violations.unlessMultiple(Constraint::Sequence, inputs.run.sequence, plan.context);
    if (plan.sequenceParallel && isMultiple(inputs.run.sequence, plan.context))
        violations.unlessMultiple(Constraint::SequenceSplit, inputs.run.sequence / plan.context, plan.tensor);
    violations.unlessMultiple(Constraint::Experts, model.experts > 0 ? model.experts : 1, plan.expert);
    violations.unlessMultiple(Constraint::ExpertRanks, plan.data * plan.context, plan.expert);
}

void limit(Violations& violations, const SearchInputs& inputs, const StepPlan& plan)
{
    const SearchLimits& limits = inputs.limits;
    const double domain = std::max(1.0, inputs.chip.scaleUpDomain);
    if (!limits.tensorBeyondDomain && plan.tensor > domain)
        violations.add(Constraint::TensorDomain, plan.tensor, domain, plan.tensor - domain);
    violations.unlessListed(limits.tensor, plan.tensor);
    violations.unlessListed(limits.pipeline, plan.pipeline);
    violations.unlessListed(limits.virtualStages, plan.virtualStages);
    violations.unlessListed(limits.data, plan.data);
    violations.unlessListed(limits.context, plan.context);
    violations.unlessListed(limits.expert, plan.expert);
    violations.unlessListed(limits.microBatch, plan.microBatch);
    violations.unlessListed(limits.sharding, plan.sharding);
    violations.unlessListed(limits.recompute, plan.recompute);
    if (plan.tensor > 1)
        violations.unlessListed(limits.sequenceParallel, plan.sequenceParallel);
}

} // namespace

WhyNot whyNot(const SearchInputs& inputs, const StepPlan& plan)
{
    Violations violations;
    divide(violations, inputs, plan);
    limit(violations, inputs, plan);
    const training::StepContext context = training::prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
    const training::StepObstacle obstacle = training::obstacleTo(context, plan);
    if (obstacle != training::StepObstacle::None) {
        violations.all.push_back({Constraint::Obstacle, 0, 0, 0, obstacle});
        return {violations.all};
    }
    if (!training::fillsStages(inputs.shape, plan)) // said above
        return {violations.all};
    const Judge judge(inputs);
    const double memory = training::StageModel(inputs.shape, inputs.habits, plan).fullest().total.base();
    if (memory > judge.limit)
        violations.add(Constraint::Memory, memory, judge.limit, memory - judge.limit);
    return {violations.all};
}

} // namespace cw::strategy
