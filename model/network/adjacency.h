// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which links leave each vertex of a graph? In one array, so that a search over it touches little memory.
// Leaves out: the searches.
#pragma once

#include "network/graph.h"

#include <span>
#include <vector>

namespace cw::network {

class Adjacency {
public:
    struct Arc {
        int link = 0;
        int head = 0;
    };

    explicit Adjacency(const Graph& graph);
    /// Sorted by link.
    [[nodiscard]] std::span<const Arc> from(int vertex) const
    {
        const auto first = static_cast<std::size_t>(m_first[static_cast<std::size_t>(vertex)]);
        const auto next = static_cast<std::size_t>(m_first[static_cast<std::size_t>(vertex) + 1]);
        return {m_arcs.data() + first, next - first};
    }

private:
    std::vector<int> m_first; ///< by vertex, and one past the last
    std::vector<Arc> m_arcs;
};

} // namespace cw::network
