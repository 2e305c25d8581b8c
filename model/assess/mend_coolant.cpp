// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant distribution units that are missing are placed on the floor.
#include "assess/mend_trials.h"
#include "design/edits.h"
#include "design/geometry.h"
#include "templates/coolant_places.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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
        if (finding.code != "finding.coolantUnitsTooFew" && finding.code != "finding.coolantFlowShort")
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

/// At the ends of rows as templates place them, or else near the first; on free floor that is nobody's aisle.
class CoolantPlaces {
public:
    explicit CoolantPlaces(const Job& job) : m_job(job), m_rowEnds(templates::rowEndsOf(job.design, job.catalog)) {}

    /// The next place is beyond those that were given before.
    std::optional<design::FloorUnit> next(const Design& design, const catalog::PartId& type)
    {
        constexpr int kMostAtARow = 20; ///< the last would stand in the middle of another part of the hall
        const design::FloorIndex floor(design, m_job.catalog);
        const auto places = static_cast<int>(m_rowEnds.size()) * kMostAtARow;
        while (m_index < places && !m_job.stop.stop_requested()) {
            const design::FloorUnit unit = templates::coolantUnit(m_rowEnds, m_index++, type);
            const design::Placed wanted{{}, design::footprintOf(unit)};
            if (floor.isFree(wanted.footprint) && floor.leavesClearance(wanted))
                return unit;
        }
        design::FloorUnit unit = templates::coolantUnit(m_rowEnds, 0, type);
        design::Placed wanted{{}, design::footprintOf(unit)};
        const auto free = floor.nearestFree(wanted.footprint);
        if (!free)
            return std::nullopt;
        unit.at = *free;
        wanted.footprint = design::footprintOf(unit);
        return floor.leavesClearance(wanted) ? std::optional(unit) : std::nullopt;
    }

private:
    const Job& m_job;
    std::vector<templates::RackPlace> m_rowEnds;
    int m_index = 0;
};

} // namespace

/// As many as are missing.
Result<Design> addCoolantUnits(const Job& job)
{
    const catalog::CoolingUnit* kind = coolantUnitFor(job);
    if (kind == nullptr || job.design.racks->empty())
        return notHere();
    constexpr int kMostRounds = 4; // how many are needed is known once one stands
    CoolantPlaces places(job);
    Design next = job.design;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto assessment = job.trials->assess(next);
        if (!assessment)
            return givenUp();
        const int missing = missingCoolantUnits(assessment->findings);
        if (missing == 0)
            return next;
        for (int i = 0; i < missing; ++i) {
            auto unit = places.next(next, kind->id);
            if (job.stop.stop_requested())
                return givenUp();
            if (!unit)
                return noFreePlace();
            unit->name = design::freeName(next, design::ItemKind::FloorUnit, "CDU 1");
            Result<Design> with = design::addFloorUnit(next, job.catalog, std::move(*unit));
            if (!with)
                return with;
            next = std::move(with).value();
        }
    }
    return Problem{"problem.mend.notEnough", {}, 0, {}};
}

} // namespace cw::assess
