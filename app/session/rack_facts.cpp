// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rack_facts.h"

#include "canvas/rack_figures.h"

namespace cw::app {
namespace {

elevation::DeviceFigures figuresOf(canvas::DeviceKind kind, const std::string& type, const std::string& accelerator,
                                   const std::optional<power::Levels>& levels)
{
    elevation::DeviceFigures out{kind, type, accelerator, std::nullopt, std::nullopt};
    if (levels) {
        out.expected = levels->expected;
        out.rated = levels->rated;
    }
    return out;
}

} // namespace

elevation::RackFacts rackFacts(const assess::Assessment& assessment)
{
    elevation::RackFacts facts;
    facts.racks = canvas::rackFigures(assessment);
    if (!assessment.inventory || !assessment.power)
        return facts;
    const inventory::Inventory& inventory = assessment.inventory->result;
    const power::Result& power = assessment.power->result;
    for (std::size_t i = 0; i < inventory.nodes.size(); ++i) {
        const inventory::NodeClass& nodes = inventory.nodes[i];
        facts.devices.push_back(figuresOf(canvas::DeviceKind::Node, nodes.server,
                                          nodes.overridden ? nodes.accelerator : std::string(), power.nodes[i].node));
    }
    for (std::size_t i = 0; i < inventory.switches.size(); ++i)
        facts.devices.push_back(
            figuresOf(canvas::DeviceKind::Switch, inventory.switches[i].type, {}, power.switches[i].device));
    for (std::size_t i = 0; i < inventory.appliances.size(); ++i)
        facts.devices.push_back(
            figuresOf(canvas::DeviceKind::Appliance, inventory.appliances[i].type, {}, power.appliances[i].device));
    for (const inventory::PortUse& use : inventory.ports)
        facts.cabledPorts[use.id] = use.used;
    return facts;
}

} // namespace cw::app
