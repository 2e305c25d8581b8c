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

template <class T>
void keepLeast(std::optional<T>& least, const std::optional<catalog::Datum<T>>& datum)
{
    if (datum)
        least = least ? std::min(*least, datum->value) : datum->value;
}

void setRedundancy(design::Redundancy redundancy, Result& result)
{
    result.coolantPaths = redundancy == design::Redundancy::Double        ? 2
                          : redundancy == design::Redundancy::Distributed ? 1.5 // three paths, two of which carry all
                                                                          : 1;
    result.coolantSpares = redundancy == design::Redundancy::OneMore ? 1 : 0;
}

/// How far the same heat could be packed together, were each rack as full as the site's cooling carries.
void countRacks(const Inputs& inputs, Result& result)
{
    Watts sum;
    for (std::size_t i = 0; i < result.racks.size(); ++i) {
        if (!result.racks[i].heat)
            return;
        sum += result.racks[i].heat->rated * static_cast<double>(inputs.inventory->racks[i].count());
    }
    result.rackHeat = sum;
    const auto& site = inputs.inventory->siteCooling;
    if (site && site->capacityPerRack.value.base() > 0)
        result.fewestRacks = static_cast<std::int64_t>(std::ceil(sum / site->capacityPerRack.value));
}

/// Units for the heat that liquid takes inside devices, by rated heat and by the coolant that carries it, with spares.
void countCoolantUnits(const Inputs& inputs, Result& result)
{
    setRedundancy(inputs.coolantRedundancy, result);
    for (const auto& unit : inputs.inventory->floorUnits) {
        if (!unit.part || unit.part->kind != "cdu")
            continue;
        result.coolantUnitsPlaced += unit.count;
        keepLeast(result.coolantUnitCapacity, unit.part->capacity);
        keepLeast(result.coolantUnitFlow, unit.part->flow);
    }
    if (!result.heat || !result.airPath)
        return;
    result.insideDevices = result.heat->rated - result.airPath->rated;
    if (inputs.waterRise.base() > 0)
        result.flowInside = waterFlow(*result.insideDevices, inputs.waterRise);
    if (!(result.insideDevices->base() > 0)) {
        result.coolantUnitsNeeded = 0;
        return;
    }
    result.coolantSupply = inputs.facilityWater + inputs.coolantUnitApproach;
    if (inputs.dewPoint)
        result.aboveDewPoint = *result.coolantSupply - *inputs.dewPoint;
    if (!result.coolantUnitCapacity || !(result.coolantUnitCapacity->base() > 0))
        return;
    double units = *result.insideDevices / *result.coolantUnitCapacity;
    if (result.flowInside && result.coolantUnitFlow && result.coolantUnitFlow->base() > 0)
        units = std::max(units, *result.flowInside / *result.coolantUnitFlow);
    if (result.coolantUnitsPlaced > 1)
        result.coolantShareOneLost = units / static_cast<double>(result.coolantUnitsPlaced - 1);
    result.coolantUnitsToCarry = static_cast<std::int64_t>(std::ceil(units));
    const double withPaths = std::ceil(static_cast<double>(*result.coolantUnitsToCarry) * result.coolantPaths);
    result.coolantUnitsNeeded = static_cast<std::int64_t>(withPaths) + result.coolantSpares;
}

} // namespace

bool isFlowShort(const Result& result)
{
    if (!result.insideDevices || !result.coolantUnitCapacity || !result.flowInside || !result.coolantUnitFlow)
        return false;
    return std::ceil(*result.flowInside / *result.coolantUnitFlow) > std::ceil(*result.insideDevices / *result.coolantUnitCapacity);
}

Result assess(const Inputs& inputs)
{
    ensure(inputs.nodeHeat.size() == inputs.inventory->nodes.size(), "heat of every node class");
    ensure(inputs.rackHeat.size() == inputs.inventory->racks.size(), "heat of every rack class");
    Result result;
    splitHeat(inputs, result);
    ratePlants(inputs, result);
    countCoolantUnits(inputs, result);
    countRacks(inputs, result);
    result.exhaust = inputs.supplyAir + inputs.airRise;
    result.supply = judgeSupply(inputs);
    return result;
}

} // namespace cw::cooling
