// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks draw in what another blows out? Air goes in at the front and comes out at the back.
// Leaves out: how warm it is.
#pragma once

#include "design/geometry.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace cw::design {

/// Two racks behind each other with nothing between, both looking along the line that joins them.
struct RacksInLine {
    RackId rack;
    RackId ahead; ///< the nearest one before its front
    int distanceMm = 0;
    bool breathesIt = false; ///< it turns its back to the rack
    friend bool operator==(const RacksInLine&, const RacksInLine&) = default;
};

/// For each rack in the order of the design what stands before its front, at most this far away. What looks sideways is
/// left out: its air mixes in the room.
std::vector<RacksInLine> racksInLine(const Design& design, const catalog::Catalog& catalog, const FloorIndex& floor,
                                     int farthestMm);

/// Racks whose air carries heat into the room: they hold a device, and no door or liquid takes the heat before.
std::unordered_set<std::uint32_t> racksThatBlow(const Design& design, const catalog::Catalog& catalog);

} // namespace cw::design
