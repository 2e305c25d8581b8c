// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/move_devices.h"

#include "design/mounting.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace cw::design {
namespace {

struct Wanted {
    Mount to;
    int units = 0; ///< 0 = there is no such device
};

/// Which units of the racks in question are taken by devices that stay, and how high those are that move; found in one
/// pass, for a whole hall may be in the hand.
class Occupancy {
public:
    Occupancy(const Design& design, const catalog::Catalog& catalog, const std::vector<DeviceMove>& moves,
              const std::vector<RackId>& others = {})
    {
        std::unordered_set<RackId> racks(others.begin(), others.end());
        for (std::size_t i = 0; i < moves.size(); ++i) {
            racks.insert(moves[i].to.rack);
            m_moving.emplace(moves[i].device, i);
            m_wanted.push_back({moves[i].to, 0});
        }
        for (const Rack& rack : *design.racks) {
            if (racks.contains(rack.id))
                m_racks.emplace(rack.id, std::vector<bool>(static_cast<std::size_t>(std::max(0, unitsOfRack(catalog, rack.type)))));
        }
        take(ItemKind::Node, *design.nodes, catalog);
        take(ItemKind::Switch, *design.switches, catalog);
        take(ItemKind::Appliance, *design.appliances, catalog);
    }

    [[nodiscard]] const std::vector<Wanted>& wanted() const { return m_wanted; }
    [[nodiscard]] bool knows(RackId rack) const { return m_racks.contains(rack); }

    /// The first unit that is not there or not free; 0 = all are.
    [[nodiscard]] int obstacle(const Mount& to, int units) const
    {
        const std::vector<bool>& taken = m_racks.at(to.rack);
        for (int unit = to.bottomUnit; unit < to.bottomUnit + units; ++unit) {
            if (unit < 1 || static_cast<std::size_t>(unit) > taken.size() || taken[static_cast<std::size_t>(unit - 1)])
                return std::max(unit, 1);
        }
        return 0;
    }

    void occupy(const Mount& at, int units)
    {
        std::vector<bool>& taken = m_racks.at(at.rack);
        for (int unit = std::max(1, at.bottomUnit); unit < at.bottomUnit + units; ++unit) {
            if (static_cast<std::size_t>(unit) <= taken.size())
                taken[static_cast<std::size_t>(unit - 1)] = true;
        }
    }

    /// 0, 1, -1, 2, -2 ...
    [[nodiscard]] std::optional<int> shift(const std::vector<Wanted>& wanted, int most) const
    {
        const auto fits = [this](const Wanted& one, int by) {
            return knows(one.to.rack) && obstacle({one.to.rack, one.to.bottomUnit + by}, one.units) == 0;
        };
        for (int away = 0; away <= most; ++away) {
            for (const int by : {away, -away}) {
                if (std::ranges::all_of(wanted, [&](const Wanted& one) { return fits(one, by); }))
                    return by;
            }
        }
        return std::nullopt;
    }

private:
    template <class Item>
    void take(ItemKind kind, const std::vector<Item>& items, const catalog::Catalog& catalog)
    {
        for (const Item& item : items) {
            const auto moving = m_moving.find({kind, item.id.value});
            if (moving != m_moving.end())
                m_wanted[moving->second].units = unitsOf(catalog, kind, item.type);
            else if (m_racks.contains(item.mount.rack))
                occupy(item.mount, unitsOf(catalog, kind, item.type));
        }
    }

    std::unordered_map<RackId, std::vector<bool>> m_racks;
    std::map<ItemRef, std::size_t> m_moving;
    std::vector<Wanted> m_wanted;
};

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
    Occupancy racks(design, catalog, moves);
    for (const Wanted& wanted : racks.wanted()) {
        if (!racks.knows(wanted.to.rack))
            return Problem{"problem.edit.noSuchRack", {}, 0, {}};
        if (wanted.units == 0)
            return Problem{"problem.edit.noSuchItem", {}, 0, {}};
        if (const int unit = racks.obstacle(wanted.to, wanted.units); unit > 0)
            return taken(design, wanted.to.rack, unit);
        racks.occupy(wanted.to, wanted.units);
    }
    Design next = design;
    mount(next.nodes, ItemKind::Node, moves);
    mount(next.switches, ItemKind::Switch, moves);
    mount(next.appliances, ItemKind::Appliance, moves);
    return next;
}

std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog,
                             const std::vector<DeviceMove>& moves, int most)
{
    const Occupancy racks(design, catalog, moves);
    return racks.shift(racks.wanted(), most);
}

std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog, Mount wanted, int units, int most)
{
    return Occupancy(design, catalog, {}, {wanted.rack}).shift({{wanted, units}}, most);
}

} // namespace cw::design
