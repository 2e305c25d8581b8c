// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does an Assessment say about each rack on the floor?
// Leaves out: which of it is shown and in which colour (tiles.h).
#pragma once

#include "canvas/tiles.h"

#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::canvas {

std::vector<RackFigures> rackFigures(const assess::Assessment& assessment);

} // namespace cw::canvas
