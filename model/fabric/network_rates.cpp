// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/network_rates.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using network::Tier;

/// In place of the rule's.
void listDrawnTiers(const GraphFigures& graph, NetworkRates& out)
{
    const double ratio = std::max(graph.oversubscription.value_or(0), graph.taper.value_or(0));
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
    if (graph.leafSpineLinks > 0 || graph.groups > 0)
        add(Tier::Spine, out.beyond, ratio);
    if (graph.spineCoreLinks > 0)
        add(Tier::Core, out.beyond, ratio);
}

} // namespace

NetworkRates networkRates(const Result& rule, const GraphFigures& graph)
{
    NetworkRates out{rule.isJoined,  rule.injectionPerGpu, rule.spinePerGpu, rule.unitGpus,
                     taperOf(rule), rule.tiers};
    if (!graph.isDrawn)
        return out;
    out.injection = graph.injectionPerGpu;
    out.isJoined = out.injection.has_value();
    out.unitGpus = graph.unitGpus;
    out.oversubscription = std::max({1.0, graph.oversubscription.value_or(1), graph.taper.value_or(1)});
    if (out.injection && graph.links() > graph.nodeLinks)
        out.beyond = *out.injection / out.oversubscription;
    listDrawnTiers(graph, out);
    return out;
}

} // namespace cw::fabric
