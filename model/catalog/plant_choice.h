// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plant comes with a cooling system, and which plant of the same size serves the other kind of cooling?
// Leaves out: what the plants take (cooling/plant_year.h).
#pragma once

#include "catalog/catalog.h"

namespace cw::catalog {

/// The plant whose published distribution the cooling system carries; nullptr where it is none of the catalog's.
const CoolingPlant* plantBehind(const Catalog& catalog, const PartId& system);

/// Made for computers that liquid cools, by LBNL's naming.
bool isForLiquid(PlantKind kind);

/// Of the same size, for air where this one is for liquid and the other way round, with towers where this one has towers;
/// nullptr: nobody published one.
const CoolingPlant* counterpart(const Catalog& catalog, const CoolingPlant& plant);

} // namespace cw::catalog
