// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing_kinds.h"

#include <algorithm>
#include <cmath>

namespace cw::fabric {
namespace {

using design::FabricKind;

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
    const int rails = railsOf(in);
    const std::int64_t portsPerRail = ceilDivide(portsOfNode(in), rails);
    const std::int64_t nodesPerUnit =
        in.nodesPerUnit > 0 ? in.nodesPerUnit : std::max<std::int64_t>(1, out.downPorts / portsPerRail);
    out.units = ceilDivide(in.nodes, nodesPerUnit);
    out.leavesPerUnit = rails * ceilDivide(nodesPerUnit * portsPerRail, out.downPorts);
    out.leaves = std::max(out.units * out.leavesPerUnit, out.leaves);
}

void countSpineAndCore(const SizingInputs& in, SizingProblems& problems, Sizing& out)
{
    out.spines = spinesByDivisor(out.leaves, out.upPorts, in.spineRadix);
    out.leafSpineLinks = out.leaves * out.upPorts;
    out.tiers = 2;
    if (out.spines > 0)
        return;
    if (in.kind == FabricKind::LeafSpine) {
        problems.push_back(SizingProblem::TooManyForTwoTiers);
        return;
    }
    // A fat tree of k-port switches: half of each spine faces up, k pods at most.
    const std::int64_t half = in.spineRadix / 2;
    out.spines = ceilDivide(out.leafSpineLinks, half);
    out.spineCoreLinks = out.spines * half;
    out.cores = ceilDivide(out.spineCoreLinks, in.spineRadix);
    out.tiers = 3;
    // Every pod reaches every core: no more cores than half * half, that is radix^3 / 4 endpoints at 1 : 1.
    if (out.cores > half * half)
        problems.push_back(SizingProblem::TooManyForThreeTiers);
}

Sizing withUplinks(const SizingInputs& in, Sizing out, int uplinks, SizingProblems& problems)
{
    out.upPorts = uplinks;
    out.downPorts = in.radix - uplinks;
    out.leaves = ceilDivide(out.endpoints, out.downPorts);
    if (in.kind == FabricKind::RailOptimised)
        countRailLeaves(in, out);
    if (out.leaves > 0)
        countSpineAndCore(in, problems, out);
    return out;
}

std::int64_t switchesOf(const Sizing& sizing) { return sizing.leaves + sizing.spines + sizing.cores; }

} // namespace

int portsOfNode(const SizingInputs& in) { return std::max(1, in.portsPerNode); }

int railsOf(const SizingInputs& in)
{
    return std::clamp(in.rails > 0 ? in.rails : portsOfNode(in), 1, portsOfNode(in));
}

int upPortsOf(int radix, double oversubscription)
{
    return static_cast<int>(std::ceil(radix / (1.0 + oversubscription) - 1e-9));
}

SizingProblems checkSplit(const SizingInputs& in)
{
    if (!(in.oversubscription > 0) || !std::isfinite(in.oversubscription))
        return {SizingProblem::OversubscriptionNotPositive};
    SizingProblems problems;
    const int up = upPortsOf(in.radix, in.oversubscription);
    if (in.radix < 2 || up < 1 || up >= in.radix)
        problems.push_back(SizingProblem::RadixTooSmall);
    if (in.spineRadix < 2)
        problems.push_back(SizingProblem::SpineRadixTooSmall);
    return problems;
}

Sizing sizeOneSwitch(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    out.downPorts = in.radix;
    out.tiers = 1;
    out.leaves = out.endpoints > 0 ? 1 : 0;
    if (in.radix < 1)
        problems.push_back(SizingProblem::RadixTooSmall);
    else if (out.endpoints > in.radix)
        problems.push_back(SizingProblem::TooManyForOneSwitch);
    return out;
}

Sizing sizeTree(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    problems = checkSplit(in);
    if (!problems.empty())
        return out;
    // A few uplinks more than the ratio asks for where they need fewer switches: 13 of a leaf divide among 13 spines
    // alone, 14 among two. A rule of this program, not of physics: a quarter more at most still is what was asked for.
    constexpr double kMostMore = 1.25;
    const int fewest = upPortsOf(in.radix, in.oversubscription);
    const int most = std::max(fewest, std::min(in.radix / 2, static_cast<int>(fewest * kMostMore)));
    Sizing best = withUplinks(in, out, fewest, problems);
    for (int up = fewest + 1; up <= most; ++up) {
        SizingProblems found;
        const Sizing tried = withUplinks(in, out, up, found);
        if (found.empty() && (!problems.empty() || switchesOf(tried) < switchesOf(best))) {
            best = tried;
            problems.clear();
        }
    }
    return best;
}

/// Each rail is one switch where that suffices, otherwise a tree (Wang 2023).
Sizing sizeRailOnly(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    const std::int64_t rails = railsOf(in);
    const std::int64_t portsPerRail = ceilDivide(portsOfNode(in), rails);
    Sizing rail;
    // Every node has its first ports on the first rails: nodes with fewer ports than others need them there all the same.
    const std::int64_t alike = ceilDivide(in.nodePorts * portsPerRail, portsOfNode(in));
    rail.endpoints = in.nodePorts > 0 ? std::max(in.nodes * portsPerRail, alike) : 0;
    rail.endpoints += ceilDivide(in.extraEndpoints, rails);
    rail =
        in.radix >= 1 && rail.endpoints <= in.radix ? sizeOneSwitch(in, rail, problems) : sizeTree(in, rail, problems);
    rail.rails = static_cast<int>(rails);
    rail.railEndpoints = rail.endpoints;
    rail.endpoints = out.endpoints;
    rail.nodeLinks = out.nodeLinks;
    for (std::int64_t* count : {&rail.leaves, &rail.spines, &rail.cores, &rail.leafSpineLinks, &rail.spineCoreLinks})
        *count *= rails;
    return rail;
}

} // namespace cw::fabric
