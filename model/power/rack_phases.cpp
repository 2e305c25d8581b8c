// SPDX-License-Identifier: GPL-3.0-or-later
// Cords plugged in turn: an electrician's habit, not a measurement. Whoever plugs otherwise gets other phases.
#include "power/stages.h"

#include <algorithm>
#include <array>

namespace cw::power {
namespace {

using inventory::Counted;
using inventory::RackClass;

struct Device {
    Watts rated;
    int cords = 0;
};

/// From the bottom of the lists: nodes, switches, appliances. nullopt where power or cords of one are not known.
std::optional<std::vector<Device>> devicesOf(const Inputs& inputs, const Result& result, const RackClass& rack)
{
    std::vector<Device> devices;
    bool isKnown = true;
    const auto add = [&](const Counted& counted, const std::optional<Levels>& levels, std::optional<int> cords) {
        isKnown = isKnown && levels && cords && *cords > 0;
        if (isKnown)
            devices.insert(devices.end(), static_cast<std::size_t>(counted.count), Device{levels->rated, *cords});
    };
    const int few = inputs.model.deviceInlets.value;
    for (const Counted& counted : rack.nodes) {
        const auto index = static_cast<std::size_t>(counted.index);
        const auto& server = inputs.inventory->nodes[index].serverPart;
        const bool hasCords = server && server->powerInlets;
        add(counted, result.nodes[index].node, hasCords ? std::optional(server->powerInlets->value) : std::nullopt);
    }
    for (const Counted& counted : rack.switches)
        add(counted, result.switches[static_cast<std::size_t>(counted.index)].device, few);
    for (const Counted& counted : rack.appliances) {
        const auto index = static_cast<std::size_t>(counted.index);
        const auto& server = inputs.inventory->appliances[index].server;
        const bool hasCords = server && server->powerInlets;
        add(counted, result.appliances[index].device, hasCords ? server->powerInlets->value : few);
    }
    return isKnown ? std::optional(devices) : std::nullopt;
}

using Phases = std::array<Watts, kPhases>;

/// Of each PDU; `lost` is out of service, and what hung on it alone is dark. -1 = none.
std::vector<Phases> plugged(const std::vector<Device>& devices, int pdus, int lost)
{
    std::vector<Phases> loads(static_cast<std::size_t>(pdus));
    std::vector<std::size_t> next(loads.size()); // phase that takes the next cord
    int pdu = 0;
    for (const Device& device : devices) {
        const int first = pdu;
        int alive = 0;
        for (int cord = 0; cord < device.cords; ++cord)
            alive += (first + cord) % pdus != lost ? 1 : 0;
        for (int cord = 0; cord < device.cords; ++cord, pdu = (pdu + 1) % pdus) {
            const auto at = static_cast<std::size_t>(pdu);
            if (pdu != lost)
                loads[at][next[at]] += device.rated / alive;
            next[at] = (next[at] + 1) % kPhases;
        }
    }
    return loads;
}

double fullest(const std::vector<Phases>& loads, Watts each)
{
    Watts most{};
    for (const Phases& phases : loads)
        most = std::max(most, std::ranges::max(phases));
    return most / (each / kPhases);
}

double unevenness(const std::vector<Phases>& loads)
{
    double most = 0;
    for (const Phases& phases : loads) {
        const Watts mean = (phases[0] + phases[1] + phases[2]) / kPhases;
        if (mean.base() > 0)
            most = std::max(most, std::ranges::max(phases) / mean - 1);
    }
    return most;
}

} // namespace

std::optional<PhaseLoads> phaseLoads(const Inputs& inputs, const Result& result, const RackClass& rack, Watts each)
{
    const auto devices = devicesOf(inputs, result, rack);
    if (!devices || rack.pduCount < 1)
        return std::nullopt;
    const std::vector<Phases> loads = plugged(*devices, rack.pduCount, -1);
    PhaseLoads out{fullest(loads, each), std::nullopt, unevenness(loads)};
    for (int lost = 0; lost < rack.pduCount && rack.pduCount > 1; ++lost)
        out.shareOneLost = std::max(out.shareOneLost.value_or(0), fullest(plugged(*devices, rack.pduCount, lost), each));
    return out;
}

} // namespace cw::power
