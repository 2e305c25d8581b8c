// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which graph do a design's nodes, switches, cables and fabric rule make? Cables drawn by hand win over the
// rule where both want a port. Leaves out: what travels on it (placement/), and cables of storage and management ports.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "explain/card.h"
#include "fabric/graph_figures.h"
#include "fabric/sizing.h"
#include "network/graph.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <vector>

namespace cw::fabric {

/// What a person takes away to see what happens. Part of a session, never of a design.
struct Failure {
    enum class Kind { Accelerator, Port, Node, Switch, Cable };
    Kind kind = Kind::Switch;
    std::uint32_t item = 0; ///< of the design: node (also of accelerators and ports), switch or cable
    int number = 0;         ///< accelerator or compute port of the node; accelerators keep their links
    /// Of switches and links that a rule makes and no item stands for: role and number, or the two ends.
    std::array<int, 4> rule{-1, -1, -1, -1};
    friend auto operator<=>(const Failure&, const Failure&) = default;
};
using Failures = std::set<Failure>;

struct GraphInputs {
    Shared<std::vector<design::Node>> nodes;
    Shared<std::vector<design::Switch>> switches;
    Shared<std::vector<design::Cable>> cables;
    std::shared_ptr<const catalog::Catalog> catalog; ///< compared by address
    design::FabricRule rule;
    SizingInputs sizingInputs;
    std::optional<Sizing> sizing; ///< nullopt: the rule wires nothing
    Seconds switchLatency;        ///< where a switch's own is not published
    Failures failed;
    bool everySwitch = false; ///< none stands for others that are wired alike: for those who read the graph itself
    friend bool operator==(const GraphInputs&, const GraphInputs&) = default;
};

enum class CableFault {
    SelfLoop,     ///< both ends on one device
    UnknownPart,  ///< the rate of one end or of the cable is not known
    NotACable,    ///< its part is a network card: it carries nothing
    FamilyMismatch, ///< InfiniBand at one end, Ethernet at the other: it carries nothing
    BesidePlanes, ///< a rule with several planes, of which one cable would join but one: it carries nothing
    NoPortLeft,   ///< a rule's links take all ports at one end: it carries nothing
    SpeedMismatch ///< a note: a port gets less than it has, from the cable or the other port; the slowest counts
};

struct FaultyCable {
    CableFault fault = CableFault::SelfLoop;
    design::CableId cable;
    friend bool operator==(const FaultyCable&, const FaultyCable&) = default;
};

struct GraphResult {
    Shared<network::Graph> graph;
    std::vector<FaultyCable> faults;
    bool merged = false; ///< spines and cores that are wired alike stand as one vertex
    GraphFigures figures;
    friend bool operator==(const GraphResult&, const GraphResult&) = default;
};

/// What was found until `stop` said so is of no use.
GraphResult buildGraph(const GraphInputs& inputs, const std::stop_token& stop = {});

/// Of drawn networks the same figures that cards() of fabric.h has of rules; of both what only the graph tells.
const std::vector<explain::Card<GraphInputs, GraphResult>>& graphCards();

/// Adaptive on InfiniBand and Slingshot, ECMP on Ethernet, unless the rule says otherwise. Of drawn fabrics the first
/// switch decides.
design::Routing routingOf(const GraphInputs& inputs);

} // namespace cw::fabric
