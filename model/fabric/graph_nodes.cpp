// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/graph_parts.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace cw::fabric {
namespace {

/// What all nodes of one server with one accelerator have.
struct NodeKind {
    int gpus = 0;
    std::vector<double> ports; ///< rates of the compute ports, B/s
    int domain = 1;            ///< accelerators, of this and following nodes
    network::Domain links;     ///< of one domain
};

NodeKind kindOf(const GraphInputs& inputs, const design::Node& node)
{
    NodeKind kind;
    const catalog::Server* server = inputs.catalog->servers.find(node.type);
    if (server == nullptr)
        return kind;
    kind.gpus = server->acceleratorCount;
    for (const catalog::NicGroup& group : server->nics) {
        if (group.role == catalog::NicRole::Compute)
            kind.ports.insert(kind.ports.end(), static_cast<std::size_t>(std::max(0, group.count)),
                              group.rate.base());
    }
    const catalog::Accelerator* accelerator =
        inputs.catalog->accelerators.find(node.accelerator.empty() ? server->accelerator : node.accelerator);
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
    if (accelerator->pcie && accelerator->formFactor.starts_with("PCIe"))
        kind.links.host = accelerator->pcie->oneWay.value.base();
    return kind;
}

/// Consecutive nodes of one kind share domains that are larger than a node (NVL72 trays).
class DomainCutter {
public:
    explicit DomainCutter(network::Graph& graph) : m_graph(graph) {}

    void add(const NodeKind* kind, int gpus)
    {
        if (kind != m_last)
            m_free = 0;
        m_last = kind;
        for (int i = 0; i < gpus; ++i) {
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
        // A node's own domains end with it.
        if (kind->domain <= gpus)
            m_free = 0;
    }

private:
    network::Graph& m_graph;
    const NodeKind* m_last = nullptr;
    int m_free = 0; ///< places left in the last domain
};

} // namespace

void addNodes(const GraphInputs& inputs, network::Graph& graph)
{
    std::unordered_map<std::string, NodeKind> kinds;
    const std::string* lastKey = nullptr;
    const NodeKind* last = nullptr;
    DomainCutter cutter(graph);
    for (const design::Node& node : *inputs.nodes) {
        const std::string key = node.type + '\n' + node.accelerator;
        if (lastKey == nullptr || *lastKey != key) {
            const auto [entry, isNew] = kinds.try_emplace(key);
            if (isNew)
                entry->second = kindOf(inputs, node);
            lastKey = &entry->first;
            last = &entry->second;
        }
        if (last->gpus == 0 && last->ports.empty())
            continue;
        network::NodePorts ports;
        ports.item = node.id.value;
        ports.firstGpu = graph.gpus();
        ports.gpus = last->gpus;
        ports.firstEndpoint = static_cast<int>(graph.endpoints.size());
        ports.endpoints = static_cast<int>(last->ports.size());
        for (int port = 0; port < ports.endpoints; ++port)
            graph.endpoints.push_back({static_cast<int>(graph.nodes.size()), port, -1,
                                       last->ports[static_cast<std::size_t>(port)], 0});
        cutter.add(last, last->gpus);
        graph.nodes.push_back(ports);
    }
}

int computePort(const catalog::Server& server, int port)
{
    int first = 0;
    int compute = 0;
    for (const catalog::NicGroup& group : server.nics) {
        const bool isCompute = group.role == catalog::NicRole::Compute;
        if (port < first + group.count)
            return isCompute ? compute + port - first : -1;
        first += group.count;
        compute += isCompute ? group.count : 0;
    }
    return -1;
}

} // namespace cw::fabric
