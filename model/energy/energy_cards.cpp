// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/energy.h"
#include "energy/tariff_price.h"

namespace cw::energy {
namespace {

using explain::formulaCard;
using explain::Origin;
using explain::procedureCard;
using EnergyCard = explain::Card<Inputs, Result>;
using EnergyLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

constexpr const char* kModelCards = "Llama 3.1 model card: GPU hours times design power";

template <class T>
Value measure(const std::optional<T>& value)
{
    return value ? Value(Measure(*value)) : std::nullopt;
}

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return measure(r.*Member);
}

template <auto Member>
Value ofInputs(const Inputs& in, const Result&)
{
    return measure(in.*Member);
}

Value intensity(const Inputs& in, const Result&) { return in.grid ? Value(Measure(in.grid->intensity.value)) : std::nullopt; }
Value oneYear(const Inputs&, const Result&) { return Measure(unit::year); }
Value demandPrice(const Inputs& in, const Result&)
{
    if (!in.tariff || !in.perDollar || !(*in.perDollar > 0))
        return std::nullopt;
    return Measure(in.tariff->demandPerKilowattMonth / *in.perDollar * unit::USD / unit::kW);
}

Value busyShare(const Inputs&, const Result& r) { return Measure(r.busyShare); }
Value busiestHour(const Inputs& in, const Result&) { return in.load ? Value(Measure(highestShare(*in.load))) : std::nullopt; }
bool hasProfile(const Inputs& in, const Result&) { return in.load.has_value(); }
bool isEven(const Inputs& in, const Result&) { return !in.load.has_value(); }
bool trains(const Inputs& in, const Result&) { return in.trainingTime.has_value(); }
bool reuses(const Inputs& in, const Result&) { return in.heatReuse.value > 0; }

const EnergyLetter kExpected{"P", "letter.facilityExpected", Origin::Figure, ofInputs<&Inputs::expected>, "power.facility"};
const EnergyLetter kIdle{"P_0", "letter.facilityIdle", Origin::Figure, ofInputs<&Inputs::idle>, "power.facilityIdle"};
const EnergyLetter kPerYear{"E", "letter.energyPerYear", Origin::Figure, ofResult<&Result::perYear>, "energy.perYear"};
const EnergyLetter kYear{"t_y", "letter.year", Origin::Constant, oneYear};
const EnergyLetter kGrid{"c", "letter.gridIntensity", Origin::Catalog, intensity};
const EnergyLetter kTrainingTime{"T", "letter.trainingTimeWithFailures", Origin::Figure, ofInputs<&Inputs::trainingTime>, "reliability.trainingTime"};

void addEnergy(std::vector<EnergyCard>& all)
{
    const auto perYear = [&all](const EnergyLetter& busy, decltype(EnergyCard::applies) applies) {
        all.push_back(formulaCard<Inputs, Result>(
            "energy.perYear", "figure.energy.perYear", "MWh", ofResult<&Result::perYear>, "(b * P + (1 - b) * P_0) * t_y",
            {busy, kExpected, kIdle, kYear},
            applies));
    };
    perYear({"b", "letter.busyProfile", Origin::Catalog, busyShare, nullptr, nullptr, "%"}, hasProfile);
    perYear({"b", "letter.busyYear", Origin::Choice, busyShare}, isEven);
    all.push_back(formulaCard<Inputs, Result>("energy.training", "figure.energy.training", "MWh", ofResult<&Result::training>,
                                              "((1 - w) * P + w * P_0) * T",
                                              {{"w", "letter.waiting", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.trainingWaiting); }, "reliability.waiting", nullptr, "%"},
                                               kExpected, kIdle, kTrainingTime}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.cardBasis", "figure.energy.cardBasis", "MWh", ofResult<&Result::cardBasis>, "n * P_g * T",
        {{"n", "letter.planAccelerators", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.trainingAccelerators); }},
         {"P_g", "letter.acceleratorDesignPower", Origin::Catalog, ofInputs<&Inputs::acceleratorDesign>}, kTrainingTime},
        trains, kModelCards));
}

void addCost(std::vector<EnergyCard>& all)
{
    all.push_back(procedureCard<Inputs, Result>("energy.price", "figure.energy.price", "USD/kWh", ofResult<&Result::price>,
                                                "card.energy.price", {{"b", "letter.busyProfile", Origin::Catalog, busyShare, nullptr, nullptr, "%"}}, hasProfile));
    all.push_back(procedureCard<Inputs, Result>("energy.price", "figure.energy.price", "USD/kWh", ofResult<&Result::price>,
                                                "card.energy.evenPrice", {}, isEven));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.energyCost", "figure.energy.energyCost", "USD/yr", ofResult<&Result::energyCost>, "p * E / t_y",
        {{"p", "letter.energyPrice", Origin::Figure, ofResult<&Result::price>, "energy.price"}, kPerYear, kYear}));
    const EnergyLetter demand{"d", "letter.demandPrice", Origin::Catalog, demandPrice, nullptr, nullptr, "USD/kW"};
    all.push_back(formulaCard<Inputs, Result>(
        "energy.demandCost", "figure.energy.demandCost", "USD/yr", ofResult<&Result::demandCost>,
        "d * (P_0 + b_x * (P - P_0)) / (t_y / 12)",
        {demand, kIdle, {"b_x", "letter.busiestHour", Origin::Catalog, busiestHour, nullptr, nullptr, "%"}, kExpected, kYear}, hasProfile));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.demandCost", "figure.energy.demandCost", "USD/yr", ofResult<&Result::demandCost>, "d * P / (t_y / 12)",
        {demand, kExpected, kYear}, isEven));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.cost", "figure.energy.cost", "USD/yr", ofResult<&Result::cost>, "C_e + C_d",
        {{"C_e", "letter.energyCost", Origin::Figure, ofResult<&Result::energyCost>, "energy.energyCost", nullptr, "USD/yr"},
         {"C_d", "letter.demandCost", Origin::Figure, ofResult<&Result::demandCost>, "energy.demandCost", nullptr, "USD/yr"}}));
}

void addCarbon(std::vector<EnergyCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>("energy.carbonPerYear", "figure.energy.carbonPerYear", "t",
                                              ofResult<&Result::carbonPerYear>, "c * E", {kGrid, kPerYear}));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.trainingCarbon", "figure.energy.trainingCarbon", "t", ofResult<&Result::trainingCarbon>, "c * E_t",
        {kGrid, {"E_t", "letter.trainingEnergy", Origin::Figure, ofResult<&Result::training>, "energy.training"}}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.cardCarbon", "figure.energy.cardCarbon", "t", ofResult<&Result::cardCarbon>, "c * E_c",
        {kGrid, {"E_c", "letter.cardEnergy", Origin::Figure, ofResult<&Result::cardBasis>, "energy.cardBasis"}}, trains, kModelCards));
    EnergyCard embodied = procedureCard<Inputs, Result>("energy.embodied", "figure.energy.embodied", "t",
                                                        ofResult<&Result::embodied>, "card.energy.embodied", {});
    embodied.error = "error.energy.embodied";
    all.push_back(embodied);
    all.push_back(formulaCard<Inputs, Result>(
        "energy.embodiedPerYear", "figure.energy.embodiedPerYear", "t", ofResult<&Result::embodiedPerYear>, "M * t_y / L",
        {{"M", "letter.embodied", Origin::Figure, ofResult<&Result::embodied>, "energy.embodied"}, kYear,
         {"L", "letter.carbonLife", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.carbon.life.value); }}}));
}

void addReuse(std::vector<EnergyCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>(
        "energy.reusedHeat", "figure.energy.reusedHeat", "kW", ofResult<&Result::reused>, "f * Q_l",
        {{"f", "letter.heatReuse", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.heatReuse); }},
         {"Q_l", "letter.heatToLiquid", Origin::Figure, ofInputs<&Inputs::liquidHeat>, "cooling.liquid"}}, reuses));
    all.push_back(formulaCard<Inputs, Result>(
        "energy.reuseEffectiveness", "figure.energy.reuseEffectiveness", "1", ofResult<&Result::reuseEffectiveness>, "(P - Q_r) / P_IT",
        {kExpected, {"Q_r", "letter.reusedHeat", Origin::Figure, ofResult<&Result::reused>, "energy.reusedHeat"},
         {"P_IT", "letter.itExpected", Origin::Figure, ofInputs<&Inputs::it>, "power.it"}}, reuses));
}

std::vector<EnergyCard> makeCards()
{
    std::vector<EnergyCard> all;
    addEnergy(all);
    addCost(all);
    addCarbon(all);
    addReuse(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<EnergyCard> all = makeCards();
    return all;
}

} // namespace cw::energy
