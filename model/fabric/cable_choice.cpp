// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/explode.h"

#include "catalog/part_kinds.h"

#include <algorithm>
#include <cmath>

namespace cw::fabric {
DevicePlaces::DevicePlaces(const design::Design& design, const catalog::Catalog& catalog)
    : m_inRack(catalog.linkModel.cableInRack.value)
{
    std::unordered_map<std::uint32_t, design::FloorPoint> racks;
    for (const design::Rack& rack : *design.racks)
        racks.emplace(rack.id.value, rack.at);
    const auto add = [&](const auto& devices) {
        for (const auto& device : devices) {
            if (const auto rack = racks.find(device.mount.rack.value); rack != racks.end())
                m_places.emplace(device.id.value, rack->second);
        }
    };
    add(*design.nodes);
    add(*design.switches);
    add(*design.appliances);
}

std::optional<Metres> DevicePlaces::cableLength(std::uint32_t a, std::uint32_t b) const
{
    const auto from = m_places.find(a);
    const auto to = m_places.find(b);
    if (from == m_places.end() || to == m_places.end())
        return std::nullopt;
    const double along = std::abs(from->second.xMm - to->second.xMm) + std::abs(from->second.yMm - to->second.yMm);
    if (along == 0)
        return m_inRack;
    return Metres(along * 1e-3) + m_inRack + m_inRack;
}

const catalog::Interconnect* cableFor(const catalog::Catalog& catalog, BytesPerSecond rate, Metres length,
                                      CableMedium medium)
{
    const catalog::Interconnect* best = nullptr;
    const auto reach = [](const catalog::Interconnect& part) {
        return part.maxReach ? part.maxReach->value : Metres(0);
    };
    const auto watts = [](const catalog::Interconnect& part) { return part.power ? part.power->value.base() : 1e9; };
    for (const catalog::Interconnect& part : catalog.interconnects.all()) {
        const bool isCable =
            part.kind == catalog::InterconnectKind::Cable || part.kind == catalog::InterconnectKind::Transceiver;
        if (!isCable || part.rate.value < rate || (medium == CableMedium::Optical && catalog::isCopper(part)))
            continue;
        if (best == nullptr) {
            best = &part;
            continue;
        }
        const bool reaches = reach(part) >= length;
        const bool bestReaches = reach(*best) >= length;
        if (reaches != bestReaches ? reaches
                                   : reaches ? watts(part) < watts(*best) : reach(part) > reach(*best))
            best = &part;
    }
    return best;
}

} // namespace cw::fabric
