// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {

using design::PortOwner;
using design::PortRef;
using design::SwitchRole;

namespace {

/// Where node ports without a cable go: leaves that are joined already come before those that stand idle, but each
/// keeps the ports free that uplinks for its nodes would take.
class Plugging {
public:
    explicit Plugging(const Job& job)
        : m_book(job.design, job.catalog), m_trunks(job.design, m_book),
          m_usual(usualPorts(plugsOf(job.design, m_book))), m_main(m_trunks.main(false)),
          m_ratio(m_main != 0 ? m_trunks.uplinksPerPort(m_main) : 0),
          m_canWireUp(m_main != 0 && m_trunks.hasSpine(m_main)), m_next(job.design)
    {}

    [[nodiscard]] bool canWireUp() const { return m_canWireUp; }

    void plugAll()
    {
        const Shared<std::vector<design::Node>> nodes = m_next.nodes;
        for (const design::Node& node : *nodes) {
            for (const PortRef& open : m_book.openPorts(node.id.value)) {
                if (!plug(open))
                    break; // the next ports find no leaf either
            }
        }
    }

    /// Leaves whose nodes reach no others get uplinks; what their ports cannot hold beside those is plugged in
    /// elsewhere.
    void wireLeavesUp()
    {
        if (!m_canWireUp)
            return;
        std::vector<PortRef> unplugged;
        for (const auto& [leaf, device] : m_book.switches()) {
            if (device->role != SwitchRole::Leaf || m_trunks.plugged(leaf) == 0 || isJoined(leaf))
                continue;
            while (!hasRoomForUplinks(leaf))
                unplugged.push_back(unplugOne(leaf));
            if (m_trunks.drawUplink(m_next, m_book, leaf, m_main))
                m_wiredUp.insert(leaf);
        }
        for (const PortRef& port : unplugged)
            plug(port);
    }

    design::Design finish()
    {
        for (const std::uint32_t leaf : m_wiredUp) {
            while (m_trunks.uplinks(leaf) < uplinksFor(leaf) && m_trunks.drawUplink(m_next, m_book, leaf, m_main)) {
            }
        }
        return std::move(m_next);
    }

private:
    [[nodiscard]] bool isJoined(std::uint32_t leaf) const { return m_trunks.rootOf(leaf) == m_trunks.rootOf(m_main); }

    /// Node ports beyond which uplinks would be fewer for each than at other leaves.
    [[nodiscard]] bool hasRoom(std::uint32_t leaf) const
    {
        const int ports = m_book.portsOf(PortOwner::Switch, leaf);
        return m_trunks.plugged(leaf) < std::floor(ports / (1 + m_ratio) + 1e-9);
    }

    /// As many for each node port as other leaves have.
    [[nodiscard]] int uplinksFor(std::uint32_t leaf) const
    {
        return static_cast<int>(std::ceil(m_ratio * m_trunks.plugged(leaf) - 1e-9));
    }

    [[nodiscard]] bool hasRoomForUplinks(std::uint32_t leaf) const
    {
        const int ports = m_book.portsOf(PortOwner::Switch, leaf);
        return m_trunks.plugged(leaf) == 0 || m_trunks.plugged(leaf) + std::max(1, uplinksFor(leaf)) <= ports;
    }

    /// The node port of the last cable into this leaf.
    PortRef unplugOne(std::uint32_t leaf)
    {
        const std::vector<Plug> plugs = plugsOf(m_next, m_book);
        const auto last =
            std::ranges::find(plugs.rbegin(), plugs.rend(), leaf, [](const Plug& plug) { return plug.leaf.id; });
        auto& cables = m_next.cables.edit();
        cables.erase(cables.begin() + static_cast<std::ptrdiff_t>(last->cable));
        m_book.free(last->node);
        m_book.free(last->leaf);
        m_trunks.unplug(last->node, last->leaf);
        return last->node;
    }

    /// The smaller the better; nullopt: not here.
    [[nodiscard]] std::optional<int> rank(std::uint32_t leaf, int port) const
    {
        const bool joined = isJoined(leaf);
        const auto rail = m_usual.find(leaf);
        const bool fits = rail != m_usual.end() && rail->second == port;
        if (!joined && m_unjoinable.contains(leaf))
            return std::nullopt;
        const bool keepsRoom = hasRoom(leaf) || !m_canWireUp || (joined && !m_wiredUp.contains(leaf));
        if (fits && keepsRoom)
            return joined ? 0 : 1; // rails beside each other need no spines
        if (joined && (hasRoom(leaf) || !m_wiredUp.contains(leaf)))
            return hasRoom(leaf) ? 2 : 4;
        if (joined || !hasRoom(leaf))
            return std::nullopt;
        if (m_canWireUp)
            return 3;
        return rail == m_usual.end() ? std::optional(5) : std::nullopt; // a rail of its own, for want of spines
    }

    bool plug(const PortRef& open)
    {
        while (const auto leaf = leafFor(open)) {
            if (m_canWireUp && !isJoined(*leaf)) {
                if (!m_trunks.drawUplink(m_next, m_book, *leaf, m_main)) {
                    m_unjoinable.insert(*leaf);
                    continue;
                }
                m_wiredUp.insert(*leaf);
            }
            const auto port = m_book.freePort(*leaf);
            if (!port || !drawCable(m_next, m_book, open, *port))
                return false;
            m_trunks.add(open, *port);
            m_usual.emplace(*leaf, open.port);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<std::uint32_t> leafFor(const PortRef& open) const
    {
        std::optional<std::uint32_t> best;
        std::pair<int, int> least; // rank, then away from the node's other ports
        for (const auto& [id, device] : m_book.switches()) {
            if (device->role != SwitchRole::Leaf)
                continue;
            const auto place = rank(id, open.port);
            const std::pair now(place.value_or(0), -m_trunks.held(open.id, id));
            if (place && (!best || now < least) && m_book.freePort(id)) {
                best = id;
                least = now;
            }
        }
        return best;
    }

    PortBook m_book;
    Trunks m_trunks;
    std::map<std::uint32_t, int> m_usual;
    std::uint32_t m_main;
    double m_ratio;
    bool m_canWireUp;
    std::set<std::uint32_t> m_unjoinable;
    std::set<std::uint32_t> m_wiredUp;
    design::Design m_next;
};

Result<design::Design> changedBy(const Job& job, design::Design next)
{
    return *next.cables == *job.design.cables
               ? Result<design::Design>(Problem{"problem.mend.noLeafToPlugInto", {}, 0, {}})
               : Result<design::Design>(std::move(next));
}

} // namespace

/// A port may lack no cable, but one that carries something. Cables that are there are moved only where new ones beside
/// them would do harm, as they may without spines.
Result<design::Design> plugPortsIn(const Job& job)
{
    const PortBook book(job.design, job.catalog);
    const auto isOpen = [&book](const design::Node& node) { return !book.openPorts(node.id.value).empty(); };
    if (std::ranges::none_of(*job.design.nodes, isOpen))
        return Problem{"problem.mend.holdsFaultyCable", {}, 0, {}};
    Plugging plugging(job);
    plugging.plugAll();
    const bool hasSpines = plugging.canWireUp();
    Result<design::Design> plugged = changedBy(job, plugging.finish());
    if (hasSpines || !plugged || !harmOf(job, *plugged, false))
        return plugged;
    Result<design::Design> straight = straightRails({*plugged, job.catalog, job.finding, job.stop});
    return straight ? straight : plugged;
}

Result<design::Design> wireLeavesUp(const Job& job)
{
    Plugging plugging(job);
    plugging.wireLeavesUp();
    return changedBy(job, plugging.finish());
}

} // namespace cw::assess
