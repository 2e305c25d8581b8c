// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many nodes of a type does one rack take before its findings say that it is too much? Asks the findings
// themselves. Leaves out: where the rack stands.
#pragma once

#include "assess/auto_place.h"
#include "design/copy_shape.h"

#include <utility>
#include <vector>

namespace cw::assess {

struct RackRoom {
    int nodes = 0;
    PlaceLimit limit = PlaceLimit::Units; ///< what keeps one more out
};

/// Racks that hold the same are asked about once.
class RackRooms {
public:
    RackRooms(const References& references, const AutoPlaceWish& wish);
    RackRoom of(const design::Design& design, const design::Rack& rack);
    /// Of an empty one that does not stand anywhere yet.
    RackRoom ofNew(const design::Design& design, design::Rack rack);

private:
    [[nodiscard]] RackRoom ask(const design::Design& alone, design::RackId rack);
    [[nodiscard]] std::optional<PlaceLimit> tooMuch(const design::Design& alone);

    References m_references;
    AutoPlaceWish m_wish;
    Pipeline m_pipeline;
    std::vector<std::pair<design::CopyShape, RackRoom>> m_known;
};

} // namespace cw::assess
