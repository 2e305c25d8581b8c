// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which items of a file that was read refer to things that are not there? Drops them and says so.
// Leaves out: parts that the catalog does not have (design_references.cpp).
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace cw::store {

/// The line of every item, for faults that show only when all items are known.
using LinesById = std::unordered_map<std::uint32_t, int>;
/// Items of which the problems tell already: the rest of them may not be what was meant.
using Ids = std::unordered_set<std::uint32_t>;

/// A device must stand in a rack that exists.
void keepMountedDevices(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems);
/// A cable joins two ports of devices that exist, and no port holds two cables.
void keepJoinedCables(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems);
/// Racks and floor units make up the copies of blocks, each in one copy; the copies of a block are of one size.
void keepWholeBlocks(design::Design& design, const LinesById& lines, const Ids& faulty, Problems& problems);
/// The baseline is one state, or none.
void keepOneBaseline(design::Design& design, const LinesById& lines, Problems& problems);

} // namespace cw::store
