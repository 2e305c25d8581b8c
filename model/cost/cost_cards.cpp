// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"

namespace cw::cost {
namespace {

using design::Financing;
using design::Premises;
using explain::formulaCard;
using explain::Origin;
using explain::procedureCard;
using CostCard = explain::Card<Inputs, Result>;
using CostLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

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

template <ItemClass Kind>
Value ofClass(const Inputs&, const Result& r)
{
    return measure(r.classes[static_cast<std::size_t>(Kind)]);
}

bool isOwn(const Inputs& in, const Result&) { return in.economy.premises == Premises::Own; }
bool isRented(const Inputs& in, const Result& r) { return !isOwn(in, r); }
/// What is paid each year beside what was bought.
Value runningCost(const Inputs&, const Result& r)
{
    if (!r.colocation || !r.energy || !r.support || !r.staff)
        return std::nullopt;
    return Measure(*r.colocation + *r.energy + *r.support + *r.staff);
}
bool knowsGoodput(const Inputs& in, const Result&) { return in.isGoodputKnown; }
bool lacksGoodput(const Inputs& in, const Result&) { return !in.isGoodputKnown; }
bool isQuoted(const Inputs&, const Result& r) { return r.isCloudQuoted; }
bool hasCloud(const Inputs& in, const Result& r) { return in.cloud.has_value() || r.isCloudQuoted; }
bool isBound(const Inputs& in, const Result& r) { return hasCloud(in, r) && in.economy.cloudTerm != design::CloudTerm::OnDemand; }
bool isByTheHour(const Inputs& in, const Result& r) { return hasCloud(in, r) && !isBound(in, r); }
bool trains(const Inputs& in, const Result&) { return in.trainingTime.has_value(); }

const CostLetter kEquipment{"K", "letter.equipment", Origin::Figure, ofResult<&Result::equipment>, "cost.equipment"};
const CostLetter kTotal{"C", "letter.costTotal", Origin::Figure, ofResult<&Result::total>, "cost.total", nullptr, "USD/yr"};
const CostLetter kUtilisation{"u", "letter.costUtilisation", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.utilisation); }};
const CostLetter kAccelerators{"N", "letter.accelerators", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.accelerators); }, "inventory.accelerators"};

const CostLetter kGoodput{"G", "letter.useful", Origin::Figure, [](const Inputs& in, const Result&) -> Value { return Measure(in.goodput); }, "reliability.useful"};

void addCapital(std::vector<CostCard>& all)
{
    const auto items = [&all](const char* figure, const char* title, decltype(CostCard::value) value) {
        all.push_back(procedureCard<Inputs, Result>(figure, title, "USD", value, "card.cost.items", {}));
    };
    items("cost.servers", "figure.cost.servers", ofClass<ItemClass::Servers>);
    items("cost.switches", "figure.cost.switches", ofClass<ItemClass::Switches>);
    items("cost.links", "figure.cost.links", ofClass<ItemClass::Links>);
    items("cost.storage", "figure.cost.storage", ofClass<ItemClass::Storage>);
    items("cost.infrastructure", "figure.cost.infrastructure", ofClass<ItemClass::Infrastructure>);
    all.push_back(formulaCard<Inputs, Result>(
        "cost.equipment", "figure.cost.equipment", "USD", ofResult<&Result::equipment>, "K_s + K_w + K_l + K_d + K_i",
        {{"K_s", "letter.costServers", Origin::Figure, ofClass<ItemClass::Servers>, "cost.servers"},
         {"K_w", "letter.costSwitches", Origin::Figure, ofClass<ItemClass::Switches>, "cost.switches"},
         {"K_l", "letter.costLinks", Origin::Figure, ofClass<ItemClass::Links>, "cost.links"},
         {"K_d", "letter.costStorage", Origin::Figure, ofClass<ItemClass::Storage>, "cost.storage"},
         {"K_i", "letter.costInfrastructure", Origin::Figure, ofClass<ItemClass::Infrastructure>, "cost.infrastructure"}}));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.spareParts", "figure.cost.spareParts", "USD", ofResult<&Result::spareParts>, "s * K",
        {{"s", "letter.sparesShare", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.model.spares.value); }}, kEquipment}));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.construction", "figure.cost.construction", "USD", ofResult<&Result::construction>, "c * P_r",
        {{"c", "letter.constructionPrice", Origin::Catalog, [](const Inputs& in, const Result&) -> Value {
              return Measure(in.economy.construction.value_or(in.model.construction.value));
          }, nullptr, nullptr, "USD/W"},
         {"P_r", "letter.facilityRated", Origin::Figure, ofInputs<&Inputs::facilityRated>, "power.facilityRated"}},
        isOwn, "Epoch AI: Colossus 1, 1.5 billion USD for 181 MW"));
    all.push_back(procedureCard<Inputs, Result>("cost.construction", "figure.cost.construction", "USD",
                                                ofResult<&Result::construction>, "card.cost.rented", {}));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.capital", "figure.cost.capital", "USD", ofResult<&Result::capital>, "K + K_p + K_b",
        {kEquipment, {"K_p", "letter.spareParts", Origin::Figure, ofResult<&Result::spareParts>, "cost.spareParts"},
         {"K_b", "letter.construction", Origin::Figure, ofResult<&Result::construction>, "cost.construction"}}));
}

void addRates(std::vector<CostCard>& all)
{
    all.push_back(procedureCard<Inputs, Result>("cost.equipmentRate", "figure.cost.equipmentRate", "USD/yr",
                                                ofResult<&Result::equipmentRate>, "card.cost.financed",
                                                {{"i", "letter.interest", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.interest); }, nullptr, nullptr, "%"},
                                                 {"L", "letter.costLife", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.life); }}}));
    all.push_back(procedureCard<Inputs, Result>("cost.constructionRate", "figure.cost.constructionRate", "USD/yr",
                                                ofResult<&Result::constructionRate>, "card.cost.financed",
                                                {{"L", "letter.buildingLife", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.model.buildingLife.value); }}}, isOwn));
    all.push_back(procedureCard<Inputs, Result>("cost.colocation", "figure.cost.colocation", "USD/yr", ofResult<&Result::colocation>,
                                                "card.cost.colocation",
                                                {{"r", "letter.colocationPrice", Origin::Catalog, [](const Inputs& in, const Result&) -> Value {
                                                      return Measure(in.economy.colocation.value_or(in.model.colocation.value));
                                                  }, nullptr, nullptr, "USD/kW"},
                                                 {"P_r", "letter.itRated", Origin::Figure, ofInputs<&Inputs::itRated>, "power.itRated"}}, isRented));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.support", "figure.cost.support", "USD/yr", ofResult<&Result::support>, "s * K / t_y",
        {{"s", "letter.supportShare", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.support.value_or(in.model.support.value.value)); }, nullptr, nullptr, "%"},
         kEquipment, {"t_y", "letter.year", Origin::Constant, [](const Inputs&, const Result&) -> Value { return Measure(unit::year); }}}));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.staff", "figure.cost.staff", "USD/yr", ofResult<&Result::staff>, "n * w",
        {{"n", "letter.people", Origin::Choice, [](const Inputs&, const Result& r) -> Value { return Measure(r.people); }},
         {"w", "letter.personCost", Origin::Assumption, [](const Inputs& in, const Result&) -> Value { return Measure(in.model.person.value); }, nullptr, nullptr, "USD/yr"}}));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.total", "figure.cost.total", "USD/yr", ofResult<&Result::total>, "A_k + A_b + R + E + S + W",
        {{"A_k", "letter.equipmentRate", Origin::Figure, ofResult<&Result::equipmentRate>, "cost.equipmentRate", nullptr, "USD/yr"},
         {"A_b", "letter.constructionRate", Origin::Figure, ofResult<&Result::constructionRate>, "cost.constructionRate", nullptr, "USD/yr"},
         {"R", "letter.colocation", Origin::Figure, ofResult<&Result::colocation>, "cost.colocation", nullptr, "USD/yr"},
         {"E", "letter.energyAndDemand", Origin::Figure, ofResult<&Result::energy>, "energy.cost", nullptr, "USD/yr"},
         {"S", "letter.support", Origin::Figure, ofResult<&Result::support>, "cost.support", nullptr, "USD/yr"},
         {"W", "letter.staff", Origin::Figure, ofResult<&Result::staff>, "cost.staff", nullptr, "USD/yr"}}));
}

void addCloud(std::vector<CostCard>& all)
{
    const CostLetter price{"p", "letter.cloudPrice", Origin::Figure, ofResult<&Result::cloudPrice>, "cost.cloudPrice", nullptr, "USD/h"};
    const CostLetter life{"L", "letter.costLife", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.life); }};
    const auto listed = [&all](const char* words, decltype(CostCard::applies) applies) {
        all.push_back(procedureCard<Inputs, Result>("cost.cloudPrice", "figure.cost.cloudPrice", "USD/h",
                                                    ofResult<&Result::cloudPrice>, words, {}, applies));
    };
    listed("card.cost.cloudQuote", isQuoted);
    listed("card.cost.cloudTerm", [](const Inputs& in, const Result& r) { return isBound(in, r) && !isQuoted(in, r); });
    listed("card.cost.cloud", [](const Inputs& in, const Result& r) { return isByTheHour(in, r) && !isQuoted(in, r); });
    all.push_back(formulaCard<Inputs, Result>("cost.cloudUseful", "figure.cost.cloudUseful", "USD/h", ofResult<&Result::cloudUseful>,
                                              "p / G", {price, kGoodput},
                                              [](const Inputs& in, const Result& r) { return hasCloud(in, r) && knowsGoodput(in, r); }));
    all.push_back(formulaCard<Inputs, Result>("cost.cloudLife", "figure.cost.cloudLife", "USD", ofResult<&Result::cloudLife>,
                                              "N * p * L", {kAccelerators, price, life}, isBound));
    all.push_back(formulaCard<Inputs, Result>("cost.cloudLife", "figure.cost.cloudLife", "USD", ofResult<&Result::cloudLife>,
                                              "u * N * p * L", {kUtilisation, kAccelerators, price, life}, isByTheHour));
    all.push_back(formulaCard<Inputs, Result>("cost.ownLife", "figure.cost.ownLife", "USD", ofResult<&Result::ownLife>, "C * L",
                                              {kTotal, life}));
    all.push_back(formulaCard<Inputs, Result>("cost.breakEven", "figure.cost.breakEven", "%", ofResult<&Result::breakEven>,
                                              "C / (N * p)", {kTotal, kAccelerators, price}, isByTheHour));
    all.push_back(formulaCard<Inputs, Result>("cost.ownOverRent", "figure.cost.ownOverRent", "%", ofResult<&Result::ownOverRent>,
                                              "C / (N * p)", {kTotal, kAccelerators, price}, isBound));
}

void addSplit(std::vector<CostCard>& all)
{
    const auto part = [&all](const char* figure, const char* title, decltype(CostCard::value) value, const char* expression) {
        all.push_back(formulaCard<Inputs, Result>(
            figure, title, "USD", value, expression,
            {{"K_L", "letter.ownLife", Origin::Figure, ofResult<&Result::ownLife>, "cost.ownLife"},
             {"s", "letter.trainingShare", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.trainingShare); }, nullptr, nullptr, "%"}}));
    };
    part("cost.trainingLife", "figure.cost.trainingLife",
         [](const Inputs& in, const Result& r) -> Value { return r.ownLife ? Value(Measure(in.economy.trainingShare.value * *r.ownLife)) : std::nullopt; }, "s * K_L");
    part("cost.servingLife", "figure.cost.servingLife",
         [](const Inputs& in, const Result& r) -> Value { return r.ownLife ? Value(Measure((1 - in.economy.trainingShare.value) * *r.ownLife)) : std::nullopt; }, "(1 - s) * K_L");
}

void addShares(std::vector<CostCard>& all)
{
    all.push_back(formulaCard<Inputs, Result>(
        "cost.perAccelerator", "figure.cost.perAccelerator", "USD/h", ofResult<&Result::perAccelerator>, "C / (N * u * G)",
        {kTotal, kAccelerators, kUtilisation, kGoodput}, knowsGoodput));
    CostCard used = formulaCard<Inputs, Result>("cost.perAccelerator", "figure.cost.perUsedAccelerator", "USD/h",
                                                ofResult<&Result::perAccelerator>, "C / (N * u)",
                                                {kTotal, kAccelerators, kUtilisation}, lacksGoodput);
    used.error = "error.cost.noGoodput";
    all.push_back(used);
    all.push_back(formulaCard<Inputs, Result>(
        "cost.training", "figure.cost.training", "USD", ofResult<&Result::training>, "C * T / u",
        {kTotal, {"T", "letter.trainingTimeWithFailures", Origin::Figure, ofInputs<&Inputs::trainingTime>, "reliability.trainingTime"}, kUtilisation}, trains));
    all.push_back(formulaCard<Inputs, Result>(
        "cost.perToken", "figure.cost.perToken", "USD/token", ofResult<&Result::perToken>, "K_t / n",
        {{"K_t", "letter.costTraining", Origin::Figure, ofResult<&Result::training>, "cost.training"},
         {"n", "letter.trainingTokens", Origin::Choice, ofInputs<&Inputs::trainingTokens>}}, trains));
    addCloud(all);
    const CostLetter income{"R", "letter.income", Origin::Figure, ofResult<&Result::revenue>, nullptr, nullptr, "USD/yr"};
    const CostLetter running{"O", "letter.runningCost", Origin::Figure, runningCost, nullptr, nullptr, "USD/yr"};
    const CostLetter capital{"K", "letter.capital", Origin::Figure, ofResult<&Result::capital>, "cost.capital"};
    const CostLetter interest{"i", "letter.interest", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.interest); }, nullptr, nullptr, "%"};
    const CostLetter life{"L", "letter.costLife", Origin::Choice, [](const Inputs& in, const Result&) -> Value { return Measure(in.economy.life); }};
    all.push_back(procedureCard<Inputs, Result>("cost.netPresentValue", "figure.cost.netPresentValue", "USD",
                                                ofResult<&Result::netPresentValue>, "card.cost.netPresentValue",
                                                {income, running, capital, interest, life}));
    all.push_back(procedureCard<Inputs, Result>("cost.payBack", "figure.cost.payBack", "yr", ofResult<&Result::payBack>,
                                                "card.cost.payBack", {capital, income, running}));
}

std::vector<CostCard> makeCards()
{
    std::vector<CostCard> all;
    addCapital(all);
    addRates(all);
    addShares(all);
    addSplit(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<CostCard> all = makeCards();
    return all;
}

} // namespace cw::cost
