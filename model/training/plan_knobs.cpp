// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/plan_knobs.h"

#include "training/step/gather.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace cw::training {
namespace {

using design::ParallelPlan;
using design::TrainingChoice;

constexpr int kWidest = 64;        ///< the largest degree on a slider; the number box goes further
constexpr int kDeepestBatch = 512; ///< micro-batches on a slider
constexpr int kLargestMicroBatch = 16;
constexpr int kMostChunks = 20; ///< of a stage on a slider

double ranksOfReplica(const ParallelPlan& plan)
{
    return 1.0 * plan.tensorParallel * plan.pipelineParallel * plan.contextParallel;
}

int* fieldOf(TrainingChoice& job, Knob knob)
{
    switch (knob) {
    case Knob::Tensor:
        return &job.plan.tensorParallel;
    case Knob::Pipeline:
        return &job.plan.pipelineParallel;
    case Knob::Interleave:
        return &job.plan.virtualPipeline;
    case Knob::Context:
        return &job.plan.contextParallel;
    case Knob::Expert:
        return &job.plan.expertParallel;
    case Knob::MicroBatch:
        return &job.microBatch;
    case Knob::MicroBatches:
        break;
    }
    return nullptr;
}

bool canInterleave(const TrainingChoice& job, int chunks, const catalog::LanguageModel& model)
{
    const double stages = job.plan.pipelineParallel;
    return fillsParts(model.layers, stages, stages * chunks) &&
           splitsLayers(model.layers, stages * chunks, splitsByCost(job.software, model.experts.has_value()));
}

/// Interleaving as before, or the next smaller one that the rules allow.
int fittingInterleave(const TrainingChoice& job, const catalog::LanguageModel* model)
{
    if (job.plan.pipelineParallel <= 1)
        return 1;
    if (model == nullptr)
        return job.plan.virtualPipeline;
    int chunks = std::min(job.plan.virtualPipeline, model->layers + 2);
    while (chunks > 1 && !canInterleave(job, chunks, *model))
        --chunks;
    return std::max(1, chunks);
}

/// The global batch that is nearest to `wanted` with whole micro-batches, and whole rounds where interleaved.
int nearestBatch(const TrainingChoice& job, int wanted)
{
    const double replicas = 1.0 * job.plan.dataParallel * job.microBatch;
    const int round = job.plan.virtualPipeline > 1 ? job.plan.pipelineParallel : 1;
    const double rounds = std::max(1.0, std::round(wanted / replicas / round));
    return static_cast<int>(std::min(replicas * round * rounds, 1e9));
}

/// 1, 2, 4 … up to the limit.
std::set<int> powersOfTwo(std::int64_t most)
{
    std::set<int> out{1};
    for (int value = 2; value <= most; value *= 2)
        out.insert(value);
    return out;
}

/// Without a model everything of the model suits.
std::vector<BrokenRule> brokenBy(const TrainingChoice& job, const catalog::LanguageModel* model, std::int64_t gpus)
{
    const StepPlan plan = stepPlanOf(job);
    RuleSubject subject;
    if (model != nullptr) {
        subject = ruleSubjectOf(*model, job);
    } else {
        subject.layers = plan.pipeline * plan.virtualStages;
        subject.heads = plan.tensor;
        subject.experts = plan.expert;
        subject.sequence = job.sequence;
        subject.fusedAttention = job.flashAttention;
    }
    subject.gpus = static_cast<double>(gpus);
    return brokenRules(subject, plan);
}

} // namespace

int valueOf(const TrainingChoice& job, Knob knob)
{
    if (knob != Knob::MicroBatches) {
        TrainingChoice copy = job;
        return *fieldOf(copy, knob);
    }
    const std::int64_t replicas = std::max<std::int64_t>(1, std::int64_t{job.plan.dataParallel} * job.microBatch);
    return static_cast<int>((job.globalBatch + replicas - 1) / replicas);
}

TrainingChoice turned(const TrainingChoice& job, Knob knob, int value, const catalog::LanguageModel* model,
                      std::int64_t gpus)
{
    TrainingChoice out = job;
    ParallelPlan& plan = out.plan;
    const int wanted = std::max(1, value);
    if (int* field = fieldOf(out, knob))
        *field = wanted;
    if (knob != Knob::Interleave)
        plan.virtualPipeline = fittingInterleave(out, model);
    plan.dataParallel = static_cast<int>(std::clamp(std::floor(static_cast<double>(gpus) / ranksOfReplica(plan)), 1.0, 1e7));
    if (knob != Knob::Expert)
        plan.expertParallel = static_cast<int>(std::gcd<std::int64_t>(plan.expertParallel, std::int64_t{plan.dataParallel} * plan.contextParallel));
    if (knob == Knob::MicroBatches)
        out.globalBatch = static_cast<int>(std::min(1.0 * wanted * plan.dataParallel * out.microBatch, 1e9));
    else
        out.globalBatch = nearestBatch(out, job.globalBatch);
    return out;
}

std::vector<int> ladder(const TrainingChoice& job, Knob knob, const catalog::LanguageModel* model, std::int64_t gpus)
{
    const std::int64_t layers = model != nullptr ? model->layers : kWidest;
    const std::int64_t heads = model != nullptr ? model->heads : kWidest;
    const std::int64_t widest = std::clamp<std::int64_t>(gpus, 1, kWidest);
    std::set<int> values{1};
    switch (knob) {
    case Knob::Tensor:
        values = powersOfTwo(std::min({widest, heads, std::int64_t{16}}));
        break;
    case Knob::Pipeline:
        values = powersOfTwo(std::min(widest, layers));
        break;
    case Knob::Interleave:
        for (int chunks = 2; model != nullptr && job.plan.pipelineParallel > 1 && chunks <= kMostChunks; ++chunks) {
            if (canInterleave(job, chunks, *model))
                values.insert(chunks);
        }
        break;
    case Knob::Context:
        values = powersOfTwo(widest);
        break;
    case Knob::Expert:
        values = model != nullptr && model->experts ? powersOfTwo(std::min<std::int64_t>(model->experts->experts, gpus))
                                                    : std::set<int>{1};
        break;
    case Knob::MicroBatch:
        values = powersOfTwo(kLargestMicroBatch);
        break;
    case Knob::MicroBatches:
        values = powersOfTwo(kDeepestBatch);
        break;
    }
    values.insert(valueOf(job, knob));
    return {values.begin(), values.end()};
}

std::optional<BrokenRule> whyNotTurned(const TrainingChoice& job, Knob knob, int value,
                                       const catalog::LanguageModel* model, std::int64_t gpus)
{
    if (value == valueOf(job, knob))
        return std::nullopt;
    const std::vector<BrokenRule> already = brokenBy(job, model, gpus);
    for (const BrokenRule& rule : brokenBy(turned(job, knob, value, model, gpus), model, gpus)) {
        if (isImpossible(rule.problem) &&
            std::ranges::find(already, rule.problem, &BrokenRule::problem) == already.end())
            return rule;
    }
    return std::nullopt;
}

} // namespace cw::training
