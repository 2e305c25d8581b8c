// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks stand in line, side by side and looking the same way, and what is such a row called?
// Leaves out: aisles between rows (views/canvas) and rows of an empty hall (templates/hall_layout.h).
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cw::design {

/// Racks of one row may leave this much room between them (a column, a door).
inline constexpr int kRowGapMm = 1800;

struct RackRow {
    /// "A" where at least half of its racks are called A1, A2, ... and those of no other row as long are. Else the letter
    /// after those of the rows that have one; empty where no row has.
    std::string name;
    Facing facing = Facing::Up;
    std::vector<std::uint32_t> racks; ///< indices into Design::racks as on the plan: left to right, or downwards
    friend bool operator==(const RackRow&, const RackRow&) = default;
};

/// Every rack is in exactly one row, alone if need be. Rows along x first, from the top of the plan down and from left
/// to right; then rows along y, from left to right and from the top down.
std::vector<RackRow> rowsOfRacks(const Design& design, const catalog::Catalog& catalog);

} // namespace cw::design
