// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: on which small and large halls are the canvas tests run?
// Leaves out: real catalog values; these are only large enough to draw and drop.
#pragma once

#include "canvas/tiles.h"
#include "catalog/catalog.h"
#include "design/design.h"

namespace cw::canvas::fixture {

catalog::Catalog catalog();
/// Two rows of racks facing away from each other, four nodes of eight accelerators each, one network rack, two CDUs.
design::Design smallHall();
/// Rows of 25 racks with four nodes each until there are `racks` racks.
design::Design largeHall(int racks);
std::vector<RackFigures> figures(const design::Design& design);
/// Footprints of racks and floor units must never overlap.
bool somethingOverlaps(const design::Design& design);

} // namespace cw::canvas::fixture
