// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/weak_points.h"

#include "network/adjacency.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace cw::network {
namespace {

constexpr std::size_t kMostTried = 200;   ///< candidates whose parts are looked at
constexpr std::size_t kMostCompared = 64; ///< unlike sets of parts of one island; beyond, a set is compared with these

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

    std::vector<std::vector<int>> islands()
    {
        partWithout(-1, -1);
        findIslands();
        return std::move(m_out.islands);
    }

private:
    int& part(int vertex) { return m_part[static_cast<std::size_t>(vertex)]; }

    [[nodiscard]] bool forwards(int vertex) const
    {
        return m_graph.vertices[static_cast<std::size_t>(vertex)].forwards;
    }

    /// Switches that stand for each other are not lost together.
    [[nodiscard]] bool isOne(int vertex) const { return m_graph.vertices[static_cast<std::size_t>(vertex)].count == 1; }

    [[nodiscard]] bool isOneSwitch(int vertex) const
    {
        return isOne(vertex) && m_graph.vertices[static_cast<std::size_t>(vertex)].kind == VertexKind::Switch;
    }

    /// Numbers what hangs together when a vertex or a bundle is gone; -1 = nothing is. Nodes that forward nothing are
    /// in no part: they end it.
    void partWithout(int vertex, int bundle)
    {
        m_goneVertex = vertex;
        m_goneBundle = bundle;
        std::ranges::fill(m_part, -1);
        m_parts = 0;
        for (int start = 0; start < static_cast<int>(m_part.size()); ++start) {
            if (start == vertex || part(start) >= 0 || !forwards(start))
                continue;
            m_queue.assign(1, start);
            part(start) = m_parts;
            for (std::size_t next = 0; next < m_queue.size(); ++next) {
                for (const Adjacency::Arc& arc : m_adjacency.from(m_queue[next])) {
                    if (isGone(arc) || part(arc.head) >= 0 || !forwards(arc.head))
                        continue;
                    part(arc.head) = m_parts;
                    m_queue.push_back(arc.head);
                }
            }
            ++m_parts;
        }
    }

    [[nodiscard]] bool isGone(const Adjacency::Arc& arc) const
    {
        return arc.head == m_goneVertex || bundleOf(arc.link) == m_goneBundle;
    }

    /// Parts around a node that forwards nothing: of each neighbour; a cable to another such node is a part of its own,
    /// and so is the node where nothing is left.
    void addPartsAround(int vertex, std::vector<int>& parts)
    {
        const std::size_t before = parts.size();
        for (const Adjacency::Arc& arc : m_adjacency.from(vertex)) {
            if (!isGone(arc))
                parts.push_back(forwards(arc.head) ? part(arc.head) : m_parts + bundleOf(arc.link));
        }
        if (parts.size() == before)
            parts.push_back(m_parts + static_cast<int>(m_graph.bundles.size()) + vertex);
    }

    /// Parts that a node's ports reach, each once; empty where none is plugged in.
    std::vector<int> partsOf(const NodePorts& node)
    {
        std::vector<int> parts;
        int around = -1;
        for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
            const int at = m_graph.endpoints[static_cast<std::size_t>(i)].at;
            if (at < 0 || at == m_goneVertex || at == around)
                continue;
            if (forwards(at)) {
                parts.push_back(part(at));
            } else {
                addPartsAround(at, parts);
                around = at;
            }
        }
        std::ranges::sort(parts);
        parts.erase(std::ranges::unique(parts).begin(), parts.end());
        return parts;
    }

    static bool meet(const std::vector<int>& a, const std::vector<int>& b)
    {
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size(); a[i] < b[j] ? ++i : ++j) {
            if (a[i] == b[j])
                return true;
        }
        return false;
    }

    using NodesOfParts = std::map<std::vector<int>, std::vector<int>>;
    using Set = NodesOfParts::const_iterator;
    struct Island {
        std::vector<Set> members;
        std::vector<int> nodes;
    };

    NodesOfParts nodesOfParts()
    {
        NodesOfParts nodes;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (std::vector<int> parts = partsOf(m_graph.nodes[i]); !parts.empty())
                nodes[std::move(parts)].push_back(static_cast<int>(i));
        }
        return nodes;
    }

    /// Nodes of one island have a part in common, each with each: rails do not join what only a third node is plugged
    /// into both of. One island is left exactly where that is so for all nodes. Ends once it has found `enough`.
    std::vector<std::vector<int>> islandsNow(std::size_t enough = std::numeric_limits<std::size_t>::max())
    {
        const NodesOfParts nodes = nodesOfParts();
        std::vector<Set> sets; // those of few parts first: they have least choice
        for (auto set = nodes.cbegin(); set != nodes.cend(); ++set)
            sets.push_back(set);
        std::ranges::stable_sort(sets, {}, [](const Set& set) { return set->first.size(); });
        std::vector<Island> islands;
        std::unordered_map<int, std::vector<std::size_t>> islandsAt; // those whose first member has the part
        for (auto set = sets.cbegin(); set != sets.cend() && islands.size() < enough; ++set) {
            const std::vector<int>& parts = (*set)->first;
            std::set<std::size_t> near; // no other island can meet the set
            for (const int one : parts)
                near.insert(islandsAt[one].begin(), islandsAt[one].end());
            const auto found = std::ranges::find_if(near, [&](std::size_t island) {
                return m_stop.stop_requested() || std::ranges::all_of(islands[island].members, [&](const Set& member) {
                    return meet(member->first, parts);
                });
            });
            if (m_stop.stop_requested())
                break;
            const std::size_t island = found == near.end() ? islands.size() : *found;
            if (found == near.end()) {
                islands.emplace_back();
                for (const int one : parts)
                    islandsAt[one].push_back(island);
            }
            if (islands[island].members.size() < kMostCompared)
                islands[island].members.push_back(*set);
            islands[island].nodes.insert(islands[island].nodes.end(), (*set)->second.begin(), (*set)->second.end());
        }
        std::vector<std::vector<int>> out;
        for (Island& island : islands)
            out.push_back(std::move(island.nodes));
        return out;
    }

    bool partsNodes() { return islandsNow(2).size() > 1; }

    void findIslands()
    {
        m_out.islands = islandsNow();
        for (std::vector<int>& island : m_out.islands)
            std::ranges::sort(island);
        std::ranges::stable_sort(m_out.islands, {}, [](const std::vector<int>& island) {
            return std::pair(-static_cast<std::int64_t>(island.size()), island.front());
        });
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
            if (alone && only >= 0 && isOneSwitch(only))
                found.insert(only);
        }
        m_out.holdsAlone.assign(found.begin(), found.end());
    }

    void findBlocks()
    {
        // A node that forwards nothing ends each of its bundles by itself.
        std::size_t ends = m_graph.vertices.size();
        const auto endAt = [&](int vertex) { return forwards(vertex) ? static_cast<std::size_t>(vertex) : ends++; };
        std::vector<std::pair<std::size_t, std::size_t>> edges;
        for (const Bundle& bundle : m_graph.bundles) {
            const std::size_t a = endAt(bundle.a);
            edges.emplace_back(a, endAt(bundle.b));
        }
        BlockGraph blocks(ends);
        for (std::size_t i = 0; i < edges.size(); ++i)
            boost::add_edge(edges[i].first, edges[i].second, i, blocks);
        constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max(); // a parallel one of another is in no block
        std::vector<std::size_t> blockOf(m_graph.bundles.size(), kNone);
        std::vector<std::size_t> joints;
        const auto indices = boost::get(boost::edge_index, blocks);
        const auto found = boost::biconnected_components(
            blocks, boost::make_iterator_property_map(blockOf.begin(), indices), std::back_inserter(joints));
        std::ranges::sort(joints);
        std::erase_if(joints, [&](std::size_t joint) { return !isOne(static_cast<int>(joint)); });
        for (std::size_t i = 0; i < joints.size() && i < kMostTried && !m_stop.stop_requested(); ++i) {
            partWithout(static_cast<int>(joints[i]), -1);
            if (partsNodes())
                m_out.cutVertices.push_back(static_cast<int>(joints[i]));
        }
        std::vector<int> sizes(found.first, 0);
        for (const std::size_t block : blockOf) {
            if (block != kNone)
                ++sizes[block];
        }
        std::size_t tried = 0;
        for (std::size_t i = 0; i < blockOf.size() && tried < kMostTried && !m_stop.stop_requested(); ++i) {
            const Bundle& bundle = m_graph.bundles[i];
            const bool isAlone = blockOf[i] != kNone && sizes[blockOf[i]] == 1 && bundle.cables == 1;
            if (!isAlone || !isOneSwitch(bundle.a) || !isOneSwitch(bundle.b))
                continue;
            ++tried;
            partWithout(-1, static_cast<int>(i));
            if (partsNodes())
                m_out.cutBundles.push_back(static_cast<int>(i));
        }
    }

    const Graph& m_graph;
    std::stop_token m_stop;
    Adjacency m_adjacency;
    std::vector<int> m_part; ///< by vertex
    int m_parts = 0;
    int m_goneVertex = -1;
    int m_goneBundle = -1;
    std::vector<int> m_queue;
    WeakPoints m_out;
};

} // namespace

std::vector<std::vector<int>> islandsOf(const Graph& graph, const std::stop_token& stop)
{
    return WeakPointFinder(graph, stop).islands();
}

WeakPoints weakPoints(const Graph& graph, const std::stop_token& stop) { return WeakPointFinder(graph, stop).run(); }

} // namespace cw::network
