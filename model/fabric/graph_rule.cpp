// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/spine_of.h"
#include "fabric/graph_parts.h"
#include "fabric/sizing_kinds.h"
#include "fabric/wiring.h"

#include <algorithm>
#include <array>

namespace cw::fabric {
namespace {

using design::FabricKind;
using design::SwitchRole;

/// Rates and latencies of the rule's tiers.
struct TierParts {
    double leafRate = 0;
    double linkRate = 0; ///< between switches: the slower port
    double leafLatency = 0;
    double spineLatency = 0;
};

TierParts partsOf(const GraphInputs& inputs)
{
    TierParts parts;
    parts.leafLatency = parts.spineLatency = inputs.switchLatency.base();
    const catalog::Switch* leaf = inputs.catalog->switches.find(inputs.rule.leaf);
    if (leaf == nullptr)
        return parts;
    const catalog::Switch* spine = inputs.catalog->switches.find(design::spineOf(inputs.rule));
    parts.leafRate = leaf->portRate.value.base();
    parts.linkRate = spine != nullptr ? std::min(parts.leafRate, spine->portRate.value.base()) : parts.leafRate;
    if (leaf->latency)
        parts.leafLatency = leaf->latency->value.base();
    if (spine != nullptr && spine->latency)
        parts.spineLatency = spine->latency->value.base();
    return parts;
}

bool hasTiers(FabricKind kind)
{
    return kind == FabricKind::SingleSwitch || kind == FabricKind::LeafSpine || kind == FabricKind::FatTree ||
           kind == FabricKind::RailOptimised || kind == FabricKind::RailOnly;
}

/// Beyond, switches that are nearly alike are taken as alike: each by itself would take too long.
constexpr std::int64_t kMostUnevenLinks = 20'000;

class RuleGraph {
public:
    RuleGraph(const GraphInputs& inputs, GraphResult& result, network::Graph& graph)
        : m_inputs(inputs), m_in(inputs.sizingInputs), m_sizing(*inputs.sizing), m_graph(graph),
          m_parts(partsOf(inputs)), m_planes(std::max(1, inputs.sizingInputs.planes))
    {
        for (const design::Switch& device : *inputs.switches) {
            if (const auto role = static_cast<std::size_t>(device.role); role < m_placed.size())
                m_placed[role].push_back(device.id.value);
        }
        // Where pods are of unlike size, with parts of the tree taken away, with cables that start at one switch of it, or with one way for each
        // destination its switches are no longer alike.
        m_merged = !inputs.everySwitch && hasTiers(m_in.kind) && m_graph.routing != design::Routing::Static &&
                   inputs.failed.empty() && inputs.cables->empty() &&
                   (m_sizing.links() > kMostUnevenLinks || isEven(m_in, m_sizing));
        result.merged = m_merged;
    }

    void build()
    {
        if (m_in.kind == FabricKind::Torus) {
            buildTorus();
            return;
        }
        if (m_merged)
            addMergedSwitches();
        else
            addSwitches();
        plugIn();
    }

private:
    /// Several devices of one role, the first of which may stand in a rack.
    network::Vertex vertexOf(SwitchRole role, int number, int count, int unit) const
    {
        network::Vertex vertex;
        vertex.role = role;
        vertex.number = number;
        vertex.count = count;
        vertex.unit = unit;
        vertex.latency = role == SwitchRole::Leaf ? m_parts.leafLatency : m_parts.spineLatency;
        const auto& placed = m_placed[static_cast<std::size_t>(role)];
        if (static_cast<std::size_t>(number) < placed.size())
            vertex.item = placed[static_cast<std::size_t>(number)];
        return vertex;
    }

    /// All planes carry their part of every transfer: one plane with all their rate.
    [[nodiscard]] double rateBetween() const { return m_parts.linkRate * m_planes; }

    void addSwitches()
    {
        const Wiring wiring = wire(m_in, m_sizing);
        for (const RuleSwitch& device : wiring.switches)
            m_graph.vertices.push_back(vertexOf(device.role, device.number, 1, device.unit));
        for (const RuleLinks& link : wiring.links)
            m_graph.bundles.push_back({link.a, link.b, link.links, rateBetween(), 0});
    }

    /// Spines of a pod carry equal parts of everything, and so do cores: one vertex each.
    void addMergedSwitches()
    {
        const int trees = m_in.kind == FabricKind::RailOnly ? std::max(1, m_sizing.rails) : 1;
        const int leaves = leavesOfPlane(m_in, m_sizing);
        const int spines = static_cast<int>(m_sizing.spines / m_planes);
        const int cores = static_cast<int>(m_sizing.cores / m_planes);
        for (int leaf = 0; leaf < leaves; ++leaf)
            m_graph.vertices.push_back(vertexOf(SwitchRole::Leaf, leaf, 1, unitOf(leaf, leaves / trees, trees)));
        for (int tree = 0; tree < trees; ++tree)
            addMergedTree(tree, leaves / trees, spines / trees, cores / trees);
    }

    [[nodiscard]] int unitOf(int leaf, int perTree, int trees) const
    {
        return trees > 1 ? leaf / perTree : podOf(m_in, m_sizing, leaf);
    }

    void addMergedTree(int tree, int leaves, int spines, int cores)
    {
        if (spines == 0)
            return;
        const int perPod = m_sizing.tiers < 3 ? leaves : std::max(1, m_in.spineRadix / 2);
        const int pods = (leaves + perPod - 1) / perPod;
        const int firstHub = static_cast<int>(m_graph.vertices.size());
        for (int pod = 0; pod < pods; ++pod) {
            const int inPod = std::min(perPod, leaves - pod * perPod);
            const int podSpines = m_sizing.tiers < 3 ? spines : m_sizing.upPorts * inPod / perPod;
            m_graph.vertices.push_back(vertexOf(SwitchRole::Spine, tree * spines + pod * m_sizing.upPorts,
                                                std::max(1, podSpines), pods > 1 ? pod : tree));
            for (int leaf = 0; leaf < inPod; ++leaf)
                m_graph.bundles.push_back({tree * leaves + pod * perPod + leaf, firstHub + pod, m_sizing.upPorts,
                                           rateBetween(), 0});
        }
        if (cores == 0)
            return;
        const int core = static_cast<int>(m_graph.vertices.size());
        m_graph.vertices.push_back(vertexOf(SwitchRole::Core, tree * cores, cores, -1));
        for (int pod = 0; pod < pods; ++pod) {
            const int inPod = std::min(perPod, leaves - pod * perPod);
            m_graph.bundles.push_back({firstHub + pod, core, inPod * m_sizing.upPorts, rateBetween(), 0});
        }
    }

    /// Every compute port to its leaf.
    void plugIn()
    {
        std::int64_t before = 0;
        std::int64_t connected = 0;
        const int leaves = leavesOfPlane(m_in, m_sizing);
        for (const network::NodePorts& node : m_graph.nodes) {
            for (int port = 0; port < node.endpoints; ++port) {
                network::Endpoint& endpoint = m_graph.endpoints[static_cast<std::size_t>(node.firstEndpoint + port)];
                const int leaf = leafOf(m_in, m_sizing, connected, port, before);
                endpoint.at = leaf < leaves ? leaf : -1; // sized for fewer nodes: there is no port for it
                endpoint.rate = std::min(endpoint.rate, m_parts.leafRate * m_planes);
            }
            before += node.endpoints;
            connected += node.endpoints > 0 ? 1 : 0;
        }
    }

    void buildTorus()
    {
        const Wiring wiring = wire(m_in, m_sizing);
        double slowest = 0;
        for (network::NodePorts& node : m_graph.nodes) {
            if (node.endpoints == 0)
                continue;
            network::Vertex vertex;
            vertex.kind = network::VertexKind::Node;
            vertex.item = node.item;
            vertex.number = static_cast<int>(m_graph.vertices.size());
            vertex.latency = m_inputs.switchLatency.base();
            node.vertex = vertex.number;
            m_graph.vertices.push_back(vertex);
            for (int port = 0; port < node.endpoints; ++port) {
                network::Endpoint& endpoint = m_graph.endpoints[static_cast<std::size_t>(node.firstEndpoint + port)];
                endpoint.at = node.vertex;
                slowest = slowest > 0 ? std::min(slowest, endpoint.rate) : endpoint.rate;
            }
        }
        const int places = static_cast<int>(m_graph.vertices.size());
        for (const RuleLinks& link : wiring.links) {
            if (link.a < places && link.b < places)
                m_graph.bundles.push_back({link.a, link.b, link.links, slowest, 0});
        }
    }

    const GraphInputs& m_inputs;
    const SizingInputs& m_in;
    const Sizing& m_sizing;
    network::Graph& m_graph;
    TierParts m_parts;
    int m_planes;
    bool m_merged = false;
    std::array<std::vector<std::uint32_t>, 3> m_placed; ///< leaves, spines and cores that stand in racks
};

} // namespace

void addRule(const GraphInputs& inputs, GraphResult& result, network::Graph& graph)
{
    RuleGraph(inputs, result, graph).build();
}

} // namespace cw::fabric
