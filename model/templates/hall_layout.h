// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where do so many racks stand? In rows back to back, cold aisles in front, hot aisles behind.
// Leaves out: what is in them.
#pragma once

#include "design/design.h"

#include <string>
#include <vector>

namespace cw::templates {

struct RackPlace {
    std::string name; ///< "A1": row and number
    design::FloorPoint at;
    design::Facing facing = design::Facing::Up;
};

struct HallLayout {
    int widthMm = 0;
    int depthMm = 0;
    std::vector<RackPlace> places;  ///< for racks, row by row
    std::vector<RackPlace> rowEnds; ///< one free place at the end of each row, for coolant units
};

/// Racks of this footprint in at least two rows, as square a hall as possible.
HallLayout layOut(int racks, int rackWidthMm, int rackDepthMm);

} // namespace cw::templates
