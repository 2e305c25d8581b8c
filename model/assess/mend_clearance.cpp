// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that stand in each other's way: each goes as a whole to the nearest place that leaves people and devices room.
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "design/follow_blocks.h"
#include "design/rows.h"

#include <algorithm>
#include <unordered_set>

namespace cw::assess {
namespace {

/// The floor that all of them cover together.
design::Placed together(const Job& job, const design::Design& design, const design::RackRow& row)
{
    design::Placed whole{{}, design::footprintOf(job.catalog, (*design.racks)[row.racks.front()]), row.facing};
    for (const std::uint32_t rack : row.racks)
        whole.footprint = design::united(whole.footprint, design::footprintOf(job.catalog, (*design.racks)[rack]));
    return whole;
}

} // namespace

Result<design::Design> moveRowsApart(const Job& job)
{
    std::unordered_set<std::uint32_t> crowded;
    for (const Subject& subject : job.finding.subjects)
        crowded.insert(subject.id);
    design::Design next = job.design;
    bool isMoved = false;
    for (const design::RackRow& row : design::rowsOfRacks(job.design, job.catalog)) {
        design::ItemSet items;
        for (const std::uint32_t rack : row.racks)
            items.push_back({design::ItemKind::Rack, (*next.racks)[rack].id.value});
        if (std::ranges::none_of(items, [&](const design::ItemRef& item) { return crowded.contains(item.id); }))
            continue;
        if (job.stop.stop_requested())
            return Problem{"problem.mend.givenUp", {}, 0, {}};
        items = design::toItemSet(std::move(items));
        const design::FloorIndex floor(next, job.catalog);
        const design::Placed whole = together(job, next, row);
        if (floor.leavesClearance(whole, items)) // the row that stood in its way has gone
            continue;
        const auto free = floor.nearestFree(whole.footprint, items, row.facing);
        if (!free)
            continue;
        Result<design::Design> moved = design::moveItems(next, job.catalog, items, free->xMm - whole.footprint.xMm,
                                                         free->yMm - whole.footprint.yMm);
        if (!moved)
            return moved;
        next = std::move(moved).value();
        isMoved = true;
    }
    if (!isMoved)
        return Problem{"problem.mend.noFreePlace", {}, 0, {}};
    Result<design::Design> followed = design::followBlocks(job.design, next, job.catalog);
    if (followed && isLeft(job, *followed))
        return Problem{"problem.mend.notEnough", {}, 0, {}};
    return followed;
}

} // namespace cw::assess
