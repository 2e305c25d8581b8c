// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/card_parts.h"

namespace cw::power {
namespace {

using explain::Origin;

const PowerLetter kPue{
    "u", "letter.pue", Origin::Figure,
    [](const Inputs& in, const Result&) -> Value { return in.pue ? Value(Measure(*in.pue)) : std::nullopt; },
    "cooling.pue"};

PowerLetter itLetter(decltype(PowerLetter::read) read, const char* figure)
{
    return {"P_it", "letter.itPower", Origin::Figure, read, figure};
}

template <Watts Levels::*Load>
void addDevices(std::vector<PowerCard>& all, const char* switches, const char* switchesTitle, const char* storage,
                const char* storageTitle)
{
    all.push_back(procedureCard(switches, switchesTitle, "kW", sumRead<&Result::switchesTotal, Load>,
                                "card.power.sumOfSwitches"));
    all.push_back(
        procedureCard(storage, storageTitle, "kW", sumRead<&Result::storageTotal, Load>, "card.power.sumOfStorage"));
}

template <Watts Levels::*Load>
void addLoad(std::vector<PowerCard>& all, const char* itFigure, const char* itTitle, const char* facilityFigure,
             const char* facilityTitle, const char* nodesFigure, const char* switchesFigure, const char* storageFigure)
{
    PowerLetter nodes{"P_nodes", "letter.nodesPower", Origin::Figure, sumRead<&Result::nodesTotal, Load>, nodesFigure};
    PowerLetter switches{"P_sw", "letter.switchesPower", Origin::Figure, sumRead<&Result::switchesTotal, Load>,
                         switchesFigure};
    PowerLetter storage{"P_st", "letter.storagePower", Origin::Figure, sumRead<&Result::storageTotal, Load>,
                        storageFigure};
    all.push_back(formulaCard(itFigure, itTitle, "kW", sumRead<&Result::it, Load>, "P_nodes + P_sw + P_st",
                              {nodes, switches, storage}));
    PowerCard facility = formulaCard(facilityFigure, facilityTitle, "kW", sumRead<&Result::facility, Load>, "P_it * u",
                                     {itLetter(sumRead<&Result::it, Load>, itFigure), kPue});
    facility.error = "error.power.pue";
    all.push_back(facility);
}

void addOverhead(std::vector<PowerCard>& all)
{
    const PowerLetter it = itLetter(sumRead<&Result::it, &Levels::expected>, "power.it");
    all.push_back(procedureCard("power.chainEfficiency", "figure.power.chainEfficiency", "%",
                                resultRead<&Result::chainEfficiency>, "card.power.chain"));
    PowerCard losses = formulaCard(
        "power.losses", "figure.power.losses", "kW", sumRead<&Result::losses, &Levels::expected>,
        "min(P_it * (1 / e - 1), P_it * (u - 1))",
        {it,
         {"e", "letter.chainEfficiency", Origin::Figure, resultRead<&Result::chainEfficiency>, "power.chainEfficiency"},
         kPue});
    losses.error = "error.power.losses";
    all.push_back(losses);
    all.push_back(formulaCard(
        "power.cooling", "figure.power.cooling", "kW", sumRead<&Result::cooling, &Levels::expected>,
        "P_it * u - P_it - P_loss",
        {it,
         kPue,
         {"P_loss", "letter.losses", Origin::Figure, sumRead<&Result::losses, &Levels::expected>, "power.losses"}}));
}

void addShare(std::vector<PowerCard>& all)
{
    const PowerLetter facility{"P_fac", "letter.facilityPower", Origin::Figure,
                               sumRead<&Result::facility, &Levels::expected>, "power.facility"};
    all.push_back(
        formulaCard("power.perGpu", "figure.power.perGpu", "kW", resultRead<&Result::perAccelerator>, "P_fac / N_g",
                    {facility,
                     {"N_g", "letter.accelerators", Origin::Figure,
                      [](const Inputs& in, const Result&) -> Value { return Measure(in.inventory->acceleratorCount); },
                      "inventory.accelerators"}}));
}

Value runTime(const Inputs& in, const Result&) { return in.run ? Value(Measure(in.run->time)) : std::nullopt; }
Value runTokens(const Inputs& in, const Result&) { return in.run ? Value(Measure(in.run->tokens)) : std::nullopt; }
bool hasRun(const Inputs& in, const Result&) { return in.run.has_value(); }

/// Figures of the training, known only where its power is.
void addTraining(std::vector<PowerCard>& all)
{
    PowerCard energy = formulaCard("training.energy", "figure.training.energy", "MWh",
                                   resultRead<&Result::trainingEnergy>, "P_fac * t",
                                   {{"P_fac", "letter.facilityPower", Origin::Figure,
                                     sumRead<&Result::facility, &Levels::expected>, "power.facility"},
                                    {"t", "letter.trainingTime", Origin::Figure, runTime, "training.trainingTime"}});
    energy.applies = hasRun;
    energy.error = "error.power.trainingEnergy";
    all.push_back(energy);
    PowerCard perToken = formulaCard(
        "training.energyPerToken", "figure.training.energyPerToken", "J/token", resultRead<&Result::energyPerToken>,
        "E / n_t",
        {{"E", "letter.trainingEnergy", Origin::Figure, resultRead<&Result::trainingEnergy>, "training.energy"},
         {"n_t", "letter.step.allTokens", Origin::Choice, runTokens}});
    perToken.applies = hasRun;
    perToken.error = "error.power.trainingEnergy";
    all.push_back(perToken);
}

const RackPower* worstRack(const Result& r)
{
    return r.worstRack < 0 ? nullptr : &r.racks[static_cast<std::size_t>(r.worstRack)];
}

Value worstRated(const Inputs&, const Result& r)
{
    return worstRack(r) != nullptr ? Value(Measure(worstRack(r)->rack->rated)) : std::nullopt;
}

const RackPower* fullestPhase(const Result& r)
{
    return r.fullestPhase < 0 ? nullptr : &r.racks[static_cast<std::size_t>(r.fullestPhase)];
}

template <double PhaseLoads::*Member>
Value phaseRead(const Inputs&, const Result& r)
{
    return fullestPhase(r) != nullptr ? Value(Measure((*fullestPhase(r)->phases).*Member)) : std::nullopt;
}

Value phaseOneLost(const Inputs&, const Result& r)
{
    const RackPower* rack = fullestPhase(r);
    return rack != nullptr && rack->phases->shareOneLost ? Value(Measure(*rack->phases->shareOneLost)) : std::nullopt;
}

void addPhases(std::vector<PowerCard>& all)
{
    const PowerLetter rated{"P_rack", "letter.rackRated", Origin::Figure, [](const Inputs&, const Result& r) -> Value {
                                return fullestPhase(r) != nullptr ? Value(Measure(fullestPhase(r)->rack->rated)) : std::nullopt;
                            }};
    const auto add = [&](const char* figure, const char* title, decltype(PowerCard::value) value, const char* steps) {
        PowerCard card = procedureCard(figure, title, "%", value, steps, {rated});
        card.error = "error.power.phases";
        all.push_back(card);
    };
    add("power.phaseShare", "figure.power.phaseShare", phaseRead<&PhaseLoads::share>, "card.power.phaseShare");
    add("power.phaseShareOneLost", "figure.power.phaseShareOneLost", phaseOneLost,
        "card.power.phaseShareOneLost");
    add("power.phaseUnevenness", "figure.power.phaseUnevenness", phaseRead<&PhaseLoads::unevenness>,
        "card.power.phaseUnevenness");
}

void addRacks(std::vector<PowerCard>& all)
{
    all.push_back(procedureCard("power.worstRack", "figure.power.worstRack", "kW", worstRated, "card.power.worstRack"));
    PowerCard share = formulaCard(
        "power.worstRackShare", "figure.power.worstRackShare", "%",
        [](const Inputs&, const Result& r) -> Value {
            return worstRack(r) != nullptr ? Value(Measure(*worstRack(r)->share)) : std::nullopt;
        },
        "P_rack / (n_pdu * P_pdu)",
        {{"P_rack", "letter.rackRated", Origin::Figure, worstRated, "power.worstRack"},
         {"n_pdu", "letter.pduCount", Origin::Choice,
          [](const Inputs& in, const Result& r) -> Value {
              return r.worstRack < 0
                         ? std::nullopt
                         : Value(Measure(in.inventory->racks[static_cast<std::size_t>(r.worstRack)].pduCount));
          }},
         {"P_pdu", "letter.pduCapacity", Origin::Catalog, [](const Inputs& in, const Result& r) -> Value {
              if (r.worstRack < 0)
                  return std::nullopt;
              const auto& pdu = in.inventory->racks[static_cast<std::size_t>(r.worstRack)].pduPart;
              return Measure(pdu->continuous ? pdu->continuous->value : pdu->capacity.value);
          }}});
    all.push_back(share);
}

} // namespace

void addSiteCards(std::vector<PowerCard>& all)
{
    addDevices<&Levels::expected>(all, "power.switches", "figure.power.switches", "power.storage",
                                  "figure.power.storage");
    addDevices<&Levels::rated>(all, "power.switchesRated", "figure.power.switchesRated", "power.storageRated",
                               "figure.power.storageRated");
    addDevices<&Levels::idle>(all, "power.switchesIdle", "figure.power.switchesIdle", "power.storageIdle",
                              "figure.power.storageIdle");
    addLoad<&Levels::expected>(all, "power.it", "figure.power.it", "power.facility", "figure.power.facility",
                               "power.nodesExpected", "power.switches", "power.storage");
    addLoad<&Levels::rated>(all, "power.itRated", "figure.power.itRated", "power.facilityRated",
                            "figure.power.facilityRated", "power.nodesRated", "power.switchesRated",
                            "power.storageRated");
    addLoad<&Levels::idle>(all, "power.itIdle", "figure.power.itIdle", "power.facilityIdle",
                           "figure.power.facilityIdle", "power.nodesIdle", "power.switchesIdle", "power.storageIdle");
    addOverhead(all);
    addShare(all);
    addTraining(all);
    addRacks(all);
    addPhases(all);
}

} // namespace cw::power
