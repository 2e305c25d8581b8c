// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/judge.h"
#include "training/step/step_time.h"

#include <algorithm>

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
    template <class Value>
    void unlessListed(const std::vector<Value>& listed, Value value)
    {
        if (!listed.empty() && std::ranges::find(listed, value) == listed.end())
            add(Constraint::Limits, static_cast<double>(value), 0, 0);
    }
};

/// The rules that every plan has to keep, see training/plan_rules.h.
void divide(Violations& violations, const SearchInputs& inputs, const StepPlan& plan)
{
    for (const training::BrokenRule& rule : training::brokenRules(ruleSubjectOf(inputs), plan)) {
        if (const auto constraint = constraintOf(rule.problem))
            violations.add(*constraint, rule.value, rule.limit, rule.excess);
    }
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

std::optional<Constraint> constraintOf(training::PlanProblem problem)
{
    using enum training::PlanProblem;
    switch (problem) {
    case OtherGpuCount:
        return Constraint::GpuProduct;
    case HeadsNotDivisible:
        return Constraint::Heads;
    case FewerLayersThanStages:
    case LayersNotDivisible:
        return Constraint::Layers;
    case InterleaveAlone:
        return Constraint::InterleaveAlone;
    case MicroBatchesNotMultipleOfStages:
        return Constraint::InterleaveRounds;
    case BatchNotDivisible:
        return Constraint::Batch;
    case SequenceNotDivisible:
        return Constraint::Sequence;
    case SequencePartNotDivisible:
        return Constraint::SequenceSplit;
    case ExpertsNotDivisible:
        return Constraint::Experts;
    case ExpertParallelNotInDataParallel:
        return Constraint::ExpertRanks;
    case ContextNeedsFlashAttention:
        return Constraint::FusedAttention;
    case NotPositive: // no step time can be said: an obstacle
    case KeyValueHeadsNotDivisible:
    case MicroBatchesFewerThanStages:
        break;
    }
    return std::nullopt;
}

WhyNot whyNot(const SearchInputs& inputs, const StepPlan& plan)
{
    Violations violations;
    divide(violations, inputs, plan);
    limit(violations, inputs, plan);
    const training::StepContext context = contextOf(inputs, inputs.run);
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
