// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/advice.h"

#include "format/numbers.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"

#include <QCoreApplication>

namespace cw::lab {
namespace {

struct AdviceText {
    Q_DECLARE_TR_FUNCTIONS(AdviceText)
};

constexpr double kWorthTrying = 0.01; ///< of the time a token

QString titleOf(const strategy::Neighbour& neighbour, const training::StepPlan& now)
{
    const training::StepPlan& plan = neighbour.plan.plan;
    if (neighbour.change == strategy::Change::MicroBatches)
        return AdviceText::tr("%Ln micro-batches", nullptr, static_cast<int>(neighbour.microBatches));
    if (neighbour.change == strategy::Change::Precision)
        return nameOf(neighbour.plan.precision);
    QString text = differenceOf(plan, now);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString noteOf(const strategy::Neighbour& neighbour, const LabFacts& facts)
{
    const strategy::RankedPlan& plan = neighbour.plan;
    const QString step = secondsText(plan.stepSeconds);
    if (neighbour.newBatch)
        return AdviceText::tr("step %1, batch %2").arg(step, format::measure(Tokens(neighbour.tokens), "token"));
    const QString memory = format::measure(Bytes(plan.memoryBytes), "GB");
    if (!facts.held())
        return AdviceText::tr("step %1, %2").arg(step, memory);
    return AdviceText::tr("step %1, %2 (%3)")
        .arg(step, memory, format::difference(Measure(*facts.held()), Measure(Bytes(plan.memoryBytes)), "GB"));
}

QString gainText(const strategy::Neighbour& neighbour)
{
    const QString gain = (neighbour.gain < 0 ? u'+' : QChar(0x2212)) + percentText(std::abs(neighbour.gain));
    return neighbour.newBatch ? AdviceText::tr("%1 a token").arg(gain) : gain;
}

Advice adviceOf(const strategy::Neighbour& neighbour, const LabFacts& facts, bool rescues)
{
    Advice out;
    out.plan = neighbour.plan;
    out.title = titleOf(neighbour, facts.stepInputs()->plan);
    out.note = noteOf(neighbour, facts);
    out.badge = rescues ? AdviceText::tr("fits") : gainText(neighbour);
    if (neighbour.isChecked)
        return out;
    out.tone = views::Tone::Same;
    out.note = AdviceText::tr("about %1; %2").arg(out.badge, out.note);
    out.badge = AdviceText::tr("outside", "of what was measured");
    return out;
}

} // namespace

QString adviceLead(const LabFacts& facts, bool any)
{
    const QString shortfall = facts.shortfall();
    if (shortfall.isEmpty())
        return any ? QString() : AdviceText::tr("No single change makes this plan faster.");
    return any ? AdviceText::tr("%1. Single changes that stay within it:").arg(shortfall)
               : AdviceText::tr("%1. No single change is enough; the search names the fastest plan within it, if there "
                                "is one.")
                     .arg(shortfall);
}

std::vector<Advice> adviceFor(const LabFacts& facts, const std::vector<strategy::Neighbour>& neighbours,
                              std::size_t most)
{
    std::vector<Advice> out;
    if (facts.time() == nullptr)
        return out;
    const bool fits = facts.shortfall().isEmpty();
    for (const strategy::Neighbour& each : neighbours) {
        if (out.size() >= most)
            break;
        if (each.why.violations.empty() && (!fits || each.gain > kWorthTrying))
            out.push_back(adviceOf(each, facts, !fits));
    }
    return out;
}

} // namespace cw::lab
