// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant distribution units that are missing are placed on the floor.
#include "assess/mend_trials.h"
#include "design/edits.h"

#include <algorithm>
#include <string>

namespace cw::assess {

using design::Design;

namespace {

/// What is placed already; else the smallest that carries all the heat alone, or the largest there is.
const catalog::CoolingUnit* coolantUnitFor(const Job& job)
{
    for (const design::FloorUnit& unit : *job.design.floorUnits) {
        const catalog::CoolingUnit* part = job.catalog.coolingUnits.find(unit.type);
        if (part != nullptr && part->kind == "cdu" && part->capacity)
            return part;
    }
    const auto heat = std::ranges::find(job.finding.arguments, std::string("heat"), &FindingArgument::name);
    const auto* measure = heat != job.finding.arguments.end() ? std::get_if<Measure>(&heat->value) : nullptr;
    const auto isEnough = [measure](const catalog::CoolingUnit& unit) {
        return measure != nullptr && unit.capacity->value.base() >= measure->base;
    };
    const catalog::CoolingUnit* best = nullptr;
    for (const catalog::CoolingUnit& unit : job.catalog.coolingUnits.all()) {
        if (unit.kind != "cdu" || !unit.capacity || unit.rackUnits)
            continue;
        const bool isBetter = best == nullptr || (isEnough(unit) != isEnough(*best) ? isEnough(unit)
                                                  : isEnough(unit) ? unit.capacity->value < best->capacity->value
                                                                   : unit.capacity->value > best->capacity->value);
        if (isBetter)
            best = &unit;
    }
    return best;
}

/// As the findings say; one where none stands yet, 0 where nothing is missing.
int missingCoolantUnits(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        if (finding.code == "finding.noCoolantUnit")
            return 1;
        if (finding.code != "finding.coolantUnitsTooFew")
            continue;
        double missing = 0;
        for (const FindingArgument& argument : finding.arguments) {
            if (const auto* count = std::get_if<Measure>(&argument.value))
                missing += argument.name == "needed" ? count->base : argument.name == "placed" ? -count->base : 0;
        }
        return static_cast<int>(missing);
    }
    return 0;
}

/// Each at the free place nearest to the first rack.
std::optional<Problem> placeCoolantUnits(const Job& job, const catalog::CoolingUnit& kind, int count, Design& design)
{
    for (int i = 0; i < count; ++i) {
        design::FloorUnit unit;
        unit.name = design::freeName(design, design::ItemKind::FloorUnit, "CDU 1");
        unit.type = kind.id;
        unit.widthMm = 600;
        unit.depthMm = 1200;
        const design::FloorPoint near = design.racks->front().at;
        const auto free = design::FloorIndex(design, job.catalog).nearestFree({near.xMm, near.yMm, unit.widthMm, unit.depthMm});
        if (!free || job.stop.stop_requested())
            return noFreePlace();
        unit.at = *free;
        Result<Design> with = design::addFloorUnit(design, job.catalog, std::move(unit));
        if (!with)
            return with.problems().front();
        design = std::move(with).value();
    }
    return std::nullopt;
}

} // namespace

/// As many as are missing.
Result<Design> addCoolantUnits(const Job& job)
{
    const catalog::CoolingUnit* kind = coolantUnitFor(job);
    if (kind == nullptr || job.design.racks->empty())
        return notHere();
    constexpr int kMostRounds = 4; // how many are needed is known once one stands
    Design next = job.design;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto assessment = job.trials->assess(next);
        if (!assessment)
            return givenUp();
        const int missing = missingCoolantUnits(assessment->findings);
        if (missing == 0)
            return next;
        if (auto problem = placeCoolantUnits(job, *kind, missing, next))
            return *problem;
    }
    return Problem{"problem.mend.notEnough", {}, 0, {}};
}

} // namespace cw::assess
