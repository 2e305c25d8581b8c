// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/place_switches.h"

#include "design/free_names.h"
#include "design/geometry.h"
#include "design/mounting.h"
#include "design/spine_of.h"
#include "templates/network_rack.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cw::templates {
namespace {

using design::Design;
using design::SwitchRole;

struct Wanted {
    SwitchRole role;
    catalog::PartId type;
    const char* name;
};

template <class Items>
std::unordered_set<std::string> namesOf(const Items& items)
{
    std::unordered_set<std::string> names;
    for (const auto& item : items)
        names.insert(item.name);
    return names;
}

bool isOfFabric(const design::Switch& device) { return device.role <= SwitchRole::Core; }

/// One line of racks that look the same way; new racks go on to its right, then to its left.
struct Row {
    int yMm = 0;
    design::Facing facing = design::Facing::Up;
    int leftMm = 0;
    int rightMm = 0;
};

class Placing {
public:
    Placing(const Design& design, const catalog::Catalog& catalog)
        : m_next(design), m_catalog(catalog), m_floor(design, catalog), m_names(namesOf(*design.switches)),
          m_rackNames(namesOf(*design.racks))
    {
        findNetworkRacks();
    }

    Result<Design> run(const std::vector<Wanted>& missing)
    {
        for (std::size_t i = 0; i < missing.size(); ++i) {
            while (!mount(missing[i])) {
                if (m_next.racks->empty())
                    return Problem{"problem.place.noRack", "fabric", 0, {}};
                if (!addRack(missing[i].type, missing.size() - i))
                    return Problem{
                        "problem.place.noRoom", "fabric", 0, {{"missing", std::to_string(missing.size() - i)}}};
            }
        }
        return m_next;
    }

private:
    struct Network {
        design::RackId id;
        int units = 0; ///< of the rack
        int switches = 0;
        std::vector<design::Mounted> devices;
    };

    /// Racks that hold switches and no node, in the order of the design.
    void findNetworkRacks()
    {
        std::unordered_map<std::uint32_t, int> switches;
        for (const design::Switch& device : *m_next.switches)
            switches[device.mount.rack.value] += isOfFabric(device) ? 1 : 0;
        for (const design::Node& node : *m_next.nodes)
            switches.erase(node.mount.rack.value);
        for (const design::Rack& rack : *m_next.racks) {
            const auto found = switches.find(rack.id.value);
            if (found == switches.end())
                continue;
            m_racks.push_back({rack.id, design::unitsOfRack(m_catalog, rack.type), found->second,
                               design::devicesIn(m_next, m_catalog, rack.id)});
            m_like = rack;
        }
        if (!m_like && !m_next.racks->empty())
            m_like = m_next.racks->front();
    }

    /// Racks fill one after the other; one that has no room for this height is not asked again.
    bool mount(const Wanted& wanted)
    {
        const int height = design::unitsOf(m_catalog, design::ItemKind::Switch, wanted.type);
        for (; m_rack < m_racks.size(); ++m_rack) {
            Network& rack = m_racks[m_rack];
            const auto unit = rack.switches < kSwitchesPerRack
                                  ? design::highestFree(rack.devices, rack.units, height)
                                  : std::nullopt;
            if (!unit)
                continue;
            design::Switch device;
            device.id = design::SwitchId{++m_next.lastId};
            device.name = m_names.take(wanted.name);
            device.type = wanted.type;
            device.role = wanted.role;
            device.mount = {rack.id, *unit};
            rack.devices.push_back(
                {{design::ItemKind::Switch, device.id.value}, device.name, device.type, *unit, height});
            ++rack.switches;
            m_next.switches.edit().push_back(std::move(device));
            return true;
        }
        return false;
    }

    bool addRack(const catalog::PartId& type, std::size_t missing)
    {
        design::Rack rack = *m_like;
        const int height = design::unitsOf(m_catalog, design::ItemKind::Switch, type);
        if (height > design::unitsOfRack(m_catalog, rack.type))
            return false;
        const auto place = atRowEnd(rack);
        if (!place)
            return false;
        rack.id = design::RackId{++m_next.lastId};
        rack.name = m_rackNames.take("NET1");
        rack.at = place->first;
        rack.facing = place->second;
        Watts load = kManagementPower;
        if (const catalog::Switch* part = m_catalog.switches.find(type); part != nullptr && part->maxPower)
            load += part->maxPower->value *
                    static_cast<double>(std::min<std::size_t>(missing, static_cast<std::size_t>(kSwitchesPerRack)));
        choosePdus(rack, load);
        m_racks.push_back({rack.id, design::unitsOfRack(m_catalog, rack.type), 0, {}});
        m_next.racks.edit().push_back(std::move(rack));
        return true;
    }

    void findRows()
    {
        for (const design::Rack& rack : *m_next.racks) {
            const design::Footprint at = design::footprintOf(m_catalog, rack);
            const auto row = std::ranges::find_if(
                m_rows, [&](const Row& r) { return r.yMm == at.yMm && r.facing == rack.facing; });
            if (row == m_rows.end())
                m_rows.push_back({at.yMm, rack.facing, at.xMm, at.rightMm()});
            else {
                row->leftMm = std::min(row->leftMm, at.xMm);
                row->rightMm = std::max(row->rightMm, at.rightMm());
            }
        }
        std::ranges::stable_sort(m_rows, {}, &Row::yMm);
    }

    /// Beside the racks of a row, or beyond what room equipment stands there.
    std::optional<std::pair<design::FloorPoint, design::Facing>> atRowEnd(const design::Rack& like)
    {
        if (m_rows.empty())
            findRows();
        for (Row& row : m_rows) {
            design::Rack rack = like;
            rack.facing = row.facing;
            rack.at = {row.rightMm, row.yMm};
            design::Footprint size = design::footprintOf(m_catalog, rack);
            for (; size.rightMm() <= m_next.site->widthMm; size.xMm += design::kGridMm) {
                if (isFree(size)) {
                    row.rightMm = size.rightMm();
                    return take(size, row.facing);
                }
            }
            row.rightMm = m_next.site->widthMm;
            for (size.xMm = row.leftMm - size.widthMm; size.xMm >= 0; size.xMm -= design::kGridMm) {
                if (isFree(size)) {
                    row.leftMm = size.xMm;
                    return take(size, row.facing);
                }
            }
            row.leftMm = 0;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool isFree(const design::Footprint& wanted) const
    {
        return m_floor.isFree(wanted) &&
               std::ranges::none_of(m_taken, [&](const design::Footprint& f) { return f.overlaps(wanted); });
    }
    std::pair<design::FloorPoint, design::Facing> take(const design::Footprint& place, design::Facing facing)
    {
        m_taken.push_back(place);
        return {{place.xMm, place.yMm}, facing};
    }

    Design m_next;
    const catalog::Catalog& m_catalog;
    design::FloorIndex m_floor; ///< without the new racks, which are in m_taken
    design::FreeNames m_names;
    design::FreeNames m_rackNames;
    std::vector<Network> m_racks;
    std::size_t m_rack = 0; ///< that is being filled
    std::optional<design::Rack> m_like;
    std::vector<Row> m_rows;
    std::vector<design::Footprint> m_taken;
};

} // namespace

Result<Design> placeMissingSwitches(const Design& design, const catalog::Catalog& catalog,
                                    const fabric::Sizing& sizing)
{
    const design::FabricRule& rule = *design.fabric;
    const catalog::PartId& upper = design::spineOf(rule);
    const std::array<std::pair<Wanted, std::int64_t>, 3> needed{
        {{{SwitchRole::Leaf, rule.leaf, "Leaf 1"}, sizing.leaves},
         {{SwitchRole::Spine, upper, "Spine 1"}, sizing.spines},
         {{SwitchRole::Core, upper, "Core 1"}, sizing.cores}}};
    std::vector<Wanted> missing;
    for (const auto& [wanted, count] : needed) {
        const auto placed =
            std::ranges::count_if(*design.switches, [&](const design::Switch& s) { return s.role == wanted.role; });
        for (std::int64_t i = placed; i < count; ++i)
            missing.push_back(wanted);
    }
    return missing.empty() ? Result<Design>(design) : Placing(design, catalog).run(missing);
}

} // namespace cw::templates
