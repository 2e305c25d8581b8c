// SPDX-License-Identifier: GPL-3.0-or-later
// How the cluster is paid for. What a design leaves to the catalog is told with the catalog's value.
#include "assess/compare_parts.h"

#include <algorithm>
#include <array>
#include <set>

namespace cw::assess {
namespace {

using design::Economy;

// In the order of the enums.
constexpr auto kFinancings = std::to_array<const char*>({"change.financing.annuity", "change.financing.straight"});
constexpr auto kPremises = std::to_array<const char*>({"change.premises.own", "change.premises.colocation"});
constexpr auto kTerms = std::to_array<const char*>({"change.term.onDemand", "change.term.oneYear", "change.term.threeYears"});

std::string partName(const catalog::Catalog& catalog, const catalog::PartId& id)
{
    std::string name;
    const auto look = [&](const auto& shelf) {
        if (const auto* part = shelf.find(id); part != nullptr && name.empty())
            name = part->name;
    };
    look(catalog.accelerators);
    look(catalog.servers);
    look(catalog.switches);
    look(catalog.storageSystems);
    look(catalog.rackTypes);
    look(catalog.rackPdus);
    look(catalog.coolingUnits);
    return name.empty() ? id : name;
}

std::optional<Measure> priceOf(const Economy& economy, const catalog::PartId& part)
{
    const auto found = std::ranges::find(economy.prices, part, &design::PartPrice::part);
    return found != economy.prices.end() ? std::optional(Measure(found->price)) : std::nullopt;
}

void comparePrices(const Economy& old, const Economy& now, const catalog::Catalog& catalog, Changes& out)
{
    std::set<catalog::PartId> parts;
    for (const Economy* one : {&old, &now}) {
        for (const design::PartPrice& price : one->prices)
            parts.insert(price.part);
    }
    const auto said = [](const char* name, const std::optional<Measure>& price) {
        return price ? FindingArgument{name, *price, "USD"} : FindingArgument{name, std::string("change.price.catalog")};
    };
    for (const catalog::PartId& part : parts) {
        const auto before = priceOf(old, part);
        const auto after = priceOf(now, part);
        if (before != after)
            out.push_back({ChangeGroup::Cost, "change.price", {{"part", partName(catalog, part)}, said("before", before), said("after", after)}});
    }
}

/// Prices of the design's own, or the catalog's.
void compareRates(const Economy& old, const Economy& now, const catalog::CostModel& usual, Pairs& pairs)
{
    const auto rate = [&](const char* subject, const auto Economy::*member, const auto& common, const char* unit) {
        pairs.measure(subject, Measure((old.*member).value_or(common)), Measure((now.*member).value_or(common)), unit);
    };
    rate("change.what.construction", &Economy::construction, usual.construction.value, "USD/W");
    rate("change.what.colocation", &Economy::colocation, usual.colocation.value, "USD/kW");
    rate("change.what.storagePrice", &Economy::storage, usual.storage.value, "USD/TB");
    rate("change.what.link", &Economy::link, usual.link.value, "USD");
    rate("change.what.support", &Economy::support, usual.support.value.value, "%");
}

} // namespace

void compareEconomy(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out)
{
    if (before.economy.sameStorage(after.economy))
        return;
    const Economy& old = *before.economy;
    const Economy& now = *after.economy;
    Pairs pairs(ChangeGroup::Cost, out);
    const auto measureOf = [](const auto& value) { return value ? std::optional(Measure(*value)) : std::nullopt; };
    pairs.word("change.what.currency", old.currency, now.currency);
    pairs.measureOr("change.what.exchangeRate", measureOf(old.exchangeRate), measureOf(now.exchangeRate), "1", "change.price.catalog");
    pairs.choice("change.what.financing", old.financing, now.financing, kFinancings);
    pairs.share("change.what.interest", old.interest.value, now.interest.value);
    pairs.measure("change.what.life", old.life, now.life, "yr");
    pairs.share("change.what.salvage", old.salvage.value, now.salvage.value);
    pairs.choice("change.what.premises", old.premises, now.premises, kPremises);
    pairs.measure("change.what.people", Measure(old.people), Measure(now.people), "1");
    pairs.share("change.what.utilisation", old.utilisation.value, now.utilisation.value);
    pairs.share("change.what.trainingShare", old.trainingShare.value, now.trainingShare.value);
    pairs.measure("change.what.revenue", old.revenue, now.revenue, "USD/h");
    pairs.word("change.what.cloud", nameIn(catalog.cloudPrices, old.cloud, "change.cloud.cheapest"),
               nameIn(catalog.cloudPrices, now.cloud, "change.cloud.cheapest"));
    pairs.choice("change.what.cloudTerm", old.cloudTerm, now.cloudTerm, kTerms);
    pairs.measureOr("change.what.cloudQuote", measureOf(old.cloudQuote), measureOf(now.cloudQuote), "USD/h", "change.price.catalog");
    compareRates(old, now, catalog.costModel, pairs);
    comparePrices(old, now, catalog, out);
}

} // namespace cw::assess
