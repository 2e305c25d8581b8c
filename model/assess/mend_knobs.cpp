// SPDX-License-Identifier: GPL-3.0-or-later
// A knob of the plan is turned, step by step, until the finding is gone; where it never goes, as far as the knob turns:
// then the next remedy begins from there.
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "inventory/inventory.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace cw::assess {

using design::Design;

namespace {

/// Changes the workload by one step more; false where there is none.
using Turn = std::function<bool(design::Workload&)>;

Result<Design> turned(const Job& job, const Turn& turn)
{
    constexpr int kMostSteps = 16;
    std::optional<Design> last;
    design::Workload workload = *job.design.workload;
    for (int step = 0; step < kMostSteps && turn(workload); ++step) {
        Design next = design::setWorkload(job.design, workload);
        if (!isLeft(job, next))
            return next;
        last = std::move(next);
    }
    return last ? Result<Design>(*last) : Problem{"problem.mend.notEnough", {}, 0, {}};
}

const catalog::LanguageModel* modelOf(const Job& job)
{
    return job.catalog.languageModels.find(job.design.workload->training.model);
}

/// Data parallel takes over what another degree gave away, or gives what it takes; the batch stays whole micro-batches.
bool shiftToData(design::TrainingChoice& choice, int& degree, int to)
{
    const std::int64_t ranks = std::int64_t{degree} * choice.plan.dataParallel;
    if (to < 1 || ranks / to < 1)
        return false;
    degree = to;
    return setDataParallel(choice, ranks / to);
}

/// Twice a degree, from the ranks of data parallel or else from accelerators that the plan leaves idle.
bool doubleDegree(design::TrainingChoice& choice, int& degree, double present)
{
    if (choice.plan.dataParallel % 2 == 0)
        return shiftToData(choice, degree, degree * 2);
    const design::ParallelPlan& plan = choice.plan;
    const double used = double(plan.tensorParallel) * plan.pipelineParallel * plan.contextParallel * plan.dataParallel;
    if (used * 2 > present)
        return false;
    degree *= 2;
    return true;
}

/// 0 where the catalog lacks a server: nobody knows.
double acceleratorsOf(const Job& job)
{
    const inventory::Inventory inventory = inventory::count(job.design, job.catalog);
    return inventory::knowsServers(inventory) ? static_cast<double>(inventory.acceleratorCount) : 0;
}

/// The largest number that divides all of `of`, below `from`; 1 at least.
int divisorBelow(int from, std::initializer_list<std::int64_t> of)
{
    int divisor = std::max(1, from - 1);
    while (divisor > 1 &&
           std::ranges::any_of(of, [divisor](std::int64_t number) { return number > 0 && number % divisor != 0; }))
        --divisor;
    return divisor;
}

/// That this degree and data parallel share: another degree has to divide them, for no GPU to be left over.
std::int64_t sharedRanks(const design::TrainingChoice& choice, int degree)
{
    return std::int64_t{degree} * choice.plan.dataParallel;
}

} // namespace

bool setDataParallel(design::TrainingChoice& choice, std::int64_t degree)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    if (degree < 1 || degree > kMost || choice.microBatch < 1)
        return false;
    const std::int64_t round = degree * choice.microBatch;
    const std::int64_t batch = std::max(round, (choice.globalBatch + round - 1) / round * round);
    if (batch > kMost)
        return false;
    choice.plan.dataParallel = static_cast<int>(degree);
    choice.globalBatch = static_cast<decltype(choice.globalBatch)>(batch);
    return true;
}

Result<Design> recomputeMore(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        design::Recompute& recompute = workload.training.recompute;
        if (recompute == design::Recompute::Full)
            return false;
        recompute = recompute == design::Recompute::None ? design::Recompute::Selective : design::Recompute::Full;
        return true;
    });
}

Result<Design> recomputeFully(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.training.recompute = design::Recompute::Full;
    return design::setWorkload(job.design, workload);
}

Result<Design> higherZeroStage(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        design::ParallelPlan& plan = workload.training.plan;
        return plan.dataParallel * plan.contextParallel > 1 && ++plan.zeroStage <= 3; // nothing to split over one
    });
}

Result<Design> smallerMicroBatch(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        int& microBatch = workload.training.microBatch;
        microBatch /= 2;
        return microBatch >= 1;
    });
}

/// Twice as many stages each time, of layers that divide evenly.
Result<Design> morePipeline(const Job& job)
{
    const catalog::LanguageModel* model = modelOf(job);
    if (model == nullptr)
        return notHere();
    return turned(job, [model, present = acceleratorsOf(job)](design::Workload& workload) {
        design::TrainingChoice& choice = workload.training;
        int& stages = choice.plan.pipelineParallel;
        const bool fits = stages <= model->layers / 2 && model->layers % (stages * 2) == 0;
        return fits && doubleDegree(choice, stages, present);
    });
}

/// Twice the degree each time, of heads that divide evenly and within a scale-up domain, whether it trains or serves.
Result<Design> moreTensorParallel(const Job& job)
{
    const bool trains = job.design.workload->purpose == design::Purpose::Training;
    const catalog::LanguageModel* model =
        trains ? modelOf(job) : job.catalog.languageModels.find(job.design.workload->inference.model);
    if (model == nullptr)
        return notHere();
    return turned(job, [=, domain = largestDomain(job), present = acceleratorsOf(job)](design::Workload& workload) {
        int& degree = trains ? workload.training.plan.tensorParallel : workload.inference.tensorParallel;
        if (degree < 1 || degree > std::min(domain, model->heads) / 2 || model->heads % (degree * 2) != 0)
            return false;
        if (trains)
            return doubleDegree(workload.training, degree, present);
        degree *= 2;
        return true;
    });
}

Result<Design> moreMicroBatches(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        auto& batch = workload.training.globalBatch;
        if (batch < 1 || batch > std::numeric_limits<int>::max() / 2)
            return false;
        batch *= 2;
        return true;
    });
}

/// One more virtual stage on each GPU of those numbers that divide the layers of a stage.
Result<Design> interleave(const Job& job)
{
    const catalog::LanguageModel* model = modelOf(job);
    return turned(job, [model](design::Workload& workload) {
        design::ParallelPlan& plan = workload.training.plan;
        const int layers = model != nullptr && plan.pipelineParallel > 1 ? model->layers / plan.pipelineParallel : 0;
        do {
            ++plan.virtualPipeline;
        } while (plan.virtualPipeline <= layers && layers % plan.virtualPipeline != 0);
        return plan.virtualPipeline <= layers;
    });
}

Result<Design> divisorOfHeads(const Job& job)
{
    const catalog::LanguageModel* model = modelOf(job);
    if (model == nullptr)
        return notHere();
    return turned(job, [model](design::Workload& workload) {
        design::TrainingChoice& choice = workload.training;
        int& degree = choice.plan.tensorParallel;
        return degree > 1 && shiftToData(choice, degree,
                                         divisorBelow(degree, {model->heads, model->keyValueHeads, sharedRanks(choice, degree)}));
    });
}

/// Fewer virtual stages where these alone are wrong; only then fewer stages, which need other GPUs.
Result<Design> divisorOfLayers(const Job& job)
{
    const catalog::LanguageModel* model = modelOf(job);
    if (model == nullptr)
        return notHere();
    return turned(job, [model](design::Workload& workload) {
        design::TrainingChoice& choice = workload.training;
        int& stages = choice.plan.pipelineParallel;
        int& chunks = choice.plan.virtualPipeline;
        if (chunks > 1) {
            chunks = stages > 1 && model->layers % stages == 0 ? divisorBelow(chunks, {model->layers / stages}) : 1;
            return true;
        }
        return stages > 1 &&
               shiftToData(choice, stages, divisorBelow(stages, {model->layers, sharedRanks(choice, stages)}));
    });
}

Result<Design> multipleOfBatch(const Job& job)
{
    design::Workload workload = *job.design.workload;
    if (!setDataParallel(workload.training, workload.training.plan.dataParallel))
        return notHere();
    return design::setWorkload(job.design, workload);
}

/// As many copies of the model as there are accelerators for.
Result<Design> matchGpus(const Job& job)
{
    design::Workload workload = *job.design.workload;
    const design::ParallelPlan& plan = workload.training.plan;
    const double copy = double(plan.tensorParallel) * plan.pipelineParallel * plan.contextParallel;
    const double present = acceleratorsOf(job);
    if (!(copy >= 1) || copy > present)
        return Problem{"problem.mend.notEnough", {}, 0, {}};
    if (std::fmod(present, copy) != 0) // another degree has to change first
        return Problem{"problem.mend.notEnough", {}, 0, {}};
    if (!setDataParallel(workload.training, static_cast<std::int64_t>(present / copy)))
        return notHere();
    return design::setWorkload(job.design, workload);
}

Result<Design> degreesFromOne(const Job& job)
{
    design::Workload workload = *job.design.workload;
    design::ParallelPlan& plan = workload.training.plan;
    for (int* degree : {&plan.tensorParallel, &plan.pipelineParallel, &plan.virtualPipeline, &plan.dataParallel,
                        &plan.contextParallel, &plan.expertParallel, &workload.training.microBatch,
                        &workload.training.globalBatch, &workload.training.sequence})
        *degree = std::max(1, *degree);
    if (!setDataParallel(workload.training, plan.dataParallel))
        return notHere();
    return design::setWorkload(job.design, workload);
}

Result<Design> divisorOfSequence(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        design::TrainingChoice& choice = workload.training;
        int& degree = choice.plan.contextParallel;
        return degree > 1 && shiftToData(choice, degree,
                                         divisorBelow(degree, {choice.sequence, sharedRanks(choice, degree)}));
    });
}

/// The largest below the present one that divides the experts and the ranks that hold them; 1 without experts.
Result<Design> divisorOfExperts(const Job& job)
{
    const catalog::LanguageModel* model = modelOf(job);
    const int experts = model != nullptr && model->experts ? model->experts->experts : 1;
    return turned(job, [experts](design::Workload& workload) {
        design::ParallelPlan& plan = workload.training.plan;
        const std::int64_t ranks = std::int64_t{plan.dataParallel} * plan.contextParallel;
        if (plan.expertParallel < 2)
            return false;
        do {
            --plan.expertParallel;
        } while (plan.expertParallel > 1 && (experts % plan.expertParallel != 0 || ranks % plan.expertParallel != 0));
        return true;
    });
}

/// The next larger batch whose micro-batches are a multiple of the stages.
Result<Design> wholeRounds(const Job& job)
{
    design::Workload workload = *job.design.workload;
    design::TrainingChoice& choice = workload.training;
    const std::int64_t round =
        std::int64_t{choice.plan.dataParallel} * choice.microBatch * choice.plan.pipelineParallel;
    const std::int64_t batch = round > 0 ? (choice.globalBatch + round - 1) / round * round : 0;
    if (batch < 1 || batch > std::numeric_limits<int>::max())
        return notHere();
    choice.globalBatch = static_cast<int>(batch);
    return design::setWorkload(job.design, workload);
}

Result<Design> flashAttention(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.training.flashAttention = true;
    return design::setWorkload(job.design, workload);
}

Result<Design> noInterleave(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.training.plan.virtualPipeline = 1;
    return design::setWorkload(job.design, workload);
}

Result<Design> noSequenceParallel(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.training.plan.sequenceParallel = false;
    return design::setWorkload(job.design, workload);
}

/// The next smaller format of the weights, down to four bits.
Result<Design> quantise(const Job& job)
{
    return turned(job, [](design::Workload& workload) {
        using enum design::WeightFormat;
        design::WeightFormat& weights = workload.inference.weights;
        switch (weights) {
        case Fp32:
            weights = Bf16;
            return true;
        case Bf16:
            weights = Fp8;
            return true;
        case Fp8:
        case Int8:
            weights = Int4;
            return true;
        case Int4:
        case Fp4:
            break;
        }
        return false;
    });
}

Result<Design> smallerContext(const Job& job)
{
    constexpr int kLeastContext = 512;
    return turned(job, [](design::Workload& workload) {
        int& context = workload.inference.context;
        context /= 2;
        return context >= kLeastContext;
    });
}

} // namespace cw::assess
