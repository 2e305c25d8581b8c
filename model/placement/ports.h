// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: through which ports of their nodes do two accelerators talk? Ports are dealt out evenly; a port pairs with
// the one of its number, and where no way leads between two ports, with one of the same domain that has a way.
// Leaves out: the way itself (network/routes.h).
#pragma once

#include "network/graph.h"

#include <array>
#include <vector>

namespace cw::placement {

struct PortPair {
    int from = 0; ///< endpoint
    int to = 0;
};

struct PortPairs {
    static constexpr int kMost = 16; ///< ports of one accelerator that carry a transfer side by side
    std::array<PortPair, kMost> pairs{};
    int count = 0;
    [[nodiscard]] const PortPair& at(int i) const { return pairs[static_cast<std::size_t>(i)]; }
};

class Ports {
public:
    explicit Ports(const network::Graph& graph);

    struct Range {
        int first = 0; ///< endpoint
        int count = 0;
    };
    /// Of one accelerator; several share one where a node has fewer ports than accelerators.
    [[nodiscard]] Range of(int accelerator) const;
    /// Empty where nothing joins the two.
    [[nodiscard]] PortPairs between(int from, int to) const;

private:
    [[nodiscard]] bool joined(int from, int to) const;
    [[nodiscard]] int forwarderFor(int accelerator, int toward) const;

    const network::Graph& m_graph;
    std::vector<int> m_island; ///< of each vertex
};

} // namespace cw::placement
