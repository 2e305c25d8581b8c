// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ladder.h"

#include "assess/cooling_way.h"
#include "assess/mend_trials.h"
#include "design/edits.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

namespace cw::assess {
namespace {

using design::Design;
using design::TrainingChoice;

/// A design one rung up, and what the rung's sentence names.
struct Step {
    Result<Design> design;
    std::vector<FindingArgument> arguments;
};
using Asked = const Job&;
/// nullopt: there is no such rung.
using Way = std::optional<Step> (*)(Asked);

FindingArgument number(const char* name, double value) { return {name, Measure(value), "1"}; }

std::vector<FindingArgument> fromTo(double from, double to) { return {number("from", from), number("to", to)}; }

Design withTraining(Asked job, TrainingChoice choice)
{
    design::Workload workload = *job.design.workload;
    workload.training = std::move(choice);
    return design::setWorkload(job.design, workload);
}

std::optional<Step> largerMicroBatch(Asked job)
{
    TrainingChoice choice = job.design.workload->training;
    const std::int64_t samples = choice.globalBatch / std::max(1, choice.plan.dataParallel);
    const int from = choice.microBatch;
    if (from < 1 || samples % (2 * std::int64_t{from}) != 0)
        return std::nullopt;
    choice.microBatch = 2 * from;
    return Step{withTraining(job, choice), fromTo(from, choice.microBatch)};
}

std::optional<Step> lessRecompute(Asked job)
{
    TrainingChoice choice = job.design.workload->training;
    if (choice.recompute == design::Recompute::None)
        return std::nullopt;
    const bool isFull = choice.recompute == design::Recompute::Full;
    choice.recompute = isFull ? design::Recompute::Selective : design::Recompute::None;
    return Step{withTraining(job, choice), {{"to", std::string(isFull ? "change.recompute.selective" : "change.none")}}};
}

std::optional<Step> moreInterleaving(Asked job)
{
    TrainingChoice choice = job.design.workload->training;
    const catalog::LanguageModel* model = job.catalog.languageModels.find(choice.model);
    const int stages = choice.plan.pipelineParallel;
    if (model == nullptr || stages < 2 || model->layers % stages != 0)
        return std::nullopt;
    const int layers = model->layers / stages;
    const int from = choice.plan.virtualPipeline;
    for (int to = from + 1; to <= layers; ++to) {
        if (layers % to == 0) {
            choice.plan.virtualPipeline = to;
            return Step{withTraining(job, choice), fromTo(from, to)};
        }
    }
    return std::nullopt;
}

std::optional<Step> eightBits(Asked job)
{
    TrainingChoice choice = job.design.workload->training;
    if (choice.compute != catalog::Precision::Bf16 || choice.fineTuning != design::FineTuning::None)
        return std::nullopt;
    choice.compute = catalog::Precision::Fp8;
    return Step{withTraining(job, choice), {}};
}

std::optional<Step> fullBandwidth(Asked job)
{
    design::FabricRule rule = *job.design.fabric;
    const double from = rule.oversubscription;
    if (rule.kind == design::FabricKind::None || !(from > 1))
        return std::nullopt;
    rule.oversubscription = std::max(1.0, from / 2);
    return Step{design::setFabric(job.design, rule), fromTo(from, rule.oversubscription)};
}

std::optional<Step> oneMoreRail(Asked job)
{
    design::FabricRule rule = *job.design.fabric;
    const inventory::NodeClass* nodes = nullptr;
    const auto& before = job.trials->before();
    if (before)
        nodes = inventory::mainNodes(before->inventory->result);
    if (rule.kind == design::FabricKind::None || rule.rails < 1 || nodes == nullptr || !nodes->serverPart)
        return std::nullopt;
    int ports = 0;
    for (const catalog::NicGroup& group : nodes->serverPart->nics)
        ports += group.role == catalog::NicRole::Compute ? group.count : 0;
    const int from = rule.rails;
    if (from >= ports)
        return std::nullopt;
    rule.rails = from + 1;
    return Step{design::setFabric(job.design, rule), fromTo(from, rule.rails)};
}

/// The storage that most boxes in racks are, and how many.
std::pair<catalog::PartId, int> boxesInRacks(Asked job)
{
    std::map<catalog::PartId, int> counts;
    for (const design::Appliance& box : *job.design.appliances) {
        if (job.catalog.storageSystems.find(box.type) != nullptr)
            ++counts[box.type];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
    return most != counts.end() ? std::pair(most->first, most->second) : std::pair(catalog::PartId(), 0);
}

/// Twice the store; where it stands in racks, as much again beside it, for which nobody has to find room first.
std::optional<Step> fasterStorage(Asked job)
{
    design::Site site = *job.design.site;
    const bool isBeside = site.storage.empty() || site.storageUnits < 1;
    const auto [type, count] = isBeside ? boxesInRacks(job) : std::pair(site.storage, site.storageUnits);
    if (count < 1 || count > std::numeric_limits<int>::max() / 2)
        return std::nullopt;
    site.storage = type;
    site.storageUnits = isBeside ? count : 2 * count;
    return Step{design::setSite(job.design, site), fromTo(count, 2 * count)};
}

template <class Set>
Step withOperation(Asked job, std::vector<FindingArgument> arguments, Set set)
{
    design::Operation operation = *job.design.operation;
    set(operation);
    return {design::setOperation(job.design, std::move(operation)), std::move(arguments)};
}

std::optional<Step> savingBeside(Asked job)
{
    if (job.design.operation->storage.asynchronous)
        return std::nullopt;
    return withOperation(job, {}, [](design::Operation& o) { o.storage.asynchronous = true; });
}

std::optional<Step> goingOnWithFewer(Asked job)
{
    if (job.design.operation->elastic)
        return std::nullopt;
    return withOperation(job, {}, [](design::Operation& o) { o.elastic = true; });
}

std::optional<Step> noPowerCap(Asked job)
{
    const double from = job.design.operation->powerCap.value;
    if (!(from < 1))
        return std::nullopt;
    return withOperation(job, {{"from", Measure(from), "%"}}, [](design::Operation& o) { o.powerCap = Fraction{1}; });
}

std::optional<Step> liquid(Asked job)
{
    if (coolingWayOf(job.design, job.catalog) == CoolingWay::Liquid)
        return std::nullopt;
    return Step{withCoolingWay(job.design, job.catalog, CoolingWay::Liquid, job.stop), {}};
}

struct KindOfStep {
    const char* text;
    Way way;
    bool ofTraining; ///< means nothing to a design that serves
};

constexpr std::array<KindOfStep, 11> kWays{{{"ladder.microBatch", largerMicroBatch, true},
                                            {"ladder.recompute", lessRecompute, true},
                                            {"ladder.interleave", moreInterleaving, true},
                                            {"ladder.eightBits", eightBits, true},
                                            {"ladder.bandwidth", fullBandwidth, false},
                                            {"ladder.rail", oneMoreRail, false},
                                            {"ladder.storage", fasterStorage, false},
                                            {"ladder.asynchronous", savingBeside, true},
                                            {"ladder.elastic", goingOnWithFewer, true},
                                            {"ladder.powerCap", noPowerCap, false},
                                            {"ladder.liquid", liquid, false}}};

template <class T>
std::optional<T> more(const std::optional<T>& before, const std::optional<T>& after)
{
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

constexpr double kNoGain = 1e-9; ///< of rounding

std::optional<Watts> meterOf(const Assessment& assessment)
{
    const auto& facility = assessment.power->result.facility;
    return facility ? std::optional(facility->expected) : std::nullopt;
}

void addDifference(const Assessment& before, const Assessment& after, Rung& rung)
{
    const auto had = usefulTokens(before);
    const auto has = usefulTokens(after);
    if (had && has && had->base() > 0)
        rung.gain = *has / *had - 1;
    rung.capital = more(before.cost->result.capital, after.cost->result.capital);
    rung.cost = more(before.cost->result.total, after.cost->result.total);
    rung.power = more(meterOf(before), meterOf(after));
    if (!rung.gain || !(*rung.gain > kNoGain))
        return;
    if (rung.cost)
        rung.costOfPercent = std::max(*rung.cost, catalog::DollarsPerSecond{}) * (0.01 / *rung.gain);
    if (rung.power)
        rung.powerOfPercent = std::max(*rung.power, Watts{}) * (0.01 / *rung.gain);
}

} // namespace

std::optional<TokensPerSecond> usefulTokens(const Assessment& assessment)
{
    if (!assessment.step || !assessment.step->result.time)
        return std::nullopt;
    return TokensPerSecond(assessment.step->result.time->tokensPerSecond * assessment.reliability->result.useful.value_or(assessment.reliability->inputs.fed));
}

std::optional<std::vector<Rung>> ladder(const Design& design, const catalog::Catalog& catalog, const std::stop_token& stop,
                                        const std::function<void(double)>& done)
{
    const Finding none;
    const Job job{design, catalog, none, stop};
    const Trials::Answer before = job.trials->before();
    if (!before)
        return std::nullopt;
    std::vector<Rung> rungs;
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        if (done)
            done(static_cast<double>(i) / kWays.size());
        if (kWays[i].ofTraining && design.workload->purpose != design::Purpose::Training)
            continue;
        const auto step = kWays[i].way(job);
        if (stop.stop_requested())
            return std::nullopt;
        if (!step)
            continue;
        Rung rung{kWays[i].text, step->arguments, {}, {}, {}, {}, {}, {}, {}, {}};
        if (!step->design) {
            rung.obstacle = step->design.problems().front();
            rungs.push_back(std::move(rung));
            continue;
        }
        const Trials::Answer after = job.trials->assess(*step->design);
        if (!after)
            return std::nullopt;
        rung.obstacle = harmBetween(job, {design, before}, {*step->design, after}, true);
        if (!rung.obstacle) {
            rung.design = *step->design;
            addDifference(*before, *after, rung);
        }
        rungs.push_back(std::move(rung));
    }
    std::ranges::stable_sort(rungs, [](const Rung& a, const Rung& b) {
        if (a.obstacle.has_value() != b.obstacle.has_value())
            return b.obstacle.has_value();
        return a.gain.value_or(0) > b.gain.value_or(0);
    });
    return rungs;
}

} // namespace cw::assess
