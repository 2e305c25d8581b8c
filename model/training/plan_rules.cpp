// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/plan_rules.h"

#include "training/step/gather.h"

#include <algorithm>
#include <cmath>

namespace cw::training {
namespace {

class Rules {
public:
    std::vector<BrokenRule> broken;

    void add(PlanProblem problem, double value, double limit, double excess)
    {
        broken.push_back({problem, value, limit, excess});
    }
    void unlessMultiple(PlanProblem problem, double number, double divisor)
    {
        if (!isMultiple(number, divisor))
            add(problem, number, divisor, divisor > 0 ? std::fmod(number, divisor) : number);
    }
};

/// NaN is not positive either.
bool isPositive(const RuleSubject& subject, const StepPlan& plan)
{
    const auto values = {plan.tensor, plan.pipeline,   plan.virtualStages, plan.data,       plan.context,
                         plan.expert, plan.microBatch, plan.globalBatch,   subject.sequence};
    return std::ranges::all_of(values, [](double value) { return value > 0; });
}

void splitModel(Rules& rules, const RuleSubject& subject, const StepPlan& plan)
{
    rules.unlessMultiple(PlanProblem::HeadsNotDivisible, subject.heads, plan.tensor);
    if (subject.keyValueHeads > 0)
        rules.unlessMultiple(PlanProblem::KeyValueHeadsNotDivisible, subject.keyValueHeads, plan.tensor);
    const double parts = plan.pipeline * plan.virtualStages;
    if (!fillsParts(subject.layers, plan.pipeline, parts))
        rules.add(PlanProblem::FewerLayersThanStages, subject.layers, parts, parts - subject.layers);
    else if (!splitsLayers(subject.layers, parts, subject.splitsFreely))
        rules.add(PlanProblem::LayersNotDivisible, subject.layers, parts, std::fmod(subject.layers, parts));
    if (plan.pipeline <= 1 && plan.virtualStages > 1)
        rules.add(PlanProblem::InterleaveAlone, plan.virtualStages, 1, plan.virtualStages - 1);
    if (subject.experts > 0)
        rules.unlessMultiple(PlanProblem::ExpertsNotDivisible, subject.experts, plan.expert);
    else if (plan.expert > 1)
        rules.add(PlanProblem::ExpertsNotDivisible, 0, plan.expert, plan.expert);
    rules.unlessMultiple(PlanProblem::ExpertParallelNotInDataParallel, plan.data * plan.context, plan.expert);
}

void splitBatch(Rules& rules, const RuleSubject& subject, const StepPlan& plan)
{
    const double round = plan.data * plan.microBatch;
    rules.unlessMultiple(PlanProblem::BatchNotDivisible, plan.globalBatch, round);
    const double microBatches = std::ceil(plan.globalBatch / round);
    if (microBatches < plan.pipeline)
        rules.add(PlanProblem::MicroBatchesFewerThanStages, microBatches, plan.pipeline, plan.pipeline - microBatches);
    if (plan.pipeline > 1 && plan.virtualStages > 1)
        rules.unlessMultiple(PlanProblem::MicroBatchesNotMultipleOfStages, microBatches, plan.pipeline);
    rules.unlessMultiple(PlanProblem::SequenceNotDivisible, subject.sequence, plan.context);
    if (plan.sequenceParallel && isMultiple(subject.sequence, plan.context))
        rules.unlessMultiple(PlanProblem::SequencePartNotDivisible, subject.sequence / plan.context, plan.tensor);
    if (plan.context > 1 && !subject.fusedAttention)
        rules.add(PlanProblem::ContextNeedsFlashAttention, plan.context, 1, plan.context - 1);
}

} // namespace

bool isMultiple(double number, double divisor) { return divisor >= 1 && std::fmod(number, divisor) == 0; }

bool splitsByCost(catalog::TrainingSoftware software, bool hasExperts)
{
    using enum catalog::TrainingSoftware;
    return software == Nanotron || (hasExperts && software == MegatronCore);
}

bool splitsLayers(double layers, double parts, bool freely)
{
    return isMultiple(layers + 2, parts) || (parts <= layers && (freely || isMultiple(layers, parts)));
}

bool fillsParts(double layers, double stages, double parts)
{
    return parts <= layers || (stages > 1 && isMultiple(layers + 2, parts));
}

RuleSubject ruleSubjectOf(const catalog::LanguageModel& model, const design::TrainingChoice& choice)
{
    RuleSubject subject;
    subject.layers = model.layers;
    subject.heads = model.heads;
    subject.keyValueHeads = model.latentAttention ? 0 : model.keyValueHeads;
    subject.experts = model.experts ? model.experts->experts : 0;
    subject.sequence = choice.sequence;
    subject.fusedAttention = choice.flashAttention;
    subject.splitsFreely = splitsByCost(choice.software, model.experts.has_value());
    return subject;
}

std::vector<BrokenRule> brokenRules(const RuleSubject& subject, const StepPlan& plan)
{
    Rules rules;
    if (!isPositive(subject, plan)) {
        rules.add(PlanProblem::NotPositive, 0, 1, 1);
        return rules.broken;
    }
    const double product = plan.tensor * plan.pipeline * plan.context * plan.data;
    if (subject.gpus && product != *subject.gpus)
        rules.add(PlanProblem::OtherGpuCount, product, *subject.gpus, product - *subject.gpus);
    splitModel(rules, subject, plan);
    splitBatch(rules, subject, plan);
    return rules.broken;
}

std::vector<PlanProblem> planProblems(const catalog::LanguageModel& model, const design::TrainingChoice& choice)
{
    std::vector<PlanProblem> problems;
    for (const BrokenRule& rule : brokenRules(ruleSubjectOf(model, choice), stepPlanOf(choice)))
        problems.push_back(rule.problem);
    return problems;
}

bool isImpossible(PlanProblem problem)
{
    // Some software runs uneven stages, copies key-value heads, or leaves stages without work.
    return problem != PlanProblem::KeyValueHeadsNotDivisible && problem != PlanProblem::LayersNotDivisible &&
           problem != PlanProblem::MicroBatchesFewerThanStages;
}

const char* textKey(PlanProblem problem)
{
    switch (problem) {
    case PlanProblem::NotPositive:
        return "problem.plan.notPositive";
    case PlanProblem::FewerLayersThanStages:
        return "problem.plan.fewerLayersThanStages";
    case PlanProblem::HeadsNotDivisible:
        return "problem.plan.headsNotDivisible";
    case PlanProblem::KeyValueHeadsNotDivisible:
        return "problem.plan.keyValueHeadsNotDivisible";
    case PlanProblem::LayersNotDivisible:
        return "problem.plan.layersNotDivisible";
    case PlanProblem::SequenceNotDivisible:
        return "problem.plan.sequenceNotDivisible";
    case PlanProblem::BatchNotDivisible:
        return "problem.plan.batchNotDivisible";
    case PlanProblem::MicroBatchesFewerThanStages:
        return "problem.plan.microBatchesFewerThanStages";
    case PlanProblem::MicroBatchesNotMultipleOfStages:
        return "problem.plan.microBatchesNotMultipleOfStages";
    case PlanProblem::ExpertsNotDivisible:
        return "problem.plan.expertsNotDivisible";
    case PlanProblem::ExpertParallelNotInDataParallel:
        return "problem.plan.expertParallelNotInDataParallel";
    case PlanProblem::ContextNeedsFlashAttention:
        return "problem.plan.contextNeedsFlashAttention";
    case PlanProblem::InterleaveAlone:
        return "problem.plan.interleaveAlone";
    case PlanProblem::SequencePartNotDivisible:
        return "problem.plan.sequencePartNotDivisible";
    case PlanProblem::OtherGpuCount:
        return "problem.plan.otherGpuCount";
    }
    return "";
}

} // namespace cw::training
