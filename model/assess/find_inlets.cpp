// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that take in air too warm for what they hold; one finding for all.
#include "assess/find.h"

#include <algorithm>

namespace cw::assess {
namespace {

bool standsOpen(const inventory::RackClass& rack)
{
    return rack.coolingPart && rack.coolingPart->kind == catalog::CoolingKind::RoomAir;
}

/// Only what would help here.
std::vector<std::string> remediesFor(const Assessment& assessment, Kelvins hottest, const catalog::AirClass& limits,
                                     const Findings& before)
{
    std::vector<std::string> out;
    if (std::ranges::find(before, "finding.exhaustIntoFront", &Finding::code) != before.end())
        out.emplace_back("remedy.turnRacks");
    if (std::ranges::any_of(assessment.inventory->result.racks, standsOpen))
        out.emplace_back("remedy.containAisles");
    const Kelvins supply = assessment.inlets->inputs.supply;
    if (supply - (hottest - limits.recommendedHigh.value) >= limits.recommendedLow.value)
        out.emplace_back("remedy.coolerSupply");
    return out;
}

} // namespace

void findInInlets(const design::Design& design, const Assessment& assessment, Findings& out)
{
    const cooling::InletInputs& inputs = assessment.inlets->inputs;
    const cooling::InletResult& result = assessment.inlets->result;
    const bool isError = result.aboveAllowable > 0;
    // Supply that is too warm already is a finding of its own; what comes back may make it forbidden.
    const Kelvins known = isError ? inputs.airClass->allowableHigh.value : inputs.airClass->recommendedHigh.value;
    if (result.aboveRecommended == 0 || inputs.supply > known)
        return;
    const Kelvins limit = isError ? inputs.airClass->allowableHigh.value : inputs.airClass->recommendedHigh.value;
    const auto hottest = static_cast<std::size_t>(result.hottest);
    Finding finding;
    finding.code = isError ? "finding.inletForbidden" : "finding.inletTooWarm";
    finding.severity = isError ? Severity::Error : Severity::Warning;
    for (std::size_t i = 0; i < result.inlets.size(); ++i) {
        if (result.inlets[i] > limit)
            finding.subjects.push_back({SubjectKind::Rack, inputs.racks[i].id.value});
    }
    finding.arguments = {{"rack", design::findRack(design, inputs.racks[hottest].id)->name},
                         {"temperature", Measure(result.inlets[hottest]), "degC"},
                         {"limit", Measure(limit), "degC"},
                         {"racks", Measure(static_cast<double>(finding.subjects.size())), "1"}};
    finding.figures = {"cooling.hottestInlet"};
    finding.remedies = remediesFor(assessment, result.inlets[hottest], *inputs.airClass, out);
    out.push_back(std::move(finding));
}

} // namespace cw::assess
