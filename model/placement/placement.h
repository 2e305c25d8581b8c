// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which accelerator does which part of the plan's work, what traffic does that put on each link, and what rate
// does each parallel group really get? Leaves out: how long a step then takes (training/), and longer ways round full
// links.
#pragma once

#include "base/quantity.h"
#include "base/shared.h"
#include "explain/card.h"
#include "network/graph.h"
#include "network/group_paths.h"
#include "network/link_terms.h"
#include "placement/link_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cw::placement {

using network::GroupKind;
using network::kGroupKinds;

struct Inputs {
    Shared<network::Graph> graph;
    design::ParallelPlan plan;
    design::Placement placement;
    /// What one member sends in a step, by GroupKind; nullopt = not known.
    std::array<std::optional<network::GroupMessage>, kGroupKinds> messages{};
    network::LinkTerms terms;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// Why the plan's groups are not on the fabric.
enum class PlacementProblem {
    None,
    NoAccelerators,
    BadPlan,            ///< a degree below one
    MoreRanksThanGpus,  ///< the plan is for more accelerators than stand in racks
    TooManyFlows,       ///< more than kMostFlows of a group kind, kMostUses of routes or kMostLoadings
    NotAPermutation,    ///< two ranks moved to one accelerator; the order alone is used
    Cancelled
};

/// What a group's rate follows from: sideBySide * capacity * kept / flows, of the link that binds it.
struct BindingShare {
    int link = -1; ///< -1 = none binds
    int sideBySide = 1;
    BytesPerSecond capacity;
    double kept = 1;
    double flows = 0;
    friend bool operator==(const BindingShare&, const BindingShare&) = default;
};

/// The link that is fullest in a step, while the kind that loads it most sends.
struct BusiestLink {
    int link = -1; ///< -1 = nothing is sent through the network
    BytesPerSecond load;
    BytesPerSecond capacity; ///< all cables of it
    double kept = 1;         ///< share of it after hash collisions
    friend bool operator==(const BusiestLink&, const BusiestLink&) = default;
};

/// All groups of one kind, talking at once.
struct KindRates {
    GroupKind kind = GroupKind::Data;
    int groups = 0;
    int size = 1;      ///< members of a group
    int perDomain = 1; ///< that share a domain: the fewest of all groups
    int domains = 1;   ///< that a group spans, at most
    int crossing = 0;  ///< groups that leave their domain
    int cutOff = 0;    ///< groups with members that nothing joins
    int railCrossings = 0;
    /// B/s of one member, by group: of a ring all members of a domain together. Infinite inside a domain; 0 = cut off.
    std::vector<double> rates;
    std::vector<int> binding; ///< link by group; -1 = none
    int slowest = -1;         ///< group; -1 = none leaves its domain
    BytesPerSecond inside;    ///< of one member's links inside its domain, the least of all groups; 0 = none inside
    BytesPerSecond least;     ///< of the slowest group that crosses, else 0
    BytesPerSecond together; ///< of the slowest group when all kinds talk at once
    BindingShare atOnce;     ///< what `together` follows from; of flows of all kinds
    double bindingNeeds = 1; ///< how much faster links between switches must be until ports bind the slowest group
    // The slowest group's rate = sideBySide * capacity * kept / flows.
    int sideBySide = 1;      ///< members of a ring that go through the network together
    BytesPerSecond capacity; ///< of the binding link: all cables of it
    double kept = 1;         ///< share of it after hash collisions
    double flows = 0;        ///< that share it, in units of the group's flow
    int leastHops = 0;
    int mostHops = 0;
    Seconds latency; ///< of switches on the longest way
    std::optional<network::GroupMessage> message;
    std::optional<network::Timing> timing; ///< of one operation of the slowest group
    Seconds perStep;                       ///< of all operations, one after the other; 0 = not known
    friend bool operator==(const KindRates&, const KindRates&) = default;
};

struct Result {
    PlacementProblem problem = PlacementProblem::None;
    std::optional<network::GroupPaths> paths; ///< what training/ computes with; nullopt where the plan is not placed
    std::vector<KindRates> kinds;             ///< those with more than one member
    /// By link: load over what it carries (a link between switches: what software gets out of it), while the kind that
    /// loads it most sends its messages; 0..1.
    std::vector<float> peak;
    std::vector<std::int8_t> peakKind; ///< GroupKind by link; -1 = never used
    std::vector<double> bytes;         ///< B in a step, by link
    double stepPeak = 0;               ///< the largest of `peak`
    BusiestLink busiest;               ///< what that follows from
    friend bool operator==(const Result&, const Result&) = default;

    [[nodiscard]] const KindRates* find(GroupKind kind) const;
};

/// Text key: "problem.placement.moreRanksThanGpus".
const char* textKey(PlacementProblem problem);

Result assess(const Inputs& inputs, const std::stop_token& stop = {});

const std::vector<explain::Card<Inputs, Result>>& cards();

/// What one group sends over which links at its rate. Stages send forward or backward, not both at once.
struct TracedLink {
    LinkRef link;
    double load = 0; ///< B/s
    bool backward = false;
};
struct Trace {
    std::vector<int> accelerators; ///< members, in the order of the ring
    std::vector<TracedLink> links;
};
Trace trace(const Inputs& inputs, const Result& result, GroupKind kind, int group);

} // namespace cw::placement
