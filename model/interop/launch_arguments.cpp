// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/launch_arguments.h"

#include "interop/launch_tools.h"

#include <algorithm>
#include <charconv>

namespace cw::interop {
namespace {

constexpr std::size_t kMostBytes = 4u << 20;
constexpr std::int64_t kMostGpus = 1'000'000'000;

/// What the text's own note says of the cluster; 0 where it says nothing usable.
std::int64_t gpusOf(const FieldWords& note)
{
    const auto found = note.find("gpus");
    std::int64_t gpus = 0;
    if (found != note.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), gpus);
    return std::clamp<std::int64_t>(gpus, 0, 100'000'000);
}

/// Data parallel is what the other dimensions leave of the GPUs.
void shareOut(Reading& reading, const LaunchBasis& basis)
{
    design::ParallelPlan& plan = reading.choice.plan;
    const std::int64_t gpus = basis.gpus > 0 ? basis.gpus : gpusOf(reading.note);
    const double group = 1.0 * plan.tensorParallel * plan.pipelineParallel * plan.contextParallel;
    if (gpus == 0)
        return;
    const std::int64_t whole = static_cast<std::int64_t>(std::min(group, 1e15));
    const bool disagrees = reading.dataParallelSaid && basis.gpus > 0 && whole * plan.dataParallel != gpus;
    if (gpus % whole != 0 || disagrees)
        reading.problems.push_back({"problem.interop.ranks",
                                    {},
                                    0,
                                    {{"given", std::to_string(gpus)},
                                     {"group", std::to_string(disagrees ? whole * plan.dataParallel : whole)}}});
    else if (!reading.dataParallelSaid)
        plan.dataParallel = static_cast<int>(gpus / whole);
}

void completeBatch(Reading& reading)
{
    if (reading.microBatches == 0)
        return;
    design::TrainingChoice& choice = reading.choice;
    const double sequences = 1.0 * choice.microBatch * static_cast<double>(reading.microBatches) * choice.plan.dataParallel;
    if (sequences > 1e9)
        reading.problems.push_back({"problem.outOfRange",
                                    "train_batch_size",
                                    0,
                                    {{"given", std::to_string(static_cast<std::int64_t>(std::min(sequences, 1e18)))},
                                     {"low", "1"},
                                     {"high", "1000000000"}}});
    else
        choice.globalBatch = static_cast<int>(sequences);
}

void judge(Reading& reading)
{
    const design::TrainingChoice& choice = reading.choice;
    const std::int64_t round = std::int64_t{choice.microBatch} * choice.plan.dataParallel;
    if (choice.globalBatch % round != 0)
        reading.problems.push_back({"problem.interop.batch",
                                    {},
                                    0,
                                    {{"given", std::to_string(choice.globalBatch)}, {"round", std::to_string(round)}}});
}

} // namespace

std::string_view writtenFor(LaunchTool tool)
{
    switch (tool) {
    case LaunchTool::Megatron:
        return kMegatronVersion;
    case LaunchTool::Torchtitan:
        return kTorchtitanVersion;
    case LaunchTool::DeepSpeed:
        return kDeepSpeedVersion;
    }
    return {};
}

FieldWords noteOf(const Launch& launch, const FieldWords& unsaid)
{
    FieldWords words = unsaid;
    words["model"] = launch.model.id;
    words["gpus"] = std::to_string(launch.gpus);
    return words;
}

const catalog::LanguageModel* modelNamed(const LaunchBasis& basis, const FieldWords& note)
{
    const auto named = note.find("model");
    if (named == note.end())
        return nullptr;
    const auto found = std::ranges::find(basis.models, named->second, &catalog::LanguageModel::id);
    return found == basis.models.end() ? nullptr : &*found;
}

Result<LaunchText> writeLaunchArguments(LaunchTool tool, const design::TrainingChoice& choice,
                                        const catalog::LanguageModel& model)
{
    const design::ParallelPlan& plan = choice.plan;
    const std::int64_t round = std::int64_t{choice.microBatch} * plan.dataParallel;
    if (round < 1 || choice.globalBatch < 1 || choice.globalBatch % round != 0)
        return Problem{"problem.interop.batch",
                       "workload.training.globalBatch",
                       0,
                       {{"given", std::to_string(choice.globalBatch)}, {"round", std::to_string(round)}}};
    const double ranks = 1.0 * plan.tensorParallel * plan.pipelineParallel * plan.contextParallel * plan.dataParallel;
    if (choice.sequence < 1 || !(ranks >= 1) || ranks > kMostGpus)
        return Problem{"problem.interop.ranks",
                       "workload.training.plan",
                       0,
                       {{"given", std::to_string(kMostGpus)}, {"group", std::to_string(plan.tensorParallel)}}};
    const std::int64_t gpus =
        std::int64_t{plan.tensorParallel} * plan.pipelineParallel * plan.contextParallel * plan.dataParallel;
    const Launch launch{choice, model, gpus, choice.globalBatch / round};
    switch (tool) {
    case LaunchTool::Megatron:
        return writeMegatron(launch);
    case LaunchTool::Torchtitan:
        return writeTorchtitan(launch);
    case LaunchTool::DeepSpeed:
        return writeDeepSpeed(launch);
    }
    return Problem{"problem.interop.noLaunchText", {}, 0, {}};
}

Result<LaunchRead> readLaunchArguments(LaunchTool tool, std::string_view text, const LaunchBasis& given)
{
    LaunchBasis basis = given;
    basis.before.fineTuning = design::FineTuning::None; // a text that does not name adapters trains the whole model
    basis.before.lora = {};
    if (text.size() > kMostBytes)
        return Problem{"problem.interop.textTooLarge", {}, 0, {{"most", std::to_string(kMostBytes >> 20)}}};
    Reading reading;
    switch (tool) {
    case LaunchTool::Megatron:
        reading = readMegatron(text, basis);
        break;
    case LaunchTool::Torchtitan:
        reading = readTorchtitan(text, basis);
        break;
    case LaunchTool::DeepSpeed:
        reading = readDeepSpeed(text, basis);
        break;
    }
    applyWords(reading.choice, reading.note, reading.noteLine, reading.problems);
    if (reading.problems.empty())
        shareOut(reading, basis);
    if (reading.problems.empty())
        completeBatch(reading);
    if (reading.problems.empty())
        judge(reading);
    if (!reading.problems.empty())
        return reading.problems;
    return LaunchRead{std::move(reading.choice), std::move(reading.notes)};
}

} // namespace cw::interop
