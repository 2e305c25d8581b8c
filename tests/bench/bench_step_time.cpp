// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long one evaluation of the step time takes: with a context built once, as a search does it, and from
// scratch, as an estimate does it. Not a test: machines differ; the budgets stand beside the figures.
#include "../model/training/model_shapes.h"
#include "store/catalog_files.h"
#include "training/memory.h"
#include "training/step/gather.h"
#include "training/step/step_time.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace cw;

namespace {

using Clock = std::chrono::steady_clock;

/// Best of five: the machine is shared.
template <class Work>
double nanosecondsEach(std::size_t evaluations, const Work& work)
{
    double best = 1e300;
    for (int round = 0; round < 5; ++round) {
        const auto begin = Clock::now();
        work();
        const double all = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
        best = std::min(best, all / static_cast<double>(evaluations));
    }
    return best;
}

/// Every power-of-two plan of 4096 GPUs with three micro-batches, three recomputes and four shardings.
std::vector<training::StepPlan> plans(bool experts)
{
    std::vector<training::StepPlan> all;
    for (double t = 1; t <= 16; t *= 2) {
        for (double p = 1; p <= 16; p *= 2) {
            for (double c = 1; c <= 8; c *= 2) {
                for (double b = 1; b <= 4; b *= 2) {
                    for (int recompute = 0; recompute < 3; ++recompute) {
                        for (int sharding = 0; sharding < 4; ++sharding) {
                            training::StepPlan plan;
                            plan.tensor = t;
                            plan.pipeline = p;
                            plan.context = c;
                            plan.data = 4096 / (t * p * c);
                            plan.expert = experts ? std::min(64.0, plan.data) : 1;
                            plan.microBatch = b;
                            plan.globalBatch = 4096;
                            plan.gpus = 4096;
                            plan.recompute = static_cast<training::StepRecompute>(recompute);
                            plan.sharding = static_cast<training::StepSharding>(sharding);
                            all.push_back(plan);
                        }
                    }
                }
            }
        }
    }
    return all;
}

void measure(const char* name, const catalog::LanguageModel& language, const catalog::TrainingModel& constants)
{
    const training::MemoryShape shape = training::shapeOf(language);
    const training::StepModel model = training::stepModelOf(language, shape);
    const auto habits = training::habitsOf(shape, {}, {}, constants.profile(catalog::TrainingSoftware::MegatronCore));
    training::StepChip chip;
    chip.peak16 = 989e12;
    chip.memoryBandwidth = 3.35e12;
    chip.scaleUp = 450e9;
    chip.scaleUpDomain = 8;
    chip.network = 50e9;
    training::addEfficiency(chip, constants, "Hopper", "nv-h100-sxm-80");
    training::StepRun run;
    run.sequence = 8192;
    const training::StepContext context = training::prepare(model, chip, run, constants);
    const std::vector<training::StepPlan> all = plans(language.experts.has_value());
    constexpr std::size_t kRounds = 20;
    double sum = 0; // printed, so that no work is left out
    const double search = nanosecondsEach(all.size() * kRounds, [&] {
        for (std::size_t round = 0; round < kRounds; ++round) {
            for (const training::StepPlan& plan : all)
                sum += training::evaluate(context, plan).step;
        }
    });
    const double withMemory = nanosecondsEach(all.size() * kRounds, [&] {
        for (std::size_t round = 0; round < kRounds; ++round) {
            for (const training::StepPlan& plan : all)
                sum += training::evaluate(context, plan).step +
                       training::StageModel(shape, habits, plan).fullest().total.base();
        }
    });
    const double scratch = nanosecondsEach(all.size(), [&] {
        for (const training::StepPlan& plan : all)
            sum += training::stepTime(training::prepare(model, chip, run, constants), plan)->step;
    });
    std::printf("%-16s %8zu plans %7.0f ns %6.2f M/s (>= 2)   with memory %7.0f ns %6.2f M/s   from scratch %6.2f us "
                "(<= 5)   (%g)\n",
                name, all.size(), search, 1e3 / search, withMemory, 1e3 / withMemory, scratch / 1e3, sum);
}

} // namespace

int main()
{
    const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
    if (!catalog)
        return 1;
    measure("Llama 3.1 70B", test::llama70(), catalog->trainingModel);
    catalog::LanguageModel gpt = test::paperModel(96, 12288, 96);
    gpt.vocabulary = 51200;
    measure("GPT-3 175B", gpt, catalog->trainingModel);
    measure("DeepSeek-V3", test::deepSeekV3(), catalog->trainingModel);
    return 0;
}
