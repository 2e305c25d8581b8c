// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/step_options.h"

#include "catalog/node_of.h"
#include "cli/number_option.h"
#include "training/memory.h"
#include "training/plan_rules.h"
#include "training/step/gather.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <map>

namespace cw::app {
namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct PrecisionWord {
    catalog::Precision compute = catalog::Precision::Bf16;
    design::EightBitScaling scaling = design::EightBitScaling::Tensor;
};

const std::map<std::string, PrecisionWord>& precisions()
{
    using catalog::Precision;
    using design::EightBitScaling;
    static const std::map<std::string, PrecisionWord> all{{"bf16", {Precision::Bf16}},
                                                          {"fp16", {Precision::Fp16}},
                                                          {"fp8", {Precision::Fp8, EightBitScaling::Tensor}},
                                                          {"fp8-row-wise", {Precision::Fp8, EightBitScaling::Rows}},
                                                          {"mxfp8", {Precision::Fp8, EightBitScaling::Blocks}},
                                                          {"nvfp4", {Precision::Fp4}}};
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

const std::map<std::string, design::Recompute>& recomputations()
{
    using design::Recompute;
    static const std::map<std::string, Recompute> all{
        {"none", Recompute::None}, {"selective", Recompute::Selective}, {"full", Recompute::Full}};
    return all;
}

const std::map<std::string, design::Optimizer>& optimizers()
{
    using design::Optimizer;
    static const std::map<std::string, Optimizer> all{{"sgd", Optimizer::Sgd},   {"momentum", Optimizer::SgdMomentum},
                                                      {"adam", Optimizer::Adam}, {"adam-8bit", Optimizer::Adam8Bit},
                                                      {"lamb", Optimizer::Lamb}, {"adafactor", Optimizer::Adafactor}};
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

constexpr double kMostGpus = 1e9;

std::string wholeText(double number) { return QString::number(number, 'f', 0).toStdString(); }
std::int64_t orOne(std::int64_t said) { return std::max<std::int64_t>(1, said); }
int countOf(std::int64_t said) { return static_cast<int>(orOne(said)); } // the options end at a billion

Problem missing(const char* option) { return {"problem.option.missing", option, 0, {}}; }

Problem noPart(const char* option, const std::string& id)
{
    return {"problem.missingPart", option, 0, {{"given", id}}};
}

/// What the published runs of a chip had around it, where the catalog has no node for it.
void surround(training::StepChip& chip, const catalog::MeasuredChip& measured)
{
    chip.scaleUp = measured.scaleUp.value.base();
    chip.scaleUpDomain = measured.scaleUpDomain.value;
    chip.network = measured.network.value.base();
}

double gpusOfNodes(const StepOptions& options, const catalog::Server& server)
{
    return static_cast<double>(options.nodes) * std::max(1, server.acceleratorCount);
}

/// Nodes need to be known, and to hold the GPUs where both are said.
Problems nodeProblems(const StepOptions& options, const StepPlatform& platform, double gpus)
{
    const bool isUnknown = platform.server == nullptr && (options.nodes > 0 || (!platform.measured && gpus > 1));
    if (isUnknown)
        return {{"problem.option.noNode", "--accelerator", 0, {{"given", platform.accelerator->id}}}};
    if (options.nodes <= 0 || gpusOfNodes(options, *platform.server) == gpus)
        return {};
    return {{"problem.option.nodeProduct",
             "--nodes",
             0,
             {{"product", wholeText(gpusOfNodes(options, *platform.server))}, {"gpus", wholeText(gpus)}}}};
}

Problems precisionProblems(const design::TrainingChoice& choice, const catalog::Accelerator& accelerator)
{
    if (!training::lacksBf16(accelerator, choice.compute))
        return {};
    return {{"problem.option.noBf16", "--precision", 0, {{"given", accelerator.id}}}};
}

/// All accelerators of the job, as said or as the degrees imply.
double gpusOf(const StepOptions& options, const StepPlatform& platform)
{
    if (options.gpus > 0)
        return static_cast<double>(options.gpus);
    if (options.nodes > 0 && platform.server != nullptr)
        return gpusOfNodes(options, *platform.server);
    double product = 1;
    for (const std::int64_t degree : {options.tensor, options.pipeline, options.context, options.data})
        product *= static_cast<double>(orOne(degree));
    return product;
}

/// The first degree that does not divide what those before it leave of the GPUs.
const char* culprit(const design::ParallelPlan& plan, double gpus)
{
    const std::pair<const char*, int> degrees[] = {
        {"--tp", plan.tensorParallel}, {"--pp", plan.pipelineParallel}, {"--cp", plan.contextParallel}};
    for (const auto& [option, degree] : degrees) {
        if (std::fmod(gpus, degree) != 0)
            return option;
        gpus /= degree;
    }
    return "--dp";
}

/// Said first: no number of GPUs would help.
Problems headProblems(const StepOptions& options, const catalog::LanguageModel& model)
{
    training::StepPlan plan;
    plan.tensor = static_cast<double>(orOne(options.tensor));
    for (const training::BrokenRule& rule : training::brokenRules(training::ruleSubjectOf(model, {}), plan)) {
        if (rule.problem == training::PlanProblem::HeadsNotDivisible)
            return {{"problem.option.heads",
                     "--tp",
                     0,
                     {{"heads", wholeText(rule.value)}, {"given", wholeText(rule.limit)}}}};
    }
    return {};
}

Result<design::ParallelPlan> planOf(const StepOptions& options, double gpus)
{
    if (gpus > kMostGpus)
        return Problem{
            "problem.option.tooManyGpus", "--gpus", 0, {{"gpus", wholeText(gpus)}, {"most", wholeText(kMostGpus)}}};
    design::ParallelPlan plan;
    plan.tensorParallel = countOf(options.tensor);
    plan.pipelineParallel = countOf(options.pipeline);
    plan.virtualPipeline = countOf(options.virtualStages);
    plan.contextParallel = countOf(options.context);
    plan.expertParallel = countOf(options.expert);
    const double inner = 1.0 * plan.tensorParallel * plan.pipelineParallel * plan.contextParallel;
    plan.dataParallel = countOf(options.data > 0 ? options.data : static_cast<std::int64_t>(gpus / inner));
    const double product = inner * plan.dataParallel;
    if (product != gpus)
        return Problem{"problem.option.gpuProduct",
                       culprit(plan, gpus),
                       0,
                       {{"product", wholeText(product)}, {"gpus", wholeText(gpus)}}};
    plan.zeroStage = options.zero < 0 ? 1 : options.zero;
    plan.sequenceParallel = options.sequenceParallel;
    return plan;
}

Result<design::TrainingChoice> choiceOf(const StepOptions& options, const catalog::LanguageModel& model, double gpus)
{
    Problems problems = headProblems(options, model);
    const Result<design::ParallelPlan> plan = planOf(options, gpus);
    if (!plan)
        problems.insert(problems.end(), plan.problems().begin(), plan.problems().end());
    if (!problems.empty())
        return problems;
    design::TrainingChoice choice;
    choice.model = model.id;
    choice.plan = *plan;
    const PrecisionWord& precision = precisions().at(options.precision);
    choice.compute = precision.compute;
    choice.eightBit = precision.scaling;
    choice.software = software().at(options.software);
    const std::int64_t known = model.maxSequence > 0 ? model.maxSequence : 8192;
    choice.sequence = countOf(options.sequence > 0 ? options.sequence : std::min<std::int64_t>(8192, known));
    choice.microBatch = countOf(options.microBatch);
    const std::int64_t round = std::int64_t{choice.plan.dataParallel} * choice.microBatch;
    choice.globalBatch =
        countOf(options.globalBatch > 0 ? options.globalBatch : std::min<std::int64_t>(round, 1'000'000'000));
    choice.optimizer = optimizers().at(options.optimizer);
    if (options.loraRank > 0 || options.qloraRank > 0) {
        choice.fineTuning = options.qloraRank > 0 ? design::FineTuning::QLora : design::FineTuning::Lora;
        choice.lora.rank = countOf(std::max(options.loraRank, options.qloraRank));
    }
    if (const auto found = recomputations().find(options.recompute); found != recomputations().end())
        choice.recompute = found->second;
    choice.tokens = static_cast<std::int64_t>(options.tokens);
    return choice;
}

} // namespace

void addJobOptions(CLI::App& verb, StepOptions& options)
{
    const auto count = CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}).description("");
    const auto add = [&verb, &count](const char* name, std::int64_t& target, const QString& text) {
        CLI::Option* option = verb.add_option(name, target, text.toStdString())->type_name("N")->check(count);
        takeLargeNumbers(*option);
    };
    verb.add_option("--model", options.model,
                    StepWords::tr("Language model: a catalog id, or a config.json of Hugging Face").toStdString())
        ->type_name("ID|FILE");
    verb.add_option("--node", options.node, StepWords::tr("Node, by catalog id").toStdString())->type_name("ID");
    add("--nodes", options.nodes, StepWords::tr("Number of nodes"));
    verb.add_option("--accelerator", options.accelerator,
                    StepWords::tr("GPU, by catalog id; alone, in a node that has it").toStdString())
        ->type_name("ID");
    add("--gpus", options.gpus, StepWords::tr("How many GPUs"));
    add("--global-batch", options.globalBatch, StepWords::tr("Sequences a step, all GPUs"));
    add("--seq", options.sequence, StepWords::tr("Tokens of a sequence"));
    verb.add_option("--optimizer", options.optimizer, StepWords::tr("Optimizer, for its memory").toStdString())
        ->type_name("NAME")
        ->check(CLI::IsMember(keysOf(optimizers())));
    const auto rank = CLI::Range(std::int64_t{1}, std::int64_t{65536}).description("");
    CLI::Option* lora =
        verb.add_option("--lora", options.loraRank, StepWords::tr("Train adapters of this rank only").toStdString())
            ->type_name("RANK")
            ->check(rank);
    verb.add_option("--qlora", options.qloraRank, StepWords::tr("Likewise, over weights kept in 4 bits").toStdString())
        ->type_name("RANK")
        ->check(rank)
        ->excludes(lora);
    verb.add_option("--precision", options.precision, StepWords::tr("Precision of the products").toStdString())
        ->check(CLI::IsMember(keysOf(precisions())));
    verb.add_option("--software", options.software,
                    StepWords::tr("Training software whose measured steps count").toStdString())
        ->check(CLI::IsMember(keysOf(software())));
}

void addPlanOptions(CLI::App& verb, StepOptions& options)
{
    const auto count = CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}).description("");
    verb.add_option("--tp", options.tensor, StepWords::tr("Tensor parallel degree").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--pp", options.pipeline, StepWords::tr("Pipeline stages").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--vp", options.virtualStages, StepWords::tr("Interleaved parts of a stage").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--dp", options.data,
                    StepWords::tr("Data parallel degree; left out, what the others leave").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--cp", options.context, StepWords::tr("Context parallel degree").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--ep", options.expert, StepWords::tr("Expert parallel degree").toStdString())
        ->type_name("N")
        ->check(count);
    verb.add_option("--zero", options.zero, StepWords::tr("ZeRO level, 0 to 3").toStdString())
        ->type_name("0..3")
        ->check(CLI::Range(0, 3).description(""));
    verb.add_flag("--sequence-parallel,!--no-sequence-parallel", options.sequenceParallel,
                  StepWords::tr("Split norms and residuals as well; on unless said otherwise").toStdString());
    verb.add_option("--recompute", options.recompute,
                    StepWords::tr("What the backward pass computes again").toStdString())
        ->check(CLI::IsMember(keysOf(recomputations())));
    verb.add_option("--micro-batch", options.microBatch, StepWords::tr("Sequences of a micro-batch").toStdString())
        ->type_name("N")
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
        platform.server = catalog::firstNodeWith(catalog, id);
        const auto& chips = catalog.trainingModel.measuredChips;
        const auto measured = std::ranges::find(chips, id, &catalog::MeasuredChip::id);
        platform.measured = measured == chips.end() ? nullptr : &*measured;
    }
    return platform;
}

Result<StepJob> stepJobOf(const StepOptions& options, const catalog::LanguageModel& model,
                          const catalog::Catalog& catalog)
{
    const Result<StepPlatform> platform = stepPlatformOf(options, catalog);
    if (!platform)
        return platform.problems();
    const double gpus = gpusOf(options, *platform);
    if (Problems problems = nodeProblems(options, *platform, gpus); !problems.empty())
        return problems;
    const Result<design::TrainingChoice> choice = choiceOf(options, model, gpus);
    if (!choice)
        return choice.problems();
    if (Problems problems = precisionProblems(*choice, *platform->accelerator); !problems.empty())
        return problems;

    const catalog::Server* server = platform->server;
    const catalog::Accelerator& accelerator = *platform->accelerator;
    const catalog::TrainingModel& constants = catalog.trainingModel;
    StepJob job;
    job.memory.model = model;
    job.memory.choice = *choice;
    if (accelerator.memoryUsable)
        job.memory.acceleratorUsable = accelerator.memoryUsable->value;
    job.memory.acceleratorLabel = accelerator.memoryLabel.value;
    job.memory.constants = catalog.memoryModel;
    job.memory.software = constants.profile(choice->software);
    job.memory.hasDriverReading = accelerator.vendor == "NVIDIA";
    job.memory.limits = constants.step;
    job.memory.fineTune = training::fineTuneOf(*choice, job.memory.software, catalog.fineTuneModel);
    job.step.constants = constants;
    job.step.model = training::stepModelOf(model, training::shapeOf(model));
    job.step.chip =
        training::stepChipOf(accelerator, server != nullptr ? server->scaleUpDomain : 1,
                             server != nullptr ? catalog::networkPerAccelerator(*server) : std::nullopt, constants);
    if (server == nullptr && platform->measured != nullptr)
        surround(job.step.chip, *platform->measured);
    job.step.run = training::stepRunOf(*choice);
    job.step.plan = training::stepPlanOf(*choice);
    job.step.tokens = options.tokens;
    return job;
}

} // namespace cw::app
