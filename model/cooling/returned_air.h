// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which share of what a rack blows out comes back to which rack, guessed from where the racks stand?
// Leaves out: walls, tiles, and what the air handlers pull back; a measured hall or a CFD model knows better.
#pragma once

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

/// A planner's kernel, not measured (facts §2.6): weights fall with the distance from the one's back to the other's front
/// and are less for racks that the air has to turn to.
struct ReturnModel {
    double reachM = 3.0;        ///< by which the weight falls to 1/e
    double sideways = 0.25;     ///< weight of air that has to turn round, of air that is blown straight at a front
    double escape = 0.16;       ///< of a rack's air, that reaches others where they stand close
    double containedEscape = 0.02;
    double farthestM = 12.0;    ///< beyond it nothing is counted
    friend bool operator==(const ReturnModel&, const ReturnModel&) = default;
};

/// Sound for Recirculation: no rack takes in more than it moves.
std::vector<ReturnedAir> returnedAir(const std::vector<AirRack>& racks, const ReturnModel& model);

} // namespace cw::cooling
