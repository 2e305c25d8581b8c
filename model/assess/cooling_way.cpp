// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/cooling_way.h"

#include "assess/mend_trials.h"
#include "catalog/plant_choice.h"
#include "design/edits.h"

#include <algorithm>
#include <vector>

namespace cw::assess {
namespace {

using catalog::CoolingKind;
using catalog::CoolingSystem;
using design::Design;

bool reachesDevices(CoolingKind kind) { return kind == CoolingKind::DirectLiquid || kind == CoolingKind::Immersion; }

/// Cold plates, or contained aisles: the system that carries most per rack. Immersion needs other servers and tanks.
const CoolingSystem* systemFor(const catalog::Catalog& catalog, CoolingWay way)
{
    const CoolingKind kind = way == CoolingWay::Liquid ? CoolingKind::DirectLiquid : CoolingKind::ContainedAir;
    const CoolingSystem* best = nullptr;
    for (const CoolingSystem& system : catalog.coolingSystems.all()) {
        if (system.kind == kind && (best == nullptr || best->capacityPerRack.value < system.capacityPerRack.value))
            best = &system;
    }
    return best;
}

/// The name of the first server in the hall that is sold for liquid alone.
const std::string* liquidOnly(const Design& design, const catalog::Catalog& catalog)
{
    for (const design::Node& node : *design.nodes) {
        const catalog::Server* server = catalog.servers.find(node.type);
        if (server != nullptr && !server->cooling.empty() && server->cooling != "air")
            return &server->name;
    }
    return nullptr;
}

/// A plant of the same size and way of rejecting heat: sites of other sizes differ by more than air and liquid do. Where
/// nobody published one, that which comes with the system.
catalog::PartId plantFor(const Design& design, const catalog::Catalog& catalog, const CoolingSystem& system)
{
    const catalog::CoolingPlant* chosen = catalog.coolingPlants.find(design.site->plant);
    const catalog::CoolingPlant* now = chosen != nullptr ? chosen : catalog::plantBehind(catalog, design.site->cooling);
    const catalog::CoolingPlant* like = now != nullptr ? catalog::counterpart(catalog, *now) : nullptr;
    return like == nullptr || like == catalog::plantBehind(catalog, system.id) ? catalog::PartId() : like->id;
}

Design withSystem(Design design, const catalog::Catalog& catalog, const CoolingSystem& system)
{
    design.site.edit().plant = plantFor(design, catalog, system);
    design.site.edit().cooling = system.id;
    const bool isAnyOwn = std::ranges::any_of(*design.racks, [](const design::Rack& rack) { return !rack.cooling.empty(); });
    if (isAnyOwn) {
        for (design::Rack& rack : design.racks.edit())
            rack.cooling.clear();
    }
    return design;
}

/// As many as the check then asks for.
Result<Design> withCoolantUnits(const Design& design, const catalog::Catalog& catalog, const std::stop_token& stop)
{
    Trials trials(design, catalog, stop);
    const auto& assessment = trials.before();
    if (!assessment)
        return givenUp();
    for (const Finding& finding : assessment->findings) {
        const bool asks = std::ranges::find(finding.remedies, "remedy.addCoolantUnit") != finding.remedies.end();
        if (asks && finding.code != "finding.unknownDatum")
            return addCoolantUnits(Job{design, catalog, finding, stop});
    }
    return design;
}

} // namespace

CoolingWay coolingWayOf(const Design& design, const catalog::Catalog& catalog)
{
    const CoolingSystem* system = catalog.coolingSystems.find(design.site->cooling);
    return system != nullptr && reachesDevices(system->kind) ? CoolingWay::Liquid : CoolingWay::Air;
}

Result<Design> withCoolingWay(const Design& design, const catalog::Catalog& catalog, CoolingWay way, const std::stop_token& stop)
{
    if (coolingWayOf(design, catalog) == way)
        return Problem{"problem.coolingWay.already", {}, 0, {}};
    const CoolingSystem* system = systemFor(catalog, way);
    if (system == nullptr)
        return Problem{"problem.coolingWay.noSystem", {}, 0, {}};
    if (way == CoolingWay::Liquid)
        return withCoolantUnits(withSystem(design, catalog, *system), catalog, stop);
    if (const std::string* server = liquidOnly(design, catalog))
        return Problem{"problem.coolingWay.liquidOnly", {}, 0, {{"server", *server}}};
    Design next = withSystem(design, catalog, *system);
    std::vector<design::ItemRef> units;
    for (const design::FloorUnit& unit : *next.floorUnits) {
        const catalog::CoolingUnit* part = catalog.coolingUnits.find(unit.type);
        if (part != nullptr && part->kind == "cdu")
            units.push_back({design::ItemKind::FloorUnit, unit.id.value});
    }
    return design::removeItems(next, design::toItemSet(std::move(units)));
}

} // namespace cw::assess
