// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/stages.h"

namespace cw::power {
namespace {

using inventory::Counted;
using inventory::RackClass;

template <class Powers, class Read>
void addDevices(std::optional<Levels>& sum, const std::vector<Counted>& devices, const Powers& powers, Read read)
{
    for (const Counted& counted : devices)
        sum = sum + static_cast<double>(counted.count) * read(powers[static_cast<std::size_t>(counted.index)]);
}

/// Rated power against what all PDUs carry for hours, and against what is left when one of them fails.
void judge(const Inputs& inputs, const Result& result, const RackClass& rack, RackPower& power)
{
    if (!rack.pduPart || !power.rack)
        return;
    const catalog::RackPdu& pdu = *rack.pduPart;
    const Watts each = pdu.continuous ? pdu.continuous->value : pdu.capacity.value;
    power.capacity = each * rack.pduCount;
    power.capacityOneLost = each * (rack.pduCount > 0 ? rack.pduCount - 1 : 0);
    const Watts rated = power.rack->rated;
    if (power.capacity->base() > 0)
        power.share = rated / *power.capacity;
    power.verdict = rated > *power.capacity          ? PduVerdict::Over
                    : rated > *power.capacityOneLost ? PduVerdict::CarriesWithoutSpare
                                                     : PduVerdict::Carries;
    if (pdu.phases == kPhases && each.base() > 0)
        power.phases = phaseLoads(inputs, result, rack, each);
}

} // namespace

void powerRacks(const Inputs& inputs, Result& result)
{
    const auto ofNode = [](const NodePower& power) { return power.node; };
    const auto ofDevice = [](const DevicePower& power) { return power.device; };
    for (const RackClass& rack : inputs.inventory->racks) {
        RackPower power;
        power.rack = Levels{};
        addDevices(power.rack, rack.nodes, result.nodes, ofNode);
        addDevices(power.rack, rack.switches, result.switches, ofDevice);
        addDevices(power.rack, rack.appliances, result.appliances, ofDevice);
        judge(inputs, result, rack, power);
        const auto worst = static_cast<std::size_t>(result.worstRack);
        const auto fullest = static_cast<std::size_t>(result.fullestPhase);
        if (power.phases &&
            (result.fullestPhase < 0 || power.phases->share > result.racks[fullest].phases->share))
            result.fullestPhase = static_cast<int>(result.racks.size());
        if (power.share && (result.worstRack < 0 || *power.share > *result.racks[worst].share))
            result.worstRack = static_cast<int>(result.racks.size());
        result.racks.push_back(power);
    }
}

} // namespace cw::power
