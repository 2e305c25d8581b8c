// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/airflow.h"

#include <unordered_map>

namespace cw::design {
namespace {

/// From the front of one to the other; less than 0 where the other does not begin before the front.
int distance(const Footprint& rack, Facing facing, const Footprint& other)
{
    switch (facing) {
    case Facing::Up:
        return rack.yMm - other.bottomMm();
    case Facing::Down:
        return other.yMm - rack.bottomMm();
    case Facing::Left:
        return rack.xMm - other.rightMm();
    case Facing::Right:
        break;
    }
    return other.xMm - rack.rightMm();
}

bool isParallel(Facing a, Facing b) { return (static_cast<int>(a) - static_cast<int>(b)) % 2 == 0; }

} // namespace

std::vector<RacksInLine> racksInLine(const Design& design, const catalog::Catalog& catalog, const FloorIndex& floor,
                                     int farthestMm)
{
    std::unordered_map<std::uint32_t, const Rack*> racks;
    for (const Rack& rack : *design.racks)
        racks.emplace(rack.id.value, &rack);
    std::vector<RacksInLine> lines;
    for (const Rack& rack : *design.racks) {
        const Footprint place = footprintOf(catalog, rack);
        const Rack* nearest = nullptr;
        int least = 0;
        // Edges touch nothing, so it is a millimetre longer.
        for (const ItemRef item : floor.overlapping(floorBefore(place, rack.facing, farthestMm + 1))) {
            const auto other = item.kind == ItemKind::Rack ? racks.find(item.id) : racks.end();
            if (other == racks.end() || other->second == &rack)
                continue;
            const int away = distance(place, rack.facing, footprintOf(catalog, *other->second));
            if (away >= 0 && (nearest == nullptr || away < least)) {
                nearest = other->second;
                least = away;
            }
        }
        if (nearest != nullptr && isParallel(nearest->facing, rack.facing))
            lines.push_back({rack.id, nearest->id, least, nearest->facing == rack.facing});
    }
    return lines;
}

std::unordered_set<std::uint32_t> racksThatBlow(const Design& design, const catalog::Catalog& catalog)
{
    std::unordered_set<std::uint32_t> holding;
    const auto note = [&holding](const auto& devices) {
        for (const auto& device : devices)
            holding.insert(device.mount.rack.value);
    };
    note(*design.nodes);
    note(*design.switches);
    note(*design.appliances);
    std::unordered_set<std::uint32_t> blowing;
    for (const Rack& rack : *design.racks) {
        const catalog::CoolingSystem* cooling =
            catalog.coolingSystems.find(rack.cooling.empty() ? design.site->cooling : rack.cooling);
        const bool air = cooling == nullptr || cooling->kind == catalog::CoolingKind::RoomAir ||
                         cooling->kind == catalog::CoolingKind::ContainedAir;
        if (air && holding.contains(rack.id.value))
            blowing.insert(rack.id.value);
    }
    return blowing;
}

} // namespace cw::design
