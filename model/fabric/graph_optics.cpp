// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_optics.h"

#include "fabric/sizing_kinds.h"
#include "fabric/wiring.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace cw::fabric {
namespace {

using design::SwitchRole;

std::int64_t cages(std::int64_t ends, int perCage) { return ceilDivide(ends, std::max(1, perCage)); }

/// Of a server whose first compute ports, so many at most, are plugged into each plane.
std::int64_t cagesOf(const catalog::Server& server, int most, int planes)
{
    std::int64_t sum = 0;
    for (const catalog::NicGroup& group : server.nics) {
        if (group.role != catalog::NicRole::Compute)
            continue;
        const int ports = std::clamp(group.count, 0, most);
        sum += cages(std::int64_t{ports} * planes, group.portsPerCage);
        most -= ports;
    }
    return sum;
}

/// Nodes and how many of their ports are plugged in, which of a torus depends on their place.
class NodeCages {
public:
    explicit NodeCages(const GraphInputs& inputs)
        : m_inputs(inputs), m_planes(std::max(1, inputs.sizingInputs.planes))
    {
        for (const design::Node& node : *inputs.nodes)
            m_types.emplace(node.id.value, &node.type);
    }

    [[nodiscard]] std::int64_t of(const network::NodePorts& node, int ports)
    {
        const auto type = m_types.find(node.item);
        if (type == m_types.end())
            return 0;
        if (m_server == nullptr || m_server->id != *type->second)
            m_server = m_inputs.catalog->servers.find(*type->second);
        return m_server != nullptr ? cagesOf(*m_server, ports, m_planes) : 0;
    }

private:
    const GraphInputs& m_inputs;
    int m_planes;
    std::unordered_map<std::uint32_t, const catalog::PartId*> m_types;
    const catalog::Server* m_server = nullptr; ///< of the last one
};

} // namespace

void CableEnds::addSwitch(int vertex, SwitchRole role, int portsPerCage)
{
    Device& device = m_switches[vertex];
    device.role = role;
    device.portsPerCage = portsPerCage;
    ++device.ends;
}

void CableEnds::addNode(int node, const catalog::NicGroup& group) { ++m_nodes[{node, &group}]; }

Optics CableEnds::optics() const
{
    Optics out;
    for (const auto& [vertex, device] : m_switches) {
        std::int64_t& sum = device.role == SwitchRole::Leaf    ? out.leaves
                            : device.role == SwitchRole::Spine ? out.spines
                            : device.role == SwitchRole::Core  ? out.cores
                                                               : out.otherSwitches;
        sum += cages(device.ends, device.portsPerCage);
    }
    for (const auto& [place, ends] : m_nodes)
        out.nodes += cages(ends, place.second->portsPerCage);
    return out;
}

/// A cable that somebody drew has transceivers of its own.
static bool isOfRule(const network::Endpoint& port) { return port.at >= 0 && port.drawn == 0; }

Optics ruleOptics(const GraphInputs& inputs, const network::Graph& graph)
{
    const SizingInputs& in = inputs.sizingInputs;
    const bool isTorus = in.kind == design::FabricKind::Torus;
    Optics out;
    std::vector<int> used(graph.vertices.size(), 0); // by vertex; leaves stand first
    if (isTorus) {
        for (const network::Bundle& bundle : graph.bundles) {
            if (bundle.drawn != 0)
                continue;
            used[static_cast<std::size_t>(bundle.a)] += bundle.cables;
            used[static_cast<std::size_t>(bundle.b)] += bundle.cables;
        }
    } else {
        for (const network::Endpoint& port : graph.endpoints) {
            if (isOfRule(port))
                ++used[static_cast<std::size_t>(port.at)];
        }
        const auto leaves = std::min(used.size(), static_cast<std::size_t>(leavesOfPlane(in, *inputs.sizing)));
        out = switchOptics(in, *inputs.sizing, std::span(used).first(leaves));
    }
    NodeCages nodes(inputs);
    for (const network::NodePorts& node : graph.nodes) {
        if (isTorus && node.vertex < 0)
            continue;
        const auto ports = graph.endpoints.begin() + node.firstEndpoint;
        out.nodes += nodes.of(node, isTorus ? used[static_cast<std::size_t>(node.vertex)]
                                            : static_cast<int>(std::count_if(ports, ports + node.endpoints, isOfRule)));
    }
    return out;
}

} // namespace cw::fabric
