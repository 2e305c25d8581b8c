// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/cooling.h"

#include "base/ensure.h"
#include "cooling/stages.h"

#include <algorithm>
#include <cmath>

namespace cw::cooling {
namespace {

SupplyVerdict judgeSupply(const Inputs& inputs)
{
    if (!inputs.airClass)
        return SupplyVerdict::Unknown;
    const catalog::AirClass& limits = *inputs.airClass;
    const Kelvins air = inputs.supplyAir;
    if (air < limits.allowableLow.value || air > limits.allowableHigh.value)
        return SupplyVerdict::Outside;
    const bool recommended = air >= limits.recommendedLow.value && air <= limits.recommendedHigh.value;
    return recommended ? SupplyVerdict::Recommended : SupplyVerdict::Allowable;
}

/// Units for the heat that liquid takes inside devices, by rated heat, and one spare.
void countCoolantUnits(const Inputs& inputs, Result& result)
{
    for (const auto& unit : inputs.inventory->floorUnits) {
        if (!unit.part || unit.part->kind != "cdu")
            continue;
        result.coolantUnitsPlaced += unit.count;
        if (!unit.part->capacity)
            continue;
        const Watts capacity = unit.part->capacity->value;
        result.coolantUnitCapacity =
            result.coolantUnitCapacity ? std::min(*result.coolantUnitCapacity, capacity) : capacity;
    }
    if (!result.heat || !result.airPath)
        return;
    result.insideDevices = result.heat->rated - result.airPath->rated;
    if (!(result.insideDevices->base() > 0))
        result.coolantUnitsNeeded = 0;
    else if (result.coolantUnitCapacity && result.coolantUnitCapacity->base() > 0)
        result.coolantUnitsNeeded =
            static_cast<std::int64_t>(std::ceil(*result.insideDevices / *result.coolantUnitCapacity)) + 1;
}

} // namespace

Result assess(const Inputs& inputs)
{
    ensure(inputs.nodeHeat.size() == inputs.inventory->nodes.size(), "heat of every node class");
    ensure(inputs.rackHeat.size() == inputs.inventory->racks.size(), "heat of every rack class");
    Result result;
    splitHeat(inputs, result);
    ratePlants(inputs, result);
    countCoolantUnits(inputs, result);
    result.exhaust = inputs.supplyAir + inputs.airRise;
    result.supply = judgeSupply(inputs);
    return result;
}

} // namespace cw::cooling
