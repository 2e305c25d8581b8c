// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does an Assessment say about each rack on the floor?
// Leaves out: which of it is shown and in which colour (views/canvas/tiles.h).
#pragma once

#include "assess/assessment.h"
#include "canvas/tiles.h"

#include <vector>

namespace cw::app {

std::vector<canvas::RackFigures> rackFigures(const assess::Assessment& assessment);

} // namespace cw::app
