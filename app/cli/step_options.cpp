// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/step_options.h"

#include "training/memory.h"
#include "training/step/gather.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

namespace cw::app {
namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const std::map<std::string, training::StepPrecision>& precisions()
{
    using training::StepPrecision;
    static const std::map<std::string, StepPrecision> all{
        {"bf16", StepPrecision::Bits16}, {"fp16", StepPrecision::Bits16},
        {"fp8", StepPrecision::Fp8},     {"fp8-row-wise", StepPrecision::Fp8RowWise},
        {"mxfp8", StepPrecision::MxFp8}, {"nvfp4", StepPrecision::NvFp4}};
    return all;
}

const std::map<std::string, catalog::TrainingSoftware>& software()
{
    using catalog::TrainingSoftware;
    static const std::map<std::string, TrainingSoftware> all{
        {"megatron-2021", TrainingSoftware::Megatron2021}, {"megatron-2022", TrainingSoftware::Megatron2022},
        {"megatron-core", TrainingSoftware::MegatronCore}, {"fsdp", TrainingSoftware::Fsdp},
        {"torchtitan", TrainingSoftware::Torchtitan},      {"deepspeed-2021", TrainingSoftware::DeepSpeed2021},
        {"nanotron", TrainingSoftware::Nanotron}};
    return all;
}

const std::map<std::string, training::StepRecompute>& recomputations()
{
    using training::StepRecompute;
    static const std::map<std::string, StepRecompute> all{
        {"none", StepRecompute::None}, {"selective", StepRecompute::Selective}, {"full", StepRecompute::Full}};
    return all;
}

template <class Value>
std::vector<std::string> keysOf(const std::map<std::string, Value>& words)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : words)
        keys.push_back(key);
    return keys;
}

double orOne(std::int64_t said) { return said > 0 ? static_cast<double>(said) : 1.0; }

Problem missing(const char* option) { return {"problem.option.missing", option, 0, {}}; }

Problem noPart(const char* option, const std::string& id)
{
    return {"problem.missingPart", option, 0, {{"given", id}}};
}

/// Of the compute ports of a node, shared by its accelerators.
std::optional<BytesPerSecond> networkOf(const catalog::Server& server)
{
    double rate = 0;
    for (const catalog::NicGroup& group : server.nics) {
        if (group.role == catalog::NicRole::Compute)
            rate += group.count * group.rate.base();
    }
    if (rate <= 0 || server.acceleratorCount <= 0)
        return std::nullopt;
    return BytesPerSecond(rate / server.acceleratorCount);
}

/// All accelerators of the job; nullopt = neither counted nor implied by the degrees.
std::int64_t gpusOf(const StepOptions& options, const StepPlatform& platform)
{
    if (options.gpus > 0)
        return options.gpus;
    if (options.nodes > 0 && platform.server != nullptr)
        return options.nodes * std::max(1, platform.server->acceleratorCount);
    const auto degree = [](std::int64_t said) { return std::max<std::int64_t>(1, said); };
    return degree(options.tensor) * degree(options.pipeline) * degree(options.context) * degree(options.data);
}

Result<training::StepPlan> planOf(const StepOptions& options, const StepPlatform& platform)
{
    const std::int64_t gpus = gpusOf(options, platform);
    training::StepPlan plan;
    plan.gpus = static_cast<double>(gpus);
    plan.tensor = orOne(options.tensor);
    plan.pipeline = orOne(options.pipeline);
    plan.virtualStages = orOne(options.virtualStages);
    plan.context = orOne(options.context);
    plan.expert = orOne(options.expert);
    plan.data = options.data > 0 ? static_cast<double>(options.data)
                                 : std::floor(plan.gpus / (plan.tensor * plan.pipeline * plan.context));
    const double product = plan.tensor * plan.pipeline * plan.context * plan.data;
    if (product != plan.gpus)
        return Problem{
            "problem.option.gpuProduct",
            options.data > 0 ? "--dp" : "--tp",
            0,
            {{"product", std::to_string(static_cast<std::int64_t>(product))}, {"gpus", std::to_string(gpus)}}};
    plan.microBatch = orOne(options.microBatch);
    plan.globalBatch = options.globalBatch > 0 ? static_cast<double>(options.globalBatch) : plan.data * plan.microBatch;
    plan.sharding = static_cast<training::StepSharding>(options.zero < 0 ? 1 : options.zero);
    plan.sequenceParallel = options.sequenceParallel;
    if (const auto found = recomputations().find(options.recompute); found != recomputations().end())
        plan.recompute = found->second;
    return plan;
}

} // namespace

void addJobOptions(CLI::App& verb, StepOptions& options)
{
    const auto count = CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000});
    verb.add_option("--model", options.model, StepWords::tr("Language model, by catalog id").toStdString())
        ->type_name("ID");
    verb.add_option("--node", options.node, StepWords::tr("Node, by catalog id").toStdString())->type_name("ID");
    verb.add_option("--nodes", options.nodes, StepWords::tr("Number of nodes").toStdString())->check(count);
    verb.add_option("--accelerator", options.accelerator,
                    StepWords::tr("GPU, by catalog id; alone, in a node that has it").toStdString())
        ->type_name("ID");
    verb.add_option("--gpus", options.gpus, StepWords::tr("How many GPUs").toStdString())->check(count);
    verb.add_option("--global-batch", options.globalBatch, StepWords::tr("Sequences a step, all GPUs").toStdString())
        ->check(count);
    verb.add_option("--seq", options.sequence, StepWords::tr("Tokens of a sequence").toStdString())->check(count);
    verb.add_option("--precision", options.precision, StepWords::tr("Precision of the products").toStdString())
        ->check(CLI::IsMember(keysOf(precisions())));
    verb.add_option("--software", options.software,
                    StepWords::tr("Training software whose measured steps count").toStdString())
        ->check(CLI::IsMember(keysOf(software())));
}

void addPlanOptions(CLI::App& verb, StepOptions& options)
{
    const auto count = CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000});
    verb.add_option("--tp", options.tensor, StepWords::tr("Tensor parallel degree").toStdString())->check(count);
    verb.add_option("--pp", options.pipeline, StepWords::tr("Pipeline stages").toStdString())->check(count);
    verb.add_option("--vp", options.virtualStages, StepWords::tr("Interleaved parts of a stage").toStdString())
        ->check(count);
    verb.add_option("--dp", options.data,
                    StepWords::tr("Data parallel degree; left out, what the others leave").toStdString())
        ->check(count);
    verb.add_option("--cp", options.context, StepWords::tr("Context parallel degree").toStdString())->check(count);
    verb.add_option("--ep", options.expert, StepWords::tr("Expert parallel degree").toStdString())->check(count);
    verb.add_option("--zero", options.zero, StepWords::tr("ZeRO level, 0 to 3").toStdString())->check(CLI::Range(0, 3));
    verb.add_flag("--sequence-parallel,!--no-sequence-parallel", options.sequenceParallel,
                  StepWords::tr("Split norms and residuals as well; on unless said otherwise").toStdString());
    verb.add_option("--recompute", options.recompute,
                    StepWords::tr("What the backward pass computes again").toStdString())
        ->check(CLI::IsMember(keysOf(recomputations())));
    verb.add_option("--micro-batch", options.microBatch, StepWords::tr("Sequences of a micro-batch").toStdString())
        ->check(count);
}

Result<StepPlatform> stepPlatformOf(const StepOptions& options, const catalog::Catalog& catalog)
{
    StepPlatform platform;
    if (options.node.empty() && options.accelerator.empty())
        return missing("--node");
    if (!options.node.empty()) {
        platform.server = catalog.servers.find(options.node);
        if (platform.server == nullptr)
            return noPart("--node", options.node);
    }
    const std::string& id = options.accelerator.empty() ? platform.server->accelerator : options.accelerator;
    platform.accelerator = catalog.accelerators.find(id);
    if (platform.accelerator == nullptr)
        return noPart(options.accelerator.empty() ? "--node" : "--accelerator", id);
    if (platform.server == nullptr) {
        const auto& servers = catalog.servers.all();
        const auto found = std::ranges::find(servers, id, &catalog::Server::accelerator);
        platform.server = found == servers.end() ? nullptr : &*found;
    }
    return platform;
}

Result<training::StepInputs> stepInputsOf(const StepOptions& options, const catalog::Catalog& catalog)
{
    if (options.model.empty())
        return missing("--model");
    const catalog::LanguageModel* model = catalog.languageModels.find(options.model);
    if (model == nullptr)
        return noPart("--model", options.model);
    const Result<StepPlatform> platform = stepPlatformOf(options, catalog);
    if (!platform)
        return platform.problems();
    const Result<training::StepPlan> plan = planOf(options, *platform);
    if (!plan)
        return plan.problems();

    const catalog::Server* server = platform->server;
    training::StepInputs inputs;
    inputs.constants = catalog.trainingModel;
    inputs.model = training::stepModelOf(*model, training::shapeOf(*model));
    inputs.chip = training::stepChipOf(*platform->accelerator, server != nullptr ? server->scaleUpDomain : 1,
                                       server != nullptr ? networkOf(*server) : std::nullopt, catalog.trainingModel);
    inputs.run.software = software().at(options.software);
    inputs.run.precision = precisions().at(options.precision);
    const std::int64_t known = model->maxSequence > 0 ? model->maxSequence : 8192;
    inputs.run.sequence =
        static_cast<double>(options.sequence > 0 ? options.sequence : std::min<std::int64_t>(8192, known));
    inputs.plan = *plan;
    const catalog::Accelerator& accelerator = *platform->accelerator;
    inputs.capacity = (accelerator.memoryUsable ? *accelerator.memoryUsable : accelerator.memoryLabel).value.base();
    return inputs;
}

} // namespace cw::app
