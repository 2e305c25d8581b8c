// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which overlays do floor and network have, in the order of the window's list, and what does the command line call
// them? Leaves out: their words (canvas::overlayName) and colours (views/canvas/tiles.h).
#pragma once

#include "canvas/tiles.h"
#include "network/network_text.h"

#include <array>

namespace cw::app {

struct NamedOverlay {
    canvas::Overlay overlay;
    const char* name;
};

inline constexpr std::array<NamedOverlay, 7> kOverlays{
    {{canvas::Overlay::Power, "power"},
     {canvas::Overlay::Density, "density"},
     {canvas::Overlay::Cooling, "cooling"},
     {canvas::Overlay::Inlet, "inlet"},
     {canvas::Overlay::Space, "space"},
     {canvas::Overlay::Price, "price"},
     {canvas::Overlay::Domain, "domains"}}};

struct NamedNetworkOverlay {
    topology::Overlay overlay;
    const char* name;
};

inline constexpr std::array<NamedNetworkOverlay, 7> kNetworkOverlays{{{topology::Overlay::Load, "load"},
                                                                      {topology::Overlay::Data, "groups"},
                                                                      {topology::Overlay::Tensor, "tensor"},
                                                                      {topology::Overlay::Context, "context"},
                                                                      {topology::Overlay::Expert, "expert"},
                                                                      {topology::Overlay::Data, "data"},
                                                                      {topology::Overlay::Pipeline, "pipeline"}}};

} // namespace cw::app
