// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the way of another, or outside the walls, goes to free floor: together where that much is free.
#include "assess/mend_trials.h"
#include "design/edits.h"
#include "design/geometry.h"

#include <algorithm>
#include <iterator>

namespace cw::assess {

using design::Design;
using design::FloorIndex;

namespace {

/// What has to go for the finding to be gone: of two that collide the one listed later.
std::vector<design::Placed> misplaced(const Finding& finding, const FloorIndex& floor)
{
    std::vector<design::ItemRef> colliding;
    for (const auto& pair : floor.collisions())
        colliding.push_back(pair.first);
    const design::ItemSet set = design::toItemSet(std::move(colliding));
    const bool isOfWalls = finding.code == "finding.itemOutside";
    std::vector<design::Placed> found;
    std::ranges::copy_if(floor.all(), std::back_inserter(found), [&](const design::Placed& placed) {
        return isOfWalls ? !floor.insideWalls(placed.footprint) : design::contains(set, placed.item);
    });
    return found;
}

/// All of them by one step, to where the rectangle around them is free.
Result<Design> movedTogether(const Job& job, const FloorIndex& floor, const std::vector<design::Placed>& items)
{
    design::Footprint around = items.front().footprint;
    std::vector<design::ItemRef> refs;
    for (const design::Placed& each : items) {
        around = design::united(around, each.footprint);
        refs.push_back(each.item);
    }
    const design::ItemSet set = design::toItemSet(std::move(refs));
    const auto free = floor.nearestFree(around, set, items.front().facing);
    if (!free)
        return noFreePlace();
    return design::moveItems(job.design, job.catalog, set, free->xMm - around.xMm, free->yMm - around.yMm);
}

/// Each to the free place nearest to where it stands.
Result<Design> movedOneByOne(const Job& job, const std::vector<design::Placed>& items)
{
    Design next = job.design;
    for (const design::Placed& each : items) {
        if (job.stop.stop_requested())
            return givenUp();
        const auto free = FloorIndex(next, job.catalog).nearestFree(each.footprint, {each.item}, each.facing);
        if (!free)
            return noFreePlace();
        Result<Design> moved = design::moveItems(next, job.catalog, {each.item}, free->xMm - each.footprint.xMm,
                                                 free->yMm - each.footprint.yMm);
        if (!moved)
            return moved;
        next = std::move(moved).value();
    }
    return next;
}

} // namespace

Result<Design> moveToFreeFloor(const Job& job)
{
    const FloorIndex floor(job.design, job.catalog);
    const std::vector<design::Placed> items = misplaced(job.finding, floor);
    if (items.empty())
        return notHere();
    Result<Design> together = movedTogether(job, floor, items);
    return together ? together : movedOneByOne(job, items);
}

} // namespace cw::assess
