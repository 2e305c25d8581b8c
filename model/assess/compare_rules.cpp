// SPDX-License-Identifier: GPL-3.0-or-later
// The hall and the fabric's rule: single values, one sentence for each that differs.
#include "assess/compare_parts.h"

#include <array>

namespace cw::assess {
namespace {

// In the order of the enums.
constexpr auto kFabricKinds = std::to_array<const char*>(
    {"change.none", "change.fabric.singleSwitch", "change.fabric.leafSpine", "change.fabric.fatTree",
     "change.fabric.railOptimised", "change.fabric.railOnly", "change.fabric.dragonfly", "change.fabric.dragonflyPlus",
     "change.fabric.torus"});
constexpr auto kRoutings =
    std::to_array<const char*>({"change.routing.automatic", "ECMP", "change.routing.adaptive", "change.routing.static"});

/// The tiers that the ratio is between, where the kind has such.
const char* ratioName(design::FabricKind kind)
{
    using enum design::FabricKind;
    return kind == LeafSpine || kind == FatTree || kind == RailOptimised || kind == DragonflyPlus
               ? "change.what.leafSpine"
               : "change.what.oversubscription";
}

} // namespace

void compareHall(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                 Changes& out)
{
    if (before.site.sameStorage(after.site))
        return;
    const design::Site& old = *before.site;
    const design::Site& now = *after.site;
    Pairs pairs(ChangeGroup::Hall, out);
    const auto metres = [](int mm) { return Measure(mm * unit::mm); };
    pairs.measure("change.what.hallWidth", metres(old.widthMm), metres(now.widthMm), "m");
    pairs.measure("change.what.hallDepth", metres(old.depthMm), metres(now.depthMm), "m");
    pairs.word("change.what.cooling", nameIn(catalog.coolingSystems, old.cooling),
               nameIn(catalog.coolingSystems, now.cooling));
    pairs.word("change.what.powerChain", nameIn(catalog.powerChains, old.powerChain),
               nameIn(catalog.powerChains, now.powerChain));
    pairs.measure("change.what.supplyAir", old.supplyAir, now.supplyAir, "degC");
    pairs.measure("change.what.airRise", old.airRise, now.airRise, "K");
    pairs.measure("change.what.waterRise", old.waterRise, now.waterRise, "K");
    Pairs equipment(ChangeGroup::Equipment, out);
    equipment.word("change.what.storage", nameIn(catalog.storageSystems, old.storage),
                   nameIn(catalog.storageSystems, now.storage));
    equipment.number("change.what.storageUnits", old.storageUnits, now.storageUnits);
}

void compareFabric(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                   Changes& out)
{
    if (before.fabric.sameStorage(after.fabric))
        return;
    const design::FabricRule& old = *before.fabric;
    const design::FabricRule& now = *after.fabric;
    Pairs pairs(ChangeGroup::Network, out);
    pairs.choice("change.what.fabric", old.kind, now.kind, kFabricKinds);
    pairs.word("change.what.leaf", nameIn(catalog.switches, old.leaf), nameIn(catalog.switches, now.leaf));
    const auto spine = [&](const design::FabricRule& rule) {
        return nameIn(catalog.switches, rule.spine.empty() ? rule.leaf : rule.spine);
    };
    if (old.spine != now.spine)
        pairs.word("change.what.spine", spine(old), spine(now));
    pairs.ratio(ratioName(now.kind), old.oversubscription, now.oversubscription);
    pairs.number("change.what.rails", old.rails, now.rails);
    pairs.number("change.what.nodesPerUnit", old.nodesPerUnit, now.nodesPerUnit);
    pairs.number("change.what.extraEndpoints", old.extraEndpoints, now.extraEndpoints);
    pairs.number("change.what.planes", old.planes, now.planes);
    pairs.choice("change.what.routing", old.routing, now.routing, kRoutings);
    pairs.flag("change.what.networkReduction", old.networkReduction, now.networkReduction);
    pairs.number("change.what.groupSwitches", old.groupSwitches, now.groupSwitches);
    pairs.number("change.what.endpointsPerSwitch", old.endpointsPerSwitch, now.endpointsPerSwitch);
    pairs.number("change.what.linksPerArc", old.linksPerArc, now.linksPerArc);
    pairs.number("change.what.torusDimensions", old.torusDimensions, now.torusDimensions);
}

} // namespace cw::assess
