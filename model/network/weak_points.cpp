// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/weak_points.h"

#include "network/adjacency.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>
#include <map>
#include <set>

namespace cw::network {
namespace {

constexpr std::size_t kMostTried = 200; ///< candidates whose parts are looked at

using BlockGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_index_t, std::size_t>>;

class WeakPointFinder {
public:
    WeakPointFinder(const Graph& graph, const std::stop_token& stop)
        : m_graph(graph), m_stop(stop), m_adjacency(graph), m_part(graph.vertices.size())
    {}

    WeakPoints run()
    {
        partWithout(-1, -1);
        findIslands();
        findLoneHolders();
        if (m_out.islands.size() != 1 || m_stop.stop_requested())
            return std::move(m_out);
        findBlocks();
        return std::move(m_out);
    }

private:
    int& part(int vertex) { return m_part[static_cast<std::size_t>(vertex)]; }

    /// Numbers what hangs together when a vertex or a bundle is gone; -1 = the vertex that is gone.
    void partWithout(int vertex, int bundle)
    {
        std::ranges::fill(m_part, -1);
        int parts = 0;
        for (int start = 0; start < static_cast<int>(m_part.size()); ++start) {
            if (start == vertex || part(start) >= 0)
                continue;
            m_queue.assign(1, start);
            part(start) = parts;
            for (std::size_t next = 0; next < m_queue.size(); ++next) {
                for (const Adjacency::Arc& arc : m_adjacency.from(m_queue[next])) {
                    if (arc.head == vertex || bundleOf(arc.link) == bundle || part(arc.head) >= 0)
                        continue;
                    part(arc.head) = parts;
                    m_queue.push_back(arc.head);
                }
            }
            ++parts;
        }
    }

    /// Parts that a node's ports reach, each once; empty where none is plugged in.
    std::vector<int> partsOf(const NodePorts& node)
    {
        std::vector<int> parts;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const int at = m_graph.endpoints[static_cast<std::size_t>(i)].at;
            if (at >= 0 && part(at) >= 0)
                parts.push_back(part(at));
        }
        std::ranges::sort(parts);
        parts.erase(std::ranges::unique(parts).begin(), parts.end());
        return parts;
    }

    /// Two nodes with no part in common. Those of one part alone suffice to tell.
    bool partsNodes()
    {
        int only = -1;
        for (const NodePorts& node : m_graph.nodes) {
            const std::vector<int> parts = partsOf(node);
            if (parts.size() != 1)
                continue;
            if (only >= 0 && parts.front() != only)
                return true;
            only = parts.front();
        }
        return false;
    }

    void findIslands()
    {
        std::map<int, std::vector<int>> islands; // by part; a node in several parts counts for its first
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (const std::vector<int> parts = partsOf(m_graph.nodes[i]); !parts.empty())
                islands[parts.front()].push_back(static_cast<int>(i));
        }
        for (auto& [number, nodes] : islands)
            m_out.islands.push_back(std::move(nodes));
        std::ranges::stable_sort(m_out.islands, std::greater{}, &std::vector<int>::size);
    }

    void findLoneHolders()
    {
        std::set<int> found;
        for (const NodePorts& node : m_graph.nodes) {
            int only = -1;
            bool alone = true;
            for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
                const int at = m_graph.endpoints[static_cast<std::size_t>(i)].at;
                alone = alone && (at < 0 || only < 0 || at == only);
                only = at >= 0 ? at : only;
            }
            if (alone && only >= 0 && m_graph.vertices[static_cast<std::size_t>(only)].kind == VertexKind::Switch)
                found.insert(only);
        }
        m_out.holdsAlone.assign(found.begin(), found.end());
    }

    void findBlocks()
    {
        BlockGraph blocks(m_graph.vertices.size());
        for (std::size_t i = 0; i < m_graph.bundles.size(); ++i)
            boost::add_edge(static_cast<std::size_t>(m_graph.bundles[i].a),
                            static_cast<std::size_t>(m_graph.bundles[i].b), i, blocks);
        std::vector<std::size_t> blockOf(m_graph.bundles.size());
        std::vector<std::size_t> joints;
        const auto indices = boost::get(boost::edge_index, blocks);
        const auto found = boost::biconnected_components(
            blocks, boost::make_iterator_property_map(blockOf.begin(), indices), std::back_inserter(joints));
        std::ranges::sort(joints);
        for (std::size_t i = 0; i < joints.size() && i < kMostTried && !m_stop.stop_requested(); ++i) {
            partWithout(static_cast<int>(joints[i]), -1);
            if (partsNodes())
                m_out.cutVertices.push_back(static_cast<int>(joints[i]));
        }
        std::vector<int> sizes(found.first, 0);
        for (const std::size_t block : blockOf)
            ++sizes[block];
        std::size_t tried = 0;
        for (std::size_t i = 0; i < blockOf.size() && tried < kMostTried && !m_stop.stop_requested(); ++i) {
            if (sizes[blockOf[i]] != 1 || m_graph.bundles[i].cables != 1)
                continue;
            ++tried;
            partWithout(-1, static_cast<int>(i));
            if (partsNodes())
                m_out.cutBundles.push_back(static_cast<int>(i));
        }
    }

    const Graph& m_graph;
    const std::stop_token& m_stop;
    Adjacency m_adjacency;
    std::vector<int> m_part; ///< by vertex
    std::vector<int> m_queue;
    WeakPoints m_out;
};

} // namespace

WeakPoints weakPoints(const Graph& graph, const std::stop_token& stop) { return WeakPointFinder(graph, stop).run(); }

} // namespace cw::network
