// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/gather.h"

#include <algorithm>
#include <cmath>

namespace cw::fabric {
namespace {

using inventory::NodeClass;
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

/// Ports of a node that lead into the fabric, shared by its accelerators. A torus leaves those without a neighbour
/// unplugged.
void rateInjection(const Inputs& inputs, const NodeClass& nodes, Result& result)
{
    if (!result.linkRate || nodes.computePorts == 0 || nodes.acceleratorsPerNode == 0)
        return;
    const bool isTorus = inputs.rule.kind == design::FabricKind::Torus && result.sizing;
    const int ports = isTorus ? std::min(result.sizing->torusPorts(), nodes.computePorts) : nodes.computePorts;
    result.injectionPerGpu =
        *result.linkRate * (static_cast<double>(ports) * planesOf(inputs) / nodes.acceleratorsPerNode);
    if (result.sizing && result.sizing->tiers > 1)
        result.spinePerGpu = *result.injectionPerGpu / taperOf(result);
}

/// Accelerators without a scale-up link talk through PCIe inside their node.
void termsInside(const Inputs& inputs, const NodeClass& nodes, Result& result)
{
    network::Links& links = result.terms.latencies;
    links.launch = inputs.links.collectiveLaunch.value;
    links.insideLatency = inputs.links.scaleUpLatency.value;
    links.networkLatency = inputs.links.networkLatency.value;
    links.lowLatency =
        network::LowLatency{inputs.links.shortScaleUpLatency.value, inputs.links.shortNetworkLatency.value,
                            inputs.links.shortScaleUpShare.value.value, inputs.links.shortNetworkRate.value};
    result.terms.networkEfficiency = inputs.links.networkEfficiency.value.value;
    if (result.scaleUp) {
        const catalog::ScaleUpModel* own = inputs.links.find(nodes.acceleratorPart->scaleUp->name);
        const auto& ring =
            own != nullptr && own->ringEfficiency ? *own->ringEfficiency : inputs.links.scaleUpEfficiency;
        result.terms.insideEfficiency = ring.value.value;
        if (own != nullptr && own->reductionEfficiency && result.scaleUpDomain > own->largestWithoutSwitch)
            result.terms.reductionEfficiency = own->reductionEfficiency->value.value;
        links.insideTier = Tier::ScaleUp;
    } else if (result.pcie) {
        result.terms.insideEfficiency = inputs.links.pcieEfficiency.value.value;
        links.insideTier = Tier::Pcie;
        result.scaleUpDomain = std::max(1, nodes.acceleratorsPerNode);
    }
}

/// Below one leaf, in one scalable unit, or in one group: from there on what leaves it is shared.
std::optional<double> unitOf(const Result& result, const NodeClass& nodes)
{
    if (!result.sizing || nodes.computePorts == 0)
        return std::nullopt;
    const Sizing& sizing = *result.sizing;
    const double perPort = static_cast<double>(nodes.acceleratorsPerNode) / nodes.computePorts;
    if (sizing.groups > 0)
        return sizing.groupSwitches * sizing.endpointsPerSwitch * perPort;
    if (sizing.units > 0)
        return std::ceil(static_cast<double>(result.sizingInputs.nodes) / static_cast<double>(sizing.units)) *
               nodes.acceleratorsPerNode;
    return sizing.downPorts * perPort;
}

void listTiers(const Inputs& inputs, Result& result)
{
    const auto add = [&result](Tier tier, std::optional<BytesPerSecond> capacity, double oversubscription = 1) {
        result.tiers.push_back({tier, capacity, oversubscription});
    };
    const double ratio = std::max(result.oversubscription.value_or(1), groupTaper(result));
    add(Tier::Memory, result.hbm);
    if (result.scaleUp)
        add(Tier::ScaleUp, result.scaleUp);
    add(Tier::Pcie, result.pcie);
    if (result.isJoined)
        add(Tier::Leaf, result.injectionPerGpu); // ports that no switch or cable joins to others carry nothing
    if (result.sizing && result.sizing->tiers > 1)
        add(Tier::Spine, result.spinePerGpu, ratio);
    if (result.sizing && result.sizing->tiers > 2)
        add(Tier::Core, result.spinePerGpu, ratio);
    const auto& storage = inputs.inventory->siteStorage;
    if (storage && storage->read && inputs.inventory->siteStorageUnits > 0 && inputs.inventory->acceleratorCount > 0 &&
        inventory::knowsServers(*inputs.inventory)) {
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
    termsInside(inputs, *nodes, result);
    const bool drawn = inputs.rule.kind == design::FabricKind::None && inputs.inventory->cableCount > 0;
    result.isJoined = result.injectionPerGpu && (result.sizing || drawn);
    result.unitGpus = unitOf(result, *nodes);
    rateNetworkReduction(inputs, result);
    listTiers(inputs, result);
}

} // namespace cw::fabric
