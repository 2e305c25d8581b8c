// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the figures of a network as its graph shows them: counts by tier, free ports, the longest way, what
// passes between halves? For drawn networks all that a rule's sizing gives. Leaves out: what travels on it
// (placement/).
#pragma once

#include "base/quantity.h"
#include "fabric/optics.h"
#include "network/cuts.h"
#include "network/graph.h"
#include "network/weak_points.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cw::fabric {

struct GraphInputs;

/// Of a switch that stands in a rack.
struct SwitchPorts {
    std::uint32_t item = 0;
    int ports = 0; ///< 0 = its part is not known
    int used = 0;
    friend bool operator==(const SwitchPorts&, const SwitchPorts&) = default;
};

/// What looks unlike the rest of a drawing. Indices into the graph.
struct DrawnFaults {
    network::WeakPoints weak;
    std::vector<int> unplugged; ///< nodes with compute ports that hold no cable
    std::int64_t unpluggedPorts = 0;
    std::vector<int> thinLeaves; ///< with nodes, and fewer uplinks than most
    int usualUplinks = 0;        ///< of a leaf
    std::vector<int> offRail;    ///< endpoints on a leaf that otherwise holds another port of each node
    friend bool operator==(const DrawnFaults&, const DrawnFaults&) = default;
};

/// What nodes with accelerators get through their ports, one way.
struct NodeRates {
    std::int64_t gpus = 0;
    std::int64_t unjoined = 0; ///< of them, on nodes whose ports are all without a cable
    BytesPerSecond ports;      ///< of all plugged ports together
    BytesPerSecond least;      ///< of one accelerator, of the node that gets least
    [[nodiscard]] BytesPerSecond mean() const { return gpus > 0 ? ports / static_cast<double>(gpus) : ports; }
    friend bool operator==(const NodeRates&, const NodeRates&) = default;
};

/// What comes from below and what can leave upwards, B/s one way.
struct TaperParts {
    BytesPerSecond down;
    BytesPerSecond up;
    friend bool operator==(const TaperParts&, const TaperParts&) = default;
};

struct GraphFigures {
    /// Of any network. Leaves are vertices that hold nodes.
    std::optional<int> diameter;     ///< cables on the longest of the shortest ways between two nodes
    std::optional<double> waysApart; ///< that share no cable, from the leaf with fewest cables to one farthest from it
    std::int64_t besideRule = 0;     ///< drawn cables that carry something where a rule wires the rest
    std::int64_t thinnestCables = 0; ///< from that leaf to others; of a rule's planes each counts
    int apart = 0;                   ///< cables between the two, on the shortest way
    NodeRates nodes;
    NodeRates meanOf; ///< what injectionPerGpu follows from: `nodes`; of a rule before anything has failed
    std::optional<BytesPerSecond> injectionPerGpu; ///< mean of nodes with accelerators; nullopt = no port is plugged in
    Optics optics; ///< of drawn cables, or of the rule's own links
    // Of drawn networks only.
    bool isDrawn = false;                        ///< cables, and no rule
    std::int64_t endpoints = 0;                  ///< node ports that are plugged in
    std::array<std::int64_t, 5> switchesInUse{}; ///< by design::SwitchRole: with at least one cable
    std::int64_t nodeLinks = 0;
    std::int64_t leafSpineLinks = 0;
    std::int64_t spineCoreLinks = 0;
    std::int64_t otherLinks = 0;
    // Where its switches stand in groups (network::switchGroups); all links between its switches are of one of the first
    // two kinds then.
    std::int64_t groups = 0;
    std::int64_t localLinks = 0;  ///< within a group
    std::int64_t globalLinks = 0; ///< between two groups
    std::int64_t linksPerArc = 0; ///< between the two groups with fewest
    std::optional<double> taper;  ///< what the nodes of a group can send : what can leave it; of the worst group
    TaperParts worstGroup;        ///< what that follows from
    std::optional<std::int64_t> leafPortsFree;     ///< of leaves in use; nullopt where a part is not known
    std::int64_t leafPorts = 0;                    ///< of leaves in use
    /// Of the worst leaf: plugged nodes to uplinks. Of a rule too where its nodes' ports are of unlike rates.
    std::optional<double> oversubscription;
    TaperParts worstLeaf;                          ///< what that follows from; nothing goes up from a lone switch
    int hops = 0;                                  ///< switches on the longest way; 0 without any
    std::optional<double> unitGpus;                ///< fewest accelerators of the nodes that a leaf or group joins
    std::optional<network::Bisection> bisection;
    std::vector<SwitchPorts> ports; ///< by item
    DrawnFaults faults;

    [[nodiscard]] std::int64_t switches() const
    {
        std::int64_t sum = 0;
        for (const std::int64_t count : switchesInUse)
            sum += count;
        return sum;
    }
    [[nodiscard]] std::int64_t links() const
    {
        return nodeLinks + leafSpineLinks + spineCoreLinks + otherLinks + localLinks + globalLinks;
    }
    friend bool operator==(const GraphFigures&, const GraphFigures&) = default;
};

DrawnFaults faultsOf(const network::Graph& graph, const std::stop_token& stop);

/// Cables, and no rule.
bool isDrawn(const GraphInputs& inputs);

/// Adds what only drawn networks have, but cuts and faults.
void countDrawn(const GraphInputs& inputs, const network::Graph& graph, GraphFigures& figures);

NodeRates nodeRatesOf(const network::Graph& graph);

/// What a rule plugs in, node by node, and its leaves where these rates differ.
void rateRule(const GraphInputs& inputs, const network::Graph& graph, GraphFigures& figures);

/// What stands and is plugged in, failed or not: of drawn networks, what has failed was bought all the same, and a rule's
/// figures are of all that it wires. Takes the graph before anything is taken from it.
GraphFigures countsOf(const GraphInputs& inputs, const network::Graph& whole);
/// Puts these counts in place of those of what has not failed.
void takeCounts(const GraphFigures& counts, GraphFigures& figures);

GraphFigures figuresOf(const GraphInputs& inputs, const network::Graph& graph, const std::stop_token& stop = {});

} // namespace cw::fabric
