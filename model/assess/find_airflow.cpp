// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that breathe what others blow out.
#include "assess/find.h"
#include "design/airflow.h"

#include <cmath>

namespace cw::assess {

void findInAirflow(const design::Design& design, const catalog::Catalog& catalog, const design::FloorIndex& floor,
                   Findings& out)
{
    const auto farthestMm = static_cast<int>(std::lround(catalog.judgementModel.widestAisle.value.in(unit::mm)));
    const auto blowing = design::racksThatBlow(design, catalog);
    Finding finding;
    finding.code = "finding.exhaustIntoFront";
    finding.severity = Severity::Warning;
    finding.remedies = {"remedy.turnRacks"};
    for (const design::RacksInLine& line : design::racksInLine(design, catalog, floor, farthestMm)) {
        if (!line.breathesIt || !blowing.contains(line.ahead.value) || !blowing.contains(line.rack.value))
            continue;
        if (finding.subjects.empty()) {
            finding.arguments = {{"rack", design::findRack(design, line.rack)->name},
                                 {"other", design::findRack(design, line.ahead)->name},
                                 {"distance", Measure(line.distanceMm * unit::mm), "m"}};
        }
        finding.subjects.push_back({SubjectKind::Rack, line.rack.value});
    }
    if (finding.subjects.empty())
        return;
    finding.arguments.push_back({"racks", Measure(static_cast<double>(finding.subjects.size())), "1"});
    out.push_back(std::move(finding));
}

} // namespace cw::assess
