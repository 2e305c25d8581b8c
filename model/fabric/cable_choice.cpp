// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/explode.h"
#include "fabric/sockets.h"

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

namespace {

/// Of the cables and transceivers that `isOne` takes.
template <class Predicate>
const catalog::Interconnect* bestOf(const catalog::Catalog& catalog, Metres length, Predicate isOne)
{
    const catalog::Interconnect* best = nullptr;
    const auto reach = [](const catalog::Interconnect& part) {
        return part.maxReach ? part.maxReach->value : Metres(0);
    };
    const auto watts = [](const catalog::Interconnect& part) { return part.power ? part.power->value.base() : 1e9; };
    for (const catalog::Interconnect& part : catalog.interconnects.all()) {
        if (!catalog::isCable(part) || !isOne(part))
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

BytesPerSecond ofCage(const Socket& socket) { return socket.rate * std::max(1, socket.portsPerCage); }

/// A module of one speed works in sockets made for the next, not the other way round.
bool goesInto(BytesPerSecond plug, const Socket& socket)
{
    constexpr double kNextSpeed = 2;
    return plug <= ofCage(socket) && plug * kNextSpeed >= ofCage(socket);
}

/// The whole end in `whole`, one of the halves in `half`.
bool splits(const catalog::Interconnect& part, const Socket& whole, const Socket& half)
{
    const BytesPerSecond leg = catalog::linkRate(part);
    return leg >= std::min(whole.rate, half.rate) && goesInto(part.rate.value, whole) && leg == ofCage(half);
}

} // namespace

const catalog::Interconnect* cableFor(const catalog::Catalog& catalog, BytesPerSecond rate, Metres length,
                                      CableMedium medium)
{
    return bestOf(catalog, length, [&](const catalog::Interconnect& part) {
        return catalog::linkRate(part) >= rate && (medium == CableMedium::Any || !catalog::isCopper(part));
    });
}

bool fits(const catalog::Interconnect& part, const Socket& a, const Socket& b)
{
    if (catalog::isSplitter(part))
        return splits(part, a, b) || splits(part, b, a);
    return part.rate.value >= std::min(a.rate, b.rate) && goesInto(part.rate.value, a) && goesInto(part.rate.value, b);
}

const catalog::Interconnect* cableBetween(const catalog::Catalog& catalog, const Socket& a, const Socket& b, Metres length)
{
    return bestOf(catalog, length, [&](const catalog::Interconnect& part) { return fits(part, a, b); });
}

} // namespace cw::fabric
