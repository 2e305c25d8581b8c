// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which share of what a rack blows out comes back to which rack, guessed from where the racks stand?
// Leaves out: walls, tiles, and what the air handlers pull back; a measured hall or a CFD model knows better.
#pragma once

#include "catalog/site_parts.h"
#include "cooling/recirculation.h"

#include <vector>

namespace cw::cooling {

/// A rack on the floor; x to the right and y down, in metres.
struct AirRack {
    double xM = 0; ///< of its middle
    double yM = 0;
    double frontX = 0; ///< towards its front; length 1
    double frontY = 1;
    double depthM = 1.2;
    WattsPerKelvin flow;
    bool isContained = false; ///< its warm aisle, or a door behind it that takes the heat
    friend bool operator==(const AirRack&, const AirRack&) = default;
};

/// Sound for Recirculation: no rack takes in more than it moves.
std::vector<ReturnedAir> returnedAir(const std::vector<AirRack>& racks, const catalog::ReturnModel& model);

} // namespace cw::cooling
