// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which switches, cables and optics does the fabric need, what bandwidth has each tier, how long do the
// collectives of a step take? Leaves out: hand-drawn topologies beyond port counts (inventory/), routing, congestion
// and failures.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "explain/card.h"
#include "fabric/sizing.h"
#include "inventory/inventory.h"
#include "network/collectives.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cw::fabric {

/// What a training step sends, copied by assess/ from training/. nullopt = not known.
struct Traffic {
    design::ParallelPlan plan;
    std::optional<Bytes> gradients;                ///< of one accelerator, reduced once a step
    std::optional<Bytes> tensorMessage;            ///< of one tensor-parallel all-reduce
    double tensorReductionsPerLayer = 4;           ///< two forward, two backward (Shoeybi 2019)
    std::optional<Bytes> pipelineMessage;          ///< from one stage to the next, for one micro-batch
    std::optional<Seconds> step;                   ///< for mean loads
    std::optional<double> tensorReductionsPerStep; ///< of one accelerator
    std::optional<double> pipelineSendsPerStep;    ///< of one accelerator
    friend bool operator==(const Traffic&, const Traffic&) = default;
};

struct Inputs {
    Shared<inventory::Inventory> inventory;
    design::FabricRule rule;
    std::optional<catalog::Switch> leaf;
    std::optional<catalog::Switch> spine; ///< nullopt = like the leaf where rule.spine is empty, else unknown
    catalog::LinkModel links;
    Traffic traffic;
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

enum class FabricProblem {
    LeafUnknown, ///< the rule's switch is not in the catalog
    SpineUnknown,
    NoComputePorts,   ///< there are nodes, but none has a compute port
    PortsUnlike,      ///< nodes differ in compute ports or their rate; the slowest counts
    NicFasterThanPort ///< the link runs at the switch's rate
};

/// One bar of the bandwidth plot: one way, for one accelerator of the main node class.
struct TierBandwidth {
    network::Tier tier = network::Tier::Memory;
    std::optional<BytesPerSecond> capacity;
    double oversubscription = 1;
    std::optional<BytesPerSecond> meanLoad; ///< over a training step
    friend bool operator==(const TierBandwidth&, const TierBandwidth&) = default;
};

/// A collective of the training step, together with what it was asked to move.
struct Operation {
    network::Group group;
    Bytes message;
    std::optional<network::Timing> timing;
    friend bool operator==(const Operation&, const Operation&) = default;
};

struct Result {
    SizingInputs sizingInputs;
    std::optional<Sizing> sizing;
    std::vector<SizingProblem> sizingProblems;
    std::vector<FabricProblem> problems;
    std::array<std::int64_t, inventory::kSwitchRoles> needed{}; ///< by design::SwitchRole; leaf, spine and core only
    std::array<std::int64_t, inventory::kSwitchRoles> placed{};
    std::optional<BytesPerSecond> linkRate; ///< of one node link, one way
    std::optional<BytesPerSecond> bisection;
    std::optional<BytesPerSecond> injectionPerGpu;
    std::optional<BytesPerSecond> spinePerGpu;
    std::optional<BytesPerSecond> hbm;
    std::optional<BytesPerSecond> scaleUp;
    std::optional<BytesPerSecond> pcie;
    int scaleUpDomain = 0;
    network::Links links;
    std::vector<TierBandwidth> tiers; ///< nearest first
    std::optional<Operation> gradientAllReduce;
    std::optional<Operation> tensorAllReduce;
    std::optional<Seconds> tensorTimePerLayer;
    std::optional<Operation> pipelineTransfer;
    friend bool operator==(const Result&, const Result&) = default;
};

/// Of the rule: parallel copies of the fabric, at least one.
inline int planesOf(const Inputs& inputs) { return std::max(1, inputs.rule.planes); }

/// Text key: "problem.fabric.leafUnknown".
const char* textKey(FabricProblem problem);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::fabric
