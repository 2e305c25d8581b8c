// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::cost {
namespace {

using design::Financing;
using design::Premises;

template <class Q>
std::optional<Q> sum(std::initializer_list<std::optional<Q>> terms)
{
    Q total;
    for (const std::optional<Q>& term : terms) {
        if (!term)
            return std::nullopt;
        total += *term;
    }
    return total;
}

void addUp(const Inputs& in, Result& out)
{
    out.classes.fill(Dollars());
    for (const Item& item : in.items) {
        auto& known = out.classes[static_cast<std::size_t>(item.kind)];
        if (!item.unit)
            out.withoutPrice.push_back(item.part);
        known = known && item.unit ? std::optional(*known + item.count * *item.unit) : std::nullopt;
    }
    Dollars equipment;
    bool isKnown = true;
    for (const auto& one : out.classes) {
        isKnown = isKnown && one;
        equipment += one.value_or(Dollars());
    }
    if (!isKnown)
        return;
    out.equipment = equipment;
    out.spareParts = in.model.spares.value.value * equipment;
}

/// What a thing of this price costs each second of its life.
DollarsPerSecond rateOf(Dollars price, const design::Economy& economy, Seconds life, double salvage)
{
    const double years = life / unit::year;
    if (economy.financing == Financing::StraightLine)
        return (1 - salvage) * price / life;
    // What is left at the end is worth less now.
    const double now = 1 - salvage / std::pow(1 + economy.interest.value, years);
    return now * annuityFactor(economy.interest.value, years) * price / unit::year;
}

void house(const Inputs& in, Result& out)
{
    const design::Economy& economy = in.economy;
    const bool isOwn = economy.premises == Premises::Own;
    const auto perWatt = economy.construction.value_or(in.model.construction.value);
    const auto perMonth = economy.colocation.value_or(in.model.colocation.value);
    if (isOwn && in.facilityRated)
        out.construction = perWatt * *in.facilityRated;
    else if (!isOwn)
        out.construction = Dollars();
    if (!isOwn && in.itRated)
        out.colocation = perMonth * *in.itRated / (unit::year / 12);
    else if (isOwn)
        out.colocation = DollarsPerSecond();
    if (out.construction)
        out.constructionRate = rateOf(*out.construction, economy, in.model.buildingLife.value, 0);
}

void run(const Inputs& in, Result& out)
{
    const design::Economy& economy = in.economy;
    if (out.equipment) {
        out.equipmentRate = rateOf(*out.equipment + *out.spareParts, economy, economy.life, economy.salvage.value);
        out.support = economy.support.value_or(in.model.support.value.value) * *out.equipment / unit::year;
    }
    out.energy = in.energy;
    if (economy.people > 0)
        out.people = economy.people;
    else if (in.facility && in.model.wattsPerPerson.value.base() > 0)
        out.people = std::ceil(*in.facility / in.model.wattsPerPerson.value);
    if (economy.people > 0 || in.facility)
        out.staff = out.people * in.model.person.value;
    out.capital = sum<Dollars>({out.equipment, out.spareParts, out.construction});
    out.total = sum<DollarsPerSecond>(
        {out.equipmentRate, out.constructionRate, out.colocation, out.energy, out.support, out.staff});
}

void share(const Inputs& in, Result& out)
{
    if (!out.total)
        return;
    const double used = in.accelerators * in.economy.utilisation.value * in.goodput;
    if (used > 0)
        out.perAccelerator = *out.total / used;
    if (in.trainingTime && in.economy.utilisation.value > 0) {
        out.training = *out.total * *in.trainingTime / in.economy.utilisation.value;
        if (in.trainingTokens && in.trainingTokens->base() > 0)
            out.perToken = *out.training / *in.trainingTokens;
    }
}

void compareWithCloud(const Inputs& in, Result& out)
{
    out.isCloudQuoted = in.economy.cloudQuote.has_value();
    if (out.isCloudQuoted)
        out.cloudPrice = in.economy.cloudQuote;
    else if (in.cloud)
        out.cloudPrice = cloudPrice(*in.cloud, in.economy.cloudTerm);
    if (out.cloudPrice && in.goodput > 0)
        out.cloudUseful = *out.cloudPrice / in.goodput;
    // Who rents by the hour pays for the hours of use; who is bound pays for all.
    const bool isBound = in.economy.cloudTerm != design::CloudTerm::OnDemand;
    const double paid = isBound ? 1 : in.economy.utilisation.value;
    if (out.cloudPrice)
        out.cloudLife = paid * in.accelerators * *out.cloudPrice * in.economy.life;
    if (out.total)
        out.ownLife = *out.total * in.economy.life;
    const bool isSold = in.economy.revenue.base() > 0;
    const std::optional<DollarsPerSecond> income = isSold ? std::optional(in.economy.revenue) : out.cloudPrice;
    if (!income || !out.total || !out.capital || !(in.accelerators > 0))
        return;
    if (out.cloudPrice && out.cloudPrice->base() > 0)
        (isBound ? out.ownOverRent : out.breakEven) = *out.total / (in.accelerators * *out.cloudPrice);
    out.revenue = in.accelerators * in.economy.utilisation.value * *income;
    const auto running = sum<DollarsPerSecond>({out.colocation, out.energy, out.support, out.staff});
    if (!running)
        return;
    const DollarsPerSecond earned = *out.revenue - *running;
    const double interest = in.economy.interest.value;
    const double years = in.economy.life / unit::year;
    const Dollars left = in.economy.salvage.value * *out.equipment / std::pow(1 + interest, years);
    out.netPresentValue = earned * unit::year / annuityFactor(interest, years) + left - *out.capital;
    if (earned.base() > 0)
        out.payBack = *out.capital / earned;
}

} // namespace

const Item* itemAt(const std::vector<Item>& items, ItemClass kind, std::size_t index)
{
    for (const Item& item : items) {
        if (item.kind == kind && index-- == 0)
            return &item;
    }
    return nullptr;
}

std::optional<DollarsPerSecond> cloudPrice(const catalog::CloudPrice& cloud, design::CloudTerm term)
{
    const auto known = [](const auto& price) { return price ? std::optional(price->value) : std::nullopt; };
    switch (term) {
    case design::CloudTerm::OneYear:
        return known(cloud.oneYear);
    case design::CloudTerm::ThreeYears:
        return known(cloud.threeYears);
    case design::CloudTerm::OnDemand:
        break;
    }
    return cloud.onDemand.value;
}

double annuityFactor(double interest, double periods)
{
    return interest > 0 ? interest / -std::expm1(-periods * std::log1p(interest)) : 1 / periods;
}

Result assess(const Inputs& inputs)
{
    Result out;
    addUp(inputs, out);
    house(inputs, out);
    run(inputs, out);
    share(inputs, out);
    compareWithCloud(inputs, out);
    return out;
}

} // namespace cw::cost
