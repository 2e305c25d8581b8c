// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: through which ports of their nodes do two accelerators talk? Ports are dealt out evenly; a port pairs with
// the one of its number, and where no way leads between two ports, with one of the same domain that has a way. Where an
// accelerator's own port is dead, its neighbours' ports share the work, as NCCL's do (PXN). Leaves out: the way itself
// (network/routes.h), and the scale-up links that lead to a neighbour's port.
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
    static constexpr int kMost = 64; ///< ports of one accelerator that carry a transfer side by side
    std::array<PortPair, kMost> pairs{};
    int count = 0;
    int flows = 0; ///< as many as own ports would carry
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
    [[nodiscard]] bool isDead(int endpoint) const;
    [[nodiscard]] int forwarderFor(int accelerator, int toward) const;
    void spreadOverNeighbours(int from, int to, PortPairs& out) const;

    const network::Graph& m_graph;
    std::vector<int> m_island; ///< of each vertex
};

} // namespace cw::placement
