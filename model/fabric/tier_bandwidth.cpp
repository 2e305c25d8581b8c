// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/gather.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using inventory::NodeClass;
using network::Links;
using network::Tier;

void rateAccelerator(const NodeClass& nodes, Result& result)
{
    if (!nodes.acceleratorPart)
        return;
    const catalog::Accelerator& part = *nodes.acceleratorPart;
    result.hbm = part.memoryBandwidth.value;
    if (part.pcie)
        result.pcie = part.pcie->oneWay.value;
    const int domain = nodes.serverPart ? nodes.serverPart->scaleUpDomain : 1;
    if (part.scaleUp && domain > 1) {
        result.scaleUp = part.scaleUp->oneWay.value;
        result.scaleUpDomain = domain;
    }
}

/// Compute ports of a node shared by its accelerators.
void rateInjection(const Inputs& inputs, const NodeClass& nodes, Result& result)
{
    if (!result.linkRate || nodes.computePorts == 0 || nodes.acceleratorsPerNode == 0)
        return;
    result.injectionPerGpu =
        *result.linkRate * (static_cast<double>(nodes.computePorts) * planesOf(inputs) / nodes.acceleratorsPerNode);
    if (result.sizing && result.sizing->tiers > 1)
        result.spinePerGpu = *result.injectionPerGpu / std::max(1.0, result.sizing->oversubscription);
}

/// Accelerators without a scale-up link talk through PCIe inside their node.
void linkInside(const Inputs& inputs, const NodeClass& nodes, Result& result)
{
    Links& links = result.links;
    links.launch = inputs.links.collectiveLaunch.value;
    links.insideLatency = inputs.links.scaleUpLatency.value;
    links.lowLatency =
        network::LowLatency{inputs.links.shortScaleUpLatency.value, inputs.links.shortNetworkLatency.value,
                            inputs.links.shortScaleUpShare.value.value, inputs.links.shortNetworkRate.value};
    if (result.scaleUp) {
        const catalog::ScaleUpModel* own = inputs.links.find(nodes.acceleratorPart->scaleUp->name);
        const auto& ring =
            own != nullptr && own->ringEfficiency ? *own->ringEfficiency : inputs.links.scaleUpEfficiency;
        const double efficiency = ring.value.value;
        if (own != nullptr && own->reductionEfficiency && result.scaleUpDomain > own->largestWithoutSwitch)
            links.reduction = *result.scaleUp * own->reductionEfficiency->value.value;
        links.inside = *result.scaleUp * efficiency;
        if (const auto& pairwise = nodes.acceleratorPart->scaleUp->pairwise)
            links.pair = pairwise->value * efficiency;
        links.insideTier = Tier::ScaleUp;
    } else if (result.pcie) {
        links.inside = *result.pcie * inputs.links.pcieEfficiency.value.value;
        links.insideTier = Tier::Pcie;
        result.scaleUpDomain = std::max(1, nodes.acceleratorsPerNode);
    }
}

/// Nodes are joined by a rule that can be built, or by hand-drawn cables, which are taken as not oversubscribed.
void linkNetwork(const Inputs& inputs, Result& result)
{
    const bool drawn = inputs.rule.kind == design::FabricKind::None && inputs.inventory->cableCount > 0;
    if (!result.injectionPerGpu || !(result.sizing || drawn))
        return;
    Links& links = result.links;
    links.networkLatency = inputs.links.networkLatency.value;
    BytesPerSecond rate = *result.injectionPerGpu;
    if (result.sizing) {
        const auto own = inputs.leaf ? inputs.leaf->latency : std::nullopt; // a torus has no switch
        const Seconds switches = (own ? own->value : inputs.links.switchLatency.value) * (result.sizing->hops - 1);
        links.networkLatency += switches;
        if (links.lowLatency)
            links.lowLatency->networkLatency += switches;
        if (result.spinePerGpu && *result.spinePerGpu < rate) {
            rate = *result.spinePerGpu;
            links.networkTier = Tier::Spine;
        }
    }
    links.network = rate * inputs.links.networkEfficiency.value.value;
}

void listTiers(const Inputs& inputs, Result& result)
{
    const auto add = [&result](Tier tier, std::optional<BytesPerSecond> capacity, double oversubscription = 1) {
        result.tiers.push_back({tier, capacity, oversubscription, std::nullopt});
    };
    add(Tier::Memory, result.hbm);
    if (result.scaleUp)
        add(Tier::ScaleUp, result.scaleUp);
    add(Tier::Pcie, result.pcie);
    if (result.links.network)
        add(Tier::Leaf, result.injectionPerGpu); // ports that no switch or cable joins to others carry nothing
    if (result.sizing && result.sizing->tiers > 1)
        add(Tier::Spine, result.spinePerGpu, result.sizing->oversubscription);
    if (result.sizing && result.sizing->tiers > 2)
        add(Tier::Core, result.spinePerGpu, result.sizing->oversubscription);
    const auto& storage = inputs.inventory->siteStorage;
    if (storage && storage->read && inputs.inventory->siteStorageUnits > 0 && inputs.inventory->acceleratorCount > 0) {
        add(Tier::Storage, storage->read->value * (static_cast<double>(inputs.inventory->siteStorageUnits) /
                                                   static_cast<double>(inputs.inventory->acceleratorCount)));
    }
}

} // namespace

void rateTiers(const Inputs& inputs, Result& result)
{
    const NodeClass* nodes = inventory::mainNodes(*inputs.inventory);
    if (nodes == nullptr)
        return;
    rateAccelerator(*nodes, result);
    rateInjection(inputs, *nodes, result);
    linkInside(inputs, *nodes, result);
    linkNetwork(inputs, result);
    listTiers(inputs, result);
}

} // namespace cw::fabric
