// SPDX-License-Identifier: GPL-3.0-or-later
// What the place of the hall and its plant contradict.
#include "assess/find.h"
#include "catalog/plant_choice.h"

namespace cw::assess {
namespace {

void findInWeather(const Assessment& assessment, Findings& out)
{
    const cooling::PlantInputs& inputs = assessment.plant->inputs;
    if (inputs.plant && inputs.year.empty())
        out.push_back({"finding.plantWithoutClimate",
                       Severity::Note,
                       {{}},
                       {{"plant", inputs.plant->name}},
                       {"cooling.physicalPue"},
                       {"remedy.chooseClimate"}});
}

/// Physics that no published site reaches leave something out.
void findInPhysics(const Assessment& assessment, Findings& out)
{
    const auto& plant = assessment.plant->inputs.plant;
    const auto& pue = assessment.plant->result.pue;
    if (!plant || !pue || !plant->pueLow || !plant->pueHigh || (*pue >= plant->pueLow->value && *pue <= plant->pueHigh->value))
        return;
    out.push_back({"finding.physicsOutside",
                   Severity::Note,
                   {{}},
                   {{"plant", plant->name}, {"pue", Measure(*pue)}, {"low", Measure(plant->pueLow->value)}, {"high", Measure(plant->pueHigh->value)}},
                   {"cooling.physicalPue", "cooling.pue"},
                   {"remedy.plantOfSize"}});
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

/// Coolant so cold that outside air would leave water on its pipes.
void findInDewPoint(const catalog::Catalog& catalog, const Assessment& assessment, Findings& out)
{
    const cooling::Inputs& inputs = assessment.cooling->inputs;
    const cooling::Result& result = assessment.cooling->result;
    if (!result.aboveDewPoint || *result.aboveDewPoint >= catalog.plantModel.dewPointMargin.value)
        return;
    out.push_back({"finding.pipesMaySweat",
                   Severity::Warning,
                   {{}},
                   {{"coolant", Measure(*result.coolantSupply), "degC"}, {"dewPoint", Measure(*inputs.dewPoint), "degC"}},
                   {"cooling.aboveDewPoint", "cooling.coolantSupply"},
                   {"remedy.warmerWater"}});
}

/// A plant for computers that liquid cools where air cools them, or the other way round: its published year is another's.
void findInPlant(const Assessment& assessment, Findings& out)
{
    const std::optional<catalog::CoolingPlant>& plant = assessment.cooling->inputs.plant;
    const cooling::Result& result = assessment.cooling->result;
    if (!plant || !result.insideDevices || !result.heat || !(result.heat->rated.base() > 0))
        return;
    const double share = *result.insideDevices / result.heat->rated;
    const bool isLiquid = share >= 0.5;
    if (catalog::isForLiquid(plant->kind) == isLiquid)
        return;
    out.push_back({isLiquid ? "finding.plantForAir" : "finding.plantForLiquid",
                   Severity::Warning,
                   {{}},
                   {{"plant", plant->name}, {"share", Measure(share), "%"}},
                   {"cooling.pue", "cooling.physicalPue"},
                   {"remedy.plantOfSystem"}});
}

/// A power chain that alone loses more than the plant's PUE leaves for everything beside computing.
void findInChain(const Assessment& assessment, Findings& out)
{
    const power::Inputs& inputs = assessment.power->inputs;
    const power::Result& result = assessment.power->result;
    if (!result.lossesLimitedByPue || !inputs.chain || !inputs.pue || !result.chainEfficiency)
        return;
    out.push_back({"finding.chainBeyondPue",
                   Severity::Warning,
                   {{}},
                   {{"chain", inputs.chain->name},
                    {"lost", Measure(1 / *result.chainEfficiency - 1), "%"},
                    {"overhead", Measure(*inputs.pue - 1), "%"},
                    {"pue", Measure(*inputs.pue)}},
                   {"power.losses", "power.facility"},
                   {"remedy.otherChain"}});
}

/// A contract that nobody gives a site of this size.
void findInTariff(const Assessment& assessment, Findings& out)
{
    const std::optional<catalog::Tariff>& tariff = assessment.energy->inputs.tariff;
    const auto& facility = assessment.power->result.facility;
    if (!tariff || !tariff->contractBelow || !facility || facility->rated < *tariff->contractBelow)
        return;
    out.push_back({"finding.tariffTooSmall",
                   Severity::Warning,
                   {{}},
                   {{"tariff", tariff->name}, {"limit", Measure(*tariff->contractBelow), "kW"}, {"power", Measure(facility->rated), "kW"}},
                   {"energy.price", "energy.cost"},
                   {"remedy.chooseTariff"}});
}

/// What nobody has said of the place, and what it leaves unknown.
void findUnsaid(const Assessment& assessment, Findings& out)
{
    if (assessment.inventory->result.acceleratorCount == 0)
        return;
    const auto note = [&out](const char* code, const char* figure, const char* remedy) {
        out.push_back({code, Severity::Note, {{}}, {}, {figure}, {remedy}});
    };
    if (!assessment.energy->inputs.tariff)
        note("finding.noTariff", "energy.cost", "remedy.chooseTariff");
    if (!assessment.energy->inputs.grid)
        note("finding.noGrid", "energy.carbonPerYear", "remedy.chooseGrid");
}

/// Fewer uninterruptible supplies on the floor than their redundancy takes.
void findInSupply(const Assessment& assessment, Findings& out)
{
    const auto& supply = assessment.power->result.supply;
    if (supply && assessment.power->inputs.upsPlaced == 0)
        out.push_back({"finding.upsNotPlaced",
                       Severity::Note,
                       {{}},
                       {{"wanted", Measure(supply->wanted), "1"}, {"unit", assessment.power->inputs.upsUnit->name}},
                       {"power.upsUnits", "power.upsShare"},
                       {"remedy.placeUps"}});
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
    findInPhysics(assessment, out);
    findInFacilityWater(design, catalog, assessment, out);
    findInDewPoint(catalog, assessment, out);
    findInPlant(assessment, out);
    findInChain(assessment, out);
    findInTariff(assessment, out);
    findUnsaid(assessment, out);
    findInRedundancy(design, assessment, out);
    findInSupply(assessment, out);
    findInPowerCap(assessment, out);
}

} // namespace cw::assess
