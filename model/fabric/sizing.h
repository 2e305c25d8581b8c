// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many switches, cables and optics of each tier does a fabric rule need for so many endpoints?
// Leaves out: where they stand, how long the cables are, and what the traffic gets.
#pragma once

#include "design/design.h"
#include "fabric/optics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cw::fabric {

/// What the rule is expanded for. Endpoints are node ports of the compute network.
struct SizingInputs {
    design::FabricKind kind = design::FabricKind::None;
    std::int64_t nodes = 0;
    std::int64_t nodePorts = 0;  ///< of all nodes together
    int portsPerNode = 0;        ///< of the node with most
    int radix = 0;               ///< ports of a leaf
    int spineRadix = 0;          ///< ports of a spine or core
    double oversubscription = 1; ///< leaf ports down : up
    int rails = 0;               ///< 0 = portsPerNode
    int nodesPerUnit = 0;        ///< 0 = as many as fill the leaves
    std::int64_t extraEndpoints = 0;
    int planes = 1; ///< parallel copies of the fabric; each endpoint has one link into each
    int groupSwitches = 0;
    int endpointsPerSwitch = 0;
    int linksPerArc = 0;
    int torusDimensions = 3;
    int switchPortsPerCage = 1; ///< of a leaf
    int spinePortsPerCage = 1;  ///< of a spine or core
    int nodePortsPerCage = 1;   ///< of all nodes, which are taken as alike
    friend bool operator==(const SizingInputs&, const SizingInputs&) = default;
};

enum class SizingProblem {
    RadixTooSmall, ///< a leaf needs at least one port down and one up
    SpineRadixTooSmall,
    OversubscriptionNotPositive,
    TooManyForOneSwitch,  ///< endpoints beyond the radix
    TooManyForTwoTiers,   ///< leaves beyond the ports of a spine
    TooManyForThreeTiers, ///< endpoints beyond radix^3 / 4
    TooManyGroups,        ///< more than one link from each group to each other
    TooFewGlobalPorts,    ///< for the links between groups that were asked for
    TooFewNodePorts,      ///< a torus takes two of each dimension
    ExtraNeedsSwitch,     ///< a torus has no port for further endpoints
    TorusHasGaps          ///< a note: nodes fill no torus; the next larger one that is full of places is sized
};

/// All planes together, except where it says so.
struct Sizing {
    int tiers = 0;
    int downPorts = 0; ///< of one leaf
    int upPorts = 0;
    std::int64_t units = 0;         ///< scalable units; 0 unless rail-optimised
    std::int64_t leavesPerUnit = 0; ///< 0 unless rail-optimised
    int rails = 0;                  ///< networks beside each other; 0 unless rail-only
    std::int64_t railEndpoints = 0; ///< of one of them
    std::int64_t endpoints = 0;     ///< node ports and extra ones, once
    std::int64_t leaves = 0;
    std::int64_t spines = 0;
    std::int64_t cores = 0;
    std::int64_t nodeLinks = 0; ///< links from nodes and extra endpoints to leaves
    std::int64_t leafSpineLinks = 0;
    std::int64_t spineCoreLinks = 0;
    Optics optics; ///< with nodes that are alike; ruleOptics (graph_optics.h) tells of any
    std::int64_t leafPorts = 0;   ///< facing down
    std::int64_t leafPortsFree = 0; ///< facing anywhere
    // Dragonfly and dragonfly+; 0 elsewhere. Groups are those of one plane.
    std::int64_t groups = 0;
    int groupSwitches = 0; ///< routers or leaves of a group
    int groupSpines = 0;   ///< dragonfly+ only
    int endpointsPerSwitch = 0;
    int globalPorts = 0;         ///< of a router or spine, for other groups
    int linksPerArc = 0;         ///< between each two groups
    double taper = 0;            ///< node ports of a group : its links to others; 0 with one group
    std::int64_t localLinks = 0; ///< within groups; all links of a torus
    std::int64_t globalLinks = 0;
    std::array<int, 3> torus{}; ///< places along each dimension, 1 where there is none; 0 elsewhere

    [[nodiscard]] std::int64_t switches() const { return leaves + spines + cores; }
    [[nodiscard]] std::int64_t links() const
    {
        return nodeLinks + leafSpineLinks + spineCoreLinks + localLinks + globalLinks;
    }
    [[nodiscard]] std::int64_t torusPlaces() const { return std::int64_t{torus[0]} * torus[1] * torus[2]; }
    /// Of a node: two along each dimension, one where only two places are. 0 without a torus.
    [[nodiscard]] int torusPorts() const
    {
        int ports = 0;
        for (const int side : torus)
            ports += std::clamp(side - 1, 0, 2);
        return ports;
    }
    friend bool operator==(const Sizing&, const Sizing&) = default;
};

struct SizingResult {
    std::optional<Sizing> sizing; ///< nullopt where it cannot be built, or where there is no rule
    std::vector<SizingProblem> problems;
    friend bool operator==(const SizingResult&, const SizingResult&) = default;
};

/// What the rule says; nodes, ports and switches are those of a design.
SizingInputs inputsOf(const design::FabricRule& rule);

SizingResult size(const SizingInputs& inputs);

/// Links within a group of a dragonfly that is itself cut in halves, as the middle one of an odd number of groups is.
std::int64_t halvedGroupLinks(const Sizing& sizing);

/// A leaf, or the leaves of all rails that serve the same nodes: what lies below other parts' switches. One plane.
struct TreePart {
    std::int64_t ports = 0;  ///< facing nodes
    std::int64_t uplinks = 0;
    bool holdsWholeNodes = false; ///< no node has ports in two parts
};
TreePart partOf(const SizingInputs& inputs, const Sizing& sizing);

/// Node ports on the leaf that has most, of one plane.
std::int64_t fullestLeaf(const SizingInputs& inputs, const Sizing& sizing);
/// Links of a leaf to other switches, of the leaf that has fewest; one plane. 0 where one switch is all there is.
std::int64_t fewestUplinks(const SizingInputs& inputs, const Sizing& sizing);

/// Whether nothing can be built; otherwise it is a note beside the sizing.
constexpr bool blocks(SizingProblem problem) { return problem != SizingProblem::TorusHasGaps; }

/// Text key: "problem.fabric.tooManyForTwoTiers".
const char* textKey(SizingProblem problem);

} // namespace cw::fabric
