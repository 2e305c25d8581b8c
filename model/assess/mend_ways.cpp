// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"

#include "design/item.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cw::assess {
namespace {

using design::Design;
using design::PortOwner;
using design::PortRef;
using design::SwitchRole;

/// Devices that cables join, in parts.
class Parts {
public:
    explicit Parts(const Design& design)
    {
        const auto add = [&](const auto& devices) {
            for (const auto& device : devices)
                m_parent.emplace(device.id.value, device.id.value);
        };
        add(*design.nodes);
        add(*design.switches);
        for (const design::Cable& cable : *design.cables)
            join(cable.a.id, cable.b.id);
    }

    void join(std::uint32_t a, std::uint32_t b)
    {
        if (m_parent.contains(a) && m_parent.contains(b))
            m_parent[rootOf(a)] = rootOf(b);
    }

    std::uint32_t rootOf(std::uint32_t device)
    {
        while (m_parent.at(device) != device) {
            m_parent[device] = m_parent.at(m_parent.at(device));
            device = m_parent.at(device);
        }
        return device;
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> m_parent;
};

/// Parts that hold nodes, most nodes first. A node without cables is none: its ports wait to be plugged in.
std::vector<std::uint32_t> partsWithNodes(const Design& design, const PortBook& book, Parts& parts)
{
    std::set<std::uint32_t> wired;
    for (const design::Cable& cable : *design.cables)
        wired.insert({cable.a.id, cable.b.id});
    std::map<std::uint32_t, int> nodes;
    for (const design::Node& node : *design.nodes) {
        const bool isPart = wired.contains(node.id.value) && (!book.openPorts(node.id.value).empty() ||
                                                              book.isCompute({PortOwner::Node, node.id.value, 0}));
        if (isPart)
            ++nodes[parts.rootOf(node.id.value)];
    }
    std::vector<std::uint32_t> roots;
    for (const auto& [root, count] : nodes)
        roots.push_back(root);
    std::ranges::stable_sort(roots, std::greater<>(), [&](std::uint32_t root) { return nodes[root]; });
    return roots;
}

/// Free ports of two switches, one in each part, unlike `used`; best between a leaf and what stands above leaves.
std::optional<std::pair<PortRef, PortRef>> bridge(const PortBook& book, Parts& parts, std::uint32_t from,
                                                  std::uint32_t to, const std::set<std::uint32_t>& used)
{
    std::vector<std::pair<const design::Switch*, PortRef>> here;
    std::vector<std::pair<const design::Switch*, PortRef>> there;
    for (const auto& [id, device] : book.switches()) {
        if (used.contains(id))
            continue;
        const std::uint32_t root = parts.rootOf(id);
        const auto port = root == from || root == to ? book.freePort(id) : std::nullopt;
        if (port)
            (root == from ? here : there).emplace_back(device, *port);
    }
    std::optional<std::pair<PortRef, PortRef>> best;
    int bestRank = 4;
    for (const auto& [a, portA] : here) {
        for (const auto& [b, portB] : there) {
            const bool isUp = (a->role == SwitchRole::Leaf) != (b->role == SwitchRole::Leaf);
            const int rank = isUp ? 0 : a->role == SwitchRole::Leaf ? 2 : 1;
            if (rank < bestRank) {
                bestRank = rank;
                best = {portA, portB};
            }
            if (rank == 0)
                return best;
        }
    }
    return best;
}

/// Two cables, the second where it can be between other switches than the first.
bool bridgeTwice(Design& next, PortBook& book, Parts& parts, std::uint32_t from, std::uint32_t to)
{
    const auto first = bridge(book, parts, from, to, {});
    if (!first || !drawCable(next, book, first->first, first->second))
        return false;
    for (const std::set<std::uint32_t>& used :
         {std::set{first->first.id, first->second.id}, std::set{first->second.id}, std::set{first->first.id}, {}}) {
        const auto second = bridge(book, parts, from, to, used);
        if (second && drawCable(next, book, second->first, second->second))
            break;
    }
    return true;
}

/// Spines without any cable are joined to the largest part, two of them, so that others meet it there.
void takeInIdleSwitches(const Design& design, Design& next, PortBook& book, Parts& parts, std::uint32_t largest)
{
    std::set<std::uint32_t> wired;
    for (const design::Cable& cable : *design.cables)
        wired.insert({cable.a.id, cable.b.id});
    int idle = 0;
    for (const auto& [id, device] : book.switches()) {
        const bool isSpine = device->role == SwitchRole::Spine;
        if (isSpine && parts.rootOf(id) == parts.rootOf(largest))
            return; // there is one to meet at
        if (!isSpine || wired.contains(id) || idle == 2)
            continue;
        const auto ends = bridge(book, parts, parts.rootOf(largest), parts.rootOf(id), {});
        if (ends && drawCable(next, book, ends->first, ends->second)) {
            ++idle;
            wired.insert(id);
            parts.join(id, largest);
            if (idle == 2)
                return;
        }
    }
}

/// A lone node is plugged into a leaf of the other part.
bool plugIntoPart(Design& next, PortBook& book, Parts& parts, std::uint32_t alone, std::uint32_t to)
{
    bool isPlugged = false;
    for (const PortRef& open : book.openPorts(alone)) {
        for (const auto& [id, device] : book.switches()) {
            const auto port = device->role == SwitchRole::Leaf && parts.rootOf(id) == to ? book.freePort(id) : std::nullopt;
            if (port && drawCable(next, book, open, *port)) {
                isPlugged = true;
                break;
            }
        }
    }
    return isPlugged;
}

/// A spine or core without cables takes as many from each neighbour as the one that stands alone has: ways
/// over both are equally long and wide.
bool doubleSwitch(const Design& design, Design& next, PortBook& book, std::uint32_t alone)
{
    std::set<std::uint32_t> wired;
    std::map<std::uint32_t, int> neighbours;
    for (const design::Cable& cable : *design.cables) {
        wired.insert({cable.a.id, cable.b.id});
        if (cable.a.id == alone || cable.b.id == alone)
            ++neighbours[cable.a.id == alone ? cable.b.id : cable.a.id];
    }
    for (const auto& [id, device] : book.switches()) {
        if (wired.contains(id) || device->role == SwitchRole::Leaf || device->role != book.switches().at(alone)->role)
            continue;
        bool isDrawn = false;
        for (const auto& [neighbour, count] : neighbours) {
            for (int i = 0; i < count; ++i) {
                const auto a = book.freePort(neighbour);
                const auto b = book.freePort(id);
                if (!a || !b || !drawCable(next, book, *a, *b))
                    break;
                isDrawn = true;
            }
        }
        if (isDrawn)
            return true;
    }
    return false;
}

/// Leaves that the loss of a switch would cut off get a cable each to what stands above others: no leaf carries the
/// traffic of another, and no cable joins two of them, which so short a way would draw all their traffic onto.
/// Returns how many leaves that is, whether they have a free port or not.
int passSwitch(Design& next, PortBook& book, std::uint32_t alone)
{
    Trunks trunks(next, book, alone);
    const std::uint32_t main = trunks.main(true);
    if (main == 0)
        return 0;
    int cutOff = 0;
    for (const auto& [id, device] : book.switches()) {
        const bool isCutOff = device->role == SwitchRole::Leaf && trunks.has(id) && trunks.plugged(id) > 0 &&
                              trunks.rootOf(id) != trunks.rootOf(main);
        if (!isCutOff)
            continue;
        ++cutOff;
        trunks.drawUplink(next, book, id, main);
    }
    return cutOff;
}

/// The leaves of a part, each by two cables to different spines of the other part where there are such.
bool wirePartUp(Design& next, PortBook& book, Parts& parts, std::uint32_t from, std::uint32_t to)
{
    Trunks trunks(next, book);
    const std::uint32_t main = trunks.main(true);
    if (main == 0 || parts.rootOf(main) != to)
        return false;
    bool isJoined = false;
    for (const auto& [id, device] : book.switches()) {
        if (device->role != SwitchRole::Leaf || parts.rootOf(id) != from || trunks.plugged(id) == 0)
            continue;
        isJoined = trunks.drawUplink(next, book, id, main) || isJoined;
        trunks.drawUplink(next, book, id, main);
    }
    return isJoined;
}

} // namespace

/// Each part to the largest one, by two cables to different switches where there are such, so that no single one of them
/// holds the network together.
Result<Design> joinIslands(const Job& job)
{
    PortBook book(job.design, job.catalog);
    Parts parts(job.design);
    const std::vector<std::uint32_t> roots = partsWithNodes(job.design, book, parts);
    Design next = job.design;
    if (!roots.empty())
        takeInIdleSwitches(job.design, next, book, parts, roots.front());
    for (std::size_t i = 1; i < roots.size(); ++i) {
        const std::uint32_t largest = parts.rootOf(roots.front());
        if (!wirePartUp(next, book, parts, roots[i], largest) && !bridgeTwice(next, book, parts, roots[i], largest))
            plugIntoPart(next, book, parts, roots[i], largest);
    }
    return next.cables->size() > job.design.cables->size() ? Result<Design>(std::move(next))
                                                           : Result<Design>(noFreePort());
}

/// Islands first, then leaves that only nodes join to the rest: nodes pass nothing on. Where the plan lacks ports all the
/// same, those that are open are plugged in, with those cables or without, rails straightened or not.
Result<Design> connectNodes(const Job& job)
{
    const Result<Design> joined = joinIslands(job);
    const Design& base = joined ? *joined : job.design;
    const Result<Design> wired = wireLeavesUp({base, job.catalog, job.finding, job.stop});
    std::vector<Result<Design>> ways{wired ? wired : joined};
    if (ways.front() && !isLeft(job, *ways.front()))
        return ways.front();
    for (const Design& from : {job.design, ways.front() ? *ways.front() : job.design}) {
        ways.push_back(plugPortsIn({from, job.catalog, job.finding, job.stop}));
        if (const Result<Design>& plugged = ways.back())
            ways.push_back(straightRails({*plugged, job.catalog, job.finding, job.stop}));
    }
    return bestOf(job, ways);
}

/// Beside a cable that holds the network together another one; past a switch cables between the parts it would leave.
Result<Design> secondWay(const Job& job)
{
    PortBook book(job.design, job.catalog);
    Design next = job.design;
    std::set<std::uint32_t> cables;
    for (const Subject& subject : job.finding.subjects) {
        if (subject.kind == SubjectKind::Cable)
            cables.insert(subject.id);
    }
    for (const design::Cable& cable : *job.design.cables) {
        if (!cables.contains(cable.id.value))
            continue;
        const auto a = book.freePort(cable.a.id);
        const auto b = book.freePort(cable.b.id);
        if (a && b)
            drawCable(next, book, *a, *b);
    }
    bool lacksPorts = !cables.empty();
    for (const Subject& subject : job.finding.subjects) {
        if (subject.kind == SubjectKind::Switch && book.switches().contains(subject.id) &&
            !doubleSwitch(job.design, next, book, subject.id))
            lacksPorts = passSwitch(next, book, subject.id) > 0 || lacksPorts;
    }
    if (next.cables->size() > job.design.cables->size())
        return next;
    return lacksPorts ? noFreePort() : Problem{"problem.mend.noOtherSwitch", {}, 0, {}};
}

} // namespace cw::assess
