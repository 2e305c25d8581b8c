// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reliability.h"

#include "reliability/spares.h"

#include <algorithm>
#include <cmath>

namespace cw::reliability {
namespace {

using catalog::FailurePart;
using catalog::FailureProfile;

std::optional<PerSecond> rateOf(const FailureProfile& profile, std::size_t part, const Fleet& fleet, double factor)
{
    const auto& known = profile.rates[part];
    if (!known)
        return std::nullopt;
    return factor * (static_cast<FailurePart>(part) == FailurePart::Host ? fleet.hosts : fleet.accelerators) * known->value;
}

PerSecond sumOf(const FailureProfile& profile, const Fleet& fleet, double factor)
{
    PerSecond sum;
    for (std::size_t part = 0; part < catalog::kFailureParts; ++part)
        sum += rateOf(profile, part, fleet, factor).value_or(PerSecond(0));
    return sum;
}

void countFailures(const Inputs& in, Result& out)
{
    const double factor = in.operation.failureFactor;
    if (in.hall)
        out.hallRate = sumOf(*in.profile, *in.hall, factor);
    if (!in.job || !(in.job->nodes > 0))
        return;
    for (std::size_t part = 0; part < catalog::kFailureParts; ++part)
        out.partRates[part] = rateOf(*in.profile, part, *in.job, factor);
    out.rate = sumOf(*in.profile, *in.job, factor);
    out.nodeRate = *out.rate / in.job->nodes;
    out.interruptions = *out.rate + (in.profile->jobHazard ? in.profile->jobHazard->value : PerSecond(0));
}

void keepSpares(const Inputs& in, Result& out)
{
    if (!out.rate)
        return;
    const Seconds repair = in.operation.repair;
    const double permanent = in.profile->permanentShare.value.value;
    out.meanInRepair = *out.rate * repair * permanent;
    for (std::size_t i = 0; i < kSpareLevels.size(); ++i)
        out.sparesNeeded[i] = sparesFor(*out.meanInRepair, kSpareLevels[i]);
    out.sparesSuffice = shareCovered(*out.meanInRepair, in.spares);
    out.nodeAvailability = unitAvailability(*out.nodeRate * permanent, repair);
    const auto nodes = static_cast<std::int64_t>(std::llround(in.job->nodes));
    out.allWork = availabilityOf(nodes, nodes, *out.nodeAvailability);
}

void chooseInterval(const Inputs& in, Result& out)
{
    const Seconds meanTime = 1 / *out.interruptions;
    out.young = youngInterval(in.saving->blocking, meanTime);
    out.daly = dalyInterval(in.saving->blocking, meanTime);
    // A checkpoint that is still being written holds up the next one.
    out.best = std::max(optimalInterval(in.saving->blocking, meanTime), in.saving->lag);
    out.interval = in.operation.checkpointInterval.value_or(*out.best);
    out.writeOverlapsNext = *out.interval < in.saving->lag;
}

void spendTime(const Inputs& in, Result& out)
{
    const Seconds interval = *out.interval;
    const Saving& saving = *in.saving;
    out.checkpointShare = saving.blocking / (interval + saving.blocking);
    const design::Operation& operation = in.operation;
    // Written while training goes on, a checkpoint need only be done before the next.
    const double share = operation.storage.asynchronous ? 1 : in.checkpointShareLimit;
    if (share > 0 && interval.base() > 0)
        out.rateNeeded = saving.size / (share * interval);
    Job job;
    job.rate = *out.interruptions;
    // What strikes any job leaves its nodes whole.
    job.permanentShare = in.profile->permanentShare.value.value * (*out.rate / *out.interruptions);
    job.retry = operation.retry + saving.read;
    job.replace = operation.replace + saving.read;
    job.repair = operation.repair;
    job.spares = in.spares;
    job.rhythm = {interval, saving.blocking, saving.lag};
    job.elastic = operation.elastic;
    job.replicas = in.replicas;
    job.nodesPerReplica = std::max<std::int64_t>(1, std::llround(in.job->nodes / static_cast<double>(in.replicas)));
    out.job = job;
    const Seconds restart = (1 - job.permanentShare) * job.retry + job.permanentShare * job.replace;
    out.ettr = effectiveTrainingTimeRatio(job.rate, restart + saving.lag, interval, saving.blocking);
    out.goodput = goodputOf(job);
    job.elastic = !job.elastic;
    out.otherGoodput = goodputOf(job);
    out.expectedRecovery = restart + saving.lag + interval / 2;
    out.worstRecovery = job.replace + saving.lag + interval + saving.blocking;
    out.useful = out.goodput->useful * in.fed;
    if (in.trainingTime && *out.useful > 0)
        out.trainingTime = *in.trainingTime / *out.useful;
}

} // namespace

Result assess(const Inputs& inputs)
{
    Result out;
    if (!inputs.profile)
        return out;
    countFailures(inputs, out);
    keepSpares(inputs, out);
    if (inputs.saving && out.interruptions && out.interruptions->base() > 0) {
        chooseInterval(inputs, out);
        spendTime(inputs, out);
    }
    return out;
}

std::vector<IntervalPoint> intervalCurve(const Result& result, int points)
{
    std::vector<IntervalPoint> out;
    if (!result.job || !result.best || !(result.best->base() > 0))
        return out;
    Job job = *result.job;
    for (int i = 0; i < points; ++i) {
        job.rhythm.interval = *result.best * std::pow(10.0, 2.0 * i / (points - 1) - 1);
        out.push_back({job.rhythm.interval, goodputOf(job).useful});
    }
    return out;
}

} // namespace cw::reliability
