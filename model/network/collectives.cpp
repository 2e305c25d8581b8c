// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collectives.h"

#include "network/algorithms.h"

#include <algorithm>

namespace cw::network {
namespace {

/// What one protocol makes of the links.
struct Protocol {
    bool lowLatency = false;
    Seconds insideLatency;
    Seconds networkLatency;
    double insideShare = 1;
    std::optional<BytesPerSecond> networkRate;
};

Protocol forLong(const Links& links, bool bySwitch)
{
    Protocol protocol{false, links.insideLatency, links.networkLatency, 1, links.network};
    if (bySwitch && links.lowLatency) // a load and a store through the switch wait for no buffer of a peer
        protocol.insideLatency = links.lowLatency->insideLatency;
    return protocol;
}

Protocol forShort(const Links& links)
{
    const LowLatency& low = *links.lowLatency;
    Protocol protocol{true, low.insideLatency, low.networkLatency, low.insideShare, links.network};
    if (links.network)
        protocol.networkRate = std::min(*links.network, low.networkRate);
    return protocol;
}

Timing timingOf(const Course& course, const Protocol& protocol, const Links& links, double factor, Bytes message)
{
    const Bytes one(1);
    const Seconds inside =
        course.insideRate ? one * course.insideShare / (*course.insideRate * protocol.insideShare) : Seconds{};
    const std::optional<BytesPerSecond> rate = course.networkRate ? course.networkRate : protocol.networkRate;
    const Seconds network = course.networkShare > 0 ? one * course.networkShare / *rate : Seconds{};
    const Seconds perByte = course.inTurn ? inside + network : std::max(inside, network);
    Timing timing;
    timing.algorithm = course.algorithm;
    timing.lowLatency = protocol.lowLatency;
    timing.launch = links.launch;
    timing.insideSteps = course.insideSteps;
    timing.networkSteps = course.networkSteps;
    timing.insideLatency = protocol.insideLatency;
    timing.networkLatency = protocol.networkLatency;
    timing.bandwidth = one * factor / perByte;
    timing.wire = message * factor;
    timing.insideWire = message * course.insideShare;
    timing.networkWire = message * course.networkShare;
    timing.binding = network >= inside && course.networkShare > 0 ? links.networkTier : links.insideTier;
    timing.time = timing.launch + timing.insideLatency * timing.insideSteps +
                  timing.networkLatency * timing.networkSteps + timing.wire / timing.bandwidth;
    timing.busBandwidth = timing.time.base() > 0 ? timing.wire / timing.time : timing.bandwidth;
    return timing;
}

/// The quickest of all courses, or of those of one algorithm.
std::optional<Timing> quickest(Collective collective, const Group& group, const Links& links, Bytes message,
                               std::optional<Algorithm> only)
{
    if (group.size < 2)
        return Timing{};
    const Group clamped{group.size, std::clamp<std::int64_t>(group.perDomain, 1, group.size)};
    const double factor = busFactor(collective, group.size);
    std::optional<Timing> best;
    const auto offer = [&best](const Timing& timing) {
        if (!best || timing.time < best->time)
            best = timing;
    };
    for (const Course& course : coursesOf(collective, clamped, links)) {
        if (only && course.algorithm != *only)
            continue;
        offer(timingOf(course, forLong(links, !course.hasLowLatency), links, factor, message));
        if (course.hasLowLatency && links.lowLatency)
            offer(timingOf(course, forShort(links), links, factor, message));
    }
    return best;
}

} // namespace

const char* textKey(Tier tier)
{
    switch (tier) {
    case Tier::Memory:
        return "tier.memory";
    case Tier::ScaleUp:
        return "tier.scaleUp";
    case Tier::Pcie:
        return "tier.pcie";
    case Tier::Leaf:
        return "tier.leaf";
    case Tier::Spine:
        return "tier.spine";
    case Tier::Core:
        return "tier.core";
    case Tier::Storage:
        return "tier.storage";
    }
    return "";
}

const char* textKey(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Direct:
        return "collective.direct";
    case Algorithm::Ring:
        return "collective.ring";
    case Algorithm::Tree:
        return "collective.tree";
    case Algorithm::Hierarchical:
        return "collective.hierarchical";
    case Algorithm::DomainSwitch:
        return "collective.domainSwitch";
    case Algorithm::DomainSwitchTree:
        return "collective.domainSwitchTree";
    case Algorithm::NetworkSwitch:
        return "collective.networkSwitch";
    }
    return "";
}

double busFactor(Collective collective, std::int64_t members)
{
    if (members < 2)
        return 0;
    const double n = static_cast<double>(members);
    switch (collective) {
    case Collective::AllReduce:
        return 2 * (n - 1) / n;
    case Collective::AllGather:
    case Collective::ReduceScatter:
    case Collective::AllToAll:
        return (n - 1) / n;
    case Collective::Broadcast:
    case Collective::SendReceive:
        return 1;
    }
    return 1;
}

std::optional<Timing> timeOf(Collective collective, const Group& group, const Links& links, Bytes message)
{
    return quickest(collective, group, links, message, std::nullopt);
}

std::optional<Timing> timeOf(Algorithm algorithm, Collective collective, const Group& group, const Links& links,
                             Bytes message)
{
    return quickest(collective, group, links, message, algorithm);
}

} // namespace cw::network
