// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/auto_place.h"

#include "assess/rack_room.h"
#include "design/edits.h"
#include "design/free_names.h"
#include "design/geometry.h"
#include "design/mounting.h"
#include "templates/place_switches.h"

#include <algorithm>
#include <unordered_set>

namespace cw::assess {
namespace {

using design::Design;

constexpr int kAisleMm = 1200;
constexpr int kWallMm = 600; ///< between the outermost racks and the walls

template <class Item>
design::FreeNames namesOf(const std::vector<Item>& items)
{
    std::unordered_set<std::string> taken;
    for (const Item& item : items)
        taken.insert(item.name);
    return design::FreeNames(std::move(taken));
}

/// Nodes into one rack, from the bottom up.
void fill(Design& next, const catalog::Catalog& catalog, const design::Rack& rack, const catalog::Server& server,
          int nodes, design::FreeNames& names)
{
    std::vector<design::Mounted> devices = design::devicesIn(next, catalog, rack.id);
    const int rackUnits = design::unitsOfRack(catalog, rack.type);
    const int units = design::unitsOf(catalog, design::ItemKind::Node, server.id);
    for (int i = 0; i < nodes; ++i) {
        const std::optional<int> free = design::lowestFree(devices, rackUnits, units);
        if (!free)
            return;
        const design::NodeId id{design::takeId(next)};
        next.nodes.edit().push_back({id, names.take(server.name + " 1"), server.id, {}, {rack.id, *free}});
        devices.push_back({{design::ItemKind::Node, id.value}, {}, server.id, *free, units});
    }
}

/// Places for new racks in rows that leave aisles, line by line; rows look to each other in turn.
std::vector<design::Rack> rowsOfRacks(const Design& design, const catalog::Catalog& catalog, design::Rack like,
                                      int most)
{
    const design::FloorIndex floor(design, catalog);
    const design::Footprint size = design::sizeOf(catalog, like.type);
    std::vector<design::Rack> racks;
    bool up = true;
    for (int y = kAisleMm; y + size.depthMm <= design.site->depthMm; y += size.depthMm + kAisleMm) {
        bool any = false;
        for (int x = kWallMm; x + size.widthMm <= design.site->widthMm - kWallMm; x += size.widthMm) {
            if (static_cast<int>(racks.size()) == most)
                return racks;
            // What stands before or behind would leave no aisle.
            const design::Footprint withAisles{x, y - kAisleMm, size.widthMm, size.depthMm + 2 * kAisleMm};
            if (!floor.overlapping(withAisles).empty())
                continue;
            like.at = {x, y};
            like.facing = up ? design::Facing::Up : design::Facing::Down;
            racks.push_back(like);
            any = true;
        }
        up = any ? !up : up;
    }
    return racks;
}

class Placing {
public:
    Placing(const Design& design, const References& references, const AutoPlaceWish& wish, const std::stop_token& stop)
        : m_design(design), m_references(references), m_catalog(*references.catalog), m_wish(wish), m_stop(stop),
          m_server(*m_catalog.servers.find(wish.server)), m_room(references, wish)
    {}

    Result<AutoPlaced> place()
    {
        AutoPlaced all = placed(m_wish.nodes);
        if (m_design.fabric->kind != design::FabricKind::None && all.nodes > 0)
            keepToPorts(all);
        if (m_stop.stop_requested())
            return Problem{"problem.place.givenUp", {}, 0, {}};
        return all;
    }

private:
    AutoPlaced placed(int nodes)
    {
        AutoPlaced out{m_design, 0, 0, 0, 0, PlaceLimit::None, std::nullopt};
        design::FreeNames names = namesOf(*m_design.nodes);
        if (m_wish.racks.empty())
            fillNew(out, nodes, names);
        else
            fillGiven(out, nodes, names);
        return out;
    }

    void fillGiven(AutoPlaced& out, int nodes, design::FreeNames& names)
    {
        for (const design::RackId id : m_wish.racks) {
            const design::Rack* rack = design::findRack(m_design, id);
            if (rack == nullptr || out.nodes == nodes || m_stop.stop_requested())
                continue;
            const RackRoom room = m_room.of(m_design, *rack);
            put(out, *rack, room, std::min(room.nodes, nodes - out.nodes), names);
        }
        if (out.nodes < nodes)
            out.limit = out.rackLimit.value_or(PlaceLimit::Units);
    }

    void fillNew(AutoPlaced& out, int nodes, design::FreeNames& names)
    {
        design::Rack like = m_wish.newRack;
        like.id = {};
        const RackRoom room = m_room.ofNew(m_design, like);
        if (room.nodes == 0) {
            out.limit = room.limit;
            out.rackLimit = room.limit;
            return;
        }
        const int wanted = (nodes + room.nodes - 1) / room.nodes;
        const std::vector<design::Rack> racks = rowsOfRacks(m_design, m_catalog, like, wanted);
        design::FreeNames rackNames = namesOf(*m_design.racks);
        for (design::Rack rack : racks) {
            rack.id = design::RackId{design::takeId(out.design)};
            rack.name = rackNames.take(like.name.empty() ? "A1" : like.name);
            out.design.racks.edit().push_back(rack);
            ++out.newRacks;
            put(out, rack, room, std::min(room.nodes, nodes - out.nodes), names);
        }
        if (static_cast<int>(racks.size()) < wanted)
            out.limit = PlaceLimit::Floor;
    }

    void put(AutoPlaced& out, const design::Rack& rack, const RackRoom& room, int nodes, design::FreeNames& names)
    {
        fill(out.design, m_catalog, rack, m_server, nodes, names);
        out.nodes += nodes;
        out.perRack = std::max(out.perRack, nodes);
        if (!out.rackLimit && nodes == room.nodes)
            out.rackLimit = room.limit;
    }

    /// The network of a design as its rule makes it; nullopt where it cannot be built.
    [[nodiscard]] std::optional<fabric::Sizing> sizing(const Design& design)
    {
        const auto assessment = m_pipeline.assess(design, {}, m_stop);
        return assessment && assessment->fabric ? assessment->fabric->result.sizing : std::nullopt;
    }

    /// As many as the rule's switches have ports for, and the switches that it then needs.
    void keepToPorts(AutoPlaced& all)
    {
        std::optional<fabric::Sizing> built = sizing(all.design);
        if (!built && !m_stop.stop_requested()) {
            int fits = 0;
            int tooMany = all.nodes;
            while (tooMany - fits > 1 && !m_stop.stop_requested()) {
                const int tried = fits + (tooMany - fits) / 2;
                (sizing(placed(tried).design) ? fits : tooMany) = tried;
            }
            if (m_stop.stop_requested() || (fits == 0 && !sizing(m_design)))
                return; // it could not be built without them either
            all = placed(fits);
            all.limit = PlaceLimit::Ports;
            built = sizing(all.design);
        }
        if (!built || !m_wish.placesSwitches)
            return;
        const auto before = static_cast<int>(all.design.switches->size());
        const auto racksBefore = static_cast<int>(all.design.racks->size());
        if (Result<Design> with = templates::placeMissingSwitches(all.design, m_catalog, *built)) {
            all.design = std::move(with).value();
            all.newSwitches = static_cast<int>(all.design.switches->size()) - before;
            all.newRacks += static_cast<int>(all.design.racks->size()) - racksBefore;
        }
    }

    const Design& m_design;
    const References& m_references;
    const catalog::Catalog& m_catalog;
    const AutoPlaceWish& m_wish;
    const std::stop_token& m_stop;
    const catalog::Server& m_server;
    RackRooms m_room;
    Pipeline m_pipeline{m_references};
};

} // namespace

Result<AutoPlaced> autoPlace(const Design& design, const References& references, const AutoPlaceWish& wish,
                             const std::stop_token& stop)
{
    const catalog::Server* server = references.catalog->servers.find(wish.server);
    if (server == nullptr || server->isRack)
        return Problem{"problem.place.noServer", {}, 0, {{"given", wish.server}}};
    return Placing(design, references, wish, stop).place();
}

} // namespace cw::assess
