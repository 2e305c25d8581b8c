// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that stand in each other's way: the shorter ones go, each as a whole, to the nearest
// place that leaves people and devices room.
#include "assess/mend_trials.h"
#include "design/edits.h"
#include "design/follow_blocks.h"
#include "design/rows.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cw::assess {
namespace {

/// The floor that all of them cover together. Racks come first in the index, in the order of the design.
design::Footprint together(const design::FloorIndex& floor, const design::RackRow& row)
{
    design::Footprint whole = floor.all()[row.racks.front()].footprint;
    for (const std::uint32_t rack : row.racks)
        whole = design::united(whole, floor.all()[rack].footprint);
    return whole;
}

/// Whether fewer racks are concerned than before, for not all may find a place.
bool isLess(const Job& job, const design::Design& next)
{
    const auto assessment = job.trials->assess(next);
    if (!assessment)
        return false;
    const auto left = std::ranges::find(assessment->findings, job.finding.code, &Finding::code);
    return left == assessment->findings.end() || left->subjects.size() < job.finding.subjects.size();
}

} // namespace

Result<design::Design> moveRowsApart(const Job& job)
{
    // Short rows first: what stands alone in an aisle goes, and the rows along it may stay.
    std::vector<design::RackRow> rows = design::rowsOfRacks(job.design, job.catalog);
    std::ranges::stable_sort(rows, {}, [](const design::RackRow& row) { return row.racks.size(); });
    std::unordered_set<std::uint32_t> crowded;
    for (const Subject& subject : job.finding.subjects)
        crowded.insert(subject.id);
    design::Design next = job.design;
    bool isMoved = false;
    for (const design::RackRow& row : rows) {
        if (std::ranges::none_of(row.racks, [&](std::uint32_t rack) { return crowded.contains((*next.racks)[rack].id.value); }))
            continue;
        if (job.stop.stop_requested())
            return givenUp();
        const design::FloorIndex floor(next, job.catalog);
        const auto hasRoom = [&](std::uint32_t rack) { return floor.hasClearance(floor.all()[rack]); };
        if (std::ranges::all_of(row.racks, hasRoom)) // the row that stood in its way has gone
            continue;
        design::ItemSet items;
        for (const std::uint32_t rack : row.racks)
            items.push_back(floor.all()[rack].item);
        items = design::toItemSet(std::move(items));
        const design::Footprint whole = together(floor, row);
        const auto place = floor.nearestClear(whole, items, row.facing);
        if (!place)
            continue;
        Result<design::Design> moved =
            design::moveItems(next, job.catalog, items, place->xMm - whole.xMm, place->yMm - whole.yMm);
        if (!moved)
            return moved;
        next = std::move(moved).value();
        isMoved = true;
    }
    if (!isMoved)
        return noFreePlace();
    Result<design::Design> followed = design::followBlocks(job.design, next, job.catalog);
    if (followed && !isLess(job, *followed))
        return Problem{"problem.mend.notEnough", {}, 0, {}};
    return followed;
}

} // namespace cw::assess
