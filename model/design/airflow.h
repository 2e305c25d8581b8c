// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks draw in what another blows out? Air goes in at the front and comes out at the back.
// Leaves out: how warm it is, and coolers that take the heat out before (assess/find_airflow.cpp).
#pragma once

#include "design/geometry.h"

#include <vector>

namespace cw::design {

struct Intake {
    RackId rack;
    RackId ahead; ///< the nearest rack before its front, which turns its back to it
    int distanceMm = 0;
    friend bool operator==(const Intake&, const Intake&) = default;
};

/// Of all racks in the order of the design, those before whose front stands the back of another at most this far away.
/// Racks that look sideways at each other are left out: their air mixes in the room.
std::vector<Intake> intakesBehindBacks(const Design& design, const catalog::Catalog& catalog, const FloorIndex& floor,
                                       int farthestMm);

} // namespace cw::design
