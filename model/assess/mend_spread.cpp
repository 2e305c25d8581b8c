// SPDX-License-Identifier: GPL-3.0-or-later
// Ports of nodes go to rails: below a block of neighbouring leaves the same port of every node is on the same leaf, and
// each leaf holds as many ports of a node as the others.
#include "assess/mend_parts.h"

#include <algorithm>

namespace cw::assess {

using design::Design;
using design::PortOwner;
using design::PortRef;

namespace {

using Leaves = std::vector<std::uint32_t>;

/// Of leaves beside each other, each as many as share the rails evenly; what is left over is with the last.
std::vector<Leaves> blocksOf(const Leaves& leaves, std::size_t rails)
{
    const std::size_t most = std::min(rails, leaves.size());
    std::size_t width = most;
    while (width > 1 && (rails % width != 0 || leaves.size() % width != 0))
        --width;
    if (width == 1)
        width = rails % most == 0 ? most : std::min<std::size_t>(most, 2);
    std::vector<Leaves> blocks;
    for (std::size_t i = 0; i < leaves.size(); i += width) {
        const auto first = leaves.begin() + static_cast<std::ptrdiff_t>(i);
        if (i + width <= leaves.size())
            blocks.emplace_back(first, first + static_cast<std::ptrdiff_t>(width));
        else
            blocks.back().insert(blocks.back().end(), first, leaves.end());
    }
    return blocks;
}

class Rails {
public:
    explicit Rails(const Job& job) : m_book(job.design, job.catalog), m_next(job.design)
    {
        std::set<std::uint32_t> holding;
        std::set<int> ports;
        std::map<std::pair<std::uint32_t, int>, int> cables; // by device and port
        for (const design::Cable& cable : *job.design.cables) {
            ++cables[{cable.a.id, cable.a.port}];
            ++cables[{cable.b.id, cable.b.port}];
        }
        for (const Plug& plug : plugsOf(job.design, m_book)) {
            const bool isOne = cables[{plug.leaf.id, plug.leaf.port}] == 1; // or else the port stays taken
            if (!isOne || !m_book.switches().contains(plug.leaf.id) || !m_book.rate(plug.leaf))
                continue;
            m_plugs[plug.node.id].push_back(plug);
            holding.insert(plug.leaf.id);
            ports.insert(plug.node.port);
        }
        if (holding.size() == 1) { // any other leaf is better than none
            for (const auto& [id, device] : m_book.switches()) {
                if (device->role == design::SwitchRole::Leaf)
                    holding.insert(id);
            }
        }
        for (const auto& [node, plugs] : m_plugs)
            m_homes.emplace(node, homeOf(plugs));
        m_ports.assign(ports.begin(), ports.end());
        if (!ports.empty())
            m_blocks = blocksOf({holding.begin(), holding.end()}, ports.size());
    }

    /// `onlyAlone`: leaves are left as they are where no node hangs on one of them alone.
    Result<Design> straighten(bool onlyAlone)
    {
        for (const Leaves& block : m_blocks)
            seat(block, onlyAlone);
        if (m_seats.empty())
            return Problem{"problem.mend.nothingToSpread", {}, 0, {}};
        keepWhatFindsNoPort();
        if (m_seats.empty())
            return noFreePort();
        for (const Seat& seat : m_seats)
            m_book.free(seat.plug.leaf);
        for (const Seat& seat : m_seats) {
            const auto port = m_book.freePort(seat.to);
            if (!port || !moveEnd(m_next, m_book, seat.plug, *port))
                return noFreePort();
        }
        return std::move(m_next);
    }

private:
    struct Seat {
        Plug plug;
        std::uint32_t to = 0;
    };
    using Nodes = std::vector<const std::vector<Plug>*>;

    /// The leaf that holds most of a node's ports.
    [[nodiscard]] static std::uint32_t homeOf(const std::vector<Plug>& plugs)
    {
        std::map<std::uint32_t, int> held;
        for (const Plug& plug : plugs)
            ++held[plug.leaf.id];
        return std::ranges::max_element(held, {}, [](const auto& entry) { return entry.second; })->first;
    }

    /// Each rail stays where most of its ports are already, as far as each leaf holds as many rails as the others.
    [[nodiscard]] std::map<int, std::uint32_t> leafOfRail(const Leaves& block, const Nodes& nodes) const
    {
        std::map<std::pair<std::uint32_t, int>, int> held;
        for (const auto* plugs : nodes) {
            for (const Plug& plug : *plugs)
                ++held[{plug.leaf.id, plug.node.port}];
        }
        struct Offer {
            int count = 0;
            std::uint32_t leaf = 0;
            int port = 0;
        };
        std::vector<Offer> offers;
        for (const int port : m_ports) {
            for (const std::uint32_t leaf : block) {
                const auto found = held.find({leaf, port});
                offers.push_back({found != held.end() ? found->second : 0, leaf, port});
            }
        }
        std::ranges::stable_sort(offers, std::greater<>(), &Offer::count);
        const std::size_t most = (m_ports.size() + block.size() - 1) / block.size();
        std::map<int, std::uint32_t> leaves;
        std::map<std::uint32_t, std::size_t> rails;
        for (const Offer& offer : offers) {
            if (rails[offer.leaf] < most && leaves.emplace(offer.port, offer.leaf).second)
                ++rails[offer.leaf];
        }
        return leaves;
    }

    void seat(const Leaves& block, bool onlyAlone)
    {
        Nodes nodes;
        bool isAlone = false;
        for (const auto& [node, plugs] : m_plugs) {
            if (std::ranges::find(block, m_homes.at(node)) == block.end())
                continue;
            nodes.push_back(&plugs);
            const auto elsewhere = [&plugs](const Plug& plug) { return plug.leaf.id != plugs.front().leaf.id; };
            isAlone = isAlone || (plugs.size() > 1 && std::ranges::none_of(plugs, elsewhere));
        }
        if (onlyAlone && !isAlone)
            return;
        const std::map<int, std::uint32_t> leaves = leafOfRail(block, nodes);
        for (const auto* plugs : nodes) {
            for (const Plug& plug : *plugs) {
                const std::uint32_t to = leaves.at(plug.node.port);
                if (to != plug.leaf.id && m_book.cableBetween(plug.node, {PortOwner::Switch, to, 0}))
                    m_seats.push_back({plug, to});
            }
        }
    }

    /// More ports want to go to a leaf than others leave it and it has free: they stay, and so may others.
    void keepWhatFindsNoPort()
    {
        std::map<std::uint32_t, int> open; // once all have moved
        for (const Seat& seat : m_seats) {
            for (const std::uint32_t leaf : {seat.to, seat.plug.leaf.id}) {
                if (!open.contains(leaf))
                    open[leaf] = m_book.freePorts(leaf);
            }
            --open[seat.to];
            ++open[seat.plug.leaf.id];
        }
        bool isFull = true;
        while (isFull) {
            isFull = false;
            std::erase_if(m_seats, [&](const Seat& seat) {
                if (open[seat.to] >= 0)
                    return false;
                ++open[seat.to];
                --open[seat.plug.leaf.id];
                return isFull = true;
            });
        }
    }

    PortBook m_book;
    Design m_next;
    std::map<std::uint32_t, std::vector<Plug>> m_plugs; ///< by node
    std::map<std::uint32_t, std::uint32_t> m_homes;     ///< leaf, by node
    std::vector<int> m_ports;                           ///< one for each rail
    std::vector<Leaves> m_blocks;
    std::vector<Seat> m_seats;
};

} // namespace

Result<Design> spreadPorts(const Job& job) { return Rails(job).straighten(true); }

/// The same port of every node to the same leaf, wherever it is now.
Result<Design> straightRails(const Job& job) { return Rails(job).straighten(false); }

/// As few moves as there can be, or all rails anew: whichever makes the better network.
Result<Design> alignPorts(const Job& job)
{
    return bestOf(job, {portsToTheirRails(job), straightRails(job)});
}

} // namespace cw::assess
