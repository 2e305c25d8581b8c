// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include <cmath>

namespace cw::assess {
namespace {

constexpr Subject kWorkload{SubjectKind::Workload, 0};

FindingArgument number(const char* name, double value) { return {name, Measure(value), "1"}; }

Finding workloadFinding(const char* code, Severity severity, std::vector<FindingArgument> arguments,
                        std::vector<std::string> figures, std::vector<std::string> remedies)
{
    return {code, severity, {kWorkload}, std::move(arguments), std::move(figures), std::move(remedies)};
}

std::optional<Finding> planFinding(training::PlanProblem problem, const training::Inputs& inputs,
                                   const training::Result& result)
{
    using enum training::PlanProblem;
    const design::TrainingChoice& choice = inputs.choice;
    const design::ParallelPlan& plan = choice.plan;
    const Severity severity = training::isImpossible(problem) ? Severity::Error : Severity::Warning;
    const auto bare = [&](const char* remedy) {
        return workloadFinding(training::textKey(problem), severity, {}, {}, {remedy});
    };
    switch (problem) {
    case HeadsNotDivisible:
    case KeyValueHeadsNotDivisible:
        return workloadFinding(
            problem == HeadsNotDivisible ? "finding.headsNotDivisible" : "finding.keyValueHeadsNotDivisible", severity,
            {number("heads", problem == HeadsNotDivisible ? inputs.model.heads : inputs.model.keyValueHeads),
             number("tensorParallel", plan.tensorParallel)},
            {}, {"remedy.divisorOfHeads"});
    case FewerLayersThanStages:
    case LayersNotDivisible:
        return workloadFinding("finding.layersNotDivisible", severity,
                               {number("layers", inputs.model.layers),
                                number("stages", static_cast<double>(plan.pipelineParallel) * plan.virtualPipeline)},
                               {}, {"remedy.divisorOfLayers"});
    case BatchNotDivisible:
        return workloadFinding("finding.batchNotDivisible", severity,
                               {number("batch", choice.globalBatch), number("dataParallel", plan.dataParallel),
                                number("microBatch", choice.microBatch)},
                               {"training.microBatches"}, {"remedy.multipleOfBatch"});
    case MicroBatchesFewerThanStages:
        return workloadFinding(
            "finding.microBatchesFewerThanStages", severity,
            {number("microBatches", result.microBatches.value_or(0)), number("stages", plan.pipelineParallel)},
            {"training.microBatches", "training.bubble"}, {"remedy.moreMicroBatches"});
    case NotPositive:
        return bare("remedy.degreesFromOne");
    case SequenceNotDivisible:
        return bare("remedy.divisorOfSequence");
    case MicroBatchesNotMultipleOfStages:
        return bare("remedy.wholeRounds");
    case ExpertsNotDivisible:
    case ExpertParallelNotInDataParallel:
        return bare("remedy.divisorOfExperts");
    case ContextNeedsFlashAttention:
        return bare("remedy.flashAttention");
    case InterleaveAlone:
        return bare("remedy.noInterleave");
    case SequencePartNotDivisible:
        return bare("remedy.noSequenceParallel");
    case OtherGpuCount: // has findings of its own
        break;
    }
    return std::nullopt;
}

void findTrainingMemory(const training::Result& result, Findings& out)
{
    const training::StageMemory* stage = result.fullest();
    if (stage == nullptr || !result.capacity)
        return;
    const std::vector<FindingArgument> arguments{{"stage", Measure(stage->stage + 1), "1"},
                                                 {"needed", Measure(stage->total), "GB"},
                                                 {"capacity", Measure(*result.capacity), "GB"}};
    const std::vector<std::string> figures{"training.memoryPerGpu", "training.memoryHeadroom"};
    std::vector<std::string> remedies{"remedy.recompute"};
    if (result.shards > 1) // else there is nothing to split over
        remedies.emplace_back("remedy.zeroStage");
    if (result.verdict == training::MemoryVerdict::DoesNotFit) {
        remedies.insert(remedies.end(), {"remedy.morePipeline", "remedy.moreTensorParallel", "remedy.biggerGpu"});
        out.push_back(workloadFinding("finding.memoryDoesNotFit", Severity::Error, arguments, figures, std::move(remedies)));
    } else if (result.verdict == training::MemoryVerdict::Tight) {
        const bool passes = stage->total > *result.capacity; // by less than what the prediction may be wrong by
        out.push_back(workloadFinding(passes ? "finding.memoryHardlyFits" : "finding.memoryTight", Severity::Warning,
                                      arguments, figures, std::move(remedies)));
    }
}

/// QLoRA saves weights, but without full recomputation holds more activations than LoRA.
void findQuantisedInputs(const training::Result& result, Findings& out)
{
    if (!result.quantisedInputs || !result.quantisedSaves || !(*result.quantisedInputs > Bytes()))
        return;
    const bool loses = *result.quantisedInputs > *result.quantisedSaves;
    out.push_back(workloadFinding(
        loses ? "finding.quantisedInputsOutweigh" : "finding.quantisedInputs",
        loses ? Severity::Warning : Severity::Note,
        {{"more", Measure(*result.quantisedInputs), "GB"}, {"saved", Measure(*result.quantisedSaves), "GB"}},
        {"training.quantisedInputs", "training.activations", "training.weights"},
        {"remedy.recomputeFully", "remedy.smallerMicroBatch"}));
}

void findInTraining(const Stage<training::Inputs, training::Result>& stage, const inventory::Inventory& inventory,
                    const fabric::Result& fabric, bool hasBubble, Fraction largeBubble, Findings& out)
{
    findInPlan(stage.inputs, stage.result, out);
    const int tensor = stage.inputs.choice.plan.tensorParallel;
    if (fabric.scaleUpDomain > 0 && tensor > fabric.scaleUpDomain / 2) { // twice as much would leave the domain
        for (Finding& finding : out)
            std::erase(finding.remedies, "remedy.moreTensorParallel");
    }
    findQuantisedInputs(stage.result, out);
    findTensorDomain(stage.inputs, fabric.scaleUpDomain, out);
    if (inventory.acceleratorCount > 0 && inventory::knowsServers(inventory) &&
        stage.result.gpusNeeded != static_cast<double>(inventory.acceleratorCount)) {
        const auto present = static_cast<double>(inventory.acceleratorCount);
        const bool tooMany = stage.result.gpusNeeded > present;
        // Data parallel alone is enough only where whole copies of the model fill the hall.
        const design::ParallelPlan& plan = stage.inputs.choice.plan;
        const double copy = double(plan.tensorParallel) * plan.pipelineParallel * plan.contextParallel;
        std::vector<std::string> remedies;
        if (copy >= 1 && copy <= present && std::fmod(present, copy) == 0)
            remedies.emplace_back("remedy.matchGpus");
        out.push_back(workloadFinding("finding.planNeedsOtherGpus", tooMany ? Severity::Error : Severity::Warning,
                                      {number("needed", stage.result.gpusNeeded),
                                       number("present", present)},
                                      {"training.gpusNeeded", "inventory.accelerators"}, std::move(remedies)));
    }
    if (hasBubble && stage.result.bubble && *stage.result.bubble > largeBubble.value) {
        out.push_back(workloadFinding("finding.pipelineBubble", Severity::Warning,
                                      {{"share", Measure(*stage.result.bubble, Dimension{}), "%"},
                                       {"ideal", Measure(*stage.result.bubbleOverhead, Dimension{}), "%"}},
                                      {"training.bubble", "training.bubbleOverhead"},
                                      {"remedy.moreMicroBatches", "remedy.interleave"}));
    }
}

void findInServing(const Stage<serving::Inputs, serving::Result>& stage, Findings& out)
{
    const serving::Result& result = stage.result;
    if (result.total && result.capacity) {
        const std::vector<FindingArgument> arguments{{"needed", Measure(*result.total), "GB"},
                                                     {"capacity", Measure(*result.capacity), "GB"}};
        const std::vector<std::string> figures{"serving.memoryPerGpu", "serving.memoryHeadroom"};
        if (result.verdict == serving::Verdict::DoesNotFit)
            out.push_back(workloadFinding("finding.servingMemoryDoesNotFit", Severity::Error, arguments, figures,
                                          {"remedy.quantise", "remedy.moreTensorParallel", "remedy.smallerContext"}));
        else if (result.verdict == serving::Verdict::Tight)
            out.push_back(workloadFinding("finding.servingMemoryTight", Severity::Warning, arguments, figures,
                                          {"remedy.quantise", "remedy.smallerContext"}));
    }
    for (const serving::ServingProblem problem : result.problems)
        out.push_back(workloadFinding(serving::textKey(problem),
                                      problem == serving::ServingProblem::KeyValueHeadsReplicated ? Severity::Note
                                                                                                  : Severity::Error,
                                      {}, {}, {}));
}

} // namespace

void findInPlan(const training::Inputs& inputs, const training::Result& result, Findings& out)
{
    findTrainingMemory(result, out);
    for (const training::PlanProblem problem : result.problems) {
        if (std::optional<Finding> finding = planFinding(problem, inputs, result))
            out.push_back(std::move(*finding));
    }
}

void findTensorDomain(const training::Inputs& inputs, int domain, Findings& out)
{
    const int tensor = inputs.choice.plan.tensorParallel;
    if (domain <= 0 || tensor <= domain)
        return;
    out.push_back(workloadFinding("finding.tensorParallelCrossesScaleUp", Severity::Error,
                                  {number("tensorParallel", tensor), number("domain", domain)},
                                  {"fabric.tensorAllReduce", "fabric.scaleUpBandwidth"},
                                  {"remedy.lowerTensorParallel"}));
}

void findInWorkload(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                    Findings& out)
{
    if (assessment.inventory->result.acceleratorCount == 0)
        return; // an empty hall has nothing to run on yet
    if (design.workload->purpose == design::Purpose::Training) {
        // A step known only as a whole loses nothing to the bubble that could be said.
        const bool hasBubble = !assessment.step || !assessment.step->inputs.chip.wholeStep;
        if (assessment.training)
            findInTraining(*assessment.training, assessment.inventory->result, assessment.fabric->result, hasBubble,
                           catalog.judgementModel.largeBubble.value, out);
        findInStep(assessment, out);
    } else if (assessment.serving) {
        findInServing(*assessment.serving, out);
    }
}

} // namespace cw::assess
