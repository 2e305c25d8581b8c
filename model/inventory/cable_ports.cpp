// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/cable_ports.h"

#include "catalog/server_ports.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace cw::inventory {
namespace {

using design::PortOwner;
using design::PortRef;

std::optional<int> portsOf(const NodeClass& known)
{
    return known.serverPart ? std::optional<int>(catalog::portsOf(*known.serverPart)) : std::nullopt;
}

std::optional<int> portsOf(const SwitchClass& known)
{
    return known.part ? std::optional<int>(known.part->ports.value) : std::nullopt;
}

std::optional<int> portsOf(const ApplianceClass& known)
{
    return known.server ? std::optional<int>(catalog::portsOf(*known.server)) : std::nullopt;
}

/// Ports of every device of one kind, by id.
class PortTable {
public:
    template <class Device, class Class>
    PortTable(const std::vector<Device>& devices, const std::vector<int>& classOf, const std::vector<Class>& classes)
    {
        std::vector<std::optional<int>> ofClass;
        ofClass.reserve(classes.size());
        for (const Class& known : classes)
            ofClass.push_back(portsOf(known));
        m_ports.reserve(devices.size());
        for (std::size_t i = 0; i < devices.size(); ++i)
            m_ports.emplace(devices[i].id.value, ofClass[static_cast<std::size_t>(classOf[i])]);
    }
    /// nullptr = no such device.
    [[nodiscard]] const std::optional<int>* find(std::uint32_t id) const
    {
        const auto found = m_ports.find(id);
        return found == m_ports.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::uint32_t, std::optional<int>> m_ports;
};

struct End {
    PortRef port;
    design::CableId cable;
    std::optional<int> ports;
};

/// Adds up neighbours that are sorted by port.
void tally(const std::vector<End>& ends, Inventory& inventory)
{
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const End& end = ends[i];
        if (i > 0 && ends[i - 1].port == end.port) {
            inventory.cableProblems.push_back({CableProblemKind::PortUsedTwice, end.cable, end.port});
            continue;
        }
        auto& uses = inventory.ports;
        if (uses.empty() || uses.back().owner != end.port.owner || uses.back().id != end.port.id)
            uses.push_back({end.port.owner, end.port.id, 0, end.ports});
        if (end.port.port < 0 || (end.ports && end.port.port >= *end.ports))
            inventory.cableProblems.push_back({CableProblemKind::PortOutOfRange, end.cable, end.port});
        else
            ++uses.back().used;
    }
}

} // namespace

void countPorts(const design::Design& design, const DeviceClasses& classes, Inventory& inventory)
{
    if (design.cables->empty())
        return;
    const PortTable nodes(*design.nodes, classes.nodes, inventory.nodes);
    const PortTable switches(*design.switches, classes.switches, inventory.switches);
    const PortTable appliances(*design.appliances, classes.appliances, inventory.appliances);
    std::vector<End> ends;
    ends.reserve(2 * design.cables->size());
    for (const design::Cable& cable : *design.cables) {
        for (const PortRef& port : {cable.a, cable.b}) {
            const PortTable& table = port.owner == PortOwner::Node     ? nodes
                                     : port.owner == PortOwner::Switch ? switches
                                                                       : appliances;
            if (const std::optional<int>* ports = table.find(port.id))
                ends.push_back({port, cable.id, *ports});
            else
                inventory.cableProblems.push_back({CableProblemKind::EndMissing, cable.id, port});
        }
    }
    std::ranges::sort(ends,
                      [](const End& a, const End& b) { return std::tie(a.port, a.cable) < std::tie(b.port, b.cable); });
    tally(ends, inventory);
}

} // namespace cw::inventory
