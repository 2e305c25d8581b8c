// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rules does a parallel plan break, and by how much? The one set of rules that findings, searches and
// the laboratory share. Leaves out: memory, links, and how good a plan is.
#pragma once

#include "catalog/parts.h"
#include "design/workload.h"
#include "training/step/step_inputs.h"

#include <optional>
#include <vector>

namespace cw::training {

/// Why a plan cannot run as written. Of the first two kinds nothing can be laid out; the others leave the memory known.
enum class PlanProblem {
    NotPositive,               ///< a degree, batch or length below 1
    FewerLayersThanStages,     ///< a pipeline stage would be empty
    HeadsNotDivisible,         ///< heads over tensor parallel
    KeyValueHeadsNotDivisible, ///< key-value heads over tensor parallel: some are held twice or unevenly
    LayersNotDivisible,        ///< layers over pipeline stages and virtual stages
    SequenceNotDivisible,      ///< sequence over context parallel
    BatchNotDivisible,         ///< global batch over data parallel times micro-batch
    MicroBatchesFewerThanStages,
    MicroBatchesNotMultipleOfStages, ///< interleaving needs it
    ExpertsNotDivisible,             ///< experts over expert parallel
    ExpertParallelNotInDataParallel, ///< expert parallel must divide data times context parallel
    ContextNeedsFlashAttention,      ///< context parallel without a fused attention kernel
    InterleaveAlone,                 ///< interleaving without a pipeline
    SequencePartNotDivisible, ///< the part of a context-parallel rank over tensor parallel, with sequence parallel
    OtherGpuCount             ///< the degrees' product is not the number of GPUs
};

/// Whether nothing can run the plan; the others run it, with loss.
bool isImpossible(PlanProblem problem);
/// Text key of a problem: "problem.plan.headsNotDivisible".
const char* textKey(PlanProblem problem);

/// `value` does not suit `limit`; `excess` is what is left over, missing or beyond.
struct BrokenRule {
    PlanProblem problem = PlanProblem::NotPositive;
    double value = 0;
    double limit = 0;
    double excess = 0;
    friend bool operator==(const BrokenRule&, const BrokenRule&) = default;
};

/// What a plan has to suit.
struct RuleSubject {
    double layers = 0;
    double heads = 0;
    double keyValueHeads = 0; ///< 0 = none to split: latent attention
    double experts = 0;       ///< 0 = a dense model
    double sequence = 0;
    bool fusedAttention = true;
    bool splitsFreely = false;  ///< stages may differ by a layer: software that splits by cost, or free layouts
    std::optional<double> gpus; ///< nullopt = any number
};

RuleSubject ruleSubjectOf(const catalog::LanguageModel& model, const design::TrainingChoice& choice);

/// Software that deals out layers by cost instead of evenly.
bool splitsByCost(catalog::TrainingSoftware software, bool hasExperts);

/// Whether layers can be dealt out to so many equal parts: whole ones, or with embedding and head as a layer each.
bool splitsLayers(double layers, double parts, bool freely);
/// Whether each part has a layer, or the embedding or the head, which count where layers are too few.
bool fillsParts(double layers, double stages, double parts);

bool isMultiple(double number, double divisor);

/// Empty = the plan can run. A plan that is not positive breaks only that rule.
std::vector<BrokenRule> brokenRules(const RuleSubject& subject, const StepPlan& plan);

/// The same for a design, whatever GPUs it has.
std::vector<PlanProblem> planProblems(const catalog::LanguageModel& model, const design::TrainingChoice& choice);

} // namespace cw::training
