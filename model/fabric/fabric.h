// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which switches, cables and optics does a fabric rule need, what bandwidth has each tier for one accelerator,
// and what do its links reach for collectives? Leaves out: drawn cables and failures (build_graph.h), routing
// (network/routes.h), and what groups get of it (placement/).
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "explain/card.h"
#include "fabric/sizing.h"
#include "inventory/inventory.h"
#include "network/link_terms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cw::fabric {

struct Inputs {
    Shared<inventory::Inventory> inventory;
    design::FabricRule rule;
    std::optional<catalog::Switch> leaf;
    std::optional<catalog::Switch> spine; ///< nullopt = like the leaf where rule.spine is empty, else unknown
    catalog::LinkModel links;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

enum class FabricProblem {
    LeafUnknown, ///< the rule's switch is not in the catalog
    SpineUnknown,
    FamiliesDiffer,   ///< leaf and spine speak different languages: no cable between them carries anything
    NoComputePorts,   ///< there are nodes, but none has a compute port
    PortsUnlike,      ///< nodes differ in compute ports or their rate; the slowest counts
    NicFasterThanPort ///< the link runs at the switch's rate
};

/// One bar of the bandwidth plot: one way, for one accelerator of the main node class.
struct TierBandwidth {
    network::Tier tier = network::Tier::Memory;
    std::optional<BytesPerSecond> capacity;
    double oversubscription = 1; ///< what can come in from below : what this tier carries; below 1 it has room to spare
    friend bool operator==(const TierBandwidth&, const TierBandwidth&) = default;
};

struct Result {
    SizingInputs sizingInputs;
    std::optional<Sizing> sizing;
    std::vector<SizingProblem> sizingProblems;
    std::vector<FabricProblem> problems;
    std::array<std::int64_t, inventory::kSwitchRoles> needed{}; ///< by design::SwitchRole; leaf, spine and core only
    std::array<std::int64_t, inventory::kSwitchRoles> placed{};
    std::array<std::int64_t, inventory::kSwitchRoles> placedAlike{}; ///< of the type that the rule takes; leaf, spine and core
    std::optional<BytesPerSecond> linkRate;   ///< of one node link, one way
    std::optional<BytesPerSecond> uplinkRate; ///< of one link between switches, one way
    /// What the nodes of the fullest leaf can send, over what its links to other switches carry; 1 of one switch.
    std::optional<double> oversubscription;
    std::optional<BytesPerSecond> bisection;
    std::optional<BytesPerSecond> injectionPerGpu;
    std::optional<BytesPerSecond> spinePerGpu;
    std::optional<BytesPerSecond> hbm;
    std::optional<BytesPerSecond> scaleUp;
    std::optional<BytesPerSecond> pcie;
    int scaleUpDomain = 0;
    bool isJoined = false;             ///< something joins the nodes
    bool cannotReduce = false;         ///< reduction in switches is asked for, and they, or the kind, cannot
    std::optional<BytesPerSecond> networkReduction; ///< added up by the switches for one accelerator; nullopt = none
    std::optional<double> unitGpus;    ///< accelerators that talk without the tiers above their leaves
    network::LinkTerms terms;          ///< what collectives reach of the main node class's rates
    std::vector<TierBandwidth> tiers;  ///< nearest first
    friend bool operator==(const Result&, const Result&) = default;
};

/// Of the rule: parallel copies of the fabric, at least one.
inline int planesOf(const Inputs& inputs) { return std::max(1, inputs.rule.planes); }

/// Of one link of a node, as its slowest card would have it. nullopt: no card is known.
std::optional<BytesPerSecond> nodeRate(const Inputs& inputs);

/// What the nodes of a dragonfly's group can send to what can leave it; 0 without two groups.
inline double groupTaper(const Result& result)
{
    if (!result.sizing)
        return 0;
    const bool areRated = result.linkRate && result.uplinkRate;
    return result.sizing->taper * (areRated ? *result.linkRate / *result.uplinkRate : 1);
}

/// What all nodes of a leaf or group can send to what leaves it, at the worst; at least 1.
inline double taperOf(const Result& result)
{
    return std::max({1.0, result.oversubscription.value_or(1), groupTaper(result)});
}

/// Text key: "problem.fabric.leafUnknown".
const char* textKey(FabricProblem problem);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::fabric
