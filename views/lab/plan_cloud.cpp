// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plan_cloud.h"

#include "format/numbers.h"
#include "format/words.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "plots/csv_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::lab {
namespace {

struct PlanCloudText {
    Q_DECLARE_TR_FUNCTIONS(PlanCloudText)
};

constexpr double kSlowest = 2.6; ///< times the fastest: slower plans would only squeeze the rest
constexpr double kLeastGain = 0.005;

} // namespace

PlanCloud planCloud(std::shared_ptr<const strategy::SearchResult> search)
{
    PlanCloud cloud;
    if (search) {
        cloud.plans = search->front;
        cloud.frontSize = cloud.plans.size();
        cloud.plans.insert(cloud.plans.end(), search->sample.begin(), search->sample.end());
    }
    cloud.search = std::move(search);
    return cloud;
}

QRectF rangeOf(const PlanCloud& cloud, const LabFacts& facts)
{
    double fastest = 1e300;
    double slowest = 0;
    double least = 1e300;
    double most = 0;
    const auto take = [&](double seconds, double bytes) {
        fastest = std::min(fastest, seconds);
        slowest = std::max(slowest, seconds);
        least = std::min(least, Bytes(bytes).in(unit::GB));
        most = std::max(most, Bytes(bytes).in(unit::GB));
    };
    if (cloud.search && cloud.search->leanest)
        take(cloud.search->leanest->stepSeconds, cloud.search->leanest->memoryBytes);
    for (std::size_t i = 0; i < cloud.frontSize; ++i)
        take(cloud.plans[i].stepSeconds, cloud.plans[i].memoryBytes);
    if (facts.time() != nullptr && facts.held())
        take(facts.time()->step, facts.held()->base());
    for (const strategy::RankedPlan& plan : cloud.plans) {
        if (fastest > 1e299 || plan.stepSeconds < kSlowest * fastest)
            slowest = std::max(slowest, plan.stepSeconds);
        fastest = std::min(fastest, plan.stepSeconds);
        least = std::min(least, Bytes(plan.memoryBytes).in(unit::GB));
    }
    const std::optional<double> limit = facts.limit();
    const double right = std::max(most, limit ? Bytes(*limit).in(unit::GB) : 0) * 1.25;
    const double left = std::max(0.0, least - 0.08 * right);
    const double present = facts.time() != nullptr && facts.held() ? facts.time()->step : 0;
    const double top = std::max(std::min(slowest, kSlowest * fastest), present) * 1.04; // the present plan is always seen
    const double bottom = std::max(0.0, fastest - 0.12 * (top - fastest));
    return {QPointF(left, std::max(top, bottom + 1e-9)), QPointF(std::max(right, left + 1e-9), bottom)};
}

namespace {

QString memoryText(double bytes) { return format::measure(Bytes(bytes), "GB"); }

/// Where nothing stays within the limit: how far the leanest is away.
QString noneFits(const PlanCloud& cloud, const LabFacts& facts)
{
    const QString limit = facts.limit() ? memoryText(*facts.limit()) : format::unknown();
    const std::optional<strategy::RankedPlan>& leanest = cloud.search->leanest;
    return leanest ? PlanCloudText::tr("No plan fits %1: the leanest, %2, needs %3")
                         .arg(limit, nameWithBatch(leanest->plan), memoryText(leanest->memoryBytes))
                   : PlanCloudText::tr("No plan fits %1").arg(limit);
}

/// First what is wrong with the present plan, then the way out.
QString rescue(const QString& shortfall, const strategy::RankedPlan& best, const LabFacts& facts)
{
    const training::StepInputs* now = facts.stepInputs();
    const QString name = now != nullptr ? nameAgainst(best.plan, now->plan) : nameOf(best.plan);
    const QString step = secondsText(best.stepSeconds);
    return facts.limitIsChosen() ? PlanCloudText::tr("%1. The fastest within %2: %3, %4")
                                       .arg(shortfall, memoryText(*facts.limit()), name, step)
                                 : PlanCloudText::tr("%1. The fastest that fits: %2, %3").arg(shortfall, name, step);
}

/// What the fastest plan within the limit buys against the present one.
QString gainOf(const strategy::RankedPlan& best, const LabFacts& facts)
{
    const double gain = 1 - best.stepSeconds / facts.time()->step;
    const QString limit = facts.limitIsChosen() ? memoryText(*facts.limit()) : QString();
    if (gain <= kLeastGain)
        return limit.isEmpty() ? PlanCloudText::tr("No plan is faster than this one")
                               : PlanCloudText::tr("No plan within %1 is faster than this one").arg(limit);
    const QString name = nameAgainst(best.plan, facts.stepInputs()->plan);
    if (!limit.isEmpty())
        return PlanCloudText::tr("Within %1, %2 would be %3 faster").arg(limit, name, percentText(gain));
    QString text = PlanCloudText::tr("%1 would be %2 faster").arg(name, percentText(gain));
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

CloudText cloudText(const PlanCloud& cloud, const LabFacts& facts)
{
    if (const QString missing = facts.missing(); !missing.isEmpty())
        return {PlanCloudText::tr("No plans to search"), missing};
    if (!cloud.search)
        return {PlanCloudText::tr("No plans searched yet"),
                PlanCloudText::tr("Every plan that divides the model and the GPUs is being tried.")};
    if (cloud.search->obstacle != training::StepObstacle::None)
        return {PlanCloudText::tr("No plan can be searched"), format::words(training::textKey(cloud.search->obstacle))};
    if (cloud.search->counts.candidates == 0)
        return {PlanCloudText::tr("No plan is possible"),
                PlanCloudText::tr("No plan divides the model, the batch and the GPUs. Change the batch, or the number "
                                  "of GPUs.")};
    const QString shortfall = facts.shortfall();
    if (cloud.frontSize == 0) {
        const QString none = noneFits(cloud, facts);
        return {shortfall.isEmpty() ? none : PlanCloudText::tr("%1. %2").arg(shortfall, none), {}};
    }
    const strategy::RankedPlan& best = cloud.plans.front();
    if (!shortfall.isEmpty())
        return {rescue(shortfall, best, facts), {}};
    if (facts.time() == nullptr)
        return {PlanCloudText::tr("%1 of the tried plans fit").arg(format::count(cloud.search->counts.fitting)), {}};
    return {gainOf(best, facts), {}};
}

QString planText(const strategy::RankedPlan& plan, const LabFacts& facts)
{
    const QString numbers =
        PlanCloudText::tr("%1 · %2 · MFU %3")
            .arg(secondsText(plan.stepSeconds), memoryWithVerdict(plan), percentText(plan.utilisation));
    const training::StepInputs* now = facts.stepInputs();
    const QString difference = now != nullptr ? differenceOf(plan.plan, now->plan) : QString();
    const QString name = nameOf(plan.plan);
    return difference.isEmpty() ? PlanCloudText::tr("%1: %2").arg(name, numbers)
                                : PlanCloudText::tr("%1: %2 (%3)").arg(name, numbers, difference);
}

QString tableOf(const PlanCloud& cloud)
{
    using plots::csvNumber;
    QString out = plots::csvLine({QStringLiteral("front"), QStringLiteral("tensor"), QStringLiteral("pipeline"),
                                  QStringLiteral("interleave"), QStringLiteral("context"), QStringLiteral("expert"),
                                  QStringLiteral("data"), QStringLiteral("micro-batch"), QStringLiteral("zero"),
                                  QStringLiteral("recompute"), QStringLiteral("step [s]"), QStringLiteral("memory [B]"),
                                  QStringLiteral("mfu")});
    for (std::size_t i = 0; i < cloud.plans.size(); ++i) {
        const training::StepPlan& p = cloud.plans[i].plan;
        out += plots::csvLine({csvNumber(i < cloud.frontSize ? 1 : 0), csvNumber(p.tensor), csvNumber(p.pipeline),
                               csvNumber(p.virtualStages), csvNumber(p.context), csvNumber(p.expert), csvNumber(p.data),
                               csvNumber(p.microBatch), csvNumber(static_cast<int>(p.sharding)),
                               csvNumber(static_cast<int>(p.recompute)), csvNumber(cloud.plans[i].stepSeconds),
                               csvNumber(cloud.plans[i].memoryBytes), csvNumber(cloud.plans[i].utilisation)});
    }
    return out;
}

} // namespace cw::lab
