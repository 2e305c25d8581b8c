// SPDX-License-Identifier: GPL-3.0-or-later
// Rows back to back: of racks that look at each other's backs every second one is turned round.
#include "assess/mend_parts.h"
#include "design/airflow.h"

#include <cmath>
#include <unordered_map>

namespace cw::assess {
namespace {

design::Facing opposite(design::Facing facing)
{
    using design::Facing;
    switch (facing) {
    case Facing::Up:
        return Facing::Down;
    case Facing::Down:
        return Facing::Up;
    case Facing::Left:
        return Facing::Right;
    case Facing::Right:
        break;
    }
    return Facing::Left;
}

} // namespace

Result<design::Design> turnRacks(const Job& job)
{
    const auto farthestMm = static_cast<int>(std::lround(job.catalog.judgementModel.widestAisle.value.in(unit::mm)));
    std::unordered_map<std::uint32_t, std::uint32_t> aheadOf;
    for (const design::Intake& intake : design::intakesBehindBacks(
             job.design, job.catalog, design::FloorIndex(job.design, job.catalog), farthestMm))
        aheadOf.emplace(intake.rack.value, intake.ahead.value);
    design::Design next = job.design;
    bool turned = false;
    for (design::Rack& rack : next.racks.edit()) {
        // Each rack ahead lies farther in the same direction: the way ends.
        bool odd = false;
        for (auto at = aheadOf.find(rack.id.value); at != aheadOf.end(); at = aheadOf.find(at->second))
            odd = !odd;
        if (!odd)
            continue;
        rack.facing = opposite(rack.facing);
        turned = true;
    }
    return turned ? Result<design::Design>(std::move(next)) : notHere();
}

} // namespace cw::assess
