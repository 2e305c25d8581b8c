// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/plant_choice.h"

namespace cw::catalog {
namespace {

template <class T>
bool areSame(const std::optional<Datum<T>>& a, const std::optional<Datum<T>>& b)
{
    return a && b && a->value == b->value;
}

bool hasTowers(const CoolingPlant& plant)
{
    return plant.waterChiller || plant.kind == PlantKind::WaterChiller || plant.kind == PlantKind::WaterEconomiser ||
           plant.kind == PlantKind::TowerLiquid;
}

/// Plants that use the outside before they chill are what liquid plants are compared with.
bool isEconomiser(PlantKind kind) { return kind == PlantKind::AirEconomiser || kind == PlantKind::WaterEconomiser; }

} // namespace

const CoolingPlant* plantBehind(const Catalog& catalog, const PartId& systemId)
{
    const CoolingSystem* system = catalog.coolingSystems.find(systemId);
    if (system == nullptr)
        return nullptr;
    for (const CoolingPlant& plant : catalog.coolingPlants.all()) {
        const bool isMedian = plant.pueMedian && plant.pueMedian->value == system->pueMedian.value;
        if (isMedian && areSame(plant.pueLow, system->pueLow) && areSame(plant.pueHigh, system->pueHigh))
            return &plant;
    }
    return nullptr;
}

bool isForLiquid(PlantKind kind)
{
    return kind == PlantKind::DryCooler || kind == PlantKind::AdiabaticDryCooler || kind == PlantKind::TowerLiquid;
}

const CoolingPlant* counterpart(const Catalog& catalog, const CoolingPlant& plant)
{
    for (const CoolingPlant& other : catalog.coolingPlants.all()) {
        const bool serves = isForLiquid(plant.kind) ? isEconomiser(other.kind) : isForLiquid(other.kind);
        if (serves && other.size == plant.size && hasTowers(other) == hasTowers(plant))
            return &other;
    }
    return nullptr;
}

} // namespace cw::catalog
