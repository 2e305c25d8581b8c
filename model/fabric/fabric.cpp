// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/fabric.h"

#include "design/spine_of.h"
#include "fabric/bisection.h"
#include "fabric/gather.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using design::SwitchRole;
using inventory::Inventory;
using inventory::NodeClass;

/// The slowest compute port of all nodes, and whether nodes differ in number or rate.
struct NodePorts {
    std::int64_t total = 0;
    int mostPerNode = 0;
    std::optional<BytesPerSecond> slowest;
    bool unlike = false;
};

NodePorts portsOf(const Inventory& inventory)
{
    NodePorts ports;
    for (const NodeClass& nodes : inventory.nodes) {
        if (!nodes.serverPart || nodes.computePorts == 0)
            continue;
        ports.total += nodes.count * nodes.computePorts;
        ports.unlike = ports.unlike || (ports.mostPerNode > 0 && ports.mostPerNode != nodes.computePorts);
        ports.mostPerNode = std::max(ports.mostPerNode, nodes.computePorts);
        for (const catalog::NicGroup& group : nodes.serverPart->nics) {
            if (group.role != catalog::NicRole::Compute || group.count == 0)
                continue;
            ports.unlike = ports.unlike || (ports.slowest && *ports.slowest != group.rate);
            ports.slowest = ports.slowest ? std::min(*ports.slowest, group.rate) : group.rate;
        }
    }
    return ports;
}

int cagePortsOfMainNodes(const Inventory& inventory)
{
    const NodeClass* nodes = inventory::mainNodes(inventory);
    if (nodes == nullptr || !nodes->serverPart)
        return 1;
    for (const catalog::NicGroup& group : nodes->serverPart->nics) {
        if (group.role == catalog::NicRole::Compute)
            return std::max(1, group.portsPerCage);
    }
    return 1;
}

std::int64_t connectedNodes(const Inventory& inventory)
{
    std::int64_t nodes = 0;
    for (const NodeClass& known : inventory.nodes)
        nodes += known.computePorts > 0 ? known.count : 0;
    return nodes;
}

bool hasSpines(design::FabricKind kind)
{
    using enum design::FabricKind;
    return kind == LeafSpine || kind == FatTree || kind == RailOptimised || kind == DragonflyPlus;
}

/// Whether the switches of the rule are in the catalog and can be joined, or none is needed; a problem is noted.
bool knowsSwitches(const Inputs& inputs, Result& result)
{
    if (inputs.rule.kind == design::FabricKind::Torus)
        return true;
    if (!inputs.leaf)
        result.problems.push_back(FabricProblem::LeafUnknown);
    else if (!spineOf(inputs))
        result.problems.push_back(FabricProblem::SpineUnknown);
    else if (hasSpines(inputs.rule.kind) && spineOf(inputs)->family != inputs.leaf->family)
        result.problems.push_back(FabricProblem::FamiliesDiffer);
    else
        return true;
    return false;
}

SizingInputs gatherSizing(const Inputs& inputs, const NodePorts& ports)
{
    SizingInputs in = inputsOf(inputs.rule);
    in.nodes = connectedNodes(*inputs.inventory);
    in.nodePorts = ports.total;
    in.portsPerNode = ports.mostPerNode;
    if (inputs.leaf && spineOf(inputs)) {
        in.radix = inputs.leaf->ports.value;
        in.spineRadix = spineOf(inputs)->ports.value;
        in.switchPortsPerCage = inputs.leaf->portsPerCage;
        in.spinePortsPerCage = spineOf(inputs)->portsPerCage;
    }
    in.nodePortsPerCage = cagePortsOfMainNodes(*inputs.inventory);
    return in;
}

/// One link between a node and a leaf: as fast as the slower of its ends.
void rateLink(const Inputs& inputs, Result& result)
{
    const std::optional<BytesPerSecond> ofNode = nodeRate(inputs);
    if (!ofNode)
        return;
    const design::FabricKind kind = inputs.rule.kind;
    const BytesPerSecond node = *ofNode;
    result.linkRate = node;
    if (kind == design::FabricKind::None || kind == design::FabricKind::Torus || !inputs.leaf)
        return;
    const BytesPerSecond port = inputs.leaf->portRate.value;
    if (node > port) {
        result.problems.push_back(FabricProblem::NicFasterThanPort);
        result.linkRate = port;
    }
}

void countSwitches(const Inputs& inputs, Result& result)
{
    result.placed = inputs.inventory->switchesByRole;
    for (const inventory::SwitchClass& one : inputs.inventory->switches) {
        const bool isAlike = one.role == SwitchRole::Leaf ? one.type == inputs.rule.leaf
                                                          : one.role <= SwitchRole::Core && one.type == design::spineOf(inputs.rule);
        if (isAlike)
            result.placedAlike[static_cast<std::size_t>(one.role)] += one.count;
    }
    if (!result.sizing)
        return;
    const auto need = [&result](SwitchRole role) -> std::int64_t& {
        return result.needed[static_cast<std::size_t>(role)];
    };
    need(SwitchRole::Leaf) = result.sizing->leaves;
    need(SwitchRole::Spine) = result.sizing->spines;
    need(SwitchRole::Core) = result.sizing->cores;
}

/// Between switches the slower port counts; in a torus nodes are joined to nodes.
void rateUplinks(const Inputs& inputs, Result& result)
{
    if (!result.sizing || !result.linkRate)
        return;
    const SizingInputs& in = result.sizingInputs;
    const Sizing& sizing = *result.sizing;
    result.uplinkRate = *result.linkRate;
    if (in.kind != design::FabricKind::Torus)
        result.uplinkRate = std::min(inputs.leaf->portRate.value, spineOf(inputs)->portRate.value);
    const std::int64_t uplinks = fewestUplinks(in, sizing);
    result.oversubscription = 1;
    if (uplinks > 0)
        result.oversubscription = static_cast<double>(fullestLeaf(in, sizing)) * (*result.linkRate / *result.uplinkRate) /
                                  static_cast<double>(uplinks);
    result.bisection = bisectionBandwidth(in, sizing, {*result.linkRate, *result.uplinkRate});
}

} // namespace

std::optional<BytesPerSecond> nodeRate(const Inputs& inputs)
{
    const NodePorts ports = portsOf(*inputs.inventory);
    return ports.slowest ? std::optional(*ports.slowest / static_cast<double>(planesOf(inputs))) : std::nullopt;
}

Result assess(const Inputs& inputs)
{
    Result result;
    const NodePorts ports = portsOf(*inputs.inventory);
    // Of a server that the catalog lacks nobody knows the ports, nor which switches they need.
    const bool knowsNodes = std::ranges::all_of(inputs.inventory->nodes, [](const inventory::NodeClass& one) {
        return one.count == 0 || one.serverPart.has_value();
    });
    if (inputs.rule.kind != design::FabricKind::None && knowsNodes) {
        if (ports.total == 0 && inputs.inventory->nodeCount > 0)
            result.problems.push_back(FabricProblem::NoComputePorts);
        if (ports.unlike)
            result.problems.push_back(FabricProblem::PortsUnlike);
    }
    if (inputs.rule.kind != design::FabricKind::None && knowsSwitches(inputs, result) && knowsNodes) {
        result.sizingInputs = gatherSizing(inputs, ports);
        SizingResult sized = size(result.sizingInputs);
        result.sizing = sized.sizing;
        result.sizingProblems = std::move(sized.problems);
    }
    rateLink(inputs, result);
    countSwitches(inputs, result);
    rateUplinks(inputs, result);
    rateTiers(inputs, result);
    return result;
}

const char* textKey(FabricProblem problem)
{
    switch (problem) {
    case FabricProblem::LeafUnknown:
        return "problem.fabric.leafUnknown";
    case FabricProblem::SpineUnknown:
        return "problem.fabric.spineUnknown";
    case FabricProblem::FamiliesDiffer:
        return "problem.fabric.familiesDiffer";
    case FabricProblem::NoComputePorts:
        return "problem.fabric.noComputePorts";
    case FabricProblem::PortsUnlike:
        return "problem.fabric.portsUnlike";
    case FabricProblem::NicFasterThanPort:
        return "problem.fabric.nicFasterThanPort";
    }
    return "";
}

} // namespace cw::fabric
