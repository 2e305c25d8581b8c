// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "design/geometry.h"
#include "design/item.h"

#include <algorithm>

namespace cw::assess {
namespace {

/// One finding for a class of equal racks: the first is named, all are subjects.
class RackFindings {
public:
    RackFindings(const design::Design& design, const Assessment& assessment, Findings& out)
        : m_design(design), m_assessment(assessment), m_out(out)
    {}

    void judge(std::size_t index)
    {
        const inventory::RackClass& rack = m_assessment.inventory->result.racks[index];
        judgePower(rack, m_assessment.power->result.racks[index]);
        judgeCooling(rack, m_assessment.cooling->result.racks[index]);
        judgeWeight(rack);
    }

private:
    Finding finding(const char* code, Severity severity, const inventory::RackClass& racks)
    {
        Finding finding;
        finding.code = code;
        finding.severity = severity;
        for (const design::RackId id : racks.racks)
            finding.subjects.push_back({SubjectKind::Rack, id.value});
        const design::Rack* first = design::findRack(m_design, racks.racks.front());
        finding.arguments.push_back({"rack", first != nullptr ? first->name : std::string()});
        return finding;
    }

    /// And to move a node, where there is one.
    static std::vector<std::string> with(std::vector<std::string> remedies, const inventory::RackClass& racks)
    {
        if (!racks.nodes.empty())
            remedies.emplace_back("remedy.fewerNodes");
        return remedies;
    }

    void judgePower(const inventory::RackClass& racks, const power::RackPower& power)
    {
        if (!power.rack || !power.capacity)
            return;
        if (power.verdict == power::PduVerdict::Over) {
            Finding f = finding("finding.rackOverPdu", Severity::Error, racks);
            f.arguments.push_back({"load", Measure(power.rack->rated), "kW"});
            f.arguments.push_back({"capacity", Measure(*power.capacity), "kW"});
            f.arguments.push_back({"count", Measure(racks.pduCount), "1"});
            f.figures = {"power.worstRack", "power.worstRackShare"};
            f.remedies = with({"remedy.biggerPdu"}, racks);
            m_out.push_back(std::move(f));
        } else if (power.verdict == power::PduVerdict::CarriesWithoutSpare && power.capacityOneLost) {
            Finding f = finding("finding.rackNoRedundantPdu", Severity::Warning, racks);
            f.arguments.push_back({"load", Measure(power.rack->rated), "kW"});
            f.arguments.push_back({"capacity", Measure(*power.capacityOneLost), "kW"});
            f.arguments.push_back({"count", Measure(racks.pduCount), "1"});
            f.figures = {"power.worstRack"};
            f.remedies = {"remedy.biggerPdu"};
            m_out.push_back(std::move(f));
        }
        judgePhases(racks, power);
    }

    /// What the PDUs carry as a whole may still be too much for one of their phases.
    void judgePhases(const inventory::RackClass& racks, const power::RackPower& power)
    {
        if (!power.phases || power.verdict == power::PduVerdict::Over)
            return;
        const bool isOver = power.phases->share > 1;
        const bool isOverOneLost = power.verdict == power::PduVerdict::Carries && power.phases->shareOneLost.value_or(0) > 1;
        if (!isOver && !isOverOneLost)
            return;
        Finding f = isOver ? finding("finding.phaseOver", Severity::Error, racks)
                           : finding("finding.phaseOverOneLost", Severity::Warning, racks);
        f.arguments.push_back({"share", Measure(isOver ? power.phases->share : *power.phases->shareOneLost), "%"});
        f.arguments.push_back({"unevenness", Measure(power.phases->unevenness), "%"});
        f.figures = {isOver ? "power.phaseShare" : "power.phaseShareOneLost", "power.phaseUnevenness"};
        f.remedies = with({"remedy.biggerPdu"}, racks);
        m_out.push_back(std::move(f));
    }

    void judgeCooling(const inventory::RackClass& racks, const cooling::RackCooling& rack)
    {
        if (rack.verdict != cooling::RackVerdict::Over || !rack.heat || !rack.capacity || !racks.coolingPart)
            return;
        const bool air = racks.coolingPart->kind == catalog::CoolingKind::RoomAir ||
                         racks.coolingPart->kind == catalog::CoolingKind::ContainedAir;
        Finding f = finding(air ? "finding.airCannotCarry" : "finding.rackOverCooling", Severity::Error, racks);
        f.arguments.push_back({"load", Measure(rack.heat->rated), "kW"});
        f.arguments.push_back({"capacity", Measure(*rack.capacity), "kW"});
        f.arguments.push_back({"system", racks.coolingPart->name});
        f.figures = {"cooling.worstRack", "cooling.worstRackShare"};
        f.remedies = with({"remedy.strongerCooling"}, racks);
        m_out.push_back(std::move(f));
    }

    void judgeWeight(const inventory::RackClass& racks)
    {
        if (!racks.typePart || !racks.typePart->maxLoad)
            return;
        // The load rating is for what the rack carries; even the known part of it may be too much.
        Kilograms load = racks.knownWeight;
        if (racks.typePart->weight)
            load -= racks.typePart->weight->value;
        if (load <= racks.typePart->maxLoad->value)
            return;
        Finding f = finding("finding.rackOverWeight", Severity::Error, racks);
        f.arguments.push_back({"load", Measure(load), "kg"});
        f.arguments.push_back({"capacity", Measure(racks.typePart->maxLoad->value), "kg"});
        f.remedies = with({"remedy.strongerRack"}, racks);
        m_out.push_back(std::move(f));
    }

    const design::Design& m_design;
    const Assessment& m_assessment;
    Findings& m_out;
};

/// Whoever gives heat to liquid needs a unit that hands it on; which units exist is a question only after that.
void findCoolantUnits(const Assessment& assessment, Findings& out)
{
    const cooling::Result& result = assessment.cooling->result;
    const inventory::Inventory& inventory = assessment.inventory->result;
    if (!result.insideDevices || !(result.insideDevices->base() > 0))
        return;
    if (result.coolantUnitsPlaced == 0) {
        Finding none{
            "finding.noCoolantUnit", Severity::Error,          {}, {{"heat", Measure(*result.insideDevices), "kW"}},
            {"cooling.liquid"},      {"remedy.addCoolantUnit"}};
        for (std::size_t i = 0; i < result.racks.size(); ++i) {
            const cooling::RackCooling& rack = result.racks[i];
            if (!rack.heat || !rack.airPath || !(rack.heat->rated > rack.airPath->rated))
                continue;
            for (const design::RackId id : inventory.racks[i].racks)
                none.subjects.push_back({SubjectKind::Rack, id.value});
        }
        if (none.subjects.empty())
            none.subjects.emplace_back();
        out.push_back(std::move(none));
    } else if (result.coolantUnitsNeeded && result.coolantUnitsPlaced < *result.coolantUnitsNeeded) {
        // Without its spares or second path the load is carried, by fewer than it takes it is not.
        Finding few{"finding.coolantUnitsTooFew",
                    result.coolantUnitsPlaced < result.coolantUnitsToCarry ? Severity::Error : Severity::Warning,
                    {{}},
                    {{"needed", Measure(*result.coolantUnitsNeeded), "1"},
                     {"placed", Measure(result.coolantUnitsPlaced), "1"},
                     {"heat", Measure(*result.insideDevices), "kW"}},
                    {"cooling.coolantUnits"},
                    {"remedy.addCoolantUnit"}};
        if (cooling::isFlowShort(result)) {
            few.code = "finding.coolantFlowShort";
            few.arguments.push_back({"flow", Measure(*result.flowInside), "L/min"});
            few.arguments.push_back({"each", Measure(*result.coolantUnitFlow), "L/min"});
            few.figures.emplace_back("cooling.flowInside");
        }
        out.push_back(std::move(few));
    } else if (!result.coolantUnitsNeeded) {
        for (const inventory::FloorUnitClass& unit : inventory.floorUnits) {
            if (unit.part && unit.part->kind == "cdu")
                out.push_back({"finding.unknownDatum",
                               Severity::Warning,
                               {{}},
                               {{"part", unit.part->name}, {"datum", std::string("datum.coolantUnitCapacity")}},
                               {"cooling.coolantUnits"},
                               {"remedy.addDatum"}});
        }
    }
}

void findInCooling(const Assessment& assessment, Findings& out)
{
    const cooling::Result& result = assessment.cooling->result;
    const cooling::Inputs& inputs = assessment.cooling->inputs;
    if (result.supply == cooling::SupplyVerdict::Outside || result.supply == cooling::SupplyVerdict::Allowable) {
        out.push_back({"finding.supplyAirOutside",
                       result.supply == cooling::SupplyVerdict::Outside ? Severity::Error : Severity::Warning,
                       {{}},
                       {{"temperature", Measure(inputs.supplyAir), "degC"},
                        {"low", Measure(inputs.airClass->recommendedLow.value), "degC"},
                        {"high", Measure(inputs.airClass->recommendedHigh.value), "degC"}},
                       {},
                       {"remedy.changeSupply"}});
    }
    findCoolantUnits(assessment, out);
}

} // namespace

void findInRacks(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out)
{
    findInMounts(design, catalog, assessment, out);
    const design::FloorIndex floor(design, catalog);
    findOnFloor(design, floor, out);
    RackFindings racks(design, assessment, out);
    for (std::size_t i = 0; i < assessment.inventory->result.racks.size(); ++i)
        racks.judge(i);
    findInCooling(assessment, out);
    findInAirflow(design, catalog, floor, out);
    findInInlets(design, assessment, out);
    findInClearance(design, catalog, floor, out);
}

} // namespace cw::assess
