// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that breathe air too warm: less of it comes back, or what is supplied is cooler.
#include "assess/mend_trials.h"
#include "design/edits.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {

using catalog::CoolingKind;
using catalog::CoolingSystem;
using design::Design;

namespace {

/// The weakest with contained aisles that carries as much as the open room did; nullptr where the catalog has none.
const CoolingSystem* containedFor(const catalog::Catalog& catalog, const CoolingSystem& open)
{
    const CoolingSystem* best = nullptr;
    for (const CoolingSystem& system : catalog.coolingSystems.all()) {
        if (system.kind != CoolingKind::ContainedAir || system.capacityPerRack.value < open.capacityPerRack.value)
            continue;
        if (best == nullptr || system.capacityPerRack.value < best->capacityPerRack.value)
            best = &system;
    }
    return best;
}

} // namespace

/// Every rack in an open room, with all copies of its block.
Result<Design> containAisles(const Job& job)
{
    const auto contained = [&job](const catalog::PartId& id) -> const CoolingSystem* {
        const CoolingSystem* now = job.catalog.coolingSystems.find(id);
        return now != nullptr && now->kind == CoolingKind::RoomAir ? containedFor(job.catalog, *now) : nullptr;
    };
    design::ItemSet own;
    for (const design::Rack& rack : *job.design.racks) {
        if (!rack.cooling.empty() && contained(rack.cooling) != nullptr)
            own.push_back({design::ItemKind::Rack, rack.id.value});
    }
    Design next = design::editRacks(job.design, own, [&](design::Rack& rack) { rack.cooling = contained(rack.cooling)->id; });
    if (const CoolingSystem* system = contained(next.site->cooling)) {
        design::Site site = *next.site;
        site.cooling = system->id;
        next = design::setSite(next, site);
    }
    return next == job.design ? Result<Design>(notHere()) : Result<Design>(next);
}

/// As much cooler as the hottest rack is too warm, in whole half degrees.
Result<Design> coolerSupply(const Job& job)
{
    const auto before = job.trials->before();
    if (!before)
        return givenUp();
    const cooling::InletResult& inlets = before->inlets->result;
    const auto& limits = before->inlets->inputs.airClass;
    if (inlets.hottest < 0 || !limits)
        return notHere();
    constexpr double kStep = 0.5;
    const Kelvins excess = inlets.inlets[static_cast<std::size_t>(inlets.hottest)] - limits->recommendedHigh.value;
    design::Site site = *job.design.site;
    site.supplyAir -= Kelvins(std::ceil(excess.base() / kStep) * kStep);
    if (!(excess.base() > 0) || site.supplyAir < limits->recommendedLow.value)
        return notHere();
    return design::setSite(job.design, site);
}

} // namespace cw::assess
