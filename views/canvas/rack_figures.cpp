// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/rack_figures.h"

#include "assess/assessment.h"
#include "assess/rack_fullness.h"
#include "assess/rack_price.h"
#include "assess/rack_weights.h"
#include "canvas/rack_findings.h"
#include "format/part_name.h"

#include <unordered_map>

namespace cw::canvas {
namespace {

void addInlets(std::vector<RackFigures>& figures, const assess::Assessment& assessment)
{
    if (!assessment.inlets || assessment.inlets->result.inlets.empty())
        return;
    std::unordered_map<std::uint32_t, Kelvins> inlets;
    const std::vector<cooling::BreathingRack>& racks = assessment.inlets->inputs.racks;
    for (std::size_t i = 0; i < racks.size(); ++i)
        inlets.emplace(racks[i].id.value, assessment.inlets->result.inlets[i]);
    for (RackFigures& rack : figures) {
        if (const auto known = inlets.find(rack.rack.value); known != inlets.end())
            rack.inlet = known->second;
    }
}

void addDomains(std::vector<RackFigures>& figures, const assess::Assessment& assessment)
{
    if (!assessment.reach || assessment.reach->result.domains.empty())
        return;
    const std::vector<reach::FailureDomain>& domains = assessment.reach->result.domains;
    std::unordered_map<std::uint32_t, int> domainOf;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        for (const design::RackId rack : domains[i].racks)
            domainOf.emplace(rack.value, static_cast<int>(i));
    }
    for (RackFigures& rack : figures) {
        const auto known = domainOf.find(rack.rack.value);
        if (known == domainOf.end())
            continue;
        rack.domain = known->second;
        rack.domainAccelerators = static_cast<int>(domains[static_cast<std::size_t>(known->second)].accelerators);
    }
}

} // namespace

std::vector<RackFigures> rackFigures(const assess::Assessment& assessment)
{
    std::vector<RackFigures> figures;
    if (!assessment.inventory || !assessment.power || !assessment.cooling)
        return figures;
    const std::vector<inventory::RackClass>& classes = assessment.inventory->result.racks;
    figures.reserve(static_cast<std::size_t>(assessment.inventory->result.rackCount));
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const power::RackPower& power = assessment.power->result.racks[i];
        const cooling::RackCooling& cooling = assessment.cooling->result.racks[i];
        RackFigures one;
        if (power.rack)
            one.power = power.rack->expected;
        if (power.rack)
            one.rated = power.rack->rated;
        one.powerLimit = power.capacity;
        if (cooling.heat)
            one.heat = cooling.heat->rated; // as the check judges it
        one.heatLimit = cooling.capacity;
        for (const std::string& part : assess::unweighedParts(assessment.inventory->result, classes[i]))
            one.unweighed << format::partName(part);
        one.knownLoad = assess::rackLoad(classes[i]);
        if (classes[i].weight)
            one.load = one.knownLoad;
        if (const auto& type = classes[i].typePart; type && type->maxLoad)
            one.loadLimit = type->maxLoad->value;
        if (const auto& type = classes[i].typePart)
            one.floor = type->width.value.base() * type->depth.value.base();
        if (assessment.cost)
            one.price = assess::rackPrice(assessment, i);
        one.freeUnits = classes[i].freeUnits;
        one.rackUnits = classes[i].units;
        one.fullness = assess::rackFullness(assessment, i);
        for (const design::RackId rack : classes[i].racks) {
            one.rack = rack;
            figures.push_back(one);
        }
    }
    addInlets(figures, assessment);
    addDomains(figures, assessment);
    addFindings(figures, assessment);
    return figures;
}

} // namespace cw::canvas
