// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/neighbours.h"

#include "strategy/judge.h"
#include "training/step/checked_region.h"
#include "training/step/link_rates.h"
#include "training/step/step_time.h"

#include <algorithm>

namespace cw::strategy {
namespace {

using training::StepPlan;
using training::StepPrecision;
using training::StepRecompute;
using training::StepSharding;

struct Turned {
    Change change = Change::Tensor;
    StepPlan plan;
    StepPrecision precision = StepPrecision::Bits16;
};

/// Every plan one step away, possible or not.
class Turns {
public:
    explicit Turns(const SearchInputs& inputs) : m_inputs(inputs), m_now(inputs.current)
    {
        exchange(Change::Tensor, &StepPlan::tensor, &StepPlan::data);
        exchange(Change::Pipeline, &StepPlan::pipeline, &StepPlan::data);
        exchange(Change::TensorForPipeline, &StepPlan::tensor, &StepPlan::pipeline);
        exchange(Change::Context, &StepPlan::context, &StepPlan::data);
        if (inputs.model.experts > 0)
            scale(Change::Expert, &StepPlan::expert);
        interleave();
        scale(Change::MicroBatch, &StepPlan::microBatch);
        scale(Change::MicroBatches, &StepPlan::globalBatch);
        for (const StepRecompute recompute : {StepRecompute::None, StepRecompute::Selective, StepRecompute::Full})
            add(Change::Recompute, [&](StepPlan& plan) { plan.recompute = recompute; });
        for (const int step : {-1, 1}) {
            const int level = static_cast<int>(m_now.sharding) + step;
            if (level >= 0 && level <= 3)
                add(Change::Sharding, [&](StepPlan& plan) { plan.sharding = static_cast<StepSharding>(level); });
        }
        if (m_now.tensor > 1)
            add(Change::SequenceParallel, [](StepPlan& plan) { plan.sequenceParallel = !plan.sequenceParallel; });
        precisions();
    }

    [[nodiscard]] const std::vector<Turned>& all() const { return m_all; }

private:
    template <class Turn>
    void add(Change change, Turn turn)
    {
        Turned next{change, m_now, m_inputs.run.precision};
        turn(next.plan);
        if (next.plan.pipeline <= 1)
            next.plan.virtualStages = 1;
        if (next.plan.tensor <= 1 || m_now.tensor <= 1)
            next.plan.sequenceParallel = next.plan.tensor > 1;
        if (!(next.plan == m_now))
            m_all.push_back(next);
    }

    /// Twice the one and half of the other, and the other way round; degrees stay whole.
    void exchange(Change change, double StepPlan::*one, double StepPlan::*other)
    {
        for (const auto& [up, down] : {std::pair(one, other), std::pair(other, one)}) {
            if (isMultiple(m_now.*down, 2))
                add(change, [up = up, down = down](StepPlan& plan) {
                    plan.*up *= 2;
                    plan.*down /= 2;
                });
        }
    }

    void scale(Change change, double StepPlan::*value)
    {
        add(change, [value](StepPlan& plan) { plan.*value *= 2; });
        if (isMultiple(m_now.*value, 2))
            add(change, [value](StepPlan& plan) { plan.*value /= 2; });
    }

    /// To the next number of chunks that splits the layers, up and down.
    void interleave()
    {
        const double most = m_inputs.constants.step.mostVirtualStages.value;
        const auto to = [this](double v) { add(Change::Interleave, [v](StepPlan& plan) { plan.virtualStages = v; }); };
        for (double v = m_now.virtualStages + 1; v <= most && m_now.pipeline > 1; ++v) {
            if (splitsLayers(m_inputs, m_now.pipeline, v)) {
                to(v);
                break;
            }
        }
        for (double v = m_now.virtualStages - 1; v >= 1; --v) {
            if (splitsLayers(m_inputs, m_now.pipeline, v)) {
                to(v);
                break;
            }
        }
    }

    void precisions()
    {
        for (const StepPrecision precision : {StepPrecision::Bits16, StepPrecision::Fp8, StepPrecision::NvFp4}) {
            const bool has = precision == StepPrecision::Fp8     ? m_inputs.chip.peak8.has_value()
                             : precision == StepPrecision::NvFp4 ? m_inputs.chip.peak4.has_value()
                                                                 : true;
            if (has && precision != m_inputs.run.precision)
                m_all.push_back({Change::Precision, m_now, precision});
        }
    }

    const SearchInputs& m_inputs;
    const StepPlan& m_now;
    std::vector<Turned> m_all;
};

Neighbour judged(SearchInputs inputs, const Turned& turned, double secondsPerSequence)
{
    inputs.globalBatch = turned.plan.globalBatch;
    inputs.run.precision = turned.precision;
    Neighbour out;
    out.change = turned.change;
    out.plan.plan = turned.plan;
    out.plan.precision = turned.precision;
    out.newBatch = turned.change == Change::MicroBatches;
    out.microBatches = training::microBatchesOf(turned.plan);
    out.tokens = turned.plan.globalBatch * inputs.run.sequence;
    out.isChecked = training::isChecked(inputs.model, inputs.chip, inputs.run, turned.plan, inputs.constants);
    out.why = whyNot(inputs, turned.plan);
    if (!out.why.violations.empty())
        return out;
    Space space;
    space.variants.push_back({inputs.run, contextOf(inputs, inputs.run), inputs.habits});
    const Judge judge(inputs);
    out.plan = judge.ranked(space, judge.evaluate(space.variants.front(), 0, turned.plan));
    out.gain = 1 - out.plan.stepSeconds / turned.plan.globalBatch / secondsPerSequence;
    return out;
}

} // namespace

std::vector<Neighbour> neighbours(const SearchInputs& searched)
{
    SearchInputs inputs = searched;
    inputs.gpus =
        searched.current.tensor * searched.current.pipeline * searched.current.context * searched.current.data;
    inputs.limits = {}; // what a search leaves out may still be tried
    std::vector<Neighbour> out;
    const auto now = training::stepTime(contextOf(inputs, inputs.run), inputs.current);
    if (!now || !(now->step > 0))
        return out;
    const Turns turns(inputs);
    for (const Turned& turned : turns.all())
        out.push_back(judged(inputs, turned, now->step / inputs.current.globalBatch));
    std::ranges::stable_sort(out, [](const Neighbour& a, const Neighbour& b) {
        const bool possible = a.why.violations.empty();
        return possible != b.why.violations.empty() ? possible : a.gain > b.gain;
    });
    return out;
}

std::vector<network::Degrees> degreesNear(const SearchInputs& inputs)
{
    std::vector<network::Degrees> out{training::degreesOf(inputs.current)};
    for (const Neighbour& each : neighbours(inputs)) {
        if (each.why.violations.empty())
            out.push_back(training::degreesOf(each.plan.plan));
    }
    std::ranges::sort(out);
    const auto twice = std::ranges::unique(out);
    out.erase(twice.begin(), twice.end());
    return out;
}

} // namespace cw::strategy
