// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {
namespace {

using design::Design;
using design::PortOwner;
using design::PortRef;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Of two switches, the smaller id first.
Pair pairOf(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

/// In a tier above that of a switch: nodes may be plugged into spines too.
bool isAbove(const PortBook& book, std::uint32_t id, std::uint32_t other)
{
    const auto lower = book.switches().find(other);
    const auto upper = book.switches().find(id);
    const bool known = lower != book.switches().end() && upper != book.switches().end();
    return known && lower->second->role < upper->second->role;
}

/// As many uplinks as most leaves have, to the switches above that the leaf has fewest cables to.
Result<Design> usualUplinks(const Job& job)
{
    const auto usual = std::ranges::find(job.finding.arguments, std::string("usual"), &FindingArgument::name);
    if (usual == job.finding.arguments.end() || !std::holds_alternative<Measure>(usual->value))
        return notHere();
    PortBook book(job.design, job.catalog);
    Design next = job.design;
    for (const Subject& subject : job.finding.subjects) {
        if (subject.kind != SubjectKind::Switch)
            continue;
        std::map<std::uint32_t, int> links; // to each switch above
        for (const auto& [id, device] : book.switches()) {
            if (isAbove(book, id, subject.id))
                links[id] = 0;
        }
        int now = 0;
        for (const design::Cable& cable : *job.design.cables) {
            const bool isA = cable.a.owner == PortOwner::Switch && cable.a.id == subject.id;
            const PortRef& other = isA ? cable.b : cable.a;
            if ((isA || (cable.b.owner == PortOwner::Switch && cable.b.id == subject.id)) && links.contains(other.id)) {
                ++links[other.id];
                ++now;
            }
        }
        for (; now < static_cast<int>(std::get<Measure>(usual->value).base); ++now) {
            const auto own = book.freePort(subject.id);
            std::optional<PortRef> best;
            for (const auto& [id, count] : links) {
                const auto port = !best || count < links[best->id] ? book.freePort(id) : std::nullopt;
                best = port ? port : best;
            }
            if (!own || !best || !drawCable(next, book, *own, *best))
                break;
            ++links[best->id];
        }
    }
    return next.cables->size() > job.design.cables->size() ? Result<Design>(std::move(next))
                                                           : Result<Design>(noFreePort());
}

/// One more cable of the kind that is there between the two switches that the finding names and between all others of
/// their roles that as few cables join: a way wider than its like would draw the traffic of many onto one switch.
Result<Design> anUplinkMoreEach(const Job& job)
{
    const Subject* first = subjectOf(job.finding, SubjectKind::Switch);
    const Subject* second = subjectOf(job.finding, SubjectKind::Switch, 1);
    PortBook book(job.design, job.catalog);
    if (first == nullptr || second == nullptr || !book.switches().contains(first->id) ||
        !book.switches().contains(second->id))
        return notHere();
    struct Trunk {
        int cables = 0;
        design::PartId type;
    };
    std::map<Pair, Trunk> trunks;
    for (const design::Cable& cable : *job.design.cables) {
        const bool isTrunk = cable.a.owner == PortOwner::Switch && cable.b.owner == PortOwner::Switch &&
                             book.switches().contains(cable.a.id) && book.switches().contains(cable.b.id);
        if (!isTrunk)
            continue;
        Trunk& trunk = trunks[pairOf(cable.a.id, cable.b.id)];
        ++trunk.cables;
        trunk.type = cable.type;
    }
    const auto named = trunks.find(pairOf(first->id, second->id));
    if (named == trunks.end())
        return notHere();
    const auto rolesOf = [&book](const Pair& pair) {
        return std::minmax({book.switches().at(pair.first)->role, book.switches().at(pair.second)->role});
    };
    Design next = job.design;
    const auto widen = [&](const Pair& pair, const design::PartId& type) {
        const auto a = book.freePort(pair.first);
        const auto b = book.freePort(pair.second);
        if (!a || !b)
            return false;
        const design::Cable like{design::CableId{next.lastId + 1}, type, *a, *b};
        if (!book.reaches(like)) // where these two stand
            return drawCable(next, book, *a, *b);
        next.cables.edit().push_back(like);
        ++next.lastId;
        book.take(*a);
        book.take(*b);
        return true;
    };
    if (!widen(named->first, named->second.type))
        return noFreePort();
    for (const auto& [pair, trunk] : trunks) {
        if (pair == named->first || trunk.cables > named->second.cables || rolesOf(pair) != rolesOf(named->first))
            continue;
        // Where routes are not chosen by load, some uplinks more than others slow those they draw the traffic to.
        if (!widen(pair, trunk.type) && job.design.fabric->routing != design::Routing::Adaptive)
            return noFreePort();
    }
    return next;
}

/// Leaves below spines that let less up than their nodes send.
class ThinLeaves {
public:
    explicit ThinLeaves(const Job& job) : m_book(job.design, job.catalog), m_trunks(job.design, m_book), m_next(job.design), m_stop(job.stop)
    {
        std::map<std::uint32_t, BytesPerSecond> sent;
        for (const Plug& plug : plugsOf(job.design, m_book)) {
            const auto node = m_book.rate(plug.node);
            const auto leaf = m_book.rate(plug.leaf);
            const bool isLeaf = leaf && m_book.switches().at(plug.leaf.id)->role == design::SwitchRole::Leaf;
            if (node && isLeaf)
                sent[plug.leaf.id] += std::min(*node, *leaf);
        }
        for (const auto& [leaf, rate] : sent) {
            if (!m_trunks.hasSpine(leaf))
                continue;
            const double cables = std::ceil(rate / *m_book.rate({PortOwner::Switch, leaf, 0}) - 1e-9);
            m_wanted.emplace(leaf, static_cast<int>(cables));
        }
    }

    /// An uplink each, in turn, as long as there are free ports.
    Result<Design> widen()
    {
        const std::size_t before = m_next.cables->size();
        takeInIdleSpines();
        for (bool isDrawn = true; isDrawn && !m_stop.stop_requested();) {
            isDrawn = false;
            for (const auto& [leaf, wanted] : m_wanted)
                isDrawn = (lacks(leaf) > 0 && m_trunks.drawUplink(m_next, m_book, leaf, leaf)) || isDrawn;
        }
        return m_next.cables->size() > before ? Result<Design>(std::move(m_next)) : Result<Design>(noFreePort());
    }

private:
    [[nodiscard]] int lacks(std::uint32_t leaf) const { return std::max(0, m_wanted.at(leaf) - m_trunks.uplinks(leaf)); }

    /// Those without any cable, where the others have too few ports for what is to be drawn.
    void takeInIdleSpines()
    {
        int lacking = 0;
        for (const auto& [leaf, wanted] : m_wanted)
            lacking += lacks(leaf);
        for (const auto& [id, device] : m_book.switches()) {
            if (device->role == design::SwitchRole::Spine && m_trunks.uplinks(id) > 0)
                lacking -= m_book.freePorts(id);
        }
        for (const auto& [id, device] : m_book.switches()) {
            const bool isIdle = device->role == design::SwitchRole::Spine && m_trunks.uplinks(id) == 0 && m_trunks.plugged(id) == 0;
            if (!isIdle || lacking <= 0)
                continue;
            const int ports = m_book.freePorts(id);
            if (joinToSomeLeaf(id))
                lacking -= ports;
        }
    }

    bool joinToSomeLeaf(std::uint32_t spine)
    {
        for (const auto& [leaf, wanted] : m_wanted) {
            const auto own = lacks(leaf) > 0 ? m_book.freePort(leaf) : std::nullopt;
            const auto other = m_book.freePort(spine);
            if (own && other && drawCable(m_next, m_book, *own, *other)) {
                m_trunks.add(*own, *other);
                return true;
            }
        }
        return false;
    }

    PortBook m_book;
    Trunks m_trunks;
    std::map<std::uint32_t, int> m_wanted; ///< uplinks, by leaf
    Design m_next;
    std::stop_token m_stop;
};

} // namespace

Result<Design> moreUplinks(const Job& job)
{
    if (job.finding.code == "finding.oversubscribed")
        return ThinLeaves(job).widen();
    return job.finding.code == "finding.fewerUplinks" ? usualUplinks(job) : anUplinkMoreEach(job);
}

} // namespace cw::assess
