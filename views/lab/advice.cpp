// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/advice.h"

#include "format/numbers.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

struct AdviceText {
    Q_DECLARE_TR_FUNCTIONS(AdviceText)
};

constexpr double kWorthTrying = 0.01; ///< of the step time

/// How many things a person would have to turn; data parallel follows by itself.
int turns(const training::StepPlan& a, const training::StepPlan& b)
{
    return (a.tensor != b.tensor) + (a.pipeline != b.pipeline) + (a.virtualStages != b.virtualStages) +
           (a.context != b.context) + (a.expert != b.expert) + (a.microBatch != b.microBatch) +
           (a.sharding != b.sharding) + (a.recompute != b.recompute) +
           (a.sequenceParallel != b.sequenceParallel && std::max(a.tensor, b.tensor) > 1);
}

struct Candidate {
    const strategy::RankedPlan* plan = nullptr;
    int turns = 0;
};

std::vector<Candidate> fasterPlans(const strategy::SearchResult& search, const training::StepPlan& now, double step)
{
    std::vector<Candidate> out;
    for (const auto* plans : {&search.best, &search.front, &search.sample}) {
        for (const strategy::RankedPlan& plan : *plans) {
            const bool known =
                std::ranges::any_of(out, [&plan](const Candidate& c) { return c.plan->plan == plan.plan; });
            if (!known && plan.withinLimit && plan.stepSeconds < step * (1 - kWorthTrying))
                out.push_back({&plan, turns(plan.plan, now)});
        }
    }
    return out;
}

Advice adviceOf(const strategy::RankedPlan& plan, const training::StepPlan& now, double step)
{
    Advice out;
    out.plan = plan;
    out.title = differenceOf(plan.plan, now);
    if (!out.title.isEmpty())
        out.title[0] = out.title[0].toUpper();
    out.gain = QChar(0x2212) + percentText(1 - plan.stepSeconds / step);
    out.note = AdviceText::tr("step %1, %2, MFU %3")
                   .arg(secondsText(plan.stepSeconds), format::measure(Bytes(plan.memoryBytes), "GB"),
                        percentText(plan.utilisation));
    return out;
}

} // namespace

std::vector<Advice> adviceFor(const LabFacts& facts, const strategy::SearchResult& search, std::size_t most)
{
    std::vector<Advice> out;
    if (facts.time() == nullptr || most == 0)
        return out;
    const training::StepPlan& now = facts.stepInputs()->plan;
    const double step = facts.time()->step;
    std::vector<Candidate> faster = fasterPlans(search, now, step);
    // The fewest turns first, and of those the fastest; but never without the best of all.
    std::ranges::sort(faster, [](const Candidate& a, const Candidate& b) {
        return a.turns != b.turns ? a.turns < b.turns : a.plan->stepSeconds < b.plan->stepSeconds;
    });
    const auto best = std::ranges::min_element(faster, {}, [](const Candidate& c) { return c.plan->stepSeconds; });
    const strategy::RankedPlan* fastest = best != faster.end() ? best->plan : nullptr;
    for (const Candidate& each : faster) {
        const bool last = out.size() + 1 >= most;
        if (!last)
            out.push_back(adviceOf(*each.plan, now, step));
        if (each.plan == fastest && !last)
            fastest = nullptr; // already listed
    }
    if (fastest != nullptr)
        out.push_back(adviceOf(*fastest, now, step));
    return out;
}

} // namespace cw::lab
