// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that nobody can take a device out of: too little floor before or behind them.
#include "assess/find.h"

namespace cw::assess {

void findInClearance(const design::Design& design, const catalog::Catalog& catalog, const design::FloorIndex& floor,
                     Findings& out)
{
    Finding finding;
    finding.code = "finding.narrowAisle";
    finding.severity = Severity::Warning;
    finding.remedies = {"remedy.moveRowsApart"};
    for (const design::Placed& placed : floor.all()) {
        if (!placed.facing || floor.hasClearance(placed))
            continue;
        if (finding.subjects.empty()) {
            const design::Rack* rack = design::findRack(design, design::RackId{placed.item.id});
            finding.arguments = {{"rack", rack->name},
                                 {"before", Measure(catalog.judgementModel.clearanceBefore.value), "m"},
                                 {"behind", Measure(catalog.judgementModel.clearanceBehind.value), "m"}};
        }
        finding.subjects.push_back({SubjectKind::Rack, placed.item.id});
    }
    if (finding.subjects.empty())
        return;
    finding.arguments.push_back({"racks", Measure(static_cast<double>(finding.subjects.size())), "1"});
    out.push_back(std::move(finding));
}

} // namespace cw::assess
