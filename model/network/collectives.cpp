// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collectives.h"

#include <algorithm>
#include <cmath>

namespace cw::network {
namespace {

/// Passes over the ring: all-reduce is a reduce-scatter and an all-gather.
int passesOf(Collective collective) { return collective == Collective::AllReduce ? 2 : 1; }

/// A mesh link carries less than all links together: a ring of few members uses few of them (MI300X: 64 of 448 GB/s).
BytesPerSecond insideBandwidth(const Links& links, std::int64_t members)
{
    if (!links.pair)
        return *links.inside;
    return std::min(*links.inside, *links.pair * static_cast<double>(members - 1));
}

struct Steps {
    double inside = 0;
    double network = 0;
    bool tree = false;
};

/// Latencies that follow each other. Between domains a double binary tree is taken where it is shorter, as NCCL does;
/// its bandwidth is that of the ring. All-to-all posts its messages at once and has no tree.
Steps stepsOf(Collective collective, std::int64_t inside, std::int64_t domains)
{
    const double passes = passesOf(collective);
    Steps steps{passes * static_cast<double>(inside - 1), passes * static_cast<double>(domains - 1), false};
    if (domains > 1 && collective != Collective::AllToAll) {
        const double tree = passes * std::ceil(std::log2(static_cast<double>(domains)));
        steps.tree = tree < steps.network;
        steps.network = std::min(steps.network, tree);
    }
    return steps;
}

Timing sendTiming(const Group& group, const Links& links, Bytes message)
{
    const bool far = group.perDomain < 2;
    Timing timing;
    timing.bandwidth = far ? *links.network : insideBandwidth(links, 2);
    timing.binding = far ? links.networkTier : links.insideTier;
    (far ? timing.networkSteps : timing.insideSteps) = 1;
    timing.wire = message;
    timing.time = (far ? links.networkLatency : links.insideLatency) + message / timing.bandwidth;
    timing.busBandwidth = timing.time.base() > 0 ? message / timing.time : timing.bandwidth;
    return timing;
}

/// The bandwidth that the whole operation sees, and its tier. Ring stages run as a pipeline, so the slowest counts: the
/// members of one domain carry the ring through the network side by side, each over its own port. An all-to-all instead
/// sends its far share alone through each member's port.
void bind(Collective collective, const Group& group, std::int64_t inside, const Links& links, Timing& timing)
{
    const bool crosses = group.size > inside;
    std::optional<BytesPerSecond> near;
    if (inside > 1)
        near = insideBandwidth(links, inside);
    std::optional<BytesPerSecond> far;
    if (crosses) {
        const double all = static_cast<double>(group.size - 1);
        const double away = static_cast<double>(group.size - inside);
        far = *links.network * (collective == Collective::AllToAll ? all / away : static_cast<double>(inside));
        if (near && collective == Collective::AllToAll)
            near = *near * (all / static_cast<double>(inside - 1));
    }
    const bool networkBinds = far && (!near || *far <= *near);
    timing.bandwidth = networkBinds ? *far : *near;
    timing.binding = networkBinds ? links.networkTier : links.insideTier;
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
    if (group.size < 2)
        return Timing{};
    const std::int64_t inside = std::clamp<std::int64_t>(group.perDomain, 1, group.size);
    const bool crosses = group.size > inside;
    const bool needsInside = inside > 1;
    if ((needsInside && !(links.inside && links.inside->base() > 0)) ||
        (crosses && !(links.network && links.network->base() > 0)))
        return std::nullopt;
    if (collective == Collective::SendReceive)
        return sendTiming({2, inside}, links, message);

    Timing timing;
    bind(collective, group, inside, links, timing);
    const std::int64_t domains = (group.size + inside - 1) / inside;
    const Steps steps = stepsOf(collective, inside, domains);
    timing.insideSteps = steps.inside;
    timing.networkSteps = steps.network;
    timing.tree = steps.tree;
    timing.wire = message * busFactor(collective, group.size);
    timing.time =
        links.insideLatency * steps.inside + links.networkLatency * steps.network + timing.wire / timing.bandwidth;
    timing.busBandwidth = timing.time.base() > 0 ? timing.wire / timing.time : timing.bandwidth;
    return timing;
}

} // namespace cw::network
