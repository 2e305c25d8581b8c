// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a search over every plan of GPT-3 175B on 4,096 H100 takes, by evaluating each candidate and by
// branch and bound. Not a test: machines differ; the budgets stand beside the figures.
//
// What is counted: one candidate is one choice of (TP, PP, interleave, DP, CP, micro-batch, ZeRO level, recompute,
// sequence parallel, precision, tensor-parallel overlap, fused attention) that divides layers, heads, sequence, global
// batch and GPUs; memory is not asked before. Calculon counts 7,126,368 for its search of this model and cluster, with
// other switches (offloading, kinds of collectives) in place of context parallel and precision.
#include "../model/strategy/search_case.h"
#include "../model/training/model_shapes.h"

#include <chrono>
#include <cstdio>

using namespace cw;

namespace {

using Clock = std::chrono::steady_clock;

strategy::SearchInputs gptOn4096(const catalog::TrainingModel& constants)
{
    catalog::LanguageModel gpt = test::paperModel(96, 12288, 96);
    gpt.vocabulary = 51200;
    strategy::SearchInputs inputs = test::searchOnH100(gpt, constants, 4096, 4096, 2048);
    using enum training::StepPrecision;
    inputs.limits.precision = {Bits16, Fp8, Fp8RowWise, MxFp8};
    inputs.limits.overlapsTensorParallel = {true, false};
    inputs.limits.fusedAttention = {true, false};
    inputs.limits.tensorBeyondDomain = true;
    inputs.limits.unevenLayers = true;
    for (int v = 1; v <= 96; ++v) // as many as the peer's space has, beyond what was ever published
        inputs.limits.virtualStages.push_back(v);
    return inputs;
}

strategy::SearchResult measure(const char* name, strategy::SearchInputs inputs, int threads, int rounds, double budget)
{
    inputs.threads = threads;
    double least = 1e300;
    strategy::SearchResult result;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        result = strategy::search(inputs);
        least = std::min(least, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    const auto count = static_cast<double>(result.counts.candidates);
    std::printf(
        "%-18s %d threads %9.1f ms (<= %.0f)  %5.2f M candidates, %lld evaluated, %5.2f M candidates/s/thread\n", name,
        threads, least * 1e3, budget * 1e3, count / 1e6, static_cast<long long>(result.counts.evaluated),
        count / least / threads / 1e6);
    return result;
}

} // namespace

int main()
{
    const auto constants = test::shippedConstants();
    if (!constants)
        return 1;
    strategy::SearchInputs inputs = gptOn4096(*constants);
    const strategy::SearchResult pruned = measure("branch and bound", inputs, 2, 5, 0.1);
    measure("branch and bound", inputs, 1, 5, 0.2);
    inputs.method = strategy::SearchMethod::Exhaustive;
    const strategy::SearchResult all = measure("exhaustive", inputs, 2, 2, 2);
    measure("exhaustive", inputs, 1, 1, 4);
    std::printf("equal: best %s, front %s (%zu plans)\n", pruned.best == all.best ? "yes" : "NO",
                pruned.front == all.front ? "yes" : "NO", all.front.size());
    for (const strategy::RankedPlan& plan : all.best)
        std::printf(
            "  %.3f s %.1f GB  TP %g PP %g v %g DP %g CP %g b %g zero %d recompute %d SP %d precision %d MFU %.3f\n",
            plan.stepSeconds, plan.memoryBytes / 1e9, plan.plan.tensor, plan.plan.pipeline, plan.plan.virtualStages,
            plan.plan.data, plan.plan.context, plan.plan.microBatch, static_cast<int>(plan.plan.sharding),
            static_cast<int>(plan.plan.recompute), plan.plan.sequenceParallel ? 1 : 0, static_cast<int>(plan.precision),
            plan.utilisation);
    return 0;
}
