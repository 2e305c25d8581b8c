// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "assess/gpu_power.h"
#include "cli/model_argument.h"
#include "cli/number_option.h"
#include "cli/plan_reasons.h"
#include "cli/step_options.h"
#include "cli/verb.h"
#include "format/numbers.h"
#include "format/words.h"
#include "strategy/fewest_gpus.h"
#include "strategy/strategy.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <map>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;
using strategy::RankedPlan;

const char* nameOf(training::StepRecompute recompute)
{
    switch (recompute) {
    case training::StepRecompute::None:
        return "none";
    case training::StepRecompute::Selective:
        return "selective";
    case training::StepRecompute::Full:
        return "full";
    }
    return "";
}

Json verdictOf(const RankedPlan& plan)
{
    if (!plan.verdict)
        return nullptr;
    switch (*plan.verdict) {
    case training::MemoryVerdict::Fits:
        return "fits";
    case training::MemoryVerdict::Tight:
        return "tight";
    case training::MemoryVerdict::DoesNotFit:
        return "does not fit";
    }
    return nullptr;
}

Json planJson(const RankedPlan& ranked)
{
    const training::StepPlan& plan = ranked.plan;
    const auto whole = [](double value) { return static_cast<std::int64_t>(value); };
    return {{"tp", whole(plan.tensor)},
            {"pp", whole(plan.pipeline)},
            {"vp", whole(plan.virtualStages)},
            {"dp", whole(plan.data)},
            {"cp", whole(plan.context)},
            {"ep", whole(plan.expert)},
            {"zero", static_cast<int>(plan.sharding)},
            {"sequence_parallel", plan.sequenceParallel},
            {"recompute", nameOf(plan.recompute)},
            {"micro_batch", whole(plan.microBatch)},
            {"global_batch", whole(plan.globalBatch)},
            {"step_s", ranked.stepSeconds},
            {"memory_bytes", ranked.memoryBytes},
            {"mfu", ranked.utilisation},
            {"objective", ranked.objective},
            {"memory", verdictOf(ranked)}};
}

struct SearchVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    StepOptions options;
    bool saidSequenceParallel = false;
    std::size_t top = 10;
    std::string objective = "time";
    double days = 0; ///< to end in; 0 = the GPUs are given
    std::string memory;
    bool beyondDomain = false;
    bool unevenLayers = false;
    bool exhaustive = false;
    bool json = false;
    bool csv = false;

    static const std::map<std::string, strategy::Objective>& objectives()
    {
        static const std::map<std::string, strategy::Objective> all{{"time", strategy::Objective::StepTime},
                                                                    {"cost", strategy::Objective::Cost},
                                                                    {"energy", strategy::Objective::Energy},
                                                                    {"memory", strategy::Objective::MemoryHeadroom}};
        return all;
    }

    /// What is said of a plan stays fixed; everything else is searched.
    void limit(strategy::SearchLimits& limits) const
    {
        const auto fix = [](std::vector<double>& values, std::int64_t said) {
            if (said > 0)
                values = {static_cast<double>(said)};
        };
        fix(limits.tensor, options.tensor);
        fix(limits.pipeline, options.pipeline);
        fix(limits.virtualStages, options.virtualStages);
        fix(limits.data, options.data);
        fix(limits.context, options.context);
        fix(limits.expert, options.expert);
        fix(limits.microBatch, options.microBatch);
        if (options.zero >= 0)
            limits.sharding = {static_cast<training::StepSharding>(options.zero)};
        for (const auto recompute :
             {training::StepRecompute::None, training::StepRecompute::Selective, training::StepRecompute::Full}) {
            if (options.recompute == nameOf(recompute))
                limits.recompute = {recompute};
        }
        if (saidSequenceParallel)
            limits.sequenceParallel = {options.sequenceParallel};
        limits.tensorBeyondDomain = beyondDomain;
        limits.unevenLayers = unevenLayers;
    }

    [[nodiscard]] Result<strategy::SearchInputs> inputs(const catalog::LanguageModel& model,
                                                        const assess::References& references) const
    {
        const catalog::Catalog& catalog = *references.catalog;
        if (options.gpus <= 0 && options.nodes <= 0 && days <= 0)
            return Problem{"problem.option.missing", "--gpus", 0, {}};
        if (options.globalBatch <= 0)
            return Problem{"problem.option.missing", "--global-batch", 0, {}};
        StepOptions job = options; // the degrees are limits here
        job.tensor = job.pipeline = job.virtualStages = job.data = job.context = job.expert = 0;
        const Result<StepJob> asked = stepJobOf(job, model, catalog);
        if (!asked)
            return asked.problems();
        strategy::SearchInputs search = strategy::searchInputsOf(asked->memory, asked->step);
        search.objective = objectives().at(objective);
        search.best = top;
        search.samples = 0;
        search.method = exhaustive ? strategy::SearchMethod::Exhaustive : strategy::SearchMethod::BranchAndBound;
        limit(search.limits);
        if (!memory.empty()) {
            const Result<Measure> limit = parseMeasure(memory, Bytes::kDimension, "B");
            if (!limit) {
                Problems problems = limit.problems();
                problems.front().where = "--memory";
                return problems;
            }
            if (!(limit->base > 0))
                return Problem{"problem.option.notPositive", "--memory", 0, {{"given", memory}}};
            search.memoryLimit = limit->base;
        }
        if (search.objective == strategy::Objective::Energy) {
            const StepPlatform platform = *stepPlatformOf(options, catalog);
            std::optional<assess::GpuPower> power;
            if (platform.server != nullptr)
                power = assess::gpuPowerOf(*platform.server, platform.accelerator->id, catalog);
            if (!power) {
                const std::string& part = platform.server ? platform.server->id : platform.accelerator->id;
                return Problem{"problem.option.noPower", "--objective", 0, {{"given", part}}};
            }
            search.busyWatts = power->busy.base();
            search.idleWatts = power->idle.base();
        }
        return search;
    }

    void print(const strategy::SearchResult& result) const
    {
        if (json) {
            Json out{{"objective", objective},
                     {"candidates", result.counts.candidates},
                     {"evaluated", result.counts.evaluated},
                     {"pruned", result.counts.pruned}};
            for (const auto& [key, plans] : {std::pair{"best", &result.best}, std::pair{"front", &result.front}}) {
                out[key] = Json::array();
                for (const RankedPlan& plan : *plans)
                    out[key].push_back(planJson(plan));
            }
            return app::print(QString::fromStdString(out.dump(2)));
        }
        if (csv)
            return printTable(result);
        for (const RankedPlan& plan : result.best)
            printPlan(plan);
        app::print(tr("%1 candidates, %2 evaluated, %3 ruled out by a bound")
                       .arg(format::count(result.counts.candidates), format::count(result.counts.evaluated),
                            format::count(result.counts.pruned)));
    }

    static QString degreesOf(const RankedPlan& plan)
    {
        const training::StepPlan& p = plan.plan;
        return QStringLiteral("TP %1 PP %2 VP %3 DP %4 CP %5 EP %6 b %7 ZeRO %8 %9")
            .arg(p.tensor)
            .arg(p.pipeline)
            .arg(p.virtualStages)
            .arg(p.data)
            .arg(p.context)
            .arg(p.expert)
            .arg(p.microBatch)
            .arg(static_cast<int>(p.sharding))
            .arg(QString::fromLatin1(nameOf(p.recompute)));
    }

    static void printPlan(const RankedPlan& plan)
    {
        const QString degrees = degreesOf(plan);
        app::print(QStringLiteral("%1  %2  MFU %3  %4  %5")
                       .arg(format::measure(Seconds(plan.stepSeconds)).leftJustified(10),
                            format::measure(Bytes(plan.memoryBytes)).leftJustified(9), format::number(plan.utilisation),
                            degrees, plan.verdict ? format::words(training::textKey(*plan.verdict)) : QString()));
    }

    static void printTable(const strategy::SearchResult& result)
    {
        bool first = true;
        std::int64_t rank = 0;
        for (const RankedPlan& plan : result.best) {
            const Json row = planJson(plan);
            std::string header = "rank";
            std::string line = std::to_string(++rank);
            for (const auto& [key, value] : row.items()) {
                header += ',' + key;
                line += ',' + (value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump());
            }
            if (first)
                app::print(QString::fromStdString(header));
            first = false;
            app::print(QString::fromStdString(line));
        }
    }

    void answerDeadline(CommandContext& context, const strategy::SearchInputs& asked,
                        const catalog::Catalog& catalog) const
    {
        const catalog::Server* server = stepPlatformOf(options, catalog)->server;
        const double unit = server != nullptr ? std::max(1, server->acceleratorCount) : 1;
        const auto found = strategy::fewestGpus(asked, {days * 86400, options.tokens, unit});
        if (!found) {
            printMessage(tr("No number of these GPUs trains %1 within %2 at this global batch.")
                             .arg(format::measure(Tokens(options.tokens), "token"),
                                  format::measure(Seconds(days * 86400), "d")));
            context.exit = Exit::BadInput;
            return;
        }
        if (json) {
            Json out = planJson(found->plan);
            out["gpus"] = static_cast<std::int64_t>(found->plan.plan.gpus);
            out["training_s"] = found->trainingSeconds;
            return app::print(QString::fromStdString(out.dump(2)));
        }
        app::print(tr("%1 GPUs at least: %2")
                       .arg(format::count(static_cast<std::int64_t>(found->plan.plan.gpus)),
                            format::measure(Seconds(found->trainingSeconds), "d")));
        printPlan(found->plan);
    }

    /// An empty answer says why.
    void explain(const strategy::SearchInputs& inputs, const strategy::SearchResult& result) const
    {
        if (result.obstacle != training::StepObstacle::None)
            return printMessage(format::words(training::textKey(result.obstacle)));
        if (result.counts.candidates == 0) {
            const QString reason = whyNoCandidate(inputs);
            return printMessage(reason.isEmpty() ? tr("No plan divides the model, the batch and the GPUs.") : reason);
        }
        const double limit = inputs.memoryLimit.value_or(inputs.capacity.value_or(0));
        const std::optional<RankedPlan> leanest = strategy::leanestPlan(inputs);
        if (!leanest)
            return printMessage(tr("No plan fits."));
        const RankedPlan& plan = *leanest;
        if (json)
            app::print(QString::fromStdString(Json{{"objective", objective},
                                                   {"best", Json::array()},
                                                   {"front", Json::array()},
                                                   {"limit_bytes", limit},
                                                   {"leanest", planJson(plan)},
                                                   {"excess_bytes", plan.memoryBytes - limit}}
                                                  .dump(2)));
        printMessage(tr("No plan fits the limit of %1 on a GPU. The leanest holds %2, %3 too much:")
                         .arg(format::measure(Bytes(limit)), format::measure(Bytes(plan.memoryBytes)),
                              format::measure(Bytes(plan.memoryBytes - limit))));
        printMessage(QStringLiteral("  ") + degreesOf(plan));
    }

    void run(CommandContext& context) const
    {
        const assess::References* references = context.references();
        if (references == nullptr)
            return;
        const std::optional<catalog::LanguageModel> model = modelFromArgument(context, options.model);
        if (!model)
            return;
        const Result<strategy::SearchInputs> asked = inputs(*model, *references);
        if (!asked)
            return refuse(context, asked.problems());
        if (days > 0)
            return answerDeadline(context, *asked, *references->catalog);
        const strategy::SearchResult result = strategy::search(*asked);
        if (result.best.empty()) {
            explain(*asked, result);
            context.exit = Exit::BadInput;
            return;
        }
        print(result);
    }
};

} // namespace

void addSearch(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<SearchVerb>();
    CLI::App* sub =
        app.add_subcommand("search", SearchVerb::tr("Parallel plans of a training job, ranked").toStdString());
    addJobOptions(*sub, verb->options);
    addPlanOptions(*sub, verb->options);
    std::vector<std::string> objectives;
    for (const auto& [name, value] : SearchVerb::objectives())
        objectives.push_back(name);
    sub->add_option("--top", verb->top, SearchVerb::tr("How many plans to list").toStdString())
        ->check(CLI::Range(std::size_t{1}, std::size_t{10000}));
    sub->add_option("--objective", verb->objective, SearchVerb::tr("What the best plan has least of").toStdString())
        ->check(CLI::IsMember(objectives));
    CLI::Option* tokens =
        sub->add_option("--tokens", verb->options.tokens, SearchVerb::tr("Tokens of the whole training").toStdString())
            ->type_name("N")
            ->check(between(1.0, 1e18));
    takeLargeNumbers(*tokens);
    sub->add_option("--days", verb->days,
                    SearchVerb::tr("How many GPUs train that many tokens within these days?").toStdString())
        ->check(between(0.001, 1e6))
        ->needs(tokens);
    sub->add_option("--memory", verb->memory,
                    SearchVerb::tr("Memory a plan may hold on a GPU, such as 76GB").toStdString());
    sub->add_flag("--tp-beyond-domain", verb->beyondDomain,
                  SearchVerb::tr("Let tensor parallel leave the scale-up domain").toStdString());
    sub->add_flag("--uneven-layers", verb->unevenLayers,
                  SearchVerb::tr("Let pipeline stages differ by a layer").toStdString());
    sub->add_flag("--exhaustive", verb->exhaustive,
                  SearchVerb::tr("Evaluate every candidate, for comparison").toStdString());
    CLI::Option* json = sub->add_flag("--json", verb->json, SearchVerb::tr("Print JSON").toStdString());
    sub->add_flag("--csv", verb->csv, SearchVerb::tr("Print a table with commas").toStdString())->excludes(json);
    sub->callback([verb, sub, &context] {
        verb->saidSequenceParallel = sub->count("--sequence-parallel") > 0;
        verb->run(context);
    });
}

} // namespace cw::app
