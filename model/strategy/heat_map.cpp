// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/space.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw::strategy {
namespace {

std::vector<double> upTo(std::vector<double> values, double largest)
{
    std::erase_if(values, [largest](double value) { return value > largest; });
    return values;
}

bool isPowerOfTwo(double value) { return std::exp2(std::round(std::log2(value))) == value; }

/// What an axis has room for. Powers of two are what most clusters run, so a long axis keeps them up to its end.
std::vector<double> shownOf(std::vector<double> values)
{
    if (values.size() <= kMostAxisValues)
        return values;
    std::ranges::stable_partition(values, isPowerOfTwo);
    values.resize(kMostAxisValues);
    std::ranges::sort(values);
    return values;
}

template <class Value>
std::vector<double> numbers(const std::vector<Value>& limited, std::vector<Value> all)
{
    std::vector<double> values;
    for (const Value value : limited.empty() ? all : limited)
        values.push_back(static_cast<double>(value));
    return values;
}

void fix(SearchLimits& limits, Dimension dimension, double value)
{
    switch (dimension) {
    case Dimension::Tensor:
        limits.tensor = {value};
        break;
    case Dimension::Pipeline:
        limits.pipeline = {value};
        break;
    case Dimension::VirtualStages:
        limits.virtualStages = {value};
        break;
    case Dimension::Data:
        limits.data = {value};
        break;
    case Dimension::Context:
        limits.context = {value};
        break;
    case Dimension::Expert:
        limits.expert = {value};
        break;
    case Dimension::MicroBatch:
        limits.microBatch = {value};
        break;
    case Dimension::Sharding:
        limits.sharding = {static_cast<training::StepSharding>(static_cast<int>(value))};
        break;
    case Dimension::Recompute:
        limits.recompute = {static_cast<training::StepRecompute>(static_cast<int>(value))};
        break;
    case Dimension::SequenceParallel:
        limits.sequenceParallel = {value > 0};
        break;
    }
}

void set(training::StepPlan& plan, Dimension dimension, double value)
{
    switch (dimension) {
    case Dimension::Tensor:
        plan.tensor = value;
        break;
    case Dimension::Pipeline:
        plan.pipeline = value;
        break;
    case Dimension::VirtualStages:
        plan.virtualStages = value;
        break;
    case Dimension::Data:
        plan.data = value;
        break;
    case Dimension::Context:
        plan.context = value;
        break;
    case Dimension::Expert:
        plan.expert = value;
        break;
    case Dimension::MicroBatch:
        plan.microBatch = value;
        break;
    case Dimension::Sharding:
        plan.sharding = static_cast<training::StepSharding>(static_cast<int>(value));
        break;
    case Dimension::Recompute:
        plan.recompute = static_cast<training::StepRecompute>(static_cast<int>(value));
        break;
    case Dimension::SequenceParallel:
        plan.sequenceParallel = value > 0;
        break;
    }
}

/// Where plans exist, the one that holds least says how much memory is missing. Where none does, the simplest plan with
/// the two values says what cannot be divided: everything else 1, and the GPUs that are left in the data-parallel
/// degree.
std::optional<Violation> reasonOf(SearchInputs cell, Dimension x, double column, Dimension y, double row,
                                  const std::stop_token& stop)
{
    if (const std::optional<RankedPlan> least = leanestPlan(cell, stop)) {
        const double limit = cell.memoryLimit.value_or(cell.capacity.value_or(0));
        const double memory = least->memoryBytes;
        return Violation{Constraint::Memory, memory, limit, memory - limit, training::StepObstacle::None};
    }
    training::StepPlan plan;
    plan.gpus = cell.gpus;
    plan.globalBatch = cell.globalBatch;
    set(plan, x, column);
    set(plan, y, row);
    const double inner = plan.tensor * plan.pipeline * plan.context;
    if (x != Dimension::Data && y != Dimension::Data && isMultiple(cell.gpus, inner))
        plan.data = cell.gpus / inner;
    const WhyNot why = whyNot(cell, plan);
    // A limit of the cell itself is no reason, and a product that only this simple plan misses neither.
    for (const Violation& violation : why.violations) {
        if (violation.constraint != Constraint::Limits)
            return violation;
    }
    if (!why.violations.empty())
        return why.violations.front();
    return std::nullopt;
}

/// What some number of stages allows.
std::vector<double> interleavings(const SearchInputs& inputs)
{
    const std::vector<double> stages = upTo(divisorsOf(inputs.gpus), inputs.model.layers + 2);
    std::vector<double> values{1};
    for (double v = 2; v <= inputs.constants.step.mostVirtualStages.value; ++v) {
        if (std::ranges::any_of(stages, [&](double p) { return p > 1 && splitsLayers(inputs, p, v); }))
            values.push_back(v);
    }
    return values;
}

} // namespace

std::vector<double> axisValues(const SearchInputs& inputs, Dimension dimension)
{
    using training::StepRecompute;
    using training::StepSharding;
    const SearchLimits& limits = inputs.limits;
    const auto degrees = [&inputs](const std::vector<double>& limited, double most) {
        return limited.empty() ? upTo(divisorsOf(inputs.gpus), most) : limited;
    };
    switch (dimension) {
    case Dimension::Tensor:
        return degrees(limits.tensor, inputs.model.heads);
    case Dimension::Pipeline:
        return degrees(limits.pipeline, inputs.model.layers + 2); // embedding and head may be parts of their own
    case Dimension::VirtualStages:
        return limits.virtualStages.empty() ? interleavings(inputs) : limits.virtualStages;
    case Dimension::Data:
        return degrees(limits.data, inputs.globalBatch);
    case Dimension::Context:
        return degrees(limits.context, inputs.run.sequence);
    case Dimension::Expert:
        if (!limits.expert.empty())
            return limits.expert;
        return inputs.model.experts > 0 ? upTo(divisorsOf(inputs.model.experts), inputs.gpus) : std::vector{1.0};
    case Dimension::MicroBatch:
        return limits.microBatch.empty() ? upTo(divisorsOf(inputs.globalBatch), inputs.globalBatch) : limits.microBatch;
    case Dimension::Sharding:
        return numbers(limits.sharding, {StepSharding::None, StepSharding::Optimizer, StepSharding::Gradients,
                                         StepSharding::Parameters});
    case Dimension::Recompute:
        return numbers(limits.recompute, {StepRecompute::None, StepRecompute::Selective, StepRecompute::Full});
    case Dimension::SequenceParallel:
        return numbers(limits.sequenceParallel, {false, true});
    }
    return {};
}

HeatMap heatMap(const SearchInputs& inputs, Dimension x, Dimension y, std::stop_token stop)
{
    HeatMap map;
    map.x = x;
    map.y = y;
    map.columns = axisValues(inputs, x);
    map.rows = axisValues(inputs, y);
    map.possibleColumns = map.columns.size();
    map.possibleRows = map.rows.size();
    map.columns = shownOf(std::move(map.columns));
    map.rows = shownOf(std::move(map.rows));
    map.cells.resize(map.columns.size() * map.rows.size());
    for (std::size_t row = 0; row < map.rows.size(); ++row) {
        for (std::size_t column = 0; column < map.columns.size(); ++column) {
            if (stop.stop_requested()) {
                map.cancelled = true;
                return map;
            }
            SearchInputs cell = inputs;
            cell.best = 1;
            cell.samples = 0;
            fix(cell.limits, x, map.columns[column]);
            fix(cell.limits, y, map.rows[row]);
            HeatCell& found = map.cells[row * map.columns.size() + column];
            SearchResult result = search(cell, stop);
            if (!result.best.empty())
                found.best = result.best.front();
            else if (!result.cancelled)
                found.reason = reasonOf(std::move(cell), x, map.columns[column], y, map.rows[row], stop);
        }
    }
    return map;
}

} // namespace cw::strategy
