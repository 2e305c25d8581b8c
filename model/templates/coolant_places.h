// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where do coolant distribution units stand? At the ends of rows, where they are in no aisle.
// Leaves out: how many are needed, and whether that floor is free.
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "templates/hall_layout.h"

#include <vector>

namespace cw::templates {

/// A unit for rows takes the floor of a full rack beside them (Yobitel, "CDU", in-row or in-rack), and the usual rack this
/// much (NetBox device types, APC AR3300); no product, as the catalog's class of such units is none.
inline constexpr int kCoolantUnitWidthMm = 600;
inline constexpr int kCoolantUnitDepthMm = 1200;

/// Without a name and number. One row after the other gets a unit, then each a second one beyond it.
design::FloorUnit coolantUnit(const std::vector<RackPlace>& rowEnds, int index, const catalog::PartId& type);

/// Of the rows that stand in a hall: beside the last rack, fronts in line.
std::vector<RackPlace> rowEndsOf(const design::Design& design, const catalog::Catalog& catalog);

} // namespace cw::templates
