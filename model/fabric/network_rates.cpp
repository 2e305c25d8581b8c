// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/network_rates.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using network::Tier;

/// In place of what main nodes alone would get.
void listTiers(NetworkRates& out, bool hasSpines, bool hasCores, double ratio)
{
    const auto isNetwork = [](const TierBandwidth& tier) {
        return tier.tier == Tier::Leaf || tier.tier == Tier::Spine || tier.tier == Tier::Core;
    };
    std::erase_if(out.tiers, isNetwork);
    auto at = std::ranges::find(out.tiers, Tier::Storage, &TierBandwidth::tier);
    const auto add = [&](Tier tier, std::optional<BytesPerSecond> capacity, double oversubscription) {
        at = out.tiers.insert(at, {tier, capacity, oversubscription}) + 1;
    };
    if (out.isJoined)
        add(Tier::Leaf, out.injection, 1);
    if (hasSpines)
        add(Tier::Spine, out.beyond, ratio);
    if (hasCores)
        add(Tier::Core, out.beyond, ratio);
}

/// Nodes can be unlike, which only the graph knows.
void rateRule(const Result& rule, const GraphFigures& graph, NetworkRates& out)
{
    if (!rule.sizing || !graph.injectionPerGpu)
        return;
    const double leaves = graph.oversubscription.value_or(rule.oversubscription.value_or(1));
    const double ratio = std::max(leaves, graph.taper.value_or(groupTaper(rule)));
    out.isJoined = true;
    out.injection = graph.injectionPerGpu;
    out.oversubscription = std::max(1.0, ratio);
    if (rule.sizing->tiers > 1)
        out.beyond = *out.injection / out.oversubscription;
    listTiers(out, rule.sizing->tiers > 1, rule.sizing->tiers > 2, ratio);
}

} // namespace

NetworkRates networkRates(const Result& rule, const GraphFigures& graph)
{
    NetworkRates out{rule.isJoined,  rule.injectionPerGpu, rule.spinePerGpu, rule.unitGpus,
                     taperOf(rule), rule.tiers};
    if (!graph.isDrawn) {
        rateRule(rule, graph, out);
        return out;
    }
    out.injection = graph.injectionPerGpu;
    out.isJoined = out.injection.has_value();
    out.unitGpus = graph.unitGpus;
    out.oversubscription = std::max({1.0, graph.oversubscription.value_or(1), graph.taper.value_or(1)});
    if (out.injection && graph.links() > graph.nodeLinks)
        out.beyond = *out.injection / out.oversubscription;
    listTiers(out, graph.leafSpineLinks > 0 || graph.groups > 0, graph.spineCoreLinks > 0,
              std::max(graph.oversubscription.value_or(0), graph.taper.value_or(0)));
    return out;
}

} // namespace cw::fabric
