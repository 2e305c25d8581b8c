// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that breathe what others blow out.
#include "assess/find.h"
#include "design/airflow.h"

#include <cmath>
#include <unordered_set>

namespace cw::assess {
namespace {

/// Racks whose air carries heat into the room: they draw power, and no door or liquid takes the heat before.
std::unordered_set<std::uint32_t> blowers(const Assessment& assessment)
{
    std::unordered_set<std::uint32_t> found;
    const inventory::Inventory& inventory = assessment.inventory->result;
    for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
        const inventory::RackClass& racks = inventory.racks[i];
        const cooling::RackCooling& rack = assessment.cooling->result.racks[i];
        const bool air = !racks.coolingPart || racks.coolingPart->kind == catalog::CoolingKind::RoomAir ||
                         racks.coolingPart->kind == catalog::CoolingKind::ContainedAir;
        if (!air || (rack.heat && !(rack.heat->rated.base() > 0)))
            continue;
        if (racks.nodes.empty() && racks.switches.empty() && racks.appliances.empty())
            continue;
        for (const design::RackId id : racks.racks)
            found.insert(id.value);
    }
    return found;
}

} // namespace

void findInAirflow(const design::Design& design, const catalog::Catalog& catalog, const design::FloorIndex& floor,
                   const Assessment& assessment, Findings& out)
{
    const auto farthestMm = static_cast<int>(std::lround(catalog.judgementModel.widestAisle.value.in(unit::mm)));
    const std::unordered_set<std::uint32_t> blowing = blowers(assessment);
    Finding finding;
    finding.code = "finding.exhaustIntoFront";
    finding.severity = Severity::Warning;
    finding.remedies = {"remedy.turnRacks"};
    for (const design::Intake& intake : design::intakesBehindBacks(design, catalog, floor, farthestMm)) {
        if (!blowing.contains(intake.ahead.value) || !blowing.contains(intake.rack.value))
            continue;
        if (finding.subjects.empty()) {
            const design::Rack* rack = design::findRack(design, intake.rack);
            const design::Rack* ahead = design::findRack(design, intake.ahead);
            finding.arguments = {{"rack", rack->name},
                                 {"other", ahead->name},
                                 {"distance", Measure(intake.distanceMm * unit::mm), "m"}};
        }
        finding.subjects.push_back({SubjectKind::Rack, intake.rack.value});
    }
    if (finding.subjects.empty())
        return;
    finding.arguments.push_back({"count", Measure(static_cast<double>(finding.subjects.size())), "1"});
    out.push_back(std::move(finding));
}

} // namespace cw::assess
