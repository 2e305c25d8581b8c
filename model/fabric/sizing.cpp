// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing.h"

#include "fabric/sizing_kinds.h"

namespace cw::fabric {
namespace {

using design::FabricKind;

Sizing sizePlane(const SizingInputs& in, Sizing plane, SizingProblems& problems)
{
    switch (in.kind) {
    case FabricKind::None:
        break;
    case FabricKind::SingleSwitch:
        return sizeOneSwitch(in, plane, problems);
    case FabricKind::LeafSpine:
    case FabricKind::FatTree:
    case FabricKind::RailOptimised:
        return sizeTree(in, plane, problems);
    case FabricKind::RailOnly:
        return sizeRailOnly(in, plane, problems);
    case FabricKind::Dragonfly:
        return sizeDragonfly(in, plane, problems);
    case FabricKind::DragonflyPlus:
        return sizeDragonflyPlus(in, plane, problems);
    case FabricKind::Torus:
        return sizeTorus(in, plane, problems);
    }
    return plane;
}

void multiplyPlanes(int planes, Sizing& out)
{
    for (std::int64_t* count :
         {&out.leaves, &out.spines, &out.cores, &out.nodeLinks, &out.leafSpineLinks, &out.spineCoreLinks,
          &out.localLinks, &out.globalLinks, &out.leafPorts, &out.leafPortsFree})
        *count *= planes;
}

} // namespace

SizingInputs inputsOf(const design::FabricRule& rule)
{
    SizingInputs in;
    in.kind = rule.kind;
    in.oversubscription = rule.oversubscription;
    in.rails = rule.rails;
    in.nodesPerUnit = rule.nodesPerUnit;
    in.extraEndpoints = rule.extraEndpoints;
    in.planes = std::max(1, rule.planes);
    in.groupSwitches = rule.groupSwitches;
    in.endpointsPerSwitch = rule.endpointsPerSwitch;
    in.linksPerArc = rule.linksPerArc;
    in.torusDimensions = rule.torusDimensions;
    return in;
}

SizingResult size(const SizingInputs& inputs)
{
    SizingResult result;
    if (inputs.kind == FabricKind::None)
        return result;
    SizingInputs in = inputs;
    in.planes = std::max(1, in.planes);
    Sizing out;
    out.endpoints = in.nodePorts + in.extraEndpoints;
    out.nodeLinks = in.kind == FabricKind::Torus ? 0 : out.endpoints;
    out = sizePlane(in, out, result.problems);
    if (std::ranges::any_of(result.problems, blocks))
        return result;
    out.leafPorts = out.leaves * out.downPorts;
    const bool allUplinksHoldLinks = in.kind != FabricKind::Dragonfly && in.kind != FabricKind::DragonflyPlus;
    out.leafPortsFree = (allUplinksHoldLinks ? out.leafPorts : out.leaves * in.radix) - out.nodeLinks;
    if (in.kind == FabricKind::Dragonfly)
        out.leafPortsFree -= 2 * (out.localLinks + out.globalLinks);
    else if (in.kind == FabricKind::DragonflyPlus)
        out.leafPortsFree -= out.localLinks;
    multiplyPlanes(in.planes, out);
    out.optics = opticsOf(in, out);
    result.sizing = out;
    return result;
}

const char* textKey(SizingProblem problem)
{
    switch (problem) {
    case SizingProblem::RadixTooSmall:
        return "problem.fabric.radixTooSmall";
    case SizingProblem::SpineRadixTooSmall:
        return "problem.fabric.spineRadixTooSmall";
    case SizingProblem::OversubscriptionNotPositive:
        return "problem.fabric.oversubscriptionNotPositive";
    case SizingProblem::TooManyForOneSwitch:
        return "problem.fabric.tooManyForOneSwitch";
    case SizingProblem::TooManyForTwoTiers:
        return "problem.fabric.tooManyForTwoTiers";
    case SizingProblem::TooManyForThreeTiers:
        return "problem.fabric.tooManyForThreeTiers";
    case SizingProblem::TooManyGroups:
        return "problem.fabric.tooManyGroups";
    case SizingProblem::TooFewGlobalPorts:
        return "problem.fabric.tooFewGlobalPorts";
    case SizingProblem::TooFewNodePorts:
        return "problem.fabric.tooFewNodePorts";
    case SizingProblem::ExtraNeedsSwitch:
        return "problem.fabric.extraNeedsSwitch";
    case SizingProblem::TorusHasGaps:
        return "problem.fabric.torusHasGaps";
    }
    return "";
}

} // namespace cw::fabric
