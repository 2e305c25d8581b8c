// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing_kinds.h"

namespace cw::fabric {
namespace {

/// Groups, and how many links join each two of them. `plane` has the group and its endpoints.
void joinGroups(const SizingInputs& in, Sizing& plane, SizingProblems& problems)
{
    const std::int64_t globalSwitches = plane.groupSpines > 0 ? plane.groupSpines : plane.groupSwitches;
    const std::int64_t ports = globalSwitches * plane.globalPorts;
    const std::int64_t others = plane.groups - 1;
    if (others < 1)
        return;
    if (others > ports) {
        problems.push_back(SizingProblem::TooManyGroups);
        return;
    }
    if (in.linksPerArc * others > ports) {
        problems.push_back(SizingProblem::TooFewGlobalPorts);
        return;
    }
    plane.linksPerArc = in.linksPerArc > 0 ? in.linksPerArc : static_cast<int>(ports / others);
    plane.globalLinks = plane.groups * others / 2 * plane.linksPerArc;
    plane.taper = static_cast<double>(plane.groupSwitches) * plane.endpointsPerSwitch /
                  (static_cast<double>(others) * plane.linksPerArc);
}

/// One group needs no more switches than its endpoints ask for, unless they were chosen.
void countGroups(const SizingInputs& in, Sizing& plane)
{
    plane.groups = ceilDivide(plane.endpoints, std::int64_t{plane.groupSwitches} * plane.endpointsPerSwitch);
    if (plane.groups == 1 && in.groupSwitches == 0)
        plane.groupSwitches = static_cast<int>(ceilDivide(plane.endpoints, plane.endpointsPerSwitch));
    plane.leaves = plane.groups * plane.groupSwitches;
    plane.downPorts = plane.endpointsPerSwitch;
}

} // namespace

/// Kim 2008: p endpoints, a - 1 other routers of the group and h other groups take the ports of a router, k = p + h + a
/// - 1; balanced a = 2 p = 2 h. Ports that are left lead to other groups, as the 17th of a Slingshot switch does.
Sizing sizeDragonfly(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    const int balanced = (in.radix + 1) / 4;
    out.endpointsPerSwitch = in.endpointsPerSwitch;
    out.groupSwitches = in.groupSwitches;
    if (out.endpointsPerSwitch == 0)
        out.endpointsPerSwitch = out.groupSwitches > 0 ? std::max(1, out.groupSwitches / 2) : balanced;
    if (out.groupSwitches == 0)
        out.groupSwitches = 2 * out.endpointsPerSwitch;
    if (out.endpointsPerSwitch < 1 || out.endpointsPerSwitch + out.groupSwitches - 1 > in.radix) {
        problems.push_back(SizingProblem::RadixTooSmall);
        return out;
    }
    countGroups(in, out);
    out.globalPorts = in.radix - out.endpointsPerSwitch - (out.groupSwitches - 1);
    const std::int64_t routers = out.groupSwitches;
    out.localLinks = out.groups * (routers * (routers - 1) / 2);
    joinGroups(in, out, problems);
    out.tiers = out.leaves > 1 ? 2 : 1;
    return out;
}

/// Shpiner 2017: every leaf of a group joined to every spine of it, spines to those of other groups. As many spines as
/// leaves, as in Leonardo (18 of each on 40-port switches), but no more than a leaf has ports up.
Sizing sizeDragonflyPlus(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    problems = checkSplit(in);
    if (!problems.empty())
        return out;
    out.endpointsPerSwitch =
        in.endpointsPerSwitch > 0 ? in.endpointsPerSwitch : in.radix - upPortsOf(in.radix, in.oversubscription);
    out.groupSwitches = in.groupSwitches > 0 ? in.groupSwitches : in.spineRadix / 2;
    const int up = in.radix - out.endpointsPerSwitch;
    if (up < 1)
        problems.push_back(SizingProblem::RadixTooSmall);
    if (out.groupSwitches > in.spineRadix)
        problems.push_back(SizingProblem::SpineRadixTooSmall);
    if (!problems.empty())
        return out;
    countGroups(in, out);
    out.groupSpines = std::min(out.groupSwitches, up);
    // A small group has several links between each leaf and spine, up to half the ports of a spine.
    const int bundle = std::max(1, std::min(up / out.groupSpines, in.spineRadix / 2 / out.groupSwitches));
    out.upPorts = out.groupSpines * bundle;
    out.globalPorts = in.spineRadix - out.groupSwitches * bundle;
    out.spines = out.groups * out.groupSpines;
    out.localLinks = out.leaves * out.upPorts;
    joinGroups(in, out, problems);
    out.tiers = 2;
    return out;
}

} // namespace cw::fabric
