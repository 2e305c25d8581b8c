// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include <algorithm>

namespace cw::diagnosis {
namespace {

std::optional<double>& of(Utilisation& used, Resource resource) { return used[static_cast<std::size_t>(resource)]; }
const std::optional<double>& of(const Utilisation& used, Resource resource)
{
    return used[static_cast<std::size_t>(resource)];
}

Diagnosis unknownFor(Resource missing) { return {Verdict::Unknown, missing}; }

Diagnosis ofWaiting(const Utilisation& used, const Rules& rules)
{
    const auto& storage = of(used, Resource::Storage);
    if (!storage)
        return unknownFor(Resource::Storage);
    if (*storage > rules.fullResource.value)
        return {Verdict::Storage, std::nullopt};
    const auto& network = of(used, Resource::Network);
    if (!network)
        return unknownFor(Resource::Network);
    return {*network > rules.fullResource.value ? Verdict::Network : Verdict::Processors, std::nullopt};
}

template <class Quantity>
std::optional<double> over(const std::optional<Quantity>& part, const std::optional<Quantity>& whole)
{
    return part && whole && whole->base() > 0 ? std::optional(*part / *whole) : std::nullopt;
}

/// A store that is read from while a checkpoint is written to it does both.
std::optional<double> storageShare(const Inputs& in)
{
    const auto read = over(in.read, in.storeRead);
    const auto write = over(in.checkpointWrite, in.checkpointInterval);
    return read && write ? std::optional(*read + *write) : std::nullopt;
}

} // namespace

const char* textKey(Resource resource)
{
    switch (resource) {
    case Resource::Accelerators:
        return "resource.accelerators";
    case Resource::Memory:
        return "resource.memory";
    case Resource::Network:
        return "resource.network";
    case Resource::Storage:
        return "resource.storage";
    case Resource::Processors:
        return "resource.processors";
    }
    return "";
}

const char* textKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown:
        return "verdict.unknown";
    case Verdict::Storage:
        return "verdict.storage";
    case Verdict::Network:
        return "verdict.network";
    case Verdict::Processors:
        return "verdict.processors";
    case Verdict::Memory:
        return "verdict.memory";
    case Verdict::Arithmetic:
        return "verdict.arithmetic";
    }
    return "";
}

const char* adviceKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown:
        return "advice.unknown";
    case Verdict::Storage:
        return "advice.storage";
    case Verdict::Network:
        return "advice.network";
    case Verdict::Processors:
        return "advice.processors";
    case Verdict::Memory:
        return "advice.memory";
    case Verdict::Arithmetic:
        return "advice.arithmetic";
    }
    return "";
}

Diagnosis diagnose(const Utilisation& used, const Rules& rules)
{
    const auto& accelerators = of(used, Resource::Accelerators);
    if (!accelerators)
        return unknownFor(Resource::Accelerators);
    if (*accelerators < rules.idleAccelerators.value)
        return ofWaiting(used, rules);
    const auto& memory = of(used, Resource::Memory);
    if (!memory)
        return unknownFor(Resource::Memory);
    return {*memory > rules.fullMemory.value ? Verdict::Memory : Verdict::Arithmetic, std::nullopt};
}

Result assess(const Inputs& in)
{
    Result out;
    if (in.busyShare)
        of(out.predicted, Resource::Accelerators) = *in.busyShare * std::min(1.0, in.ingestCovered.value_or(1));
    of(out.predicted, Resource::Memory) = over(in.memoryNeeded, in.memory);
    of(out.predicted, Resource::Network) = over(in.sent, in.link);
    of(out.predicted, Resource::Storage) = storageShare(in);
    out.diagnosis = diagnose(out.predicted, in.rules);
    if (!in.waits.empty())
        out.largestWait = in.waits.front();
    return out;
}

} // namespace cw::diagnosis
