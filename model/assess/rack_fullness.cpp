// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/rack_fullness.h"

#include <algorithm>

namespace cw::assess {
namespace {

template <Dimension D>
std::optional<double> shareOf(Quantity<D> used, const std::optional<Quantity<D>>& limit)
{
    return limit && limit->base() > 0 ? std::optional(used / *limit) : std::nullopt;
}

} // namespace

std::optional<Kilograms> rackLoad(const inventory::RackClass& racks)
{
    if (!racks.typePart || !racks.typePart->weight)
        return std::nullopt;
    return racks.knownWeight - racks.typePart->weight->value;
}

std::optional<double> rackFullness(const Assessment& assessment, std::size_t rackClass)
{
    const power::RackPower& power = assessment.power->result.racks[rackClass];
    const cooling::RackCooling& cooling = assessment.cooling->result.racks[rackClass];
    const inventory::RackClass& racks = assessment.inventory->result.racks[rackClass];
    const auto ofPower = power.rack ? shareOf(power.rack->expected, power.capacity) : std::nullopt;
    const auto ofHeat = cooling.heat ? shareOf(cooling.heat->expected, cooling.capacity) : std::nullopt;
    const auto load = rackLoad(racks);
    const auto ofWeight = load && racks.typePart->maxLoad
                              ? shareOf(*load, std::optional(racks.typePart->maxLoad->value))
                              : std::nullopt;
    std::optional<double> units;
    if (racks.units && racks.freeUnits && *racks.units > 0)
        units = static_cast<double>(*racks.units - *racks.freeUnits) / *racks.units;
    // What is not known is less than any share.
    return std::max({ofPower, ofHeat, ofWeight, units});
}

} // namespace cw::assess
