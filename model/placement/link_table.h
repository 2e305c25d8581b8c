// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which things on a flow's way can be full, how much do they carry, and what is each called? Both ways of each
// bundle of cables, of each node port, and of each accelerator's host link. Leaves out: who uses them.
#pragma once

#include "network/graph.h"
#include "network/routes.h"

#include <array>
#include <cstdint>
#include <vector>

namespace cw::placement {

enum class LinkKind { Bundle, PortOut, PortIn, HostOut, HostIn };

struct LinkRef {
    LinkKind kind = LinkKind::Bundle;
    int index = 0;          ///< bundle, endpoint or accelerator
    bool fromAToB = true;   ///< of bundles
    int cable = -1;         ///< of the bundle, where routing is static; -1 = all of them
    friend bool operator==(const LinkRef&, const LinkRef&) = default;
};

class LinkTable {
public:
    explicit LinkTable(const network::Graph& graph);

    [[nodiscard]] int count() const { return m_hosts + (m_hasHosts ? 2 * m_graph.gpus() : 0); }
    /// Whether some accelerator sends less through its slot than its ports carry.
    [[nodiscard]] bool hasHosts() const { return m_hasHosts; }
    [[nodiscard]] int of(const network::Use& use) const
    {
        return m_perCable ? m_firstCable[static_cast<std::size_t>(use.link)] + use.cable : use.link;
    }
    [[nodiscard]] int portOut(int endpoint) const { return m_ports + 2 * endpoint; }
    [[nodiscard]] int portIn(int endpoint) const { return m_ports + 2 * endpoint + 1; }
    [[nodiscard]] int hostOut(int accelerator) const { return m_hosts + 2 * accelerator; }
    [[nodiscard]] int hostIn(int accelerator) const { return m_hosts + 2 * accelerator + 1; }
    [[nodiscard]] LinkRef refOf(int link) const;
    /// Links from 0 up to this one are between switches.
    [[nodiscard]] int betweenSwitches() const { return m_ports; }
    /// Equal for links that carry the same.
    [[nodiscard]] std::uint64_t alikeKey(int link) const;
    /// Cables that share the load: 1 where each is told apart.
    [[nodiscard]] int cablesOf(const network::Use& use) const
    {
        return m_perCable ? 1 : m_graph.bundles[static_cast<std::size_t>(network::bundleOf(use.link))].cables;
    }
    /// Out of one accelerator and into another, whose ports these are: others hand over through scale-up links. -1 where
    /// no host link limits it.
    [[nodiscard]] std::array<int, 2> hostLinks(int fromEndpoint, int toEndpoint) const;
    /// B/s, one way, by link; infinite for a host link that limits nothing.
    [[nodiscard]] std::vector<double> capacities() const;
    [[nodiscard]] double capacityOf(int link) const;

private:
    [[nodiscard]] int limitedHostOf(int endpoint) const;

    const network::Graph& m_graph;
    bool m_perCable = false;
    bool m_hasHosts = false;
    std::vector<int> m_firstCable; ///< by directed link, and one past the last; only with static routing
    int m_ports = 0;               ///< the first link of the first port
    int m_hosts = 0;
};

} // namespace cw::placement
