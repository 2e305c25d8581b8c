// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/training.h"

#include <algorithm>
#include <cstdint>

namespace cw::training {
namespace {

bool isPositive(const design::TrainingChoice& choice)
{
    const design::ParallelPlan& plan = choice.plan;
    return std::min({plan.tensorParallel, plan.pipelineParallel, plan.virtualPipeline, plan.dataParallel,
                     plan.contextParallel, plan.expertParallel, choice.sequence, choice.microBatch,
                     choice.globalBatch}) > 0;
}

} // namespace

std::vector<PlanProblem> planProblems(const catalog::LanguageModel& model, const design::TrainingChoice& choice)
{
    if (!isPositive(choice))
        return {PlanProblem::NotPositive};
    const design::ParallelPlan& plan = choice.plan;
    const std::int64_t chunks = std::int64_t{plan.pipelineParallel} * plan.virtualPipeline;
    const std::int64_t replicas = std::int64_t{plan.dataParallel} * plan.contextParallel;
    const std::int64_t round = std::int64_t{plan.dataParallel} * choice.microBatch;
    const std::int64_t microBatches = (choice.globalBatch + round - 1) / round;

    std::vector<PlanProblem> problems;
    const auto check = [&problems](bool holds, PlanProblem problem) {
        if (!holds)
            problems.push_back(problem);
    };
    check(chunks <= model.layers, PlanProblem::FewerLayersThanStages);
    check(model.heads % plan.tensorParallel == 0, PlanProblem::HeadsNotDivisible);
    check(model.latentAttention || model.keyValueHeads % plan.tensorParallel == 0,
          PlanProblem::KeyValueHeadsNotDivisible);
    check(chunks > model.layers || model.layers % chunks == 0, PlanProblem::LayersNotDivisible);
    check(choice.sequence % plan.contextParallel == 0, PlanProblem::SequenceNotDivisible);
    check(choice.globalBatch % round == 0, PlanProblem::BatchNotDivisible);
    check(microBatches >= plan.pipelineParallel, PlanProblem::MicroBatchesFewerThanStages);
    check(plan.virtualPipeline == 1 || microBatches % plan.pipelineParallel == 0,
          PlanProblem::MicroBatchesNotMultipleOfStages);
    if (plan.expertParallel > 1) {
        check(model.experts && model.experts->experts % plan.expertParallel == 0, PlanProblem::ExpertsNotDivisible);
        check(replicas % plan.expertParallel == 0, PlanProblem::ExpertParallelNotInDataParallel);
    }
    check(plan.contextParallel == 1 || choice.flashAttention, PlanProblem::ContextNeedsFlashAttention);
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
    }
    return "";
}

} // namespace cw::training
