// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/plant_year.h"

namespace cw::cooling {
namespace {

using explain::Origin;
using PlantCard = explain::Card<PlantInputs, PlantResult>;
using PlantLetter = explain::Letter<PlantInputs, PlantResult>;
using Value = std::optional<Measure>;

constexpr const char* kLei = "Lei and Masanet, eq. 1-13";

template <double PlantShares::*Member>
Value shareOf(const PlantInputs&, const PlantResult& r)
{
    return r.shares ? Value(Measure((*r.shares).*Member)) : std::nullopt;
}

template <auto Member>
Value ofPlant(const PlantInputs&, const PlantResult& r)
{
    return (r.*Member) ? Value(Measure(*(r.*Member))) : std::nullopt;
}

PlantCard made(const char* figure, const char* title, const char* unit, decltype(PlantCard::value) value, std::vector<PlantLetter> letters)
{
    PlantCard card;
    card.figure = figure;
    card.title = title;
    card.unit = unit;
    card.value = value;
    card.letters = std::move(letters);
    card.source = kLei;
    card.error = "error.cooling.plantYear";
    card.applies = [](const PlantInputs& in, const PlantResult&) { return in.plant.has_value(); };
    return card;
}

} // namespace

const std::vector<explain::Card<PlantInputs, PlantResult>>& plantCards()
{
    static const std::vector<PlantCard> all = [] {
        PlantCard pue = made("cooling.physicalPue", "figure.cooling.physicalPue", "1", ofPlant<&PlantResult::pue>,
                             {{"f", "letter.plantFans", Origin::Assumption, shareOf<&PlantShares::fans>, nullptr, nullptr, "%"},
                              {"p", "letter.plantPumps", Origin::Assumption, shareOf<&PlantShares::pumps>, nullptr, nullptr, "%"},
                              {"c", "letter.plantChillers", Origin::Assumption, shareOf<&PlantShares::chillers>, nullptr, nullptr, "%"},
                              {"r", "letter.plantRejection", Origin::Assumption, shareOf<&PlantShares::rejection>, nullptr, nullptr, "%"},
                              {"l", "letter.plantLosses", Origin::Figure, shareOf<&PlantShares::losses>, "power.chainEfficiency", nullptr, "%"},
                              {"g", "letter.plantLighting", Origin::Assumption, shareOf<&PlantShares::lighting>, nullptr, nullptr, "%"}});
        pue.formula = "1 + f + p + c + r + l + g";
        const std::vector<PlantLetter> temperatures{
            {"T_s", "letter.supplyAir", Origin::Choice,
             [](const PlantInputs& in, const PlantResult&) -> Value { return Measure(in.supplyAir); }, nullptr, nullptr, "degC"},
            {"T_w", "letter.facilityWater", Origin::Choice,
             [](const PlantInputs& in, const PlantResult&) -> Value { return Measure(in.facilityWater); }, nullptr, nullptr, "degC"}};
        PlantCard worst = made("cooling.worstPue", "figure.cooling.worstPue", "1", ofPlant<&PlantResult::worstPue>, temperatures);
        worst.procedure = "card.cooling.worstPue";
        PlantCard wue = made("cooling.physicalWue", "figure.cooling.physicalWue", "L/kWh", ofPlant<&PlantResult::waterUsage>, temperatures);
        wue.procedure = "card.cooling.physicalWue";
        PlantCard free = made("cooling.freeShare", "figure.cooling.freeShare", "%", ofPlant<&PlantResult::freeShare>, temperatures);
        free.procedure = "card.cooling.freeShare";
        return std::vector<PlantCard>{pue, worst, wue, free};
    }();
    return all;
}

} // namespace cw::cooling
