// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/stages.h"

#include <algorithm>
#include <cmath>

namespace cw::power {
namespace {

using namespace cw::unit;
using catalog::PowerModel;
using inventory::NodeClass;

struct Known {
    Basis basis = Basis::Unknown;
    Watts rated;
    std::optional<Watts> design; ///< of one accelerator
};

/// The four parts of a node at one load.
struct Parts {
    Watts accelerators;
    Watts processors;
    Watts network;
    Watts fans;

    [[nodiscard]] Watts others() const { return processors + network + fans; }
    [[nodiscard]] Watts sum() const { return accelerators + others(); }
    void scale(double factor)
    {
        for (Watts* part : {&accelerators, &processors, &network, &fans})
            *part = *part * factor;
    }
};

std::optional<Watts> designPower(const std::optional<catalog::Accelerator>& part)
{
    if (!part || !part->thermalDesignPower)
        return std::nullopt;
    return part->thermalDesignPower->value;
}

Watts memoryPower(const catalog::Server& server, const PowerModel& model)
{
    return server.hostMemory ? model.memoryPerTerabyte.value * server.hostMemory->value.in(TB) : Watts{};
}

Watts networkPower(const catalog::Server& server, const PowerModel& model)
{
    Watts power = model.drives.value + model.nvSwitch.value * server.nvSwitchCount;
    for (const catalog::NicGroup& group : server.nics)
        power += model.nic.value * group.count;
    return power;
}

/// All parts but the fans, which take what is left of the rated power.
Parts ratedParts(const NodeClass& nodes, Watts design, const PowerModel& model)
{
    const catalog::Server& server = *nodes.serverPart;
    return {design * nodes.acceleratorsPerNode,
            model.processorMax.value * server.cpuSockets + memoryPower(server, model),
            networkPower(server, model),
            {}};
}

Known estimateFromParts(const NodeClass& nodes, Watts design, const PowerModel& model)
{
    const Parts parts = ratedParts(nodes, design, model);
    const Watts byRatio = model.ratedPerAcceleratorPower.value * parts.accelerators;
    const Watts byParts = parts.sum() * (1 + model.fanShare.value.value);
    return {Basis::EstimatedFromParts, std::max(byRatio, byParts), design};
}

/// Published figures first; an accelerator dropped on the node shifts its rated power by the difference.
Known ratedPower(const NodeClass& nodes, const PowerModel& model)
{
    if (!nodes.serverPart)
        return {};
    const catalog::Server& server = *nodes.serverPart;
    const int count = nodes.acceleratorsPerNode;
    const std::optional<Watts> design = count == 0 ? Watts{} : designPower(nodes.acceleratorPart);
    if (server.ratedPower && !nodes.overridden)
        return {Basis::Published, server.ratedPower->value, design};
    const std::optional<Watts> own = designPower(nodes.ownAcceleratorPart);
    if (server.ratedPower && design && own) {
        const Watts shifted = server.ratedPower->value + (*design - *own) * count;
        return {Basis::AdjustedForAccelerator, shifted, design};
    }
    const double share = model.trainingShareOfRated.value.value;
    if (server.typicalPower && !nodes.overridden && share > 0) {
        const catalog::PowerRange& typical = server.typicalPower->value;
        return {Basis::FromTypical, (typical.low + typical.high) / 2 / share, design};
    }
    return design ? estimateFromParts(nodes, *design, model) : Known{};
}

/// Memory, NICs, NVSwitch chips and drives draw the same at any load.
Parts idleParts(const NodeClass& nodes, const Parts& rated, Watts design, const PowerModel& model)
{
    const catalog::Server& server = *nodes.serverPart;
    const bool published = nodes.acceleratorPart && nodes.acceleratorPart->idlePower;
    const Watts accelerator =
        published ? nodes.acceleratorPart->idlePower->value : design * model.acceleratorIdleShare.value.value;
    return {accelerator * nodes.acceleratorsPerNode,
            model.processorIdle.value * server.cpuSockets + memoryPower(server, model), networkPower(server, model),
            rated.fans * model.fanIdleShare.value.value};
}

Watts between(Watts idle, Watts rated, double load) { return idle + (rated - idle) * load; }

/// The accelerators take their measured share; the other parts rise from idle together until the node reaches its
/// expected power. Where that is not between idle and rated, all parts rise together.
Parts expectedParts(const Parts& idle, const Parts& rated, Watts expected, double acceleratorShare, bool& scaled)
{
    const Watts accelerators = rated.accelerators * acceleratorShare;
    const Watts room = rated.others() - idle.others();
    const Watts wanted = expected - accelerators - idle.others();
    if (wanted.base() >= 0 && wanted <= room && room.base() > 0) {
        const double load = wanted / room;
        return {accelerators, between(idle.processors, rated.processors, load),
                between(idle.network, rated.network, load), between(idle.fans, rated.fans, load)};
    }
    scaled = true;
    const Watts range = rated.sum() - idle.sum();
    const double load = range.base() > 0 ? (expected - idle.sum()) / range : 1.0;
    return {between(idle.accelerators, rated.accelerators, load), between(idle.processors, rated.processors, load),
            between(idle.network, rated.network, load), between(idle.fans, rated.fans, load)};
}

/// RAPS: power is affine in the utilisation. Accelerators that wait for each other spin in collectives: they draw a
/// share of what computing adds to idle, and what serves them with them.
Parts waiting(const Parts& idle, const Parts& busy, double share)
{
    return {between(idle.accelerators, busy.accelerators, share), between(idle.processors, busy.processors, share),
            between(idle.network, busy.network, share), between(idle.fans, busy.fans, share)};
}

/// The clock follows from P = idle + (busy - idle) f^k. Accelerators cannot be held below what they draw when idle.
void capAccelerators(NodePower& power, const Parts& idle, Parts& busy, Parts& rated, Fraction cap, const PowerModel& model)
{
    power.clock = 1;
    if (cap.value >= 1 || rated.accelerators.base() <= 0)
        return;
    const Watts held = std::max(rated.accelerators * cap.value, idle.accelerators);
    power.spared = rated.accelerators - held;
    const Watts drawn = std::min(busy.accelerators, held);
    power.sparedBusy = busy.accelerators - drawn;
    const Watts range = busy.accelerators - idle.accelerators;
    if (range.base() > 0)
        power.clock = std::pow((drawn - idle.accelerators) / range, 1 / model.clockExponent.value);
    if (!(*power.clock > 0))
        power.clock.reset();
    rated.accelerators = held;
    busy.accelerators = drawn;
}

void fill(NodePower& power, const Parts& idle, const Parts& expected, const Parts& rated)
{
    const auto levels = [&](Watts Parts::*part) { return Levels{idle.*part, expected.*part, rated.*part}; };
    power.accelerators = levels(&Parts::accelerators);
    power.processors = levels(&Parts::processors);
    power.network = levels(&Parts::network);
    power.fans = levels(&Parts::fans);
    power.node = Levels{idle.sum(), expected.sum(), rated.sum()};
}

} // namespace

NodePower powerOfNode(const inventory::NodeClass& nodes, const PowerModel& model, double load, Fraction powerCap)
{
    NodePower power;
    Known known = ratedPower(nodes, model);
    power.basis = known.basis;
    if (known.basis == Basis::Unknown)
        return power;
    // Only the node's rated power is published: its accelerators have the usual share of it.
    const double ratio = model.ratedPerAcceleratorPower.value;
    if (!known.design && ratio > 0)
        known.design = known.rated / (ratio * nodes.acceleratorsPerNode);
    power.acceleratorDesign = known.design;
    const Watts design = known.design.value_or(Watts{});

    Parts rated = ratedParts(nodes, design, model);
    double factor = 1;
    if (rated.sum() > known.rated) {
        power.partsScaled = true;
        factor = known.rated / rated.sum();
        rated.scale(factor);
    }
    rated.fans = known.rated - rated.sum();
    Parts idle = idleParts(nodes, rated, design, model);
    const Watts idleFans = idle.fans;
    idle.scale(factor);
    idle.fans = idleFans;
    const Watts expected = known.rated * model.trainingShareOfRated.value.value;
    if (idle.sum() > expected) {
        power.partsScaled = true;
        idle.scale(expected / idle.sum());
    }
    Parts busy =
        expectedParts(idle, rated, expected, model.acceleratorTrainingShare.value.value, power.partsScaled);
    capAccelerators(power, idle, busy, rated, powerCap, model);
    fill(power, idle, waiting(idle, busy, load), rated);
    power.busy = busy.sum();
    return power;
}

std::optional<double> clockUnderCap(const inventory::NodeClass& nodes, const PowerModel& model, Fraction cap)
{
    return cap.value < 1 ? powerOfNode(nodes, model, 1, cap).clock : 1;
}

} // namespace cw::power
