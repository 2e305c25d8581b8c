// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that build a graph hand each other?
// Leaves out: everything that other folders may use (build_graph.h).
#pragma once

#include "fabric/build_graph.h"
#include "fabric/optics.h"

#include <unordered_map>
#include <vector>

namespace cw::fabric {

/// In the order of the graph, which is that of the design, but nodes that share domains follow the first of their kind in
/// their rack: a domain is a switch in the rack, whenever its trays were placed. Accelerators are numbered in this order,
/// so that those of a domain are one run, and a rule plugs nodes in by it. Where a node stands in no rack, those of its
/// kind beside it in the design count.
std::vector<const design::Node*> nodesByDomain(const std::vector<design::Node>& nodes, const catalog::Catalog& catalog);

/// Nodes, ports, accelerators and their domains; nothing is plugged in yet.
void addNodes(const GraphInputs& inputs, network::Graph& graph);

/// Switches that the rule makes, its links and node ports. `number` of Vertex and order of `switches` agree.
void addRule(const GraphInputs& inputs, GraphResult& result, network::Graph& graph);

struct AddedCables {
    std::int64_t joined = 0; ///< that carry something
    Optics optics;           ///< that the cables need; none of copper
};

/// Switches that stand in racks and cables between them and the nodes. Ends early when told to. The links that a rule has made
/// at a switch keep their ports: of more cables than are left, the last ones carry nothing.
AddedCables addCables(const GraphInputs& inputs, GraphResult& result, network::Graph& graph,
                       const std::stop_token& stop);

/// Which vertex stands for an item of the design.
using VertexOf = std::unordered_map<std::uint32_t, int>;
VertexOf switchVertices(const network::Graph& graph);

/// Of all ports that are plugged in.
bool areOfOneRate(const network::Graph& graph);

/// B/s between halves of the nodes of a tree in which every leaf can pass on all that its nodes send: the half of the
/// ports that is slowest, node after node. Nothing behind the leaves costs less.
double slowestHalf(const network::Graph& graph);

/// What comes from below over what can leave upwards, where it is more than the worst until now.
void takeWorst(double down, double up, std::optional<double>& worst, TaperParts& parts);

void removeFailed(const GraphInputs& inputs, network::Graph& graph);

/// Bundles sorted by their ends, parallel ones of equal rate added up.
void sortBundles(network::Graph& graph);

} // namespace cw::fabric
