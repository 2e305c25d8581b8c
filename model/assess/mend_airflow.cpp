// SPDX-License-Identifier: GPL-3.0-or-later
// Rows back to back: racks in line look this way and that in turn, with as few of them turned round as possible.
#include "assess/mend_parts.h"
#include "design/airflow.h"
#include "design/follow_blocks.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cw::assess {
namespace {

using Lines = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

/// Who stands behind or before whom in line, of racks that blow into the room.
Lines linesOf(const Job& job, int farthestMm)
{
    const auto blowing = design::racksThatBlow(job.design, job.catalog);
    const design::FloorIndex floor(job.design, job.catalog);
    // Seen from the front and, all turned round, from the back: who has nobody before the front may have one behind.
    design::Design turned = job.design;
    for (design::Rack& rack : turned.racks.edit())
        rack.facing = design::opposite(rack.facing);
    Lines lines;
    for (const design::Design* each : {&job.design, static_cast<const design::Design*>(&turned)}) {
        for (const design::RacksInLine& line : design::racksInLine(*each, job.catalog, floor, farthestMm)) {
            if (!blowing.contains(line.rack.value) || !blowing.contains(line.ahead.value))
                continue;
            lines[line.rack.value].push_back(line.ahead.value);
            lines[line.ahead.value].push_back(line.rack.value);
        }
    }
    return lines;
}

/// All that are in line with the first, and whether each looks as the first does when they take turns.
std::vector<std::pair<std::uint32_t, bool>> takingTurns(const Lines& lines, std::uint32_t first,
                                                        std::unordered_set<std::uint32_t>& seen)
{
    std::vector<std::pair<std::uint32_t, bool>> all{{first, true}};
    seen.insert(first);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto [rack, asFirst] = all[i];
        for (const std::uint32_t next : lines.at(rack)) {
            if (seen.insert(next).second)
                all.emplace_back(next, !asFirst);
        }
    }
    return all;
}

} // namespace

Result<design::Design> turnRacks(const Job& job)
{
    const auto farthestMm = static_cast<int>(std::lround(job.catalog.judgementModel.widestAisle.value.in(unit::mm)));
    const Lines lines = linesOf(job, farthestMm);
    std::unordered_map<std::uint32_t, design::Facing> facing;
    for (const design::Rack& rack : *job.design.racks)
        facing.emplace(rack.id.value, rack.facing);
    std::unordered_set<std::uint32_t> seen;
    std::unordered_set<std::uint32_t> toTurn;
    for (const Subject& subject : job.finding.subjects) {
        if (seen.contains(subject.id) || !lines.contains(subject.id))
            continue;
        std::vector<std::uint32_t> differ; ///< from looking as the first and taking turns
        std::vector<std::uint32_t> agree;
        for (const auto& [rack, asFirst] : takingTurns(lines, subject.id, seen))
            ((facing.at(rack) == facing.at(subject.id)) == asFirst ? agree : differ).push_back(rack);
        const std::vector<std::uint32_t>& fewer = differ.size() < agree.size() ? differ : agree;
        toTurn.insert(fewer.begin(), fewer.end());
    }
    design::Design next = job.design;
    for (design::Rack& rack : next.racks.edit()) {
        if (toTurn.contains(rack.id.value))
            rack.facing = design::opposite(rack.facing);
    }
    // Copies of a block turn together, and rows that are not straight may ask for both at once.
    Result<design::Design> followed = design::followBlocks(job.design, next, job.catalog);
    if (followed && isLeft(job, *followed))
        return Problem{"problem.mend.notEnough", {}, 0, {}};
    return followed;
}

} // namespace cw::assess
