// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/absence.h"
#include "cooling/stages.h"

#include <utility>

namespace cw::cooling {
namespace {

using explain::Origin;
using CoolingCard = explain::Card<Inputs, Result>;
using CoolingLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;
using Read = Value (*)(const Inputs&, const Result&);
using Applies = bool (*)(const Inputs&, const Result&);

constexpr const char* kLbnl = "LBNL-2001637, Fig. 4.4";
constexpr Dimension kDensity{.metre = -3, .kilogram = 1};
constexpr Dimension kHeatCapacity{.joule = 1, .kelvin = -1, .kilogram = -1};

template <std::optional<Heat> Result::*Sum>
Value expected(const Inputs&, const Result& r)
{
    return (r.*Sum) ? Value(Measure((r.*Sum)->expected)) : std::nullopt;
}

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return (r.*Member) ? Value(Measure(*(r.*Member))) : std::nullopt;
}

/// The very sum that power/ calls IT power: what was handed over, rack by rack.
Value givenOff(const Inputs& in, const Result&)
{
    std::optional<Heat> sum = in.elsewhere;
    for (std::size_t i = 0; i < in.rackHeat.size(); ++i)
        sum = sum + static_cast<double>(in.inventory->racks[i].count()) * in.rackHeat[i];
    return sum ? Value(Measure(sum->expected)) : std::nullopt;
}

Value publishedPue(const Inputs& in, const Result&)
{
    if (in.plant)
        return in.plant->pueMedian ? Value(Measure(in.plant->pueMedian->value)) : std::nullopt;
    const auto& system = in.inventory->siteCooling;
    return system ? Value(Measure(system->pueMedian.value)) : std::nullopt;
}

/// The plants have their ratio; the design has none before anything draws power.
Value reachedPue(const Inputs&, const Result& r) { return r.pue && !hasNoLoad(r) ? Value(Measure(*r.pue)) : std::nullopt; }

Value publishedWaterUse(const Inputs& in, const Result&)
{
    if (in.plant)
        return in.plant->wueMedian ? Value(Measure(in.plant->wueMedian->value)) : std::nullopt;
    const auto& system = in.inventory->siteCooling;
    return system && system->wueLitresPerKilowattHour
               ? Value(Measure(system->wueLitresPerKilowattHour->value * unit::LpkWh))
               : std::nullopt;
}

bool oneSystem(const Inputs& in, const Result&) { return hasOneSystem(in); }
bool severalSystems(const Inputs& in, const Result&) { return !hasOneSystem(in); }
bool drawsNothing(const Inputs&, const Result& r) { return hasNoLoad(r); }
bool oneSystemLoaded(const Inputs& in, const Result& r) { return oneSystem(in, r) && !hasNoLoad(r); }
bool severalSystemsLoaded(const Inputs& in, const Result& r) { return severalSystems(in, r) && !hasNoLoad(r); }
bool needsNoCoolant(const Inputs&, const Result& r) { return r.coolantUnitsNeeded == std::optional<std::int64_t>(0); }
bool needsCoolant(const Inputs& in, const Result& r) { return !needsNoCoolant(in, r); }

const CoolingLetter kHeat{"Q", "letter.heat", Origin::Figure, expected<&Result::heat>, "cooling.heat"};
const CoolingLetter kLiquid{"Q_l", "letter.heatToLiquid", Origin::Figure, expected<&Result::liquid>, "cooling.liquid"};

CoolingCard formula(const char* figure, const char* title, const char* unit, Read value, const char* text,
                    std::vector<CoolingLetter> letters, const char* source = "", const char* error = "")
{
    CoolingCard card;
    card.figure = figure;
    card.title = title;
    card.unit = unit;
    card.value = value;
    card.formula = text;
    card.letters = std::move(letters);
    card.source = source;
    card.error = error;
    return card;
}

CoolingCard procedure(const char* figure, const char* title, const char* unit, Read value, const char* text,
                      std::vector<CoolingLetter> letters = {}, const char* source = "", const char* error = "")
{
    CoolingCard card = formula(figure, title, unit, value, nullptr, std::move(letters), source, error);
    card.procedure = text;
    return card;
}

CoolingLetter constant(const char* symbol, const char* meaning, Read read)
{
    return {symbol, meaning, Origin::Constant, read, nullptr, "ASHRAE Handbook - Fundamentals"};
}

void addHeat(std::vector<CoolingCard>& all)
{
    all.push_back(formula("cooling.heat", "figure.cooling.heat", "kW", expected<&Result::heat>, "P_it",
                          {{"P_it", "letter.itPower", Origin::Figure, givenOff, "power.it"}}));
    all.push_back(procedure("cooling.liquid", "figure.cooling.liquid", "kW", expected<&Result::liquid>,
                            "card.cooling.capture", {kHeat}, "", "error.cooling.capture"));
    all.push_back(procedure("cooling.airPath", "figure.cooling.airPath", "kW", expected<&Result::airPath>,
                            "card.cooling.airPath", {kHeat}, "", "error.cooling.capture"));
    all.push_back(procedure("cooling.insideDevices", "figure.cooling.insideDevices", "kW",
                            ofResult<&Result::insideDevices>, "card.cooling.insideDevices", {}, "",
                            "error.cooling.capture"));
    all.push_back(
        formula("cooling.air", "figure.cooling.air", "kW", expected<&Result::air>, "Q - Q_l", {kHeat, kLiquid}));
}

/// Of what carries this heat away in water.
std::vector<CoolingLetter> waterLetters(const CoolingLetter& heat)
{
    return {heat,
            constant("rho", "letter.waterDensity",
                     [](const Inputs&, const Result&) -> Value { return Measure(kWaterDensity, kDensity); }),
            constant("c", "letter.waterHeatCapacity",
                     [](const Inputs&, const Result&) -> Value { return Measure(kWaterHeatCapacity, kHeatCapacity); }),
            {"dT", "letter.waterRise", Origin::Choice,
             [](const Inputs& in, const Result&) -> Value { return Measure(in.waterRise); }}};
}

void addFlows(std::vector<CoolingCard>& all)
{
    all.push_back(formula(
        "cooling.airFlow", "figure.cooling.airFlow", "m3/s", ofResult<&Result::airFlow>, "Q_p / (rho * c * dT)",
        {{"Q_p", "letter.heatByAir", Origin::Figure, expected<&Result::airPath>, "cooling.airPath"},
         constant("rho", "letter.airDensity",
                  [](const Inputs&, const Result&) -> Value { return Measure(kAirDensity, kDensity); }),
         constant("c", "letter.airHeatCapacity",
                  [](const Inputs&, const Result&) -> Value { return Measure(kAirHeatCapacity, kHeatCapacity); }),
         {"dT", "letter.airRise", Origin::Choice,
          [](const Inputs& in, const Result&) -> Value { return Measure(in.airRise); }}}));
    all.push_back(formula(
        "cooling.liquidFlow", "figure.cooling.liquidFlow", "L/min", ofResult<&Result::liquidFlow>,
        "Q_l / (rho * c * dT)", waterLetters(kLiquid)));
    all.push_back(formula("cooling.exhaustTemperature", "figure.cooling.exhaustTemperature", "degC",
                          [](const Inputs&, const Result& r) -> Value { return Measure(r.exhaust); }, "T_s + dT",
                          {{"T_s", "letter.supplyAir", Origin::Choice,
                            [](const Inputs& in, const Result&) -> Value { return Measure(in.supplyAir); }},
                           {"dT", "letter.airRise", Origin::Choice,
                            [](const Inputs& in, const Result&) -> Value { return Measure(in.airRise); }}}));
}

void addPlant(std::vector<CoolingCard>& all, const char* figure, const char* title, const char* unit, Read value,
              const char* symbol, const char* meaning, Read published, const char* error, Applies whereOne,
              Applies whereSeveral)
{
    CoolingCard one =
        formula(figure, title, unit, value, symbol, {{symbol, meaning, Origin::Catalog, published}}, kLbnl, error);
    one.applies = whereOne;
    all.push_back(one);
    CoolingCard several = procedure(figure, title, unit, value, "card.cooling.weighted", {kHeat}, kLbnl, error);
    several.applies = whereSeveral;
    all.push_back(several);
}

void addPlants(std::vector<CoolingCard>& all)
{
    addPlant(all, "cooling.pue", "figure.cooling.pue", "1", reachedPue, "u", "letter.puePublished", publishedPue,
             "error.cooling.pue", oneSystemLoaded, severalSystemsLoaded);
    CoolingCard idle = procedure("cooling.pue", "figure.cooling.pue", "1", reachedPue, "card.cooling.noLoad",
                                 {kHeat, {"u", "letter.puePublished", Origin::Catalog, publishedPue}}, kLbnl);
    idle.applies = drawsNothing;
    all.push_back(idle);
    addPlant(all, "cooling.wue", "figure.cooling.wue", "L/kWh", ofResult<&Result::waterUsage>, "w",
             "letter.wuePublished", publishedWaterUse, "error.cooling.pue", oneSystem, severalSystems);
    all.push_back(formula("cooling.waterPerYear", "figure.cooling.waterPerYear", "m3", ofResult<&Result::waterPerYear>,
                          "w * Q * t_y",
                          {{"w", "letter.wue", Origin::Figure, ofResult<&Result::waterUsage>, "cooling.wue"},
                           kHeat,
                           {"t_y", "letter.year", Origin::Constant,
                            [](const Inputs&, const Result&) -> Value { return Measure(unit::year); }}}));
}

const RackCooling* worstRack(const Result& r)
{
    return r.worstRack < 0 ? nullptr : &r.racks[static_cast<std::size_t>(r.worstRack)];
}

Value worstHeat(const Inputs&, const Result& r)
{
    return worstRack(r) != nullptr ? Value(Measure(worstRack(r)->heat->rated)) : std::nullopt;
}

void addRacks(std::vector<CoolingCard>& all)
{
    all.push_back(
        procedure("cooling.worstRack", "figure.cooling.worstRack", "kW", worstHeat, "card.cooling.worstRack"));
    all.push_back(formula("cooling.worstRackShare", "figure.cooling.worstRackShare", "%",
                          [](const Inputs&, const Result& r) -> Value {
                              return worstRack(r) != nullptr ? Value(Measure(*worstRack(r)->share)) : std::nullopt;
                          },
                          "Q_rack / C",
                          {{"Q_rack", "letter.rackHeat", Origin::Figure, worstHeat, "cooling.worstRack"},
                           {"C", "letter.coolingPerRack", Origin::Catalog, [](const Inputs&, const Result& r) -> Value {
                                return worstRack(r) != nullptr ? Value(Measure(*worstRack(r)->capacity)) : std::nullopt;
                            }}}));
}

void addCoolantUnits(std::vector<CoolingCard>& all)
{
    const auto value = ofResult<&Result::coolantUnitsNeeded>;
    CoolingCard none =
        procedure("cooling.coolantUnits", "figure.cooling.coolantUnits", "1", value, "card.cooling.noCoolant");
    none.applies = needsNoCoolant;
    all.push_back(none);
    const CoolingLetter heat{"Q_d", "letter.heatInside", Origin::Figure, ofResult<&Result::insideDevices>, "cooling.insideDevices"};
    const CoolingLetter capacity{"C", "letter.coolantUnitCapacity", Origin::Catalog, ofResult<&Result::coolantUnitCapacity>};
    const CoolingLetter paths{"n_p", "letter.coolantPaths", Origin::Choice,
                              [](const Inputs&, const Result& r) -> Value { return Measure(r.coolantPaths); }};
    const CoolingLetter spares{"n_s", "letter.coolantSpares", Origin::Choice,
                               [](const Inputs&, const Result& r) -> Value { return Measure(r.coolantSpares); }};
    CoolingCard byHeat = formula("cooling.coolantUnits", "figure.cooling.coolantUnits", "1", value,
                                 "ceil(n_p * ceil(Q_d / C)) + n_s", {heat, capacity, paths, spares});
    byHeat.applies = [](const Inputs& in, const Result& r) { return needsCoolant(in, r) && !r.coolantUnitFlow; };
    byHeat.error = "error.cooling.flowUnknown";
    all.push_back(byHeat);
    CoolingCard byFlow = formula(
        "cooling.coolantUnits", "figure.cooling.coolantUnits", "1", value, "ceil(n_p * max(ceil(Q_d / C), ceil(V_d / F))) + n_s",
        {heat,
         capacity,
         {"V_d", "letter.flowInside", Origin::Figure, ofResult<&Result::flowInside>, "cooling.flowInside"},
         {"F", "letter.coolantUnitFlow", Origin::Catalog, ofResult<&Result::coolantUnitFlow>},
         paths,
         spares});
    byFlow.applies = [](const Inputs& in, const Result& r) { return needsCoolant(in, r) && r.coolantUnitFlow.has_value(); };
    all.push_back(byFlow);
    all.push_back(formula("cooling.flowInside", "figure.cooling.flowInside", "L/min", ofResult<&Result::flowInside>,
                          "Q_d / (rho * c * dT)", waterLetters(heat)));
}

void addCoolantLoss(std::vector<CoolingCard>& all)
{
    const CoolingLetter heat{"Q_d", "letter.heatInside", Origin::Figure, ofResult<&Result::insideDevices>, "cooling.insideDevices"};
    const CoolingLetter capacity{"C", "letter.coolantUnitCapacity", Origin::Catalog, ofResult<&Result::coolantUnitCapacity>};
    const CoolingLetter placed{"n", "letter.coolantUnitsPlaced", Origin::Choice,
                               [](const Inputs&, const Result& r) -> Value { return Measure(r.coolantUnitsPlaced); }};
    const auto add = [&all](const char* expression, std::vector<CoolingLetter> letters, decltype(CoolingCard::applies) applies) {
        CoolingCard lost = formula("cooling.coolantShareOneLost", "figure.cooling.coolantShareOneLost", "%",
                                   ofResult<&Result::coolantShareOneLost>, expression, std::move(letters));
        lost.applies = applies;
        all.push_back(lost);
    };
    add("max(Q_d / C, V_d / F) / (n - 1)",
        {heat, capacity, {"V_d", "letter.flowInside", Origin::Figure, ofResult<&Result::flowInside>, "cooling.flowInside"},
         {"F", "letter.coolantUnitFlow", Origin::Catalog, ofResult<&Result::coolantUnitFlow>}, placed},
        [](const Inputs& in, const Result& r) { return needsCoolant(in, r) && r.coolantUnitFlow.has_value(); });
    add("Q_d / C / (n - 1)", {heat, capacity, placed},
        [](const Inputs& in, const Result& r) { return needsCoolant(in, r) && !r.coolantUnitFlow; });
}

/// The chain from facility water to the racks, and whether its pipes may sweat.
void addCoolantChain(std::vector<CoolingCard>& all)
{
    CoolingCard supply = formula(
        "cooling.coolantSupply", "figure.cooling.coolantSupply", "degC", ofResult<&Result::coolantSupply>, "T_w + a",
        {{"T_w", "letter.facilityWater", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.facilityWater); }, nullptr, nullptr, "degC"},
         {"a", "letter.coolantUnitApproach", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.coolantUnitApproach); }, nullptr, nullptr, "K"}});
    supply.applies = needsCoolant;
    all.push_back(supply);
    CoolingCard above = formula(
        "cooling.aboveDewPoint", "figure.cooling.aboveDewPoint", "K", ofResult<&Result::aboveDewPoint>, "T_c - T_d",
        {{"T_c", "letter.coolantSupply", Origin::Figure, ofResult<&Result::coolantSupply>, "cooling.coolantSupply", nullptr, "degC"},
         {"T_d", "letter.dewPoint", Origin::Catalog, [](const Inputs& in, const Result&) -> Value { return in.dewPoint ? Value(Measure(*in.dewPoint)) : std::nullopt; }, nullptr, nullptr, "degC"}});
    above.applies = [](const Inputs& in, const Result& r) { return needsCoolant(in, r) && in.dewPoint; };
    above.error = "error.cooling.dewPoint";
    all.push_back(above);
}

void addFewestRacks(std::vector<CoolingCard>& all)
{
    all.push_back(formula(
        "cooling.fewestRacks", "figure.cooling.fewestRacks", "1", ofResult<&Result::fewestRacks>, "ceil(Q / C)",
        {{"Q", "letter.allRacksHeat", Origin::Figure, ofResult<&Result::rackHeat>},
         {"C", "letter.capacityPerRack", Origin::Catalog, [](const Inputs& in, const Result&) -> Value {
              return in.inventory->siteCooling ? Value(Measure(in.inventory->siteCooling->capacityPerRack.value)) : std::nullopt;
          }}}));
}

std::vector<CoolingCard> makeCards()
{
    std::vector<CoolingCard> all;
    addHeat(all);
    addFlows(all);
    addPlants(all);
    addRacks(all);
    addCoolantLoss(all);
    addCoolantChain(all);
    addFewestRacks(all);
    addCoolantUnits(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<CoolingCard> all = makeCards();
    return all;
}

} // namespace cw::cooling
