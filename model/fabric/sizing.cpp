// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing.h"

#include <algorithm>
#include <cmath>

namespace cw::fabric {
namespace {

using design::FabricKind;

std::int64_t ceilDivide(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// Uplinks are chosen first and the rest faces down, so that all ports are used and down : up never exceeds the wish.
int upPortsOf(int radix, double oversubscription)
{
    return static_cast<int>(std::ceil(radix / (1.0 + oversubscription) - 1e-9));
}

/// The divisor rule: as many spines as divide the uplinks of a leaf evenly and have ports for all leaves. It gives the
/// 16 spines of the three-unit DGX H100 SuperPOD and the 18 and 36 of the B300 XDR ones.
std::int64_t spinesByDivisor(std::int64_t leaves, int upPorts, int spineRadix)
{
    for (std::int64_t spines = 1; spines <= upPorts; ++spines) {
        if (upPorts % spines == 0 && spines * spineRadix >= leaves * upPorts)
            return spines;
    }
    return 0;
}

/// Rail-optimised: every leaf of a unit serves one rail of all its nodes.
void countRailLeaves(const SizingInputs& in, Sizing& out)
{
    const int portsPerNode = std::max(1, in.portsPerNode);
    const int rails = std::clamp(in.rails > 0 ? in.rails : portsPerNode, 1, portsPerNode);
    const std::int64_t portsPerRail = ceilDivide(portsPerNode, rails);
    const std::int64_t nodesPerUnit =
        in.nodesPerUnit > 0 ? in.nodesPerUnit : std::max<std::int64_t>(1, out.downPorts / portsPerRail);
    out.units = ceilDivide(in.nodes, nodesPerUnit);
    out.leavesPerUnit = rails * ceilDivide(nodesPerUnit * portsPerRail, out.downPorts);
    out.leaves = std::max(out.units * out.leavesPerUnit, out.leaves);
}

void countSpineAndCore(const SizingInputs& in, SizingResult& result, Sizing& out, bool mayUseThreeTiers)
{
    out.spines = spinesByDivisor(out.leaves, out.upPorts, in.spineRadix);
    out.leafSpineLinks = out.leaves * out.upPorts;
    out.tiers = 2;
    out.hops = 3;
    if (out.spines > 0)
        return;
    if (!mayUseThreeTiers) {
        result.problems.push_back(SizingProblem::TooManyForTwoTiers);
        return;
    }
    // A fat tree of k-port switches: half of each spine faces up, k pods at most.
    const std::int64_t half = in.spineRadix / 2;
    out.spines = ceilDivide(out.leafSpineLinks, half);
    out.spineCoreLinks = out.spines * half;
    out.cores = ceilDivide(out.spineCoreLinks, in.spineRadix);
    out.tiers = 3;
    out.hops = 5;
    // Every pod reaches every core: no more cores than half * half, that is radix^3 / 4 endpoints at 1 : 1.
    if (out.cores > half * half)
        result.problems.push_back(SizingProblem::TooManyForThreeTiers);
}

void countOptics(const SizingInputs& in, Sizing& out)
{
    const std::int64_t switchEnds = out.nodeLinks + 2 * out.leafSpineLinks + 2 * out.spineCoreLinks;
    out.switchOptics = ceilDivide(switchEnds, std::max(1, in.switchPortsPerCage));
    out.nodeOptics = ceilDivide(in.nodePorts * in.planes, std::max(1, in.nodePortsPerCage));
    out.extraOptics = in.extraEndpoints * in.planes;
}

void multiplyPlanes(int planes, Sizing& out)
{
    for (std::int64_t* count : {&out.leaves, &out.spines, &out.cores, &out.nodeLinks, &out.leafSpineLinks,
                                &out.spineCoreLinks, &out.leafPorts, &out.leafPortsFree})
        *count *= planes;
}

void checkInputs(const SizingInputs& in, std::vector<SizingProblem>& problems)
{
    if (!(in.oversubscription > 0) || !std::isfinite(in.oversubscription)) {
        problems.push_back(SizingProblem::OversubscriptionNotPositive);
        return;
    }
    const int up = upPortsOf(in.radix, in.oversubscription);
    if (in.radix < 2 || up < 1 || up >= in.radix)
        problems.push_back(SizingProblem::RadixTooSmall);
    if (in.spineRadix < 2)
        problems.push_back(SizingProblem::SpineRadixTooSmall);
}

Sizing oneSwitch(const SizingInputs& in, SizingResult& result, Sizing out)
{
    out.downPorts = in.radix;
    out.tiers = 1;
    out.hops = 1;
    out.leaves = out.endpoints > 0 ? 1 : 0;
    if (out.endpoints > in.radix)
        result.problems.push_back(SizingProblem::TooManyForOneSwitch);
    return out;
}

Sizing tiered(const SizingInputs& in, SizingResult& result, Sizing out)
{
    out.upPorts = upPortsOf(in.radix, in.oversubscription);
    out.downPorts = in.radix - out.upPorts;
    out.oversubscription = static_cast<double>(out.downPorts) / out.upPorts;
    out.leaves = ceilDivide(out.endpoints, out.downPorts);
    if (in.kind == FabricKind::RailOptimised)
        countRailLeaves(in, out);
    if (out.leaves > 0)
        countSpineAndCore(in, result, out, in.kind != FabricKind::LeafSpine);
    return out;
}

} // namespace

SizingResult size(const SizingInputs& in)
{
    SizingResult result;
    if (in.kind == FabricKind::None)
        return result;
    if (in.kind == FabricKind::SingleSwitch) {
        if (in.radix < 1)
            result.problems.push_back(SizingProblem::RadixTooSmall);
    } else {
        checkInputs(in, result.problems);
    }
    if (!result.problems.empty())
        return result;
    Sizing out;
    out.endpoints = in.nodePorts + in.extraEndpoints;
    out.nodeLinks = out.endpoints;
    out = in.kind == FabricKind::SingleSwitch ? oneSwitch(in, result, out) : tiered(in, result, out);
    if (!result.problems.empty())
        return result;
    out.leafPorts = out.leaves * out.downPorts;
    out.leafPortsFree = out.leafPorts - out.nodeLinks;
    multiplyPlanes(std::max(1, in.planes), out);
    countOptics(in, out);
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
    }
    return "";
}

BytesPerSecond bisectionBandwidth(const Sizing& sizing, int planes, BytesPerSecond link)
{
    return link * (static_cast<double>(sizing.endpoints) / 2 * planes / std::max(1.0, sizing.oversubscription));
}

} // namespace cw::fabric
