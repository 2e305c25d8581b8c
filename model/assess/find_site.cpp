// SPDX-License-Identifier: GPL-3.0-or-later
// What the place of the hall and its plant contradict.
#include "assess/find.h"

namespace cw::assess {
namespace {

void findInWeather(const Assessment& assessment, Findings& out)
{
    const cooling::PlantInputs& inputs = assessment.plant->inputs;
    if (assessment.cooling->inputs.plant && inputs.year.empty())
        out.push_back({"finding.plantWithoutClimate",
                       Severity::Note,
                       {{}},
                       {{"plant", inputs.plant->name}},
                       {"cooling.physicalPue"},
                       {"remedy.chooseClimate"}});
}

/// Facility water that is warmer than what liquid-cooled devices are made for.
void findInFacilityWater(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                         Findings& out)
{
    const catalog::LiquidClass* limits = catalog.liquidClasses.find(design.site->liquidClass);
    const std::optional<Watts>& inside = assessment.cooling->result.insideDevices;
    if (limits == nullptr || !inside || !(inside->base() > 0) || design.site->facilityWater <= limits->highest.value)
        return;
    out.push_back({"finding.facilityWaterTooWarm",
                   Severity::Error,
                   {{}},
                   {{"temperature", Measure(design.site->facilityWater), "degC"},
                    {"class", limits->name},
                    {"limit", Measure(limits->highest.value), "degC"}},
                   {"cooling.liquid"},
                   {"remedy.coolerWater"}});
}

/// Fewer uninterruptible supplies on the floor than their redundancy takes.
void findInSupply(const Assessment& assessment, Findings& out)
{
    const auto& supply = assessment.power->result.supply;
    if (!supply || supply->installed >= supply->wanted)
        return;
    out.push_back({"finding.upsTooFew",
                   supply->installed < supply->needed ? Severity::Error : Severity::Warning,
                   {{}},
                   {{"placed", Measure(supply->installed), "1"},
                    {"wanted", Measure(supply->wanted), "1"},
                    {"unit", assessment.power->inputs.upsUnit->name},
                    {"load", Measure(assessment.power->result.it->rated), "kW"}},
                   {"power.upsUnits", "power.upsShare"},
                   {"remedy.placeUps"}});
}

/// Accelerators cannot be held below what they draw when idle.
void findInPowerCap(const Assessment& assessment, Findings& out)
{
    const power::Result& result = assessment.power->result;
    const Fraction cap = assessment.power->inputs.powerCap;
    if (result.mainNode < 0 || !(cap.value < 1))
        return;
    const power::NodePower& node = result.nodes[static_cast<std::size_t>(result.mainNode)];
    if (!node.node || node.clock)
        return;
    out.push_back({"finding.powerCapTooLow",
                   Severity::Error,
                   {{SubjectKind::Workload, 0}},
                   {{"cap", Measure(cap), "%"}},
                   {"power.clock"},
                   {"remedy.liftPowerCap"}});
}

/// Two full paths take two PDUs in each rack.
void findInRedundancy(const design::Design& design, const Assessment& assessment, Findings& out)
{
    if (design.site->powerRedundancy != design::Redundancy::Double)
        return;
    Finding finding;
    finding.code = "finding.oneFeedOfTwo";
    finding.severity = Severity::Warning;
    finding.figures = {"power.worstRack"};
    finding.remedies = {"remedy.secondPdu"};
    for (const inventory::RackClass& racks : assessment.inventory->result.racks) {
        const bool draws = !racks.nodes.empty() || !racks.switches.empty() || !racks.appliances.empty();
        if (!draws || racks.pduCount >= 2)
            continue;
        if (finding.subjects.empty())
            finding.arguments = {{"rack", design::findRack(design, racks.racks.front())->name},
                                 {"count", Measure(racks.pduCount), "1"}};
        for (const design::RackId rack : racks.racks)
            finding.subjects.push_back({SubjectKind::Rack, rack.value});
    }
    if (finding.subjects.empty())
        return;
    finding.arguments.push_back({"racks", Measure(static_cast<double>(finding.subjects.size())), "1"});
    out.push_back(std::move(finding));
}

} // namespace

void findInSite(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment, Findings& out)
{
    findInWeather(assessment, out);
    findInFacilityWater(design, catalog, assessment, out);
    findInRedundancy(design, assessment, out);
    findInSupply(assessment, out);
    findInPowerCap(assessment, out);
}

} // namespace cw::assess
