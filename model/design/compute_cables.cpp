// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/compute_cables.h"

#include "catalog/server_ports.h"
#include "design/edits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cw::design {
namespace {

class ComputePorts {
public:
    ComputePorts(const Design& design, const catalog::Catalog& catalog)
    {
        for (const Switch& device : *design.switches) {
            if (device.role != SwitchRole::Storage && device.role != SwitchRole::Management)
                m_switches.insert(device.id.value);
        }
        for (const Node& node : *design.nodes)
            m_servers.emplace(node.id.value, catalog.servers.find(node.type));
    }

    [[nodiscard]] bool areJoinedBy(const Cable& cable) const
    {
        if (cable.a.owner == PortOwner::Appliance || cable.b.owner == PortOwner::Appliance)
            return false;
        return isOfNode(cable.a) || isOfNode(cable.b) || (isOfSwitch(cable.a) && isOfSwitch(cable.b));
    }

private:
    [[nodiscard]] bool isOfNode(const PortRef& port) const
    {
        const auto node = port.owner == PortOwner::Node ? m_servers.find(port.id) : m_servers.end();
        if (node == m_servers.end() || node->second == nullptr)
            return false;
        const auto own = catalog::portOf(*node->second, port.port);
        return own && own->compute >= 0;
    }
    [[nodiscard]] bool isOfSwitch(const PortRef& port) const
    {
        return port.owner == PortOwner::Switch && m_switches.contains(port.id);
    }

    std::unordered_set<std::uint32_t> m_switches;
    std::unordered_map<std::uint32_t, const catalog::Server*> m_servers; ///< by node
};

} // namespace

int computeCables(const Design& design, const catalog::Catalog& catalog)
{
    const ComputePorts ports(design, catalog);
    return static_cast<int>(
        std::ranges::count_if(*design.cables, [&ports](const Cable& cable) { return ports.areJoinedBy(cable); }));
}

Design wireByRule(const Design& design, const catalog::Catalog& catalog, const FabricRule& rule, DrawnCables drawn)
{
    Design next = setFabric(design, rule);
    if (drawn == DrawnCables::Replaced && rule.kind != FabricKind::None && computeCables(design, catalog) > 0) {
        const ComputePorts ports(design, catalog);
        std::erase_if(next.cables.edit(), [&ports](const Cable& cable) { return ports.areJoinedBy(cable); });
    }
    return next;
}

} // namespace cw::design
