// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many watts do nodes, racks, hall and site draw when idle, in training and at most, and do the rack PDUs
// carry it, on each of their phases? How many uninterruptible supplies does that take, and what does a cap on the
// accelerators' power leave of their clock? Leaves out: transients, generators and feeds of the grid, power of optics
// (inside the switch figures) and cost.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "explain/card.h"
#include "inventory/inventory.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cw::power {

using EnergyPerToken = Quantity<Dimension{.joule = 1, .token = -1}>;

/// Switches that the fabric rule needs and nobody has placed: they draw power all the same.
struct UnplacedSwitches {
    catalog::PartId type;
    std::int64_t count = 0;
    std::optional<catalog::Switch> part;
    friend bool operator==(const UnplacedSwitches&, const UnplacedSwitches&) = default;
};

/// A whole training as its plan predicts it.
struct TrainingRun {
    Seconds time;
    Tokens tokens;
    friend bool operator==(const TrainingRun&, const TrainingRun&) = default;
};

struct Inputs {
    Shared<inventory::Inventory> inventory;
    catalog::PowerModel model;
    std::optional<catalog::PowerChain> chain; ///< between meter and rack PDU; nullopt = not chosen
    std::vector<UnplacedSwitches> unplacedSwitches;
    std::optional<double> busyShare; ///< of a training step, in which GPUs compute; nullopt = not known: as if always
    double fed = 1;                  ///< of the data that full speed reads, what storage gives; GPUs wait for the rest
    bool isStopped = false;          ///< the plan cannot run, because of what has failed or for want of a network: its GPUs stand idle
    std::optional<TrainingRun> run;  ///< nullopt = none, or its time is not known, or the hall has too few GPUs for it
    Fraction powerCap{1};            ///< of the accelerators' design power
    design::Redundancy redundancy = design::Redundancy::None;
    std::optional<catalog::CoolingUnit> upsUnit; ///< nullopt = none is chosen
    std::int64_t upsPlaced = 0;                  ///< of that kind
    std::optional<double> pue;       ///< found by cooling/ for the heat of an assessment without it; nullopt = IT alone
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// The same thing at three loads. Expected is what training draws, as busy as its plan keeps the accelerators; rated is
/// what breakers must carry.
struct Levels {
    Watts idle;
    Watts expected;
    Watts rated;
    friend bool operator==(const Levels&, const Levels&) = default;
    friend Levels operator+(const Levels& a, const Levels& b)
    {
        return {a.idle + b.idle, a.expected + b.expected, a.rated + b.rated};
    }
    friend Levels operator*(double factor, const Levels& a)
    {
        return {factor * a.idle, factor * a.expected, factor * a.rated};
    }
};

/// How a node's or a switch's rated power is known.
enum class Basis {
    Unknown,
    Published,
    AdjustedForAccelerator, ///< published, plus the difference of the accelerators dropped on it
    FromTypical,            ///< only a typical figure is published
    EstimatedFromParts
};

/// One node of a class; the four parts sum to `node`.
struct NodePower {
    Basis basis = Basis::Unknown;
    std::optional<Levels> accelerators;
    std::optional<Levels> processors; ///< CPUs and host memory
    std::optional<Levels> network;    ///< NVSwitch chips, NICs and drives
    std::optional<Levels>
        fans; ///< fans, power supplies and the maker's margin: what the parts leave of the rated power
    std::optional<Levels> node;
    Watts spared;                ///< that the cap takes off the rated power
    Watts sparedBusy;            ///< and off what it draws while all accelerators compute
    std::optional<double> clock; ///< of the accelerators under the cap, of their clock without; nullopt: the cap is below idle
    std::optional<Watts> busy; ///< the node while all its accelerators compute: `expected` without any waiting
    std::optional<Watts> acceleratorDesign; ///< of one accelerator: published, or estimated from the node's rated power
    bool partsScaled = false; ///< the parts' constants do not fit the published figure and were scaled to it
    friend bool operator==(const NodePower&, const NodePower&) = default;
};

/// One switch or appliance.
struct DevicePower {
    Basis basis = Basis::Unknown;
    std::optional<Levels> device;
    friend bool operator==(const DevicePower&, const DevicePower&) = default;
};

enum class PduVerdict { Unknown, Carries, CarriesWithoutSpare, Over };

/// The phases of a rack's PDUs at rated power, its cords plugged in turn: to one PDU after the other and there to one
/// phase after the other. Of a delta PDU the three pairs of lines stand for the phases.
struct PhaseLoads {
    double share = 0;        ///< fullest phase, of a third of its PDU
    std::optional<double> shareOneLost; ///< the same when whichever PDU is out of service; nullopt = there is but one
    double unevenness = 0;   ///< fullest phase over the mean of its PDU's phases, less 1
    friend bool operator==(const PhaseLoads&, const PhaseLoads&) = default;
};

/// One rack of a class.
struct RackPower {
    std::optional<Levels> rack;
    std::optional<Watts> capacity;        ///< of all its PDUs
    std::optional<Watts> capacityOneLost; ///< with one PDU out of service
    std::optional<double> share;          ///< rated over capacity
    PduVerdict verdict = PduVerdict::Unknown;
    std::optional<PhaseLoads> phases; ///< nullopt where a device's cords are not known, or the PDUs have one phase
    friend bool operator==(const RackPower&, const RackPower&) = default;
};

/// Uninterruptible supplies before IT at rated power.
struct Supply {
    Watts unit;                 ///< what one carries
    std::int64_t needed = 0;    ///< to carry IT
    std::int64_t wanted = 0;    ///< with what the chosen redundancy adds
    std::int64_t installed = 0; ///< that stand on the floor; `wanted` where none does
    double share = 0;           ///< of all that are installed
    std::optional<double> shareOneLost; ///< of the rest without one unit, or without one path; nullopt: there is no rest
    friend bool operator==(const Supply&, const Supply&) = default;
};

/// A datum that the catalog lacks and that leaves a figure unknown.
struct Missing {
    catalog::PartId part;
    const char* datum = ""; ///< text key: "datum.power"
    friend bool operator==(const Missing& a, const Missing& b)
    {
        return a.part == b.part && std::string_view(a.datum) == b.datum;
    }
};

struct Result {
    std::vector<NodePower> nodes;        ///< parallel to Inventory::nodes
    std::vector<DevicePower> switches;   ///< parallel to Inventory::switches
    std::vector<DevicePower> appliances; ///< parallel to Inventory::appliances
    std::vector<DevicePower> unplaced;   ///< parallel to Inputs::unplacedSwitches
    std::vector<RackPower> racks;        ///< parallel to Inventory::racks

    // The site, each the sum of the ones before it; accelerators to fans make up nodes.
    std::optional<Levels> accelerators;
    std::optional<Levels> processors;
    std::optional<Levels> network;
    std::optional<Levels> fans;
    std::optional<Levels> nodesTotal;
    std::optional<Levels> switchesTotal;
    std::optional<Levels> storageTotal; ///< appliances and the site's storage
    std::optional<Levels> elsewhere;    ///< the part of IT that stands in no rack
    std::optional<Levels> it;
    std::optional<Levels> losses;
    std::optional<Levels> cooling; ///< and everything else that is neither IT nor loss
    std::optional<Levels> facility;

    std::vector<Watts> stageLosses; ///< expected, of each stage of the chain; together `losses`; empty where not known
    std::optional<double> chainEfficiency;       ///< product of the stages; nullopt = no chain chosen
    bool lossesLimitedByPue = false;             ///< the chain would lose more than the whole overhead of the PUE
    std::optional<Supply> supply; ///< nullopt: no unit is chosen, or its capacity or IT's power is not known
    std::optional<Watts> acceleratorDesignPower; ///< all accelerators
    std::optional<Watts> perAccelerator;         ///< facility, expected
    std::optional<Joules> trainingEnergy; ///< facility, expected, for as long as the training takes
    std::optional<EnergyPerToken> energyPerToken;
    int mainNode = -1;  ///< index into nodes
    int worstRack = -1; ///< index into racks: the largest share of its PDUs
    int fullestPhase = -1; ///< index into racks: the largest share of one phase
    std::vector<Missing> missing;
    std::vector<catalog::PartId> estimated; ///< parts whose power is no published figure
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

/// The clock that a cap on their design power leaves to a node's accelerators, of the clock without; nullopt: the cap is
/// below what they draw when idle, or their power is not known.
std::optional<double> clockUnderCap(const inventory::NodeClass& nodes, const catalog::PowerModel& model, Fraction cap);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::power
