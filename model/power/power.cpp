// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/power.h"

#include "power/stages.h"

#include <algorithm>

namespace cw::power {
namespace {

/// Notes once what is unknown and what is estimated.
void note(const catalog::PartId& part, Basis basis, Result& result)
{
    if (basis == Basis::Unknown) {
        const Missing missing{part, "datum.power"};
        if (std::ranges::find(result.missing, missing) == result.missing.end())
            result.missing.push_back(missing);
    } else if (basis != Basis::Published && std::ranges::find(result.estimated, part) == result.estimated.end()) {
        result.estimated.push_back(part);
    }
}

void powerDevices(const Inputs& inputs, Result& result)
{
    for (const auto& nodes : inputs.inventory->nodes) {
        const double waits = inputs.model.waitingShare.value.value;
        double load = inputs.isStopped ? 0 : waits + (1 - waits) * (inputs.busyShare ? *inputs.busyShare * inputs.fed : 1);
        if (nodes.acceleratorsPerNode == 0)
            load = 1; // it takes no part in the step
        result.nodes.push_back(powerOfNode(nodes, inputs.model, load, inputs.powerCap));
        note(nodes.server, result.nodes.back().basis, result);
    }
    for (const auto& device : inputs.inventory->switches) {
        result.switches.push_back(powerOfSwitch(device.part, inputs.model));
        note(device.type, result.switches.back().basis, result);
    }
    for (const auto& device : inputs.inventory->appliances) {
        result.appliances.push_back(powerOfAppliance(device, inputs.model));
        note(device.type, result.appliances.back().basis, result);
    }
    for (const auto& device : inputs.unplacedSwitches) {
        result.unplaced.push_back(powerOfSwitch(device.part, inputs.model));
        note(device.type, result.unplaced.back().basis, result);
    }
    const auto& storage = inputs.inventory->siteStorage;
    if (inputs.inventory->siteStorageUnits > 0 && storage && !storage->power)
        note(storage->id, Basis::Unknown, result);
}

std::optional<Watts> designPowerOfAll(const inventory::Inventory& inventory)
{
    Watts sum;
    for (const auto& nodes : inventory.nodes) {
        if (nodes.serverPart && nodes.acceleratorsPerNode == 0)
            continue;
        if (!nodes.acceleratorPart || !nodes.acceleratorPart->thermalDesignPower)
            return std::nullopt;
        sum += nodes.acceleratorPart->thermalDesignPower->value *
               (static_cast<double>(nodes.count) * nodes.acceleratorsPerNode);
    }
    return sum;
}

} // namespace

Result assess(const Inputs& inputs)
{
    Result result;
    result.mainNode = inventory::mainNodeIndex(*inputs.inventory);
    result.acceleratorDesignPower = designPowerOfAll(*inputs.inventory);
    powerDevices(inputs, result);
    powerRacks(inputs, result);
    powerFacility(inputs, result);
    powerSupply(inputs, result);
    return result;
}

} // namespace cw::power
