// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/stages.h"

#include <algorithm>

namespace cw::power {
namespace {

using namespace cw::unit;
using inventory::Counted;
using inventory::Inventory;

std::optional<Levels> siteStoragePower(const Inventory& inventory)
{
    if (inventory.siteStorageUnits == 0)
        return Levels{};
    if (!inventory.siteStorage || !inventory.siteStorage->power)
        return std::nullopt;
    const Watts power = inventory.siteStorage->power->value * inventory.siteStorageUnits;
    return Levels{power, power, power};
}

void sumNodes(const Inventory& inventory, Result& result)
{
    for (auto* sum : {&result.accelerators, &result.processors, &result.network, &result.fans, &result.nodesTotal})
        *sum = Levels{};
    for (std::size_t i = 0; i < inventory.nodes.size(); ++i) {
        const double count = static_cast<double>(inventory.nodes[i].count);
        const NodePower& power = result.nodes[i];
        result.accelerators = result.accelerators + count * power.accelerators;
        result.processors = result.processors + count * power.processors;
        result.network = result.network + count * power.network;
        result.fans = result.fans + count * power.fans;
    }
    result.nodesTotal = result.accelerators + result.processors + result.network + result.fans;
}

void sumDevices(const Inputs& inputs, Result& result)
{
    const Inventory& inventory = *inputs.inventory;
    result.switchesTotal = Levels{};
    for (std::size_t i = 0; i < inventory.switches.size(); ++i)
        result.switchesTotal =
            result.switchesTotal + static_cast<double>(inventory.switches[i].count) * result.switches[i].device;
    for (std::size_t i = 0; i < inputs.unplacedSwitches.size(); ++i)
        result.switchesTotal =
            result.switchesTotal + static_cast<double>(inputs.unplacedSwitches[i].count) * result.unplaced[i].device;
    result.storageTotal = siteStoragePower(inventory);
    for (std::size_t i = 0; i < inventory.appliances.size(); ++i)
        result.storageTotal =
            result.storageTotal + static_cast<double>(inventory.appliances[i].count) * result.appliances[i].device;
}

/// Devices of each class that stand in some rack.
std::vector<std::int64_t> inRacks(const Inventory& inventory, std::vector<Counted> inventory::RackClass::*list,
                                  std::size_t classes)
{
    std::vector<std::int64_t> counts(classes, 0);
    for (const inventory::RackClass& rack : inventory.racks) {
        for (const Counted& counted : rack.*list)
            counts[static_cast<std::size_t>(counted.index)] += counted.count * rack.count();
    }
    return counts;
}

/// The site's storage, switches that nobody placed, and devices whose rack is gone.
void sumElsewhere(const Inputs& inputs, Result& result)
{
    const Inventory& inventory = *inputs.inventory;
    std::optional<Levels> sum = siteStoragePower(inventory);
    for (std::size_t i = 0; i < inputs.unplacedSwitches.size(); ++i)
        sum = sum + static_cast<double>(inputs.unplacedSwitches[i].count) * result.unplaced[i].device;
    const auto addStray = [&sum](const auto& classes, const auto& counts, const auto& levelsOf) {
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (classes[i].count > counts[i])
                sum = sum + static_cast<double>(classes[i].count - counts[i]) * levelsOf(i);
        }
    };
    using inventory::RackClass;
    addStray(inventory.nodes, inRacks(inventory, &RackClass::nodes, inventory.nodes.size()),
             [&result](std::size_t i) { return result.nodes[i].node; });
    addStray(inventory.switches, inRacks(inventory, &RackClass::switches, inventory.switches.size()),
             [&result](std::size_t i) { return result.switches[i].device; });
    addStray(inventory.appliances, inRacks(inventory, &RackClass::appliances, inventory.appliances.size()),
             [&result](std::size_t i) { return result.appliances[i].device; });
    result.elsewhere = sum;
}

template <class Function>
Levels eachLevel(const Levels& levels, Function function)
{
    return {function(levels.idle), function(levels.expected), function(levels.rated)};
}

/// What each stage takes of what comes to it on its way to IT; scaled where the PUE limits the sum.
void addStageLosses(const catalog::PowerChain& chain, Result& result)
{
    Watts carried = result.it->expected;
    Watts sum{};
    for (auto stage = chain.stageEfficiencies.rbegin(); stage != chain.stageEfficiencies.rend(); ++stage) {
        const Watts into = carried / stage->value.value;
        result.stageLosses.insert(result.stageLosses.begin(), into - carried);
        sum += into - carried;
        carried = into;
    }
    for (Watts& loss : result.stageLosses)
        loss = sum.base() > 0 ? loss * (result.losses->expected / sum) : loss;
}

/// facility = IT * PUE. The chain's losses are part of that overhead; what remains is cooling and everything else. A
/// chain that would lose more than the whole overhead contradicts the PUE: the flag says so, and losses take all of it.
void splitOverhead(const Inputs& inputs, Result& result)
{
    if (inputs.chain) {
        double efficiency = 1;
        for (const auto& stage : inputs.chain->stageEfficiencies)
            efficiency *= stage.value.value;
        result.chainEfficiency = efficiency;
    }
    if (!result.it || !inputs.pue)
        return;
    const double pue = *inputs.pue;
    result.facility = eachLevel(*result.it, [pue](Watts it) { return it * pue; });
    if (!result.chainEfficiency || !(*result.chainEfficiency > 0))
        return;
    const double lost = 1 / *result.chainEfficiency - 1;
    result.lossesLimitedByPue = lost > pue - 1;
    const double share = std::min(lost, pue - 1);
    result.losses = eachLevel(*result.it, [share](Watts it) { return it * share; });
    addStageLosses(*inputs.chain, result);
    const double left = result.lossesLimitedByPue ? 0 : pue - 1 - share;
    result.cooling = eachLevel(*result.it, [left](Watts it) { return it * left; });
}

} // namespace

void powerFacility(const Inputs& inputs, Result& result)
{
    const Inventory& inventory = *inputs.inventory;
    sumNodes(inventory, result);
    sumDevices(inputs, result);
    sumElsewhere(inputs, result);
    result.it = result.nodesTotal + result.switchesTotal + result.storageTotal;
    splitOverhead(inputs, result);
    if (!result.facility)
        return;
    if (inputs.run) {
        result.trainingEnergy = result.facility->expected * inputs.run->time;
        if (inputs.run->tokens.base() > 0)
            result.energyPerToken = *result.trainingEnergy / inputs.run->tokens;
    }
    if (inventory.acceleratorCount > 0)
        result.perAccelerator = result.facility->expected / static_cast<double>(inventory.acceleratorCount);
}

} // namespace cw::power
