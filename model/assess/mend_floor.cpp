// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the way of another, or outside the walls, goes to free floor: together where that much is free.
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "design/geometry.h"

#include <algorithm>
#include <iterator>

namespace cw::assess {

using design::Design;
using design::FloorIndex;

namespace {

Problem noFreePlace() { return {"problem.mend.noFreePlace", {}, 0, {}}; }

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

design::Footprint rectangleAround(const std::vector<design::Placed>& items)
{
    design::Footprint around = items.front().footprint;
    for (const design::Placed& each : items) {
        const int right = std::max(around.rightMm(), each.footprint.rightMm());
        const int bottom = std::max(around.bottomMm(), each.footprint.bottomMm());
        around.xMm = std::min(around.xMm, each.footprint.xMm);
        around.yMm = std::min(around.yMm, each.footprint.yMm);
        around.widthMm = right - around.xMm;
        around.depthMm = bottom - around.yMm;
    }
    return around;
}

/// With an aisle before and behind it, as the first rack looks.
design::Footprint withAisles(const Design& design, design::ItemRef first, design::Footprint row)
{
    constexpr int kAisleMm = 2 * design::kGridMm;
    const design::Rack* rack =
        first.kind == design::ItemKind::Rack ? design::findRack(design, design::RackId{first.id}) : nullptr;
    if (rack == nullptr)
        return row;
    const bool looksSideways = rack->facing == design::Facing::Left || rack->facing == design::Facing::Right;
    (looksSideways ? row.xMm : row.yMm) -= kAisleMm;
    (looksSideways ? row.widthMm : row.depthMm) += 2 * kAisleMm;
    return row;
}

/// All of them by one step, to where the rectangle around them is free, if possible with its aisles.
Result<Design> movedTogether(const Job& job, const FloorIndex& floor, const std::vector<design::Placed>& items)
{
    std::vector<design::ItemRef> refs;
    for (const design::Placed& each : items)
        refs.push_back(each.item);
    const design::ItemSet set = design::toItemSet(std::move(refs));
    const design::Footprint row = rectangleAround(items);
    for (const design::Footprint& wanted : {withAisles(job.design, items.front().item, row), row}) {
        if (const auto free = floor.nearestFree(wanted, set))
            return design::moveItems(job.design, job.catalog, set, free->xMm - wanted.xMm, free->yMm - wanted.yMm);
    }
    return noFreePlace();
}

/// Each to the free place nearest to where it stands.
Result<Design> movedOneByOne(const Job& job, const std::vector<design::Placed>& items)
{
    Design next = job.design;
    for (const design::Placed& each : items) {
        if (job.stop.stop_requested())
            return Problem{"problem.mend.givenUp", {}, 0, {}};
        const auto free = FloorIndex(next, job.catalog).nearestFree(each.footprint, {each.item});
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
