// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which overlays does the floor have, in the order of the window's list, and what does the command line call
// them? Leaves out: their words (canvas::overlayName) and colours (views/canvas/tiles.h).
#pragma once

#include "canvas/tiles.h"

#include <array>

namespace cw::app {

struct NamedOverlay {
    canvas::Overlay overlay;
    const char* name;
};

inline constexpr std::array<NamedOverlay, 3> kOverlays{
    {{canvas::Overlay::Power, "power"}, {canvas::Overlay::Cooling, "cooling"}, {canvas::Overlay::Space, "space"}}};

} // namespace cw::app
