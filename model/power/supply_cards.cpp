// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/card_parts.h"

namespace cw::power {
namespace {

using design::Redundancy;
using explain::Origin;

constexpr const char* kDefinitions = "Uptime Institute's terms: N, N + 1, 2 N, distributed redundant";

bool hasUnit(const Inputs& in) { return in.upsUnit.has_value(); }

/// Cards of a figure that depends on the redundancy: the one whose kind was chosen.
template <Redundancy Kind>
bool isKind(const Inputs& in, const Result&)
{
    return hasUnit(in) && in.redundancy == Kind;
}
bool isOneByOne(const Inputs& in, const Result&)
{
    return hasUnit(in) && (in.redundancy == Redundancy::None || in.redundancy == Redundancy::OneMore);
}
bool isChosen(const Inputs& in, const Result&) { return hasUnit(in); }

template <auto Member>
Value ofSupply(const Inputs&, const Result& r)
{
    return r.supply ? Value(Measure((*r.supply).*Member)) : std::nullopt;
}

Value oneLost(const Inputs&, const Result& r)
{
    return r.supply && r.supply->shareOneLost ? Value(Measure(*r.supply->shareOneLost)) : std::nullopt;
}

const PowerLetter kLoad{"P", "letter.itRated", Origin::Figure, sumRead<&Result::it, &Levels::rated>, "power.itRated"};
const PowerLetter kUnit{"C", "letter.upsCapacity", Origin::Catalog, ofSupply<&Supply::unit>};
const PowerLetter kInstalled{"n", "letter.upsInstalled", Origin::Choice, ofSupply<&Supply::installed>};

void add(std::vector<PowerCard>& all, const char* figure, const char* title, const char* unit,
         decltype(PowerCard::value) value, const char* formula, std::vector<PowerLetter> letters,
         decltype(PowerCard::applies) applies)
{
    PowerCard card = formulaCard(figure, title, unit, value, formula, std::move(letters));
    card.applies = applies;
    card.source = kDefinitions;
    card.error = "error.power.supply";
    all.push_back(card);
}

} // namespace

void addSupplyCards(std::vector<PowerCard>& all)
{
    const auto units = [&all](const char* formula, decltype(PowerCard::applies) applies) {
        add(all, "power.upsUnits", "figure.power.upsUnits", "1", ofSupply<&Supply::wanted>, formula, {kLoad, kUnit}, applies);
    };
    units("ceil(P / C)", isKind<Redundancy::None>);
    units("ceil(P / C) + 1", isKind<Redundancy::OneMore>);
    units("2 * ceil(P / C)", isKind<Redundancy::Double>);
    units("3 * ceil(P / (2 * C))", isKind<Redundancy::Distributed>);
    add(all, "power.upsShare", "figure.power.upsShare", "%", ofSupply<&Supply::share>, "P / (n * C)",
        {kLoad, kInstalled, kUnit}, isChosen);
    const auto lost = [&all](const char* formula, decltype(PowerCard::applies) applies) {
        add(all, "power.upsShareOneLost", "figure.power.upsShareOneLost", "%", oneLost, formula,
            {kLoad, kInstalled, kUnit}, applies);
    };
    lost("P / ((n - 1) * C)", isOneByOne);
    lost("P / (n / 2 * C)", isKind<Redundancy::Double>);
    lost("P / (2 * n / 3 * C)", isKind<Redundancy::Distributed>);
}

} // namespace cw::power
