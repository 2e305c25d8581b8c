// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which of several items cannot stand where it is, and why? Leaves out: where there would be room (geometry.h).
#pragma once

#include "base/result.h"
#include "design/geometry.h"

#include <optional>
#include <string>

namespace cw::design {

/// The name of a rack, floor unit or device; empty for what is not there.
std::string nameOf(const Design& design, ItemRef item);

struct Obstacle {
    ItemRef item;                 ///< that cannot stand there
    std::optional<ItemRef> other; ///< that stands there; nullopt = beyond the walls
    friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

/// The first of the racks and floor units among `items`, in the order of the design, that stands on something else or
/// outside the walls.
std::optional<Obstacle> firstObstacle(const Design& design, const catalog::Catalog& catalog, const ItemSet& items);

/// problem.edit.standsOn {item, other} or problem.edit.itemOutside {item}: names both, for edits that move many.
Problem namedProblem(const Design& design, const Obstacle& obstacle);

} // namespace cw::design
