// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/adjacency.h"

namespace cw::network {

Adjacency::Adjacency(const Graph& graph) : m_first(graph.vertices.size() + 1, 0), m_arcs(2 * graph.bundles.size())
{
    const auto slot = [this](int vertex) -> int& { return m_first[static_cast<std::size_t>(vertex)]; };
    for (const Bundle& bundle : graph.bundles) {
        ++slot(bundle.a + 1);
        ++slot(bundle.b + 1);
    }
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    std::vector<int> next(m_first.begin(), m_first.end() - 1);
    for (std::size_t i = 0; i < graph.bundles.size(); ++i) {
        const Bundle& bundle = graph.bundles[i];
        const int index = static_cast<int>(i);
        m_arcs[static_cast<std::size_t>(next[static_cast<std::size_t>(bundle.a)]++)] = {linkOf(index, true), bundle.b};
        m_arcs[static_cast<std::size_t>(next[static_cast<std::size_t>(bundle.b)]++)] = {linkOf(index, false), bundle.a};
    }
}

} // namespace cw::network
