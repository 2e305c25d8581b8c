// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/move_devices.h"

#include "design/mounting.h"

#include <algorithm>
#include <unordered_map>

namespace cw::design {
namespace {

struct Wanted {
    Mount to;
    int units = 1;
};

/// Which units of the racks in question are taken by devices that stay.
class Occupancy {
public:
    Occupancy(const Design& design, const catalog::Catalog& catalog, const std::vector<RackId>& racks,
              const ItemSet& moving)
    {
        for (const RackId id : racks) {
            const Rack* rack = findRack(design, id);
            if (rack == nullptr || m_racks.contains(id))
                continue;
            std::vector<bool> taken(static_cast<std::size_t>(std::max(0, unitsOfRack(catalog, rack->type))), false);
            for (const Mounted& device : devicesIn(design, catalog, id)) {
                if (contains(moving, device.item))
                    continue;
                for (int unit = std::max(1, device.bottomUnit); unit <= device.topUnit(); ++unit) {
                    if (static_cast<std::size_t>(unit) <= taken.size())
                        taken[static_cast<std::size_t>(unit - 1)] = true;
                }
            }
            m_racks.emplace(id, std::move(taken));
        }
    }

    [[nodiscard]] bool knows(RackId rack) const { return m_racks.contains(rack); }

    /// The first unit that is not there or not free; 0 = all are.
    [[nodiscard]] int obstacle(RackId rack, int bottom, int units) const
    {
        const std::vector<bool>& taken = m_racks.at(rack);
        for (int unit = bottom; unit < bottom + units; ++unit) {
            if (unit < 1 || static_cast<std::size_t>(unit) > taken.size() || taken[static_cast<std::size_t>(unit - 1)])
                return unit < 1 ? 1 : unit;
        }
        return 0;
    }

    [[nodiscard]] bool allFit(const std::vector<Wanted>& wanted, int shift) const
    {
        return std::ranges::all_of(wanted, [&](const Wanted& one) {
            return knows(one.to.rack) && obstacle(one.to.rack, one.to.bottomUnit + shift, one.units) == 0;
        });
    }

    /// 0, 1, −1, 2, −2 …
    [[nodiscard]] std::optional<int> shift(const std::vector<Wanted>& wanted, int most) const
    {
        for (int away = 0; away <= most; ++away) {
            for (const int shift : {away, -away}) {
                if (allFit(wanted, shift))
                    return shift;
            }
        }
        return std::nullopt;
    }

private:
    std::unordered_map<RackId, std::vector<bool>> m_racks;
};

PartId typeOf(const Design& design, const ItemRef& device)
{
    if (const Node* node = device.kind == ItemKind::Node ? findNode(design, NodeId{device.id}) : nullptr)
        return node->type;
    if (const Switch* box = device.kind == ItemKind::Switch ? findSwitch(design, SwitchId{device.id}) : nullptr)
        return box->type;
    if (const Appliance* box =
            device.kind == ItemKind::Appliance ? findAppliance(design, ApplianceId{device.id}) : nullptr)
        return box->type;
    return {};
}

Occupancy occupancy(const Design& design, const catalog::Catalog& catalog, const std::vector<DeviceMove>& moves)
{
    std::vector<RackId> racks;
    std::vector<ItemRef> moving;
    for (const DeviceMove& move : moves) {
        racks.push_back(move.to.rack);
        moving.push_back(move.device);
    }
    return {design, catalog, racks, toItemSet(std::move(moving))};
}

std::vector<Wanted> wantedOf(const Design& design, const catalog::Catalog& catalog,
                             const std::vector<DeviceMove>& moves)
{
    std::vector<Wanted> wanted;
    for (const DeviceMove& move : moves)
        wanted.push_back({move.to, unitsOf(catalog, move.device.kind, typeOf(design, move.device))});
    return wanted;
}

/// nullopt = none of them stands where another will.
std::optional<DeviceMove> firstOverlap(const std::vector<DeviceMove>& moves, const std::vector<Wanted>& wanted)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Wanted& a = wanted[i];
            const Wanted& b = wanted[j];
            if (a.to.rack == b.to.rack && a.to.bottomUnit < b.to.bottomUnit + b.units &&
                b.to.bottomUnit < a.to.bottomUnit + a.units)
                return moves[i];
        }
    }
    return std::nullopt;
}

template <class Item>
void mount(Shared<std::vector<Item>>& section, ItemKind kind, const std::vector<DeviceMove>& moves)
{
    std::unordered_map<std::uint32_t, Mount> targets;
    for (const DeviceMove& move : moves) {
        if (move.device.kind == kind)
            targets.emplace(move.device.id, move.to);
    }
    if (targets.empty())
        return;
    for (Item& item : section.edit()) {
        if (const auto found = targets.find(item.id.value); found != targets.end())
            item.mount = found->second;
    }
}

Problem taken(const Design& design, RackId rack, int unit)
{
    return {"problem.edit.unitsTaken",
            {},
            0,
            {{"rack", findRack(design, rack)->name}, {"unit", std::to_string(unit)}}};
}

} // namespace

Result<Design> moveDevices(const Design& design, const catalog::Catalog& catalog, const std::vector<DeviceMove>& moves)
{
    const Occupancy racks = occupancy(design, catalog, moves);
    const std::vector<Wanted> wanted = wantedOf(design, catalog, moves);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (!racks.knows(moves[i].to.rack))
            return Problem{"problem.edit.noSuchRack", {}, 0, {}};
        if (typeOf(design, moves[i].device).empty() && !exists(design, moves[i].device))
            return Problem{"problem.edit.noSuchItem", {}, 0, {}};
        if (const int unit = racks.obstacle(moves[i].to.rack, moves[i].to.bottomUnit, wanted[i].units); unit > 0)
            return taken(design, moves[i].to.rack, unit);
    }
    if (const auto overlap = firstOverlap(moves, wanted))
        return taken(design, overlap->to.rack, overlap->to.bottomUnit);
    Design next = design;
    mount(next.nodes, ItemKind::Node, moves);
    mount(next.switches, ItemKind::Switch, moves);
    mount(next.appliances, ItemKind::Appliance, moves);
    return next;
}

std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog,
                             const std::vector<DeviceMove>& moves, int most)
{
    return occupancy(design, catalog, moves).shift(wantedOf(design, catalog, moves), most);
}

std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog, Mount wanted, int units, int most)
{
    return Occupancy(design, catalog, {wanted.rack}, {}).shift({{wanted, units}}, most);
}

} // namespace cw::design
