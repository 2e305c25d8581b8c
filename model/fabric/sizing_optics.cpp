// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing_kinds.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using design::FabricKind;

/// Of devices that links are dealt to one after the other; each has `own` ports in use besides.
std::int64_t dealt(std::int64_t links, std::int64_t devices, std::int64_t own, int perCage)
{
    if (devices <= 0)
        return 0;
    const std::int64_t each = own + links / devices;
    const std::int64_t withMore = links % devices;
    return withMore * ceilDivide(each + 1, perCage) + (devices - withMore) * ceilDivide(each, perCage);
}

std::int64_t linksOfGroup(const Sizing& sizing)
{
    return std::max<std::int64_t>(0, sizing.groups - 1) * sizing.linksPerArc;
}

/// Of the leaves of one plane, as their node ports become known. Extra endpoints take what ports these leave, in order.
class LeafCages {
public:
    LeafCages(const SizingInputs& in, const Sizing& sizing)
        : m_sizing(sizing), m_perCage(std::max(1, in.switchPortsPerCage)), m_extra(in.extraEndpoints),
          m_isDragonfly(in.kind == FabricKind::Dragonfly)
    {}

    /// So many leaves from this one on, with so many node ports on each.
    void add(std::int64_t first, std::int64_t leaves, std::int64_t ports)
    {
        const std::int64_t free = m_sizing.downPorts - ports;
        if (m_extra > 0 && free > 0) {
            const std::int64_t filled = std::min(leaves, m_extra / free);
            put(first, first + filled, m_sizing.downPorts);
            m_extra -= filled * free;
            first += filled;
            leaves -= filled;
            if (leaves > 0 && m_extra > 0) {
                put(first, first + 1, ports + m_extra);
                m_extra = 0;
                ++first;
                --leaves;
            }
        }
        put(first, first + leaves, ports);
    }
    [[nodiscard]] std::int64_t count() const { return m_cages; }

private:
    void put(std::int64_t from, std::int64_t to, std::int64_t ports)
    {
        const std::int64_t each = ports + (m_isDragonfly ? m_sizing.groupSwitches - 1 : m_sizing.upPorts);
        if (!m_isDragonfly) {
            m_cages += (to - from) * ceilDivide(each, m_perCage);
            return;
        }
        const std::int64_t away = linksOfGroup(m_sizing);
        const std::int64_t routers = std::max(1, m_sizing.groupSwitches);
        const std::int64_t withMore = before(to, away % routers) - before(from, away % routers);
        m_cages += withMore * ceilDivide(each + away / routers + 1, m_perCage) +
                   (to - from - withMore) * ceilDivide(each + away / routers, m_perCage);
    }

    /// Routers before this one that are among the first of their group.
    [[nodiscard]] std::int64_t before(std::int64_t router, std::int64_t first) const
    {
        const std::int64_t routers = std::max(1, m_sizing.groupSwitches);
        return router / routers * first + std::min(router % routers, first);
    }

    const Sizing& m_sizing;
    int m_perCage;
    std::int64_t m_extra;
    bool m_isDragonfly;
    std::int64_t m_cages = 0;
};

/// Nodes of which each has `places` on a row of leaves of one rail, and fills the first `used` of them.
void addRail(LeafCages& cages, const Sizing& sizing, std::int64_t firstLeaf, std::int64_t leaves, std::int64_t nodes,
             std::int64_t places, std::int64_t used)
{
    const auto before = [&](std::int64_t place) {
        const std::int64_t within = std::min(place, nodes * places);
        return within / places * used + std::min(within % places, used);
    };
    for (std::int64_t leaf = 0; leaf < leaves; ++leaf)
        cages.add(firstLeaf + leaf, 1, before((leaf + 1) * sizing.downPorts) - before(leaf * sizing.downPorts));
}

/// `rails` rows of leaves beside each other, for so many nodes.
void addRails(LeafCages& cages, const SizingInputs& in, const Sizing& sizing, std::int64_t firstLeaf,
              std::int64_t leavesPerRail, std::int64_t nodes)
{
    const std::int64_t rails = railsOf(in);
    const std::int64_t places = ceilDivide(portsOfNode(in), rails);
    for (std::int64_t rail = 0; rail < rails; ++rail) {
        const std::int64_t used = portsOfNode(in) / rails + (rail < portsOfNode(in) % rails ? 1 : 0);
        addRail(cages, sizing, firstLeaf + rail * leavesPerRail, leavesPerRail, nodes, places, used);
    }
}

void addUnits(LeafCages& cages, const SizingInputs& in, const Sizing& sizing, std::int64_t leaves)
{
    const std::int64_t places = ceilDivide(portsOfNode(in), railsOf(in));
    const std::int64_t perUnit =
        in.nodesPerUnit > 0 ? in.nodesPerUnit : std::max<std::int64_t>(1, sizing.downPorts / places);
    for (std::int64_t unit = 0; unit < sizing.units; ++unit)
        addRails(cages, in, sizing, unit * sizing.leavesPerUnit, sizing.leavesPerUnit / railsOf(in),
                 std::min(perUnit, in.nodes - unit * perUnit));
    const std::int64_t known = sizing.units * sizing.leavesPerUnit; // beyond, leaves of extra endpoints alone
    cages.add(known, std::max<std::int64_t>(0, leaves - known), 0);
}

/// Of one plane, with nodes that are alike.
std::int64_t leafCages(const SizingInputs& in, const Sizing& sizing, std::int64_t leaves)
{
    LeafCages cages(in, sizing);
    if (in.kind == FabricKind::RailOptimised) {
        addUnits(cages, in, sizing, leaves);
    } else if (in.kind == FabricKind::RailOnly) {
        addRails(cages, in, sizing, 0, leaves / railsOf(in), in.nodes);
    } else {
        const std::int64_t down = std::max(1, sizing.downPorts);
        const std::int64_t full = std::min(leaves, in.nodePorts / down);
        cages.add(0, full, down);
        if (full < leaves) {
            cages.add(full, 1, in.nodePorts % down);
            cages.add(full + 1, leaves - full - 1, 0);
        }
    }
    return cages.count();
}

/// Of one tree. Every pod but the last is full.
std::int64_t spineCages(const SizingInputs& in, const Sizing& sizing, std::int64_t leaves, std::int64_t spines)
{
    const int perCage = std::max(1, in.spinePortsPerCage);
    if (sizing.tiers < 3)
        return dealt(leaves * sizing.upPorts, spines, 0, perCage);
    const std::int64_t half = in.spineRadix / 2;
    const std::int64_t pods = ceilDivide(leaves, half) - 1;
    return pods * dealt(half * sizing.upPorts, sizing.upPorts, half, perCage) +
           dealt((leaves - pods * half) * sizing.upPorts, spines - pods * sizing.upPorts, half, perCage);
}

void countBehindLeaves(const SizingInputs& in, const Sizing& sizing, Optics& out)
{
    if (in.kind == FabricKind::DragonflyPlus) {
        const std::int64_t local =
            std::int64_t{sizing.groupSwitches} * sizing.upPorts / std::max(1, sizing.groupSpines);
        out.spines = in.planes * sizing.groups *
                     dealt(linksOfGroup(sizing), sizing.groupSpines, local, std::max(1, in.spinePortsPerCage));
        return;
    }
    const std::int64_t trees = std::int64_t{std::max(1, sizing.rails)} * in.planes;
    if (sizing.spines > 0)
        out.spines = trees * spineCages(in, sizing, sizing.leaves / trees, sizing.spines / trees);
    out.cores = trees * dealt(sizing.spineCoreLinks / trees, sizing.cores / trees, 0, std::max(1, in.spinePortsPerCage));
}

Optics withLeaves(const SizingInputs& in, const Sizing& sizing, std::int64_t leafCagesOfPlane)
{
    Optics out;
    out.leaves = in.planes * leafCagesOfPlane;
    countBehindLeaves(in, sizing, out);
    out.extra = in.extraEndpoints * in.planes;
    return out;
}

/// A node of a torus has as many ports in use as neighbours.
std::int64_t torusCages(const SizingInputs& in, const Sizing& sizing)
{
    const auto cagesOf = [&in](std::int64_t ports) {
        return ceilDivide(ports * in.planes, std::max(1, in.nodePortsPerCage));
    };
    if (sizing.torusPlaces() == in.nodes)
        return in.nodes * cagesOf(sizing.torusPorts());
    std::vector<int> ports(static_cast<std::size_t>(in.nodes), 0);
    forEachTorusLink(sizing.torus, in.nodes, [&ports](std::int64_t place, std::int64_t next) {
        ++ports[static_cast<std::size_t>(place)];
        ++ports[static_cast<std::size_t>(next)];
    });
    std::int64_t cages = 0;
    for (const int used : ports)
        cages += cagesOf(used);
    return cages;
}

} // namespace

Optics switchOptics(const SizingInputs& in, const Sizing& sizing, std::span<const int> leafPorts)
{
    LeafCages cages(in, sizing);
    for (std::size_t leaf = 0; leaf < leafPorts.size(); ++leaf)
        cages.add(static_cast<std::int64_t>(leaf), 1, leafPorts[leaf]);
    return withLeaves(in, sizing, cages.count());
}

Optics opticsOf(const SizingInputs& in, const Sizing& sizing)
{
    Optics out;
    if (in.kind == FabricKind::Torus) {
        out.nodes = torusCages(in, sizing);
        return out;
    }
    out = withLeaves(in, sizing, leafCages(in, sizing, sizing.leaves / in.planes));
    out.nodes = in.nodes * ceilDivide(std::int64_t{in.portsPerNode} * in.planes, std::max(1, in.nodePortsPerCage));
    return out;
}

} // namespace cw::fabric
