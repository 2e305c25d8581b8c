// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_parts.h"

#include "catalog/part_kinds.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace cw::fabric {
namespace {

/// What all nodes of one server with one accelerator have.
struct NodeKind {
    int gpus = 0;
    std::vector<double> ports; ///< rates of the compute ports, B/s
    int domain = 1;            ///< accelerators, of this and following nodes
    network::Domain links;     ///< of one domain
    [[nodiscard]] bool sharesDomains() const { return gpus > 0 && domain > gpus; }
};

NodeKind kindOf(const catalog::Catalog& catalog, const design::Node& node)
{
    NodeKind kind;
    const catalog::Server* server = catalog.servers.find(node.type);
    if (server == nullptr)
        return kind;
    kind.gpus = server->acceleratorCount;
    for (const catalog::NicGroup& group : server->nics) {
        if (group.role == catalog::NicRole::Compute)
            kind.ports.insert(kind.ports.end(), static_cast<std::size_t>(std::max(0, group.count)),
                              group.rate.base());
    }
    const catalog::Accelerator* accelerator =
        catalog.accelerators.find(node.accelerator.empty() ? server->accelerator : node.accelerator);
    if (accelerator == nullptr)
        return kind;
    if (accelerator->scaleUp && server->scaleUpDomain > 1) {
        kind.domain = server->scaleUpDomain;
        kind.links.inside = accelerator->scaleUp->oneWay.value.base();
        if (accelerator->scaleUp->pairwise)
            kind.links.pair = accelerator->scaleUp->pairwise->value.base();
    } else if (accelerator->pcie) {
        kind.domain = std::max(1, kind.gpus);
        kind.links.inside = accelerator->pcie->oneWay.value.base();
        kind.links.scaleUp = false;
    }
    // Modules have ports of their own, or switches beside the host's; a card sends everything through its slot.
    if (accelerator->pcie && catalog::isCard(*accelerator))
        kind.links.host = accelerator->pcie->oneWay.value.base();
    return kind;
}

/// Each looked up once; they stay where they are.
class NodeKinds {
public:
    explicit NodeKinds(const catalog::Catalog& catalog) : m_catalog(catalog) {}

    const NodeKind* of(const design::Node& node)
    {
        if (m_last == nullptr || m_lastNode->type != node.type || m_lastNode->accelerator != node.accelerator) {
            const auto [entry, isNew] = m_kinds.try_emplace(node.type + '\n' + node.accelerator);
            if (isNew)
                entry->second = kindOf(m_catalog, node);
            m_last = &entry->second;
        }
        m_lastNode = &node;
        return m_last;
    }

private:
    const catalog::Catalog& m_catalog;
    std::unordered_map<std::string, NodeKind> m_kinds;
    const design::Node* m_lastNode = nullptr;
    const NodeKind* m_last = nullptr;
};

/// Consecutive nodes of one kind in one rack share domains that are larger than a node (NVL72 trays).
class DomainCutter {
public:
    explicit DomainCutter(network::Graph& graph) : m_graph(graph) {}

    void add(const NodeKind* kind, design::RackId rack)
    {
        if (kind != m_last || rack != m_rack)
            m_free = 0;
        m_last = kind;
        m_rack = rack;
        for (int i = 0; i < kind->gpus; ++i) {
            if (m_free == 0) {
                network::Domain domain = kind->links;
                domain.firstGpu = m_graph.gpus();
                domain.gpus = 0;
                m_graph.domains.push_back(domain);
                m_free = kind->domain;
            }
            ++m_graph.domains.back().gpus;
            m_graph.domainOfGpu.push_back(static_cast<int>(m_graph.domains.size()) - 1);
            m_graph.nodeOfGpu.push_back(static_cast<int>(m_graph.nodes.size()));
            --m_free;
        }
        if (!kind->sharesDomains()) // a node's own domains end with it
            m_free = 0;
    }

private:
    network::Graph& m_graph;
    const NodeKind* m_last = nullptr;
    design::RackId m_rack;
    int m_free = 0; ///< places left in the last domain
};

} // namespace

std::vector<const design::Node*> nodesByDomain(const std::vector<design::Node>& nodes, const catalog::Catalog& catalog)
{
    NodeKinds kinds(catalog);
    std::map<std::pair<const NodeKind*, std::uint32_t>, std::size_t> firsts; // by kind and rack
    std::vector<std::pair<std::size_t, const design::Node*>> order;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeKind* kind = kinds.of(nodes[i]);
        const std::uint32_t rack = nodes[i].mount.rack.value;
        const bool joins = kind->sharesDomains() && rack != 0;
        order.emplace_back(joins ? firsts.try_emplace({kind, rack}, i).first->second : i, &nodes[i]);
    }
    std::ranges::stable_sort(order, {}, &std::pair<std::size_t, const design::Node*>::first);
    std::vector<const design::Node*> out;
    for (const auto& [first, node] : order)
        out.push_back(node);
    return out;
}

void addNodes(const GraphInputs& inputs, network::Graph& graph)
{
    NodeKinds kinds(*inputs.catalog);
    DomainCutter cutter(graph);
    for (const design::Node* node : nodesByDomain(*inputs.nodes, *inputs.catalog)) {
        const NodeKind* kind = kinds.of(*node);
        if (kind->gpus == 0 && kind->ports.empty())
            continue;
        network::NodePorts ports;
        ports.item = node->id.value;
        ports.firstGpu = graph.gpus();
        ports.gpus = kind->gpus;
        ports.firstEndpoint = static_cast<int>(graph.endpoints.size());
        ports.endpoints = static_cast<int>(kind->ports.size());
        for (int port = 0; port < ports.endpoints; ++port)
            graph.endpoints.push_back({static_cast<int>(graph.nodes.size()), port, -1,
                                       kind->ports[static_cast<std::size_t>(port)], 0});
        cutter.add(kind, node->mount.rack);
        graph.nodes.push_back(ports);
    }
}

} // namespace cw::fabric
