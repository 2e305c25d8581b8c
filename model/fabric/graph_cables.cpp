// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/part_kinds.h"
#include "catalog/server_ports.h"
#include "fabric/graph_optics.h"
#include "fabric/graph_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace cw::fabric {
namespace {

using design::PortOwner;
using design::PortRef;

/// One end of a cable: a vertex, or a compute port of a node.
struct End {
    int vertex = -1;
    int endpoint = -1;
    double rate = 0;      ///< of the port; 0 = not known
    int portsPerCage = 1; ///< of the switch
    const catalog::NicGroup* cards = nullptr; ///< of the node
    std::optional<catalog::LinkFamily> family; ///< of the switch; a node's cards may speak several
    int ports = 0; ///< of the switch; 0 = not known
};

class Drawing {
public:
    Drawing(const GraphInputs& inputs, GraphResult& result, network::Graph& graph)
        : m_inputs(inputs), m_result(result), m_graph(graph)
    {
        addSwitches();
        countRuleLinks();
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            m_nodes.emplace(graph.nodes[i].item, static_cast<int>(i));
        for (const design::Node& node : *inputs.nodes)
            m_typeOf.emplace(node.id.value, &node.type);
    }

    void add(const design::Cable& cable)
    {
        if (cable.a.owner == cable.b.owner && cable.a.id == cable.b.id) {
            fault(CableFault::SelfLoop, cable);
            return;
        }
        if (!take(cable.a) || !take(cable.b))
            return; // inventory/ says so: a port holds one cable, the first
        const std::optional<End> a = endOf(cable.a);
        const std::optional<End> b = endOf(cable.b);
        if (!a || !b)
            return; // no such device or port, which inventory/ says, or a port of another network
        const catalog::Interconnect* part = m_inputs.catalog->interconnects.find(cable.type);
        if (part != nullptr && !catalog::isCable(*part)) {
            fault(CableFault::NotACable, cable);
            return;
        }
        const double own = part != nullptr ? catalog::linkRate(*part).base() : 0;
        if (!(a->rate > 0) || !(b->rate > 0) || !(own > 0)) {
            fault(CableFault::UnknownPart, cable);
            return;
        }
        if (a->family && b->family && *a->family != *b->family) {
            fault(CableFault::FamilyMismatch, cable);
            return;
        }
        if (m_inputs.sizing && m_inputs.sizingInputs.planes > 1 && joinsWhatTheRuleJoins(*a, *b)) {
            fault(CableFault::BesidePlanes, cable);
            return;
        }
        if (!takePorts(*a, *b)) {
            fault(CableFault::NoPortLeft, cable);
            return;
        }
        if (own < std::min(a->rate, b->rate) || wastesPort(*a, *b))
            fault(CableFault::SpeedMismatch, cable);
        join(*a, *b, std::min({a->rate, b->rate, own}), cable.id.value);
        ++m_joined;
        if (!catalog::isCopper(*part)) {
            addOptics(*a);
            addOptics(*b);
        }
    }

    [[nodiscard]] AddedCables added() const { return {m_joined, m_optics.optics()}; }

private:
    void addOptics(const End& end)
    {
        if (end.endpoint >= 0)
            m_optics.addNode(m_graph.endpoints[static_cast<std::size_t>(end.endpoint)].node, *end.cards);
        else
            m_optics.addSwitch(end.vertex, m_graph.vertices[static_cast<std::size_t>(end.vertex)].role,
                               end.portsPerCage);
    }

    /// Not where a switch of storage or management holds an end that is no compute port.
    [[nodiscard]] bool joinsWhatTheRuleJoins(const End& a, const End& b) const
    {
        const auto isOfRule = [this](const End& end) {
            const design::SwitchRole role = m_graph.vertices[static_cast<std::size_t>(end.vertex)].role;
            return role != design::SwitchRole::Storage && role != design::SwitchRole::Management;
        };
        return a.endpoint >= 0 || b.endpoint >= 0 || (isOfRule(a) && isOfRule(b));
    }

    /// A node's port in a faster one of a switch is usual: all it has is used.
    static bool wastesPort(const End& a, const End& b)
    {
        if ((a.endpoint >= 0) == (b.endpoint >= 0))
            return a.rate != b.rate;
        return a.endpoint >= 0 ? a.rate > b.rate : b.rate > a.rate;
    }

    void fault(CableFault kind, const design::Cable& cable) { m_result.faults.push_back({kind, cable.id}); }

    /// false where another cable has the port.
    bool take(const PortRef& port)
    {
        const auto owner = static_cast<std::uint64_t>(port.owner);
        return m_taken.insert((owner << 62U) | (std::uint64_t{port.id} << 30U) | static_cast<std::uint32_t>(port.port))
            .second;
    }

    /// Ports that links of the rule take, by vertex; of a torus those of nodes.
    void countRuleLinks()
    {
        if (!m_inputs.sizing)
            return;
        m_ruleLinks.assign(m_graph.vertices.size(), 0);
        for (const network::Bundle& bundle : m_graph.bundles) {
            m_ruleLinks[static_cast<std::size_t>(bundle.a)] += bundle.cables;
            m_ruleLinks[static_cast<std::size_t>(bundle.b)] += bundle.cables;
        }
        for (const network::Endpoint& port : m_graph.endpoints)
            addLinks(switchOf(port), 1);
    }

    /// The rule's, that a node's port is plugged into; -1 = none.
    [[nodiscard]] int switchOf(const network::Endpoint& port) const
    {
        const bool isSwitch = port.at >= 0 && port.drawn == 0 &&
                              m_graph.vertices[static_cast<std::size_t>(port.at)].kind == network::VertexKind::Switch;
        return isSwitch ? port.at : -1;
    }

    void addLinks(int vertex, int links)
    {
        if (vertex >= 0)
            m_ruleLinks[static_cast<std::size_t>(vertex)] += links;
    }

    /// A node's port leaves the rule's leaf first. false: one end has no port left, and all stays as it is.
    bool takePorts(const End& a, const End& b)
    {
        if (m_ruleLinks.empty())
            return true; // different ports, and all of them are the drawing's
        for (const End& end : {a, b})
            addLinks(leafOf(end), -1);
        const bool isFree = hasPort(a) && hasPort(b);
        for (const End& end : {a, b})
            addLinks(isFree ? takerOf(end) : leafOf(end), 1);
        return isFree;
    }

    [[nodiscard]] int leafOf(const End& end) const
    {
        return end.endpoint >= 0 ? switchOf(m_graph.endpoints[static_cast<std::size_t>(end.endpoint)]) : -1;
    }

    /// The switch, or the node of a torus, that has a port less.
    [[nodiscard]] int takerOf(const End& end) const
    {
        const int vertex = end.endpoint >= 0 ? nodeOf(end).vertex : end.vertex;
        return vertex < static_cast<int>(m_ruleLinks.size()) ? vertex : -1;
    }

    [[nodiscard]] const network::NodePorts& nodeOf(const End& end) const
    {
        const int node = m_graph.endpoints[static_cast<std::size_t>(end.endpoint)].node;
        return m_graph.nodes[static_cast<std::size_t>(node)];
    }

    [[nodiscard]] bool hasPort(const End& end) const
    {
        const int vertex = takerOf(end);
        const int ports = end.endpoint >= 0 ? nodeOf(end).endpoints : end.ports;
        return vertex < 0 || ports == 0 || m_ruleLinks[static_cast<std::size_t>(vertex)] < ports;
    }

    /// Those that the rule has not made already.
    void addSwitches()
    {
        m_switches = switchVertices(m_graph);
        std::array<int, 5> numbers{};
        for (const design::Switch& device : *m_inputs.switches) {
            const catalog::Switch* part = m_inputs.catalog->switches.find(device.type);
            int& number = numbers[static_cast<std::size_t>(device.role)];
            const int own = number++;
            if (part != nullptr)
                m_parts.emplace(device.id.value, part);
            if (m_switches.contains(device.id.value) || (m_inputs.sizing && m_inputs.cables->empty()))
                continue;
            network::Vertex vertex;
            vertex.role = device.role;
            vertex.item = device.id.value;
            vertex.number = own;
            vertex.latency =
                (part != nullptr && part->latency ? part->latency->value : m_inputs.switchLatency).base();
            m_switches.emplace(device.id.value, static_cast<int>(m_graph.vertices.size()));
            m_graph.vertices.push_back(vertex);
        }
    }

    std::optional<End> endOf(const PortRef& port) const
    {
        if (port.owner == PortOwner::Switch) {
            const auto found = m_switches.find(port.id);
            if (found == m_switches.end())
                return std::nullopt;
            const auto part = m_parts.find(port.id);
            if (part == m_parts.end())
                return End{found->second, -1, 0, 1, nullptr, std::nullopt, 0};
            if (port.port < 0 || port.port >= part->second->ports.value)
                return std::nullopt;
            return End{found->second, -1, part->second->portRate.value.base(), part->second->portsPerCage,
                       nullptr, part->second->family, part->second->ports.value};
        }
        if (port.owner != PortOwner::Node)
            return std::nullopt;
        const auto node = m_nodes.find(port.id);
        const auto type = m_typeOf.find(port.id);
        if (node == m_nodes.end() || type == m_typeOf.end())
            return std::nullopt;
        const catalog::Server* server = m_inputs.catalog->servers.find(*type->second);
        const auto own = server != nullptr ? catalog::portOf(*server, port.port) : std::nullopt;
        if (!own || own->compute < 0)
            return std::nullopt;
        const int endpoint = m_graph.nodes[static_cast<std::size_t>(node->second)].firstEndpoint + own->compute;
        // Its own rate: the graph has what the rule's leaf leaves of it.
        return End{-1, endpoint, own->group->rate.base(), 1, own->group, std::nullopt, 0};
    }

    /// Nodes that a cable joins without a switch stand in the graph themselves.
    int vertexOfNode(int endpoint)
    {
        network::NodePorts& node =
            m_graph.nodes[static_cast<std::size_t>(m_graph.endpoints[static_cast<std::size_t>(endpoint)].node)];
        if (node.vertex < 0) {
            network::Vertex vertex;
            vertex.kind = network::VertexKind::Node;
            vertex.item = node.item;
            vertex.forwards = false;
            node.vertex = static_cast<int>(m_graph.vertices.size());
            m_graph.vertices.push_back(vertex);
        }
        return node.vertex;
    }

    void join(const End& a, const End& b, double rate, std::uint32_t cable)
    {
        if (a.endpoint >= 0 && b.endpoint >= 0) {
            plug(a.endpoint, vertexOfNode(a.endpoint), rate, cable);
            plug(b.endpoint, vertexOfNode(b.endpoint), rate, cable);
            m_graph.bundles.push_back({vertexOfNode(a.endpoint), vertexOfNode(b.endpoint), 1, rate, cable});
        } else if (a.endpoint >= 0) {
            plug(a.endpoint, b.vertex, rate, cable);
        } else if (b.endpoint >= 0) {
            plug(b.endpoint, a.vertex, rate, cable);
        } else {
            m_graph.bundles.push_back({a.vertex, b.vertex, 1, rate, cable});
        }
    }

    void plug(int endpoint, int vertex, double rate, std::uint32_t cable)
    {
        network::Endpoint& port = m_graph.endpoints[static_cast<std::size_t>(endpoint)];
        port.at = vertex;
        port.rate = rate;
        port.drawn = cable;
    }

    const GraphInputs& m_inputs;
    GraphResult& m_result;
    network::Graph& m_graph;
    VertexOf m_switches;
    std::unordered_map<std::uint32_t, const catalog::Switch*> m_parts; ///< by switch
    std::unordered_map<std::uint32_t, int> m_nodes; ///< node's id to index in the graph
    std::unordered_map<std::uint32_t, const catalog::PartId*> m_typeOf;
    std::unordered_set<std::uint64_t> m_taken; ///< ports
    std::vector<int> m_ruleLinks; ///< by vertex; empty without a rule
    std::int64_t m_joined = 0;
    CableEnds m_optics;
};

} // namespace

AddedCables addCables(const GraphInputs& inputs, GraphResult& result, network::Graph& graph, const std::stop_token& stop)
{
    if (inputs.cables->empty() && (inputs.sizing || inputs.switches->empty()))
        return {};
    Drawing drawing(inputs, result, graph);
    std::size_t done = 0;
    for (const design::Cable& cable : *inputs.cables) {
        if (++done % 4096 == 0 && stop.stop_requested())
            return {};
        drawing.add(cable);
    }
    return drawing.added();
}

} // namespace cw::fabric
