// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/switch_groups.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

namespace cw::network {
namespace {

using design::SwitchRole;

constexpr std::size_t kLeastSwitches = 3;    ///< two that are joined are a pair, no group
constexpr double kMostly = 0.75;             ///< of a group's switches; a cable may be missing
constexpr std::size_t kMostPeers = 2'000'000; ///< cables looked at; a larger tangle has no groups that one could see

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool isSwitch(const Graph& graph, int vertex, SwitchRole role)
{
    const Vertex& v = graph.vertices[at(vertex)];
    return v.kind == VertexKind::Switch && v.role == role;
}

bool joins(const Graph& graph, const Bundle& bundle, SwitchRole a, SwitchRole b)
{
    return (isSwitch(graph, bundle.a, a) && isSwitch(graph, bundle.b, b)) ||
           (isSwitch(graph, bundle.a, b) && isSwitch(graph, bundle.b, a));
}

/// The largest is not much larger than the smallest.
bool areAlike(const std::vector<std::size_t>& sizes)
{
    const auto [least, most] = std::ranges::minmax(sizes);
    return static_cast<double>(least) >= kMostly * static_cast<double>(most);
}

/// Numbers groups by their first vertex.
std::vector<int> numbered(const std::vector<int>& mark)
{
    std::vector<int> number(mark.size(), -1);
    std::vector<int> out(mark.size(), -1);
    int next = 0;
    for (std::size_t v = 0; v < mark.size(); ++v) {
        if (mark[v] < 0)
            continue;
        int& of = number[at(mark[v])];
        of = of < 0 ? next++ : of;
        out[v] = of;
    }
    return out;
}

/// Leaves that cables join directly, sorted, each once.
std::vector<std::vector<int>> peersOf(const Graph& graph)
{
    std::vector<std::vector<int>> peers(graph.vertices.size());
    for (const Bundle& bundle : graph.bundles) {
        if (bundle.a == bundle.b || !joins(graph, bundle, SwitchRole::Leaf, SwitchRole::Leaf))
            continue;
        peers[at(bundle.a)].push_back(bundle.b);
        peers[at(bundle.b)].push_back(bundle.a);
    }
    for (std::vector<int>& of : peers) {
        std::ranges::sort(of);
        of.erase(std::ranges::unique(of).begin(), of.end());
    }
    return peers;
}

/// Grows groups of leaves, most closely joined neighbours first.
class Cliques {
public:
    explicit Cliques(const Graph& graph)
        : m_peers(peersOf(graph)), m_mark(graph.vertices.size(), -1), m_shared(graph.vertices.size(), 0)
    {}

    /// Empty where some leaf belongs to no group of the others' size.
    std::vector<int> find(const std::stop_token& stop)
    {
        std::vector<std::size_t> sizes;
        std::size_t work = 0;
        for (std::size_t v = 0; v < m_peers.size(); ++v) {
            if (m_mark[v] >= 0 || m_peers[v].empty())
                continue;
            for (const int peer : m_peers[v])
                work += m_peers[at(peer)].size();
            if (work > kMostPeers || stop.stop_requested())
                return {};
            sizes.push_back(grow(static_cast<int>(v)));
            if (sizes.back() < kLeastSwitches)
                return {};
        }
        return sizes.size() > 1 && areAlike(sizes) ? numbered(m_mark) : std::vector<int>();
    }

private:
    std::size_t grow(int first)
    {
        std::vector<int> open;
        for (const int peer : m_peers[at(first)]) {
            if (m_mark[at(peer)] < 0)
                open.push_back(peer);
        }
        for (const int peer : open) {
            int& shared = m_shared[at(peer)];
            shared = 0;
            for (const int other : m_peers[at(peer)])
                shared += std::ranges::binary_search(m_peers[at(first)], other) ? 1 : 0;
        }
        std::ranges::stable_sort(open, std::greater<>(), [this](int peer) { return m_shared[at(peer)]; });
        std::vector<int> members{first};
        m_mark[at(first)] = first;
        take(open, members);
        std::set<int> others; // whose cable to the first is missing
        for (const int member : members) {
            for (const int peer : m_peers[at(member)]) {
                if (m_mark[at(peer)] < 0)
                    others.insert(peer);
            }
        }
        take(others, members);
        return members.size();
    }

    /// Those that are joined to most members.
    template <class Peers>
    void take(const Peers& peers, std::vector<int>& members)
    {
        for (const int peer : peers) {
            const auto joined = std::ranges::count_if(
                members, [&](int member) { return std::ranges::binary_search(m_peers[at(peer)], member); });
            if (static_cast<double>(joined) < kMostly * static_cast<double>(members.size()))
                continue;
            members.push_back(peer);
            m_mark[at(peer)] = members.front();
        }
    }

    std::vector<std::vector<int>> m_peers;
    std::vector<int> m_mark;   ///< the group's first leaf
    std::vector<int> m_shared; ///< neighbours in common with the first
};

/// Leaves and spines that hang together without the cables between spines.
std::vector<int> islandsOfSpines(const Graph& graph)
{
    std::vector<int> parent(graph.vertices.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto rootOf = [&parent](int v) {
        while (parent[at(v)] != v) {
            parent[at(v)] = parent[at(parent[at(v)])];
            v = parent[at(v)];
        }
        return v;
    };
    for (const Bundle& bundle : graph.bundles) {
        if (joins(graph, bundle, SwitchRole::Leaf, SwitchRole::Spine))
            parent[at(std::max(rootOf(bundle.a), rootOf(bundle.b)))] = std::min(rootOf(bundle.a), rootOf(bundle.b));
    }
    std::vector<int> mark(parent.size(), -1);
    std::vector<std::size_t> sizes(parent.size(), 0);
    for (std::size_t v = 0; v < parent.size(); ++v) {
        const int vertex = static_cast<int>(v);
        if (!isSwitch(graph, vertex, SwitchRole::Leaf) && !isSwitch(graph, vertex, SwitchRole::Spine))
            continue;
        mark[v] = rootOf(vertex);
        ++sizes[at(mark[v])];
    }
    for (int& root : mark)
        root = root >= 0 && sizes[at(root)] < 2 ? -1 : root; // a spare without a cable
    std::erase_if(sizes, [](std::size_t size) { return size < 2; });
    return sizes.size() > 1 && areAlike(sizes) ? numbered(mark) : std::vector<int>();
}

} // namespace

std::vector<int> switchGroups(const Graph& graph, const std::stop_token& stop)
{
    bool leavesMeet = false;
    bool spinesMeet = false;
    bool hasTiers = false;
    for (const Bundle& bundle : graph.bundles) {
        leavesMeet = leavesMeet || joins(graph, bundle, SwitchRole::Leaf, SwitchRole::Leaf);
        spinesMeet = spinesMeet || joins(graph, bundle, SwitchRole::Spine, SwitchRole::Spine);
        hasTiers = hasTiers || joins(graph, bundle, SwitchRole::Leaf, SwitchRole::Spine);
        if (isSwitch(graph, bundle.a, SwitchRole::Core) || isSwitch(graph, bundle.b, SwitchRole::Core))
            return {};
    }
    if (leavesMeet && !hasTiers)
        return Cliques(graph).find(stop);
    return spinesMeet && !leavesMeet && hasTiers ? islandsOfSpines(graph) : std::vector<int>();
}

} // namespace cw::network
