// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include <algorithm>

namespace cw::assess {
namespace {

std::optional<bool> standsWithoutPdu(const power::RackPower& rack)
{
    if (rack.verdict == power::PduVerdict::Unknown)
        return std::nullopt;
    return rack.verdict == power::PduVerdict::Carries && (!rack.phases || rack.phases->shareOneLost.value_or(0) <= 1);
}

/// nullopt: none, or nobody knows what the others would carry.
std::optional<reach::Pool> coolantPool(const cooling::Result& cooling)
{
    const bool isKnown = cooling.coolantUnitsPlaced == 1 || cooling.coolantShareOneLost;
    if (cooling.coolantUnitsPlaced == 0 || !cooling.coolantUnitCapacity || !isKnown)
        return std::nullopt;
    return reach::Pool{cooling.coolantUnitsPlaced, cooling.coolantShareOneLost};
}

} // namespace

reach::Inputs gatherReach(const design::Design& design, const Shared<network::Graph>& graph, const Assessment& before)
{
    reach::Inputs out;
    out.graph = graph;
    out.nodes = design.nodes;
    const inventory::Inventory& inventory = before.inventory->result;
    for (const inventory::NodeClass& nodes : inventory.nodes)
        out.nodeAccelerators = std::max<double>(out.nodeAccelerators, nodes.acceleratorsPerNode);
    for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
        const cooling::RackCooling& cooling = before.cooling->result.racks[i];
        reach::RackKind rack;
        for (const inventory::Counted& nodes : inventory.racks[i].nodes)
            rack.accelerators += nodes.count * inventory.nodes[static_cast<std::size_t>(nodes.index)].acceleratorsPerNode;
        rack.usesCoolant = cooling.heat && cooling.airPath && cooling.heat->rated > cooling.airPath->rated;
        rack.standsWithoutPdu = standsWithoutPdu(before.power->result.racks[i]);
        if (rack.usesCoolant)
            out.coolantAccelerators += static_cast<double>(inventory.racks[i].count()) * rack.accelerators;
        out.racks.push_back(rack);
    }
    out.accelerators = inventory::knowsServers(inventory) ? static_cast<double>(inventory.acceleratorCount) : 0;
    if (const auto& supply = before.power->result.supply)
        out.ups = reach::Pool{supply->installed, supply->shareOneLost};
    out.coolant = coolantPool(before.cooling->result);
    return out;
}

} // namespace cw::assess
