// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a screen reader find in the floor plan? A list of racks and floor units with their figures.
// Leaves out: boxes in racks; the outline lists those.
#pragma once

namespace cw::canvas {

/// Makes QAccessible know FloorView; safe to call again.
void installFloorAccessibility();

} // namespace cw::canvas
