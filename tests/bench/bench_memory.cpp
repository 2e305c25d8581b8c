// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long one evaluation of training memory takes for plans of growing depth. Not a test: machines differ.
#include "../model/training/model_shapes.h"
#include "training/memory.h"
#include "training/step/gather.h"
#include "training/training.h"

#include <chrono>
#include <cstdio>

namespace {

using Clock = std::chrono::steady_clock;

double nanosecondsEach(Clock::time_point start, int rounds)
{
    return std::chrono::duration<double, std::nano>(Clock::now() - start).count() / rounds;
}

void measure(const char* name, const cw::catalog::LanguageModel& model, int pipeline, int interleaving)
{
    constexpr int kRounds = 200'000;
    cw::training::Inputs inputs;
    inputs.model = model;
    inputs.constants = cw::test::memoryConstants();
    inputs.software = cw::test::plainSoftware();
    inputs.choice.plan.tensorParallel = 8;
    inputs.choice.plan.pipelineParallel = pipeline;
    inputs.choice.plan.virtualPipeline = interleaving;
    inputs.choice.globalBatch = 4096;
    const cw::training::MemoryShape shape = cw::training::shapeOf(model);
    const cw::training::MemoryHabits habits =
        cw::training::habitsOf(shape, inputs.choice, inputs.constants, inputs.software);
    cw::training::StepPlan plan = cw::training::stepPlanOf(inputs.choice);
    double sum = 0;

    const auto searchStart = Clock::now();
    for (int round = 0; round < kRounds; ++round) {
        plan.data = 1 + round % 64; // keeps the compiler from lifting the work out of the loop
        sum += cw::training::StageModel(shape, habits, plan).fullest().total.base();
    }
    const double search = nanosecondsEach(searchStart, kRounds);

    const auto assessStart = Clock::now();
    for (int round = 0; round < kRounds / 10; ++round) {
        inputs.choice.plan.dataParallel = 1 + round % 64;
        sum += cw::training::assess(inputs).fullest()->total.base();
    }
    const double assess = nanosecondsEach(assessStart, kRounds / 10);
    std::printf("%-24s p %3d v %2d  fullest stage %7.0f ns   assess %7.0f ns   (%g)\n", name, pipeline, interleaving,
                search, assess, sum);
}

} // namespace

int main()
{
    measure("Llama 3.1 70B", cw::test::llama70(), 1, 1);
    measure("Llama 3.1 70B", cw::test::llama70(), 8, 1);
    measure("Llama 3.1 70B", cw::test::llama70(), 16, 5);
    measure("DeepSeek-V3", cw::test::deepSeekV3(), 16, 3);
    measure("GPT 1T", cw::test::paperModel(128, 25600, 160), 64, 1);
    return 0;
}
