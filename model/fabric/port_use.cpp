// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/port_use.h"

#include <algorithm>
#include <array>

namespace cw::fabric {
namespace {

constexpr std::size_t kRuleRoles = 3; ///< leaves, spines and cores, which rules wire

/// By role: the used ports of each switch that a rule asks for, whether it stands in a rack or not.
using UsedByNumber = std::array<std::vector<int>, kRuleRoles>;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Cables between a vertex that stands for `count` devices and others, dealt to these in turn.
void deal(UsedByNumber& used, const network::Vertex& vertex, int cables)
{
    if (vertex.kind != network::VertexKind::Switch || static_cast<std::size_t>(vertex.role) >= kRuleRoles)
        return;
    std::vector<int>& role = used[static_cast<std::size_t>(vertex.role)];
    role.resize(std::max(role.size(), at(vertex.number + vertex.count)));
    for (int i = 0; i < vertex.count; ++i)
        role[at(vertex.number + i)] += cables / vertex.count + (i < cables % vertex.count ? 1 : 0);
}

UsedByNumber usedByNumber(const network::Graph& graph)
{
    const std::vector<int> byVertex = usedPortsByVertex(graph);
    UsedByNumber used;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i)
        deal(used, graph.vertices[i], byVertex[i]);
    return used;
}

} // namespace

std::vector<int> usedPortsByVertex(const network::Graph& graph)
{
    std::vector<int> used(graph.vertices.size(), 0);
    for (const network::Bundle& bundle : graph.bundles) {
        used[at(bundle.a)] += bundle.cables;
        used[at(bundle.b)] += bundle.cables;
    }
    for (const network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at >= 0)
            ++used[at(endpoint.at)];
    }
    return used;
}

std::unordered_map<std::uint32_t, int> usedPorts(const GraphInputs& inputs, const GraphResult& result)
{
    std::unordered_map<std::uint32_t, int> used;
    const network::Graph& graph = *result.graph;
    for (const network::Endpoint& endpoint : graph.endpoints)
        used[graph.nodes[at(endpoint.node)].item] += endpoint.at >= 0 ? 1 : 0;
    if (result.figures.isDrawn) {
        for (const SwitchPorts& device : result.figures.ports)
            used[device.item] = device.used;
        return used;
    }
    const UsedByNumber byRule = usedByNumber(graph);
    const std::size_t planes = at(std::max(1, inputs.sizingInputs.planes));
    std::array<std::size_t, kRuleRoles> number{};
    for (const design::Switch& device : *inputs.switches) {
        const auto role = static_cast<std::size_t>(device.role);
        if (role >= kRuleRoles || byRule[role].empty())
            continue;
        // Parallel planes are alike: the graph has one of them. What the rule does not ask for holds no cable of it.
        const std::size_t n = number[role]++;
        const std::size_t wanted = byRule[role].size();
        used[device.id.value] = n < planes * wanted ? byRule[role][n % wanted] : 0;
    }
    return used;
}

} // namespace cw::fabric
