// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/space.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cw::strategy {
namespace {

using training::StepRecompute;
using training::StepSharding;

constexpr double kMostWhole = 1e12;
constexpr double kMostFreeStages = 16; ///< interleaving that is tried where any split of the layers works

bool isWhole(double value) { return value >= 1 && value <= kMostWhole && value == std::floor(value); }

/// `all`, or the limited values; without what is no whole number, rising.
std::vector<double> chosen(const std::vector<double>& limited, std::vector<double> all)
{
    std::vector<double> values = limited.empty() ? std::move(all) : limited;
    std::erase_if(values, [](double value) { return !isWhole(value); });
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

template <class Value>
std::vector<Value> distinct(const std::vector<Value>& limited, const std::vector<Value>& all)
{
    std::vector<Value> values;
    for (const Value value : limited.empty() ? all : limited) {
        if (std::ranges::find(values, value) == values.end())
            values.push_back(value);
    }
    return values;
}

bool splitsFreely(const SearchInputs& inputs)
{
    return inputs.limits.unevenLayers || training::splitsByCost(inputs.run.software, inputs.model.experts > 0);
}

std::vector<double> stagesOf(const SearchInputs& inputs, double pipeline)
{
    const double layers = inputs.model.layers;
    std::vector<double> all{1};
    if (pipeline > 1 && splitsFreely(inputs)) {
        for (double v = 2; v <= kMostFreeStages; ++v)
            all.push_back(v);
    }
    if (pipeline > 1) {
        for (const double whole : {layers / pipeline, (layers + 2) / pipeline}) {
            const std::vector<double> divisors = divisorsOf(whole);
            all.insert(all.end(), divisors.begin(), divisors.end());
        }
    }
    const double most = inputs.constants.step.mostVirtualStages.value;
    std::erase_if(all, [most](double v) { return v > most; });
    std::vector<double> values = chosen(inputs.limits.virtualStages, std::move(all));
    std::erase_if(values, [&](double v) { return (pipeline <= 1 && v > 1) || !splitsLayers(inputs, pipeline, v); });
    return values;
}

void addVariants(Space& space, const SearchInputs& inputs)
{
    const SearchLimits& limits = inputs.limits;
    for (const training::StepPrecision precision : distinct(limits.precision, {inputs.run.precision})) {
        for (const bool overlaps : distinct(limits.overlapsTensorParallel, {inputs.run.overlapsTensorParallel})) {
            for (const bool fused : distinct(limits.fusedAttention, {inputs.run.fusedAttention})) {
                Variant variant;
                variant.run = inputs.run;
                variant.run.precision = precision;
                variant.run.overlapsTensorParallel = overlaps;
                variant.run.fusedAttention = fused;
                variant.habits = inputs.habits;
                variant.habits.fusedAttention = fused;
                variant.context = contextOf(inputs, variant.run);
                if (variant.context.obstacle == training::StepObstacle::None) // a chip may lack a precision
                    space.variants.push_back(variant);
            }
        }
    }
}

std::int64_t count(const Space& space, const Geometry& geometry)
{
    training::StepPlan plan = planOf(space, geometry);
    std::int64_t stages = 0;
    for (const double batch : geometry.microBatches) {
        plan.microBatch = batch;
        for (const double v : geometry.virtualStages) {
            plan.virtualStages = v;
            stages += canInterleave(plan) ? 1 : 0;
        }
    }
    return stages *
           static_cast<std::int64_t>(geometry.sequenceParallel.size() * space.recompute.size() * space.sharding.size());
}

network::Degrees degreesOf(const Geometry& geometry)
{
    return {geometry.tensor, geometry.context, geometry.expert, geometry.data, geometry.pipeline};
}

/// Completes TP, PP and CP: data parallel is what they leave of the GPUs, expert parallel lies inside it.
void addGeometries(Space& space, const SearchInputs& inputs, Geometry geometry)
{
    const SearchLimits& limits = inputs.limits;
    const double inner = geometry.tensor * geometry.pipeline * geometry.context;
    if (!isMultiple(inputs.gpus, inner))
        return;
    geometry.data = inputs.gpus / inner;
    if (!limits.data.empty() && std::ranges::find(limits.data, geometry.data) == limits.data.end())
        return;
    if (!isMultiple(inputs.globalBatch, geometry.data))
        return;
    const double sequences = inputs.globalBatch / geometry.data;
    geometry.microBatches = chosen(limits.microBatch, divisorsOf(sequences));
    std::erase_if(geometry.microBatches, [&](double batch) { return !isMultiple(sequences, batch); });
    const double local = inputs.run.sequence / geometry.context;
    geometry.sequenceParallel = distinct(limits.sequenceParallel, {true, false});
    if (geometry.tensor <= 1) // nothing to split: both are the same plan
        geometry.sequenceParallel.resize(1);
    else if (!isMultiple(local, geometry.tensor))
        std::erase(geometry.sequenceParallel, true);
    const double ranks = geometry.data * geometry.context;
    const bool hasExperts = inputs.model.experts > 0;
    for (const double expert :
         chosen(limits.expert, hasExperts ? divisorsOf(inputs.model.experts) : std::vector{1.0})) {
        if (!isMultiple(hasExperts ? inputs.model.experts : 1, expert) || !isMultiple(ranks, expert))
            continue;
        geometry.expert = expert;
        const training::StepObstacle obstacle =
            training::obstacleTo(space.variants.front().context, planOf(space, geometry));
        if (obstacle != training::StepObstacle::None) {
            space.obstacle = obstacle;
            continue;
        }
        geometry.candidates = count(space, geometry);
        if (geometry.candidates == 0)
            continue;
        space.perFused += geometry.candidates;
        space.perUnfused += geometry.context > 1 ? 0 : geometry.candidates;
        space.geometries.push_back(geometry);
    }
}

} // namespace

std::vector<double> divisorsOf(double number)
{
    std::vector<double> low;
    std::vector<double> high;
    if (!isWhole(number))
        return low;
    const auto whole = static_cast<std::int64_t>(number);
    for (std::int64_t i = 1; i * i <= whole; ++i) {
        if (whole % i != 0)
            continue;
        low.push_back(static_cast<double>(i));
        if (i * i != whole)
            high.push_back(static_cast<double>(whole / i));
    }
    low.insert(low.end(), high.rbegin(), high.rend());
    return low;
}

bool splitsLayers(const SearchInputs& inputs, double pipeline, double virtualStages)
{
    return training::splitsLayers(inputs.model.layers, pipeline * virtualStages, splitsFreely(inputs));
}

training::RuleSubject ruleSubjectOf(const SearchInputs& inputs)
{
    training::RuleSubject subject;
    subject.layers = inputs.model.layers;
    subject.heads = inputs.model.heads;
    subject.experts = inputs.model.experts;
    subject.sequence = inputs.run.sequence;
    subject.fusedAttention = inputs.run.fusedAttention;
    subject.splitsFreely = splitsFreely(inputs);
    subject.gpus = inputs.gpus;
    return subject;
}

bool canInterleave(const training::StepPlan& plan)
{
    return plan.virtualStages <= 1 || isMultiple(plan.globalBatch / (plan.data * plan.microBatch), plan.pipeline);
}

training::StepPlan planOf(const Space& space, const Geometry& geometry)
{
    training::StepPlan plan;
    plan.tensor = geometry.tensor;
    plan.pipeline = geometry.pipeline;
    plan.context = geometry.context;
    plan.data = geometry.data;
    plan.expert = geometry.expert;
    plan.gpus = space.gpus;
    plan.globalBatch = space.globalBatch;
    return plan;
}

bool runs(const Variant& variant, const Geometry& geometry)
{
    return variant.run.fusedAttention || geometry.context <= 1;
}

training::StepPlan candidateAt(const Space& space, const Variant& variant, std::int64_t place)
{
    for (const Geometry& geometry : space.geometries) {
        if (!runs(variant, geometry))
            continue;
        if (place >= geometry.candidates) {
            place -= geometry.candidates;
            continue;
        }
        training::StepPlan plan = planOf(space, geometry);
        for (const bool sequenceParallel : geometry.sequenceParallel) {
            plan.sequenceParallel = sequenceParallel;
            for (const double batch : geometry.microBatches) {
                plan.microBatch = batch;
                for (const StepRecompute recompute : space.recompute) {
                    plan.recompute = recompute;
                    for (const double v : geometry.virtualStages) {
                        plan.virtualStages = v;
                        if (!canInterleave(plan))
                            continue;
                        const auto levels = static_cast<std::int64_t>(space.sharding.size());
                        if (place < levels) {
                            plan.sharding = space.sharding[static_cast<std::size_t>(place)];
                            return plan;
                        }
                        place -= levels;
                    }
                }
            }
        }
    }
    return {};
}

training::StepContext contextOf(const SearchInputs& inputs, const training::StepRun& run)
{
    training::StepContext context = training::prepare(inputs.model, inputs.chip, run, inputs.constants);
    context.book = inputs.placed;
    return context;
}

std::vector<network::Degrees> degreesSearched(const SearchInputs& inputs)
{
    std::vector<network::Degrees> out;
    for (const Geometry& geometry : spaceOf(inputs).geometries)
        out.push_back(degreesOf(geometry));
    return out;
}

Space spaceOf(const SearchInputs& inputs)
{
    Space space;
    space.gpus = inputs.gpus;
    space.globalBatch = inputs.globalBatch;
    addVariants(space, inputs);
    const SearchLimits& limits = inputs.limits;
    space.recompute = distinct(limits.recompute, {StepRecompute::None, StepRecompute::Selective, StepRecompute::Full});
    space.sharding = distinct(limits.sharding, {StepSharding::None, StepSharding::Optimizer, StepSharding::Gradients,
                                                StepSharding::Parameters});
    if (space.variants.empty() || !isWhole(inputs.gpus) || !isWhole(inputs.globalBatch))
        return space;

    const std::vector<double> divisors = divisorsOf(inputs.gpus);
    for (const double tensor : chosen(limits.tensor, divisors)) {
        const bool inside = limits.tensorBeyondDomain || tensor <= std::max(1.0, inputs.chip.scaleUpDomain);
        if (!inside || !isMultiple(inputs.model.heads, tensor))
            continue;
        for (const double pipeline : chosen(limits.pipeline, divisors)) {
            Geometry geometry;
            geometry.tensor = tensor;
            geometry.pipeline = pipeline;
            geometry.virtualStages = stagesOf(inputs, pipeline);
            if (geometry.virtualStages.empty())
                continue;
            for (const double context : chosen(limits.context, divisors)) {
                geometry.context = context;
                if (isMultiple(inputs.run.sequence, context))
                    addGeometries(space, inputs, geometry);
            }
        }
    }
    return space;
}

} // namespace cw::strategy
