// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"
#include "catalog/plant_choice.h"
#include "design/geometry.h"

#include <unordered_map>

namespace cw::assess {
namespace {

void place(cooling::AirRack& air, const design::Footprint& rack, design::Facing facing)
{
    constexpr double kMetresPerMm = 1e-3;
    air.xM = (rack.xMm + rack.widthMm / 2.0) * kMetresPerMm;
    air.yM = (rack.yMm + rack.depthMm / 2.0) * kMetresPerMm;
    const bool alongX = facing == design::Facing::Left || facing == design::Facing::Right;
    air.frontX = facing == design::Facing::Right ? 1 : facing == design::Facing::Left ? -1 : 0;
    air.frontY = facing == design::Facing::Down ? 1 : facing == design::Facing::Up ? -1 : 0;
    air.depthM = (alongX ? rack.widthMm : rack.depthMm) * kMetresPerMm;
}

} // namespace

cooling::InletInputs gatherInlets(const design::Design& design, const catalog::Catalog& catalog,
                                  const Stage<cooling::Inputs, cooling::Result>& cooling)
{
    cooling::InletInputs inputs;
    inputs.supply = design.site->supplyAir;
    inputs.model = catalog.returnModel;
    inputs.airClass = cooling.inputs.airClass;
    const std::vector<inventory::RackClass>& classes = cooling.inputs.inventory->racks;
    std::unordered_map<std::uint32_t, const design::Rack*> placedAt; // of thousands each would be searched for
    for (const design::Rack& rack : *design.racks)
        placedAt.emplace(rack.id.value, &rack);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const cooling::RackCooling& rack = cooling.result.racks[i];
        inputs.isKnown = inputs.isKnown && rack.air && rack.airFlow;
        if (!rack.air || !rack.airFlow || !(rack.airFlow->base() > 0))
            continue;
        const auto& system = classes[i].coolingPart;
        cooling::AirRack air;
        air.flow = cooling::heatMoved(*rack.airFlow);
        air.isContained = system && system->kind == catalog::CoolingKind::ContainedAir;
        for (const design::RackId id : classes[i].racks) {
            const design::Rack& placed = *placedAt.at(id.value);
            place(air, design::footprintOf(catalog, placed), placed.facing);
            inputs.racks.push_back({id, air, rack.air->expected});
        }
    }
    return inputs;
}

/// The imported year, or else the climate's; the chosen plant, or else the one that comes with the site's cooling.
cooling::PlantInputs gatherPlant(const design::Design& design, const catalog::Catalog& catalog,
                                 const Stage<cooling::Inputs, cooling::Result>& cooling,
                                 const Stage<power::Inputs, power::Result>& power)
{
    cooling::PlantInputs inputs;
    const design::Site& site = *design.site;
    inputs.plant = cooling.inputs.plant;
    if (const catalog::CoolingPlant* usual = catalog::plantBehind(catalog, site.cooling); usual != nullptr && !inputs.plant)
        inputs.plant = *usual;
    inputs.model = catalog.plantModel;
    inputs.year = site.weather;
    if (const catalog::Climate* climate = catalog.climates.find(site.climate); climate != nullptr && site.weather.empty())
        inputs.year = cooling::yearOf(*climate);
    if (cooling.result.air)
        inputs.air = cooling.result.air->expected;
    if (cooling.result.liquid)
        inputs.liquid = cooling.result.liquid->expected;
    inputs.supplyAir = site.supplyAir;
    inputs.airRise = site.airRise;
    inputs.facilityWater = site.facilityWater;
    inputs.coolantRise = site.waterRise;
    inputs.chainEfficiency = power.result.chainEfficiency;
    return inputs;
}

} // namespace cw::assess
