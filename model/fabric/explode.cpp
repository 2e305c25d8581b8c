// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/explode.h"

#include "catalog/server_ports.h"
#include "design/spine_of.h"
#include "fabric/graph_parts.h"
#include "fabric/sizing_kinds.h"
#include "fabric/wiring.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cw::fabric {
namespace {

using design::PortOwner;
using design::PortRef;
using design::SwitchRole;

/// Hands out the ports of switches: node ports first, links to other switches behind them.
class PortDealer {
public:
    PortDealer(std::vector<std::uint32_t> items, int firstUplink) : m_items(std::move(items)), m_firstUplink(firstUplink)
    {
        m_down.assign(m_items.size(), 0);
        m_up.assign(m_items.size(), 0);
    }
    PortRef nextDown(int number)
    {
        return {PortOwner::Switch, m_items[static_cast<std::size_t>(number)], m_down[static_cast<std::size_t>(number)]++};
    }
    PortRef nextUp(int number)
    {
        return {PortOwner::Switch, m_items[static_cast<std::size_t>(number)],
                m_firstUplink + m_up[static_cast<std::size_t>(number)]++};
    }

private:
    std::vector<std::uint32_t> m_items;
    int m_firstUplink;
    std::vector<int> m_down;
    std::vector<int> m_up;
};

std::vector<std::uint32_t> placed(const design::Design& design, SwitchRole role)
{
    std::vector<std::uint32_t> items;
    for (const design::Switch& device : *design.switches) {
        if (device.role == role)
            items.push_back(device.id.value);
    }
    return items;
}

class Explosion {
public:
    Explosion(const design::Design& design, const catalog::Catalog& catalog, const SizingInputs& inputs,
              const Sizing& sizing)
        : m_design(design), m_catalog(catalog), m_in(inputs), m_sizing(sizing), m_places(design, catalog)
    {
        const catalog::Switch* leaf = catalog.switches.find(design.fabric->leaf);
        const catalog::Switch* spine = catalog.switches.find(design::spineOf(*design.fabric));
        if (leaf != nullptr)
            m_leafRate = leaf->portRate.value;
        m_linkRate = spine != nullptr ? std::min(m_leafRate, spine->portRate.value) : m_leafRate;
    }

    cw::Result<design::Design> run()
    {
        if (auto missing = missingSwitches())
            return *missing;
        design::Design next = m_design;
        m_next = &next;
        m_cables = &next.cables.edit();
        std::vector<PortDealer> tiers;
        const int down = m_in.kind == design::FabricKind::Dragonfly ? m_sizing.endpointsPerSwitch : m_sizing.downPorts;
        tiers.emplace_back(placed(m_design, SwitchRole::Leaf), down);
        tiers.emplace_back(placed(m_design, SwitchRole::Spine), 0);
        tiers.emplace_back(placed(m_design, SwitchRole::Core), 0);
        joinSwitches(tiers);
        if (m_noLeaf)
            return Problem{"problem.explode.nothing", {}, 0, {}};
        if (m_noCable)
            return Problem{"problem.explode.noCable", {}, 0, {}};
        next.fabric.edit().kind = design::FabricKind::None;
        return next;
    }

private:
    [[nodiscard]] std::optional<Problem> missingSwitches() const
    {
        const std::array<std::pair<SwitchRole, std::int64_t>, 3> needed{{{SwitchRole::Leaf, m_sizing.leaves},
                                                                        {SwitchRole::Spine, m_sizing.spines},
                                                                        {SwitchRole::Core, m_sizing.cores}}};
        constexpr std::array kKeys{"role.leaf", "role.spine", "role.core"};
        for (std::size_t i = 0; i < needed.size(); ++i) {
            const auto have = static_cast<std::int64_t>(placed(m_design, needed[i].first).size());
            if (have < needed[i].second)
                return Problem{"problem.explode.switches", "fabric", 0,
                               {{"role", kKeys[i]}, {"missing", std::to_string(needed[i].second - have)}}};
        }
        return std::nullopt;
    }

    void cable(const PortRef& a, const PortRef& b, BytesPerSecond rate)
    {
        const Metres length = m_places.cableLength(a.id, b.id).value_or(Metres(0));
        const auto [entry, isNew] = m_parts.try_emplace({rate, length});
        // As the rule counts its transceivers: whoever prefers copper where it reaches says so cable by cable.
        if (isNew)
            entry->second = cableFor(m_catalog, rate, length, CableMedium::Optical);
        const catalog::Interconnect* part = entry->second;
        if (part == nullptr) {
            m_noCable = true;
            return;
        }
        m_cables->push_back({{++m_next->lastId}, part->id, a, b});
    }

    void joinSwitches(std::vector<PortDealer>& tiers)
    {
        std::int64_t before = 0;
        std::int64_t connected = 0;
        for (const design::Node* node : nodesByDomain(*m_design.nodes, m_catalog)) {
            const catalog::Server* server = m_catalog.servers.find(node->type);
            const int ports = server != nullptr ? catalog::computePortsOf(*server) : 0;
            for (int port = 0; port < ports; ++port) {
                const int leaf = leafOf(m_in, m_sizing, connected, port, before);
                if (leaf >= m_sizing.leaves) {
                    m_noLeaf = true; // sized for another design
                    return;
                }
                cable({PortOwner::Node, node->id.value, catalog::portOfCompute(*server, port)}, tiers.front().nextDown(leaf),
                      m_leafRate);
            }
            before += ports;
            connected += ports > 0 ? 1 : 0;
        }
        const Wiring wiring = wire(m_in, m_sizing);
        const auto port = [&](int index) {
            const RuleSwitch& device = wiring.switches[static_cast<std::size_t>(index)];
            return tiers[static_cast<std::size_t>(device.role)].nextUp(device.number);
        };
        for (const RuleLinks& link : wiring.links) {
            for (int i = 0; i < link.links; ++i) {
                const PortRef a = port(link.a);
                cable(a, port(link.b), m_linkRate);
            }
        }
    }

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    const SizingInputs& m_in;
    const Sizing& m_sizing;
    DevicePlaces m_places;
    std::map<std::pair<BytesPerSecond, Metres>, const catalog::Interconnect*> m_parts; ///< few rates and lengths
    BytesPerSecond m_leafRate;
    BytesPerSecond m_linkRate;
    design::Design* m_next = nullptr;
    std::vector<design::Cable>* m_cables = nullptr;
    bool m_noCable = false;
    bool m_noLeaf = false;
};

/// Some drawn cable ends at a port that the rule's cables are to have: of its switches, or a compute port.
bool takesPortsOfRule(const design::Design& design, const catalog::Catalog& catalog)
{
    std::unordered_map<std::uint32_t, const catalog::Server*> servers; // by node
    for (const design::Node& node : *design.nodes)
        servers.emplace(node.id.value, catalog.servers.find(node.type));
    std::unordered_set<std::uint32_t> switches;
    for (const design::Switch& device : *design.switches) {
        if (device.role != design::SwitchRole::Storage && device.role != design::SwitchRole::Management)
            switches.insert(device.id.value);
    }
    const auto isOfRule = [&](const design::PortRef& port) {
        if (port.owner != design::PortOwner::Node)
            return port.owner == design::PortOwner::Switch && switches.contains(port.id);
        const auto server = servers.find(port.id);
        const auto own = server != servers.end() && server->second != nullptr
                             ? catalog::portOf(*server->second, port.port)
                             : std::nullopt;
        return own && own->compute >= 0;
    };
    return std::ranges::any_of(*design.cables, [&](const design::Cable& c) { return isOfRule(c.a) || isOfRule(c.b); });
}

} // namespace

cw::Result<design::Design> explode(const design::Design& design, const catalog::Catalog& catalog,
                               const SizingInputs& inputs, const std::optional<Sizing>& sizing)
{
    if (!sizing || design.fabric->kind == design::FabricKind::None)
        return Problem{"problem.explode.nothing", {}, 0, {}};
    if (inputs.planes > 1)
        return Problem{"problem.explode.planes", {}, 0, {}};
    if (inputs.kind == design::FabricKind::Torus)
        return Problem{"problem.explode.torus", {}, 0, {}};
    if (takesPortsOfRule(design, catalog))
        return Problem{"problem.explode.drawn", {}, 0, {}};
    return Explosion(design, catalog, inputs, *sizing).run();
}

} // namespace cw::fabric
