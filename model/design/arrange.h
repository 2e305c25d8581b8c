// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do racks and floor units stand in line and at equal distances? Pure edits that refuse, naming both
// items, what would stand on something else. Leaves out: devices in racks; they go with these.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/item.h"

namespace cw::design {

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Axis { Horizontal, Vertical };

/// All items get the same edge or centre: the outermost edge of them, or the middle between the outermost edges.
/// Codes of all: problem.edit.standsOn {item, other}, problem.edit.itemOutside {item}, problem.edit.tooFew {count}.
Result<Design> align(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Alignment alignment);

/// Equal gaps between neighbours; the first and the last stay. Items that stand side by side are a row of their own
/// (vertically: a column), so that several rows are each spread by themselves.
Result<Design> distribute(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Axis axis);

/// Whole rows (Axis::Vertical) or columns at the same distance from one to the next; the first and the last stay, and
/// within a row nothing moves against each other.
Result<Design> spaceRows(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Axis axis);

} // namespace cw::design
