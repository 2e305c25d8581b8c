// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which two devices does each cable of a graph join, where a vertex stands for several that are wired alike?
// As the rule deals them out (fabric/wiring.cpp). Leaves out: which boxes those are (box_index.h).
#pragma once

#include "network/graph.h"

#include <vector>

namespace cw::topology {

/// Calls found(bundle, n, m, cables): so many cables of the bundle join the n-th device of its a and the m-th of its b.
template <class Found>
void forEachCable(const network::Graph& graph, Found found)
{
    std::vector<std::int64_t> dealt(graph.vertices.size(), 0); // a leaf goes on where the one before it has ended
    for (std::size_t i = 0; i < graph.bundles.size(); ++i) {
        const network::Bundle& bundle = graph.bundles[i];
        const int countA = graph.vertices[static_cast<std::size_t>(bundle.a)].count;
        const int countB = graph.vertices[static_cast<std::size_t>(bundle.b)].count;
        if (countA == 1 && countB == 1) {
            found(i, 0, 0, bundle.cables);
            continue;
        }
        std::int64_t first = 0;
        if (countA == 1) {
            first = dealt[static_cast<std::size_t>(bundle.b)];
            dealt[static_cast<std::size_t>(bundle.b)] += bundle.cables;
        }
        for (int c = 0; c < bundle.cables; ++c)
            found(i, static_cast<int>(std::int64_t{c} * countA / bundle.cables), static_cast<int>((first + c) % countB), 1);
    }
}

} // namespace cw::topology
