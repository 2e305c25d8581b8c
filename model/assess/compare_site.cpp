// SPDX-License-Identifier: GPL-3.0-or-later
// The place of the hall and its plant: what compare_rules.cpp says of the hall itself is left out.
#include "assess/compare_parts.h"

#include <array>

namespace cw::assess {
namespace {

// In the order of the enum.
constexpr auto kRedundancies = std::to_array<const char*>({"N", "N + 1", "2N", "change.redundancy.shared"});

/// Nobody names an imported year; that it is another is all there is to say.
std::string weatherName(const design::Site& site) { return site.weather.empty() ? "change.weather.climate" : "change.weather.measured"; }

} // namespace

void compareSite(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out)
{
    if (before.site.sameStorage(after.site))
        return;
    const design::Site& old = *before.site;
    const design::Site& now = *after.site;
    Pairs pairs(ChangeGroup::Hall, out);
    pairs.word("change.what.climate", nameIn(catalog.climates, old.climate), nameIn(catalog.climates, now.climate));
    if (old.weather.empty() != now.weather.empty())
        pairs.word("change.what.weather", weatherName(old), weatherName(now));
    else if (old.weather != now.weather)
        out.push_back({ChangeGroup::Hall, "change.weather.another", {}});
    pairs.word("change.what.plant", nameIn(catalog.coolingPlants, old.plant, "change.plant.system"),
               nameIn(catalog.coolingPlants, now.plant, "change.plant.system"));
    pairs.measure("change.what.facilityWater", old.facilityWater, now.facilityWater, "degC");
    pairs.word("change.what.liquidClass", nameIn(catalog.liquidClasses, old.liquidClass), nameIn(catalog.liquidClasses, now.liquidClass));
    pairs.choice("change.what.powerRedundancy", old.powerRedundancy, now.powerRedundancy, kRedundancies);
    pairs.choice("change.what.coolantRedundancy", old.coolantRedundancy, now.coolantRedundancy, kRedundancies);
    pairs.word("change.what.upsUnit", nameIn(catalog.coolingUnits, old.upsUnit), nameIn(catalog.coolingUnits, now.upsUnit));
    pairs.share("change.what.heatReuse", old.heatReuse.value, now.heatReuse.value);
    pairs.word("change.what.grid", nameIn(catalog.gridRegions, old.grid, "change.grid.climate"),
               nameIn(catalog.gridRegions, now.grid, "change.grid.climate"));
    Pairs paid(ChangeGroup::Cost, out);
    paid.word("change.what.tariff", nameIn(catalog.tariffs, old.tariff), nameIn(catalog.tariffs, now.tariff));
}

} // namespace cw::assess
