// SPDX-License-Identifier: GPL-3.0-or-later
// How many ports of a device hold no cable. Of drawn networks the model counts them; of a rule's the graph shows it.
#include "query/facts.h"

#include <algorithm>
#include <array>

namespace cw::query {
namespace {

using design::ItemKind;
using design::SwitchRole;

constexpr std::size_t kRuleRoles = 3; ///< leaves, spines and cores, which rules wire

/// By role: the used ports of each switch that a rule asks for, whether it stands in a rack or not.
using UsedByNumber = std::array<std::vector<std::int64_t>, kRuleRoles>;

/// Cables between a vertex that stands for `count` devices and others, dealt to these in turn.
void deal(UsedByNumber& used, const network::Vertex& vertex, std::int64_t cables)
{
    if (vertex.kind != network::VertexKind::Switch || static_cast<std::size_t>(vertex.role) >= kRuleRoles)
        return;
    std::vector<std::int64_t>& role = used[static_cast<std::size_t>(vertex.role)];
    role.resize(std::max(role.size(), at(vertex.number + vertex.count)));
    for (int i = 0; i < vertex.count; ++i)
        role[at(vertex.number + i)] += cables / vertex.count + (i < cables % vertex.count ? 1 : 0);
}

UsedByNumber usedByRule(const network::Graph& graph)
{
    std::vector<std::int64_t> byVertex(graph.vertices.size(), 0);
    for (const network::Bundle& bundle : graph.bundles) {
        byVertex[at(bundle.a)] += bundle.cables;
        byVertex[at(bundle.b)] += bundle.cables;
    }
    for (const network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at >= 0)
            ++byVertex[at(endpoint.at)];
    }
    UsedByNumber used;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i)
        deal(used, graph.vertices[i], byVertex[i]);
    return used;
}

} // namespace

double Facts::ports(const Item& item) const
{
    if (item.ofClass < 0)
        return kUnknown;
    const inventory::Inventory& inventory = m_assessment.inventory->result;
    if (item.ref.kind == ItemKind::Node)
        return inventory.nodes[at(item.ofClass)].computePorts;
    if (item.ref.kind != ItemKind::Switch)
        return kUnknown;
    const auto& part = inventory.switches[at(item.ofClass)].part;
    return part ? part->ports.value : kUnknown;
}

/// By id, of nodes (their compute ports) and switches. Ids are of one count, whatever the kind.
std::unordered_map<std::uint32_t, int> Facts::usedPorts() const
{
    std::unordered_map<std::uint32_t, int> used;
    for (const inventory::PortUse& port : m_assessment.inventory->result.ports) {
        if (port.owner == design::PortOwner::Switch)
            used[port.id] = port.used;
    }
    if (!m_assessment.graph)
        return used;
    const network::Graph& graph = *m_assessment.graph->result.graph;
    for (const network::Endpoint& endpoint : graph.endpoints) {
        int& count = used[graph.nodes[at(endpoint.node)].item];
        count += endpoint.at >= 0 ? 1 : 0;
    }
    if (m_assessment.graph->result.figures.isDrawn)
        return used;
    const UsedByNumber byRule = usedByRule(graph);
    std::array<std::size_t, kRuleRoles> number{};
    for (const design::Switch& device : *m_design.switches) {
        const auto role = static_cast<std::size_t>(device.role);
        // Parallel planes are alike: the graph has one of them.
        if (role < kRuleRoles && !byRule[role].empty())
            used[device.id.value] = static_cast<int>(byRule[role][number[role]++ % byRule[role].size()]);
    }
    return used;
}

Facts::Column Facts::freePorts() const
{
    Column column(m_items.size(), kUnknown);
    if (!m_assessment.inventory)
        return column;
    const std::unordered_map<std::uint32_t, int> used = usedPorts();
    std::ranges::transform(m_items, column.begin(), [&](const Item& item) {
        const double all = ports(item);
        const auto found = used.find(item.ref.id);
        return all - (found != used.end() ? found->second : 0);
    });
    return column;
}

} // namespace cw::query
