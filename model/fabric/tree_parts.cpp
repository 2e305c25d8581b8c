// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing_kinds.h"

namespace cw::fabric {
namespace {

using design::FabricKind;

std::int64_t portsPerRailOf(const SizingInputs& in) { return ceilDivide(portsOfNode(in), railsOf(in)); }

std::int64_t nodesPerUnitOf(const SizingInputs& in, const Sizing& sizing)
{
    return in.nodesPerUnit > 0 ? in.nodesPerUnit : std::max<std::int64_t>(1, sizing.downPorts / portsPerRailOf(in));
}

} // namespace

TreePart partOf(const SizingInputs& in, const Sizing& sizing)
{
    TreePart part{sizing.downPorts, sizing.upPorts, false};
    const bool areAlike = in.nodePorts == in.nodes * in.portsPerNode && in.extraEndpoints == 0;
    if (in.kind != FabricKind::RailOptimised && in.kind != FabricKind::RailOnly) {
        part.holdsWholeNodes = areAlike && sizing.downPorts % portsOfNode(in) == 0;
        return part;
    }
    const std::int64_t rails = railsOf(in);
    const std::int64_t portsPerRail = portsPerRailOf(in);
    const bool isUnit = in.kind == FabricKind::RailOptimised;
    const std::int64_t nodes = isUnit ? nodesPerUnitOf(in, sizing) : sizing.downPorts / portsPerRail;
    const std::int64_t rows = isUnit ? sizing.leavesPerUnit / rails : 1;
    part.ports = nodes * portsOfNode(in);
    part.uplinks = rows * rails * sizing.upPorts;
    part.holdsWholeNodes = areAlike && rows == 1 && portsOfNode(in) % rails == 0 &&
                           (isUnit || sizing.downPorts % portsPerRail == 0);
    return part;
}

std::int64_t fullestLeaf(const SizingInputs& in, const Sizing& sizing)
{
    switch (in.kind) {
    case FabricKind::RailOptimised:
        return std::min<std::int64_t>(sizing.downPorts,
                                      std::min(in.nodes, nodesPerUnitOf(in, sizing)) * portsPerRailOf(in));
    case FabricKind::RailOnly:
        return std::min<std::int64_t>(sizing.downPorts, sizing.railEndpoints);
    default:
        return std::min<std::int64_t>(sizing.downPorts, sizing.endpoints);
    }
}

/// Links between groups go round the routers of a group: some may have one less than others.
std::int64_t fewestUplinks(const SizingInputs& in, const Sizing& sizing)
{
    if (in.kind != FabricKind::Dragonfly)
        return sizing.upPorts;
    const std::int64_t away = std::max<std::int64_t>(0, sizing.groups - 1) * sizing.linksPerArc;
    return sizing.groupSwitches - 1 + (sizing.groupSwitches > 0 ? away / sizing.groupSwitches : 0);
}

} // namespace cw::fabric
