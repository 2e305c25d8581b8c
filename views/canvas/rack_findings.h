// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks does an Assessment find fault with? The same as the outline marks: errors and warnings that stand,
// of a rack also those of its devices. Leaves out: how they are drawn (rack_painter.cpp).
#pragma once

#include "canvas/tiles.h"

#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::canvas {

/// Fills in `worst`.
void addFindings(std::vector<RackFigures>& racks, const assess::Assessment& assessment);

} // namespace cw::canvas
