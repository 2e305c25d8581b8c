// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/wiring.h"

#include "fabric/sizing_kinds.h"

#include <algorithm>
#include <map>

namespace cw::fabric {
namespace {

using design::FabricKind;
using design::SwitchRole;

int whole(std::int64_t value) { return static_cast<int>(value); }

int planesOf(const SizingInputs& in) { return std::max(1, in.planes); }

/// Joins pairs, adding links that are named twice.
class LinkList {
public:
    void join(int a, int b, int links = 1)
    {
        if (a != b && links > 0)
            m_links[{std::min(a, b), std::max(a, b)}] += links;
    }
    [[nodiscard]] std::vector<RuleLinks> sorted() const
    {
        std::vector<RuleLinks> all;
        all.reserve(m_links.size());
        for (const auto& [ends, links] : m_links)
            all.push_back({ends.first, ends.second, links});
        return all;
    }

private:
    std::map<std::pair<int, int>, int> m_links;
};

/// A tree of one plane, or of one rail where rails are not joined.
struct Tree {
    int firstLeaf = 0;
    int firstSpine = 0;
    int firstCore = 0;
    int leaves = 0;
    int spines = 0;
    int cores = 0;
};

struct Pod {
    int leaves = 0;
    int spines = 0;
};

/// Of a tree with three tiers. The last pod takes what is left.
std::vector<Pod> podsOf(int leaves, int spines, int half, int upPorts)
{
    std::vector<Pod> pods;
    int spine = 0;
    for (int leaf = 0; leaf < leaves; leaf += half) {
        const int own = std::min(half, leaves - leaf);
        const int wanted = (own * upPorts + half - 1) / half;
        const int taken = leaf + own == leaves ? spines - spine : std::min(wanted, spines - spine);
        if (taken < 1)
            break;
        pods.push_back({own, taken});
        spine += taken;
    }
    return pods;
}

int treesOf(const SizingInputs& in, const Sizing& sizing)
{
    return in.kind == FabricKind::RailOnly ? std::max(1, sizing.rails) : 1;
}

class TreeWiring {
public:
    TreeWiring(const SizingInputs& in, const Sizing& sizing, LinkList& links)
        : m_sizing(sizing), m_links(links), m_half(in.spineRadix / 2)
    {
    }

    /// Switches are numbered over all trees: leaves first, so that their index is their number.
    void add(const Tree& tree)
    {
        if (tree.spines == 0)
            return;
        if (m_sizing.tiers < 3)
            joinLeaves(tree, 0, tree.leaves, 0, tree.spines);
        else
            addPods(tree);
    }

private:
    /// Each leaf's uplinks go round the spines; leaves start at different ones where the uplinks do not go up evenly.
    void joinLeaves(const Tree& tree, int firstLeaf, int leaves, int firstSpine, int spines)
    {
        const int extra = m_sizing.upPorts % spines;
        for (int leaf = 0; leaf < leaves; ++leaf) {
            for (int up = 0; up < m_sizing.upPorts; ++up)
                m_links.join(tree.firstLeaf + firstLeaf + leaf,
                             tree.firstSpine + firstSpine + (up + leaf * extra) % spines);
        }
    }

    void addPods(const Tree& tree)
    {
        int leaf = 0;
        int spine = 0;
        int beyondRounds = 0; // links to cores, of the pods so far
        for (const Pod& pod : podsOf(tree.leaves, tree.spines, m_half, m_sizing.upPorts)) {
            joinLeaves(tree, leaf, pod.leaves, spine, pod.spines);
            joinCores(tree, spine, pod.spines, beyondRounds);
            leaf += pod.leaves;
            spine += pod.spines;
        }
    }

    /// The same for every pod, so that a core reaches the same spines in each. What is left of whole rounds goes on where
    /// the last pod's ended, so that no core gets more than another, and none more than it has ports.
    void joinCores(const Tree& tree, int firstSpine, int spines, int& next)
    {
        const int links = spines * m_half;
        const int inRounds = links / tree.cores * tree.cores;
        for (int up = 0; up < links; ++up) {
            const int core = up < inRounds ? up % tree.cores : next++ % tree.cores;
            m_links.join(tree.firstSpine + firstSpine + up / m_half, tree.firstCore + core);
        }
    }

    const Sizing& m_sizing;
    LinkList& m_links;
    int m_half;
};

void addSwitches(Wiring& out, SwitchRole role, int count, int perUnit)
{
    for (int number = 0; number < count; ++number)
        out.switches.push_back({role, number, perUnit > 0 ? number / perUnit : -1});
}

void wireTrees(const SizingInputs& in, const Sizing& sizing, Wiring& out, LinkList& links)
{
    const int planes = planesOf(in);
    const int trees = treesOf(in, sizing);
    const int leaves = whole(sizing.leaves / planes);
    const int spines = whole(sizing.spines / planes);
    const int cores = whole(sizing.cores / planes);
    const int perLeafUnit = trees > 1 ? leaves / trees : sizing.tiers < 3 ? 0 : in.spineRadix / 2;
    addSwitches(out, SwitchRole::Leaf, leaves, perLeafUnit);
    addSwitches(out, SwitchRole::Spine, spines, trees > 1 ? spines / trees : sizing.tiers < 3 ? 0 : sizing.upPorts);
    addSwitches(out, SwitchRole::Core, cores, trees > 1 ? cores / trees : 0);
    TreeWiring wiring(in, sizing, links);
    for (int tree = 0; tree < trees; ++tree)
        wiring.add({leaves / trees * tree, leaves + spines / trees * tree, leaves + spines + cores / trees * tree,
                    leaves / trees, spines / trees, cores / trees});
}

/// The switches of a group that carry its links to others; `base` is the index of the first.
void joinGroups(const Sizing& sizing, int perGroup, int base, LinkList& links)
{
    const int groups = whole(sizing.groups);
    const auto carrier = [&](int group, int other, int link) {
        const int arc = other < group ? other : other - 1;
        return base + group * perGroup + (arc * sizing.linksPerArc + link) % perGroup;
    };
    const int inRounds = sizing.linksPerArc / perGroup * perGroup;
    for (int group = 0; group < groups; ++group) {
        for (int other = group + 1; other < groups; ++other) {
            for (int link = 0; link < sizing.linksPerArc; ++link) {
                // Each round joins other pairs, so that switches of two groups all have short ways to each other.
                const int round = link < inRounds ? link / perGroup : 0;
                const int shifted = link / perGroup * perGroup + (link + round) % perGroup;
                links.join(carrier(group, other, link), carrier(other, group, link < inRounds ? shifted : link));
            }
        }
    }
}

void wireDragonfly(const Sizing& sizing, Wiring& out, LinkList& links)
{
    const int routers = sizing.groupSwitches;
    addSwitches(out, SwitchRole::Leaf, whole(sizing.groups) * routers, routers);
    for (int group = 0; group < sizing.groups; ++group) {
        for (int a = 0; a < routers; ++a) {
            for (int b = a + 1; b < routers; ++b)
                links.join(group * routers + a, group * routers + b);
        }
    }
    joinGroups(sizing, routers, 0, links);
}

void wireDragonflyPlus(const Sizing& sizing, Wiring& out, LinkList& links)
{
    const int leaves = whole(sizing.groups) * sizing.groupSwitches;
    addSwitches(out, SwitchRole::Leaf, leaves, sizing.groupSwitches);
    addSwitches(out, SwitchRole::Spine, whole(sizing.groups) * sizing.groupSpines, sizing.groupSpines);
    for (int leaf = 0; leaf < leaves; ++leaf) {
        for (int spine = 0; spine < sizing.groupSpines; ++spine)
            links.join(leaf, leaves + leaf / sizing.groupSwitches * sizing.groupSpines + spine,
                       sizing.upPorts / sizing.groupSpines);
    }
    joinGroups(sizing, sizing.groupSpines, leaves, links);
}

void wireTorus(const SizingInputs& in, const Sizing& sizing, Wiring& out, LinkList& links)
{
    out.isTorus = true;
    forEachTorusLink(sizing.torus, in.nodes,
                     [&links](std::int64_t place, std::int64_t next) { links.join(whole(place), whole(next)); });
}

} // namespace

Wiring wire(const SizingInputs& in, const Sizing& sizing)
{
    Wiring out;
    LinkList links;
    switch (in.kind) {
    case FabricKind::None:
        break;
    case FabricKind::SingleSwitch:
    case FabricKind::LeafSpine:
    case FabricKind::FatTree:
    case FabricKind::RailOptimised:
    case FabricKind::RailOnly:
        wireTrees(in, sizing, out, links);
        break;
    case FabricKind::Dragonfly:
        wireDragonfly(sizing, out, links);
        break;
    case FabricKind::DragonflyPlus:
        wireDragonflyPlus(sizing, out, links);
        break;
    case FabricKind::Torus:
        wireTorus(in, sizing, out, links);
        break;
    }
    out.links = links.sorted();
    return out;
}

bool isEven(const SizingInputs& in, const Sizing& sizing)
{
    if (sizing.tiers < 3)
        return true;
    const int trees = treesOf(in, sizing) * planesOf(in);
    const int cores = whole(sizing.cores / trees);
    const std::vector<Pod> pods =
        podsOf(whole(sizing.leaves / trees), whole(sizing.spines / trees), in.spineRadix / 2, sizing.upPorts);
    return std::ranges::all_of(pods, [&](const Pod& pod) {
        return sizing.upPorts % pod.spines == 0 && pod.spines * (in.spineRadix / 2) % std::max(1, cores) == 0;
    });
}

int leafOf(const SizingInputs& in, const Sizing& sizing, std::int64_t node, int port, std::int64_t before)
{
    const std::int64_t endpoint = before + port;
    const int rails = railsOf(in);
    const std::int64_t portsPerRail = ceilDivide(portsOfNode(in), rails);
    const int rail = port % rails;
    const std::int64_t inRail = node * portsPerRail + port / rails;
    switch (in.kind) {
    case FabricKind::None:
    case FabricKind::SingleSwitch:
    case FabricKind::Torus:
        return 0;
    case FabricKind::LeafSpine:
    case FabricKind::FatTree:
        return whole(endpoint / sizing.downPorts);
    case FabricKind::RailOnly: {
        const std::int64_t perRail = sizing.leaves / planesOf(in) / std::max(1, sizing.rails);
        return whole(rail * perRail + inRail / sizing.downPorts);
    }
    case FabricKind::RailOptimised: {
        const std::int64_t perUnit = in.nodesPerUnit > 0
                                         ? in.nodesPerUnit
                                         : std::max<std::int64_t>(1, sizing.downPorts / portsPerRail);
        const std::int64_t leavesPerRail = std::max<std::int64_t>(1, sizing.leavesPerUnit / rails);
        const std::int64_t inUnit = (node % perUnit) * portsPerRail + port / rails;
        return whole(node / perUnit * sizing.leavesPerUnit + rail * leavesPerRail + inUnit / sizing.downPorts);
    }
    case FabricKind::Dragonfly:
    case FabricKind::DragonflyPlus:
        return whole(endpoint / sizing.endpointsPerSwitch);
    }
    return 0;
}

int leavesOfPlane(const SizingInputs& in, const Sizing& sizing) { return whole(sizing.leaves / planesOf(in)); }

int podOf(const SizingInputs& in, const Sizing& sizing, int leaf)
{
    return sizing.tiers < 3 ? 0 : leaf / std::max(1, in.spineRadix / 2);
}

} // namespace cw::fabric
