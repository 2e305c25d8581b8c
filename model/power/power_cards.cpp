// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/card_parts.h"

namespace cw::power {
namespace {

using explain::Origin;

constexpr const char* kTrainingShare = "arXiv 2506.14551; arXiv 2412.08602";
constexpr const char* kAffine = "arXiv 2506.14551; ExaDigiT RAPS config/frontier.yaml";
constexpr const char* kEpoch = "epoch-research/training-cost-trends";

template <std::optional<Levels> NodePower::*Part, Watts Levels::*Load>
Value nodeRead(const Inputs&, const Result& r)
{
    const NodePower* power = mainPower(r);
    return power != nullptr && (power->*Part) ? Value(Measure((*(power->*Part)).*Load)) : std::nullopt;
}

Value designRead(const Inputs&, const Result& r)
{
    const NodePower* power = mainPower(r);
    return power != nullptr && power->acceleratorDesign ? Value(Measure(*power->acceleratorDesign)) : std::nullopt;
}

Value acceleratorsRead(const Inputs& in, const Result& r)
{
    const auto* nodes = mainClass(in, r);
    return nodes != nullptr ? Value(Measure(nodes->acceleratorsPerNode)) : std::nullopt;
}

Value trainingShareRead(const Inputs& in, const Result&) { return Measure(in.model.trainingShareOfRated.value); }

Value gpuRead(const Inputs& in, const Result& r)
{
    const NodePower* power = mainPower(r);
    const auto* nodes = mainClass(in, r);
    if (power == nullptr || !power->accelerators || nodes->acceleratorsPerNode == 0)
        return std::nullopt;
    return Measure(power->accelerators->expected / nodes->acceleratorsPerNode);
}

Value publishedRated(const Inputs& in, const Result& r)
{
    const auto* nodes = mainClass(in, r);
    return nodes != nullptr && nodes->serverPart && nodes->serverPart->ratedPower
               ? Value(Measure(nodes->serverPart->ratedPower->value))
               : std::nullopt;
}

bool partsFit(const Inputs&, const Result& r) { return mainPower(r) == nullptr || !mainPower(r)->partsScaled; }
bool isCapped(const Inputs& in, const Result& r)
{
    return in.powerCap.value < 1 && mainClass(in, r) != nullptr && mainClass(in, r)->acceleratorsPerNode > 0;
}
bool partsDoNotFit(const Inputs& in, const Result& r) { return !partsFit(in, r); }

bool isBasis(const Result& r, Basis basis) { return mainPower(r) != nullptr && mainPower(r)->basis == basis; }

const PowerLetter kAccelerators{"n_g", "letter.acceleratorsPerNode", Origin::Catalog, acceleratorsRead};
const PowerLetter kDesign{"P_g", "letter.acceleratorDesignPower", Origin::Catalog, designRead};
const PowerLetter kTrainingShareLetter{
    "s", "letter.trainingShareOfRated", Origin::Assumption, trainingShareRead, nullptr, kTrainingShare};
const PowerLetter kNodes{"N", "letter.nodes", Origin::Figure,
                         [](const Inputs& in, const Result&) -> Value { return Measure(in.inventory->nodeCount); },
                         "inventory.nodes"};

Value busyRead(const Inputs& in, const Result&) { return in.busyShare ? Value(Measure(*in.busyShare)) : std::nullopt; }

Value nodeBusyRead(const Inputs&, const Result& r)
{
    const NodePower* power = mainPower(r);
    return power != nullptr && power->busy ? Value(Measure(*power->busy)) : std::nullopt;
}

Value gpuIdleRead(const Inputs& in, const Result& r)
{
    const NodePower* power = mainPower(r);
    const auto* nodes = mainClass(in, r);
    if (power == nullptr || !power->accelerators || nodes->acceleratorsPerNode == 0)
        return std::nullopt;
    return Measure(power->accelerators->idle / nodes->acceleratorsPerNode);
}

/// A plan says how busy the accelerators of the main node are.
bool knowsBusy(const Inputs& in, const Result& r)
{
    const auto* nodes = mainClass(in, r);
    return in.busyShare && !in.isStopped && nodes != nullptr && nodes->acceleratorsPerNode > 0;
}
bool standsIdle(const Inputs& in, const Result& r)
{
    const auto* nodes = mainClass(in, r);
    return in.isStopped && nodes != nullptr && nodes->acceleratorsPerNode > 0;
}
bool alwaysBusy(const Inputs& in, const Result& r) { return !knowsBusy(in, r) && !standsIdle(in, r); }
bool standsIdleAndFits(const Inputs& in, const Result& r) { return standsIdle(in, r) && partsFit(in, r); }
bool isFree(const Inputs& in, const Result& r) { return !isCapped(in, r); }
bool plannedAndFits(const Inputs& in, const Result& r) { return knowsBusy(in, r) && partsFit(in, r) && isFree(in, r); }
bool alwaysBusyAndFits(const Inputs& in, const Result& r) { return alwaysBusy(in, r) && partsFit(in, r) && isFree(in, r); }

const PowerLetter kBusy{"u", "letter.busyShare", Origin::Figure, busyRead, "training.busyShare"};

const PowerLetter kFed{"f", "letter.fed", Origin::Figure,
                       [](const Inputs& in, const Result&) -> Value { return Measure(in.fed); }, "storage.ingestCovered", nullptr, "%"};

const PowerLetter kWaiting{
    "w",
    "letter.waitingShare",
    Origin::Assumption,
    [](const Inputs& in, const Result&) -> Value { return Measure(in.model.waitingShare.value); },
    nullptr,
    "power_model.json"};

const PowerLetter kCap{"c", "letter.powerCap", Origin::Choice,
                       [](const Inputs& in, const Result&) -> Value { return Measure(in.powerCap); }};
const PowerLetter kGpuIdle{"P_i", "letter.acceleratorIdle", Origin::Assumption, gpuIdleRead, nullptr, "ExaDigiT RAPS"};
const PowerLetter kGpuShare{
    "a", "letter.acceleratorTrainingShare", Origin::Assumption,
    [](const Inputs& in, const Result&) -> Value { return Measure(in.model.acceleratorTrainingShare.value); }};

template <Watts NodePower::*Member>
Value sparedRead(const Inputs&, const Result& r)
{
    const NodePower* power = mainPower(r);
    return power != nullptr && power->node ? Value(Measure(power->*Member)) : std::nullopt;
}

Value uncappedRated(const Inputs& in, const Result& r)
{
    const Value rated = nodeRead<&NodePower::node, &Levels::rated>(in, r);
    return rated ? Value(Measure(rated->base + mainPower(r)->spared.base(), rated->dimension)) : std::nullopt;
}

Value clockRead(const Inputs&, const Result& r)
{
    const NodePower* power = mainPower(r);
    return power != nullptr && power->clock ? Value(Measure(*power->clock)) : std::nullopt;
}

bool cappedAndPlanned(const Inputs& in, const Result& r) { return isCapped(in, r) && knowsBusy(in, r) && partsFit(in, r); }
bool cappedAndBusy(const Inputs& in, const Result& r) { return isCapped(in, r) && alwaysBusy(in, r) && partsFit(in, r); }
bool cappedAndFits(const Inputs& in, const Result& r) { return isCapped(in, r) && partsFit(in, r); }
bool cappedAndScaled(const Inputs& in, const Result& r) { return isCapped(in, r) && partsDoNotFit(in, r); }

/// Before those of the same figures without a cap.
void addCapCards(std::vector<PowerCard>& all)
{
    const auto add = [&all](PowerCard card, decltype(PowerCard::applies) applies, const char* error) {
        card.applies = applies;
        card.error = error;
        all.push_back(std::move(card));
    };
    add(formulaCard("power.gpu", "figure.power.gpu", "W", gpuRead,
                    "P_i + (max(P_i, min(a, c) * P_g) - P_i) * (w + (1 - w) * u * f)",
                    {kGpuIdle, kGpuShare, kCap, kDesign, kWaiting, kBusy, kFed}),
        cappedAndPlanned, "error.power.waiting");
    add(formulaCard("power.gpu", "figure.power.gpu", "W", gpuRead, "max(P_i, min(a, c) * P_g)",
                    {kGpuIdle, kGpuShare, kCap, kDesign}),
        cappedAndBusy, "error.power.waiting");
    const PowerLetter uncapped{"R", "letter.ratedWithoutCap", Origin::Catalog, uncappedRated};
    add(formulaCard("power.nodeRated", "figure.power.nodeRated", "kW", nodeRead<&NodePower::node, &Levels::rated>, "R - P_c",
                    {uncapped, {"P_c", "letter.spared", Origin::Choice, sparedRead<&NodePower::spared>}}),
        isCapped, "error.power.capped");
    add(formulaCard("power.nodeBusy", "figure.power.nodeBusy", "kW", nodeBusyRead, "s * R - P_c",
                    {kTrainingShareLetter, uncapped,
                     {"P_c", "letter.sparedBusy", Origin::Choice, sparedRead<&NodePower::sparedBusy>}}),
        isCapped, "error.power.trainingShare");
    add(formulaCard("power.clock", "figure.power.clock", "%", clockRead,
                    "min(1, max(0, (c * P_g - P_i) / (a * P_g - P_i)) ^ (1 / k))",
                    {kCap, kDesign, kGpuIdle, kGpuShare,
                     {"k", "letter.clockExponent", Origin::Assumption,
                      [](const Inputs& in, const Result&) -> Value { return Measure(in.model.clockExponent.value); }, nullptr,
                      "power_model.json"}}),
        cappedAndFits, "error.power.clock");
    add(procedureCard("power.clock", "figure.power.clock", "%", clockRead, "card.power.clockOfScaled", {kCap, kDesign}),
        cappedAndScaled, "error.power.clock");
}

void addGpuCards(std::vector<PowerCard>& all)
{
    PowerCard planned = formulaCard(
        "power.gpu", "figure.power.gpu", "W", gpuRead, "P_i + (a * P_g - P_i) * (w + (1 - w) * u * f)",
        {kGpuIdle, kGpuShare, kDesign, kWaiting, kBusy, kFed});
    planned.applies = plannedAndFits;
    planned.source = kAffine;
    planned.error = "error.power.waiting";
    all.push_back(planned);
    PowerCard stopped = formulaCard("power.gpu", "figure.power.gpu", "W", gpuRead, "P_i", {kGpuIdle});
    stopped.applies = standsIdleAndFits;
    stopped.error = "error.power.stopped";
    all.push_back(stopped);
    PowerCard usual = formulaCard("power.gpu", "figure.power.gpu", "W", gpuRead, "a * P_g", {kGpuShare, kDesign});
    usual.applies = alwaysBusyAndFits;
    all.push_back(usual);
    PowerCard scaled =
        procedureCard("power.gpu", "figure.power.gpu", "W", gpuRead, "card.power.scaledToNode", {kDesign});
    scaled.applies = partsDoNotFit;
    all.push_back(scaled);
}

void addRatedCards(std::vector<PowerCard>& all)
{
    const auto value = nodeRead<&NodePower::node, &Levels::rated>;
    const auto add = [&](const char* formula, std::vector<PowerLetter> letters,
                         bool (*applies)(const Inputs&, const Result&), const char* source, const char* error) {
        PowerCard card =
            formulaCard("power.nodeRated", "figure.power.nodeRated", "kW", value, formula, std::move(letters));
        card.applies = applies;
        card.source = source;
        card.error = error;
        all.push_back(card);
    };
    add(
        "R", {{"R", "letter.publishedRated", Origin::Catalog, publishedRated}},
        [](const Inputs& in, const Result& r) {
            const bool isPublished = mainPower(r) == nullptr || isBasis(r, Basis::Published) || isBasis(r, Basis::Unknown);
            return isPublished && !isCapped(in, r);
        },
        "", "");
    add(
        "R_0 + n_g * (P_g - P_own)",
        {{"R_0", "letter.publishedRated", Origin::Catalog, publishedRated},
         kAccelerators,
         kDesign,
         {"P_own", "letter.ownAcceleratorPower", Origin::Catalog,
          [](const Inputs& in, const Result& r) -> Value {
              return Measure(mainClass(in, r)->ownAcceleratorPart->thermalDesignPower->value);
          }}},
        [](const Inputs& in, const Result& r) { return isBasis(r, Basis::AdjustedForAccelerator) && !isCapped(in, r); }, "",
        "error.power.adjusted");
    add(
        "P_typ / s",
        {{"P_typ", "letter.typicalPower", Origin::Catalog,
          [](const Inputs& in, const Result& r) -> Value {
              const auto& typical = mainClass(in, r)->serverPart->typicalPower->value;
              return Measure((typical.low + typical.high) / 2);
          }},
         kTrainingShareLetter},
        [](const Inputs& in, const Result& r) { return isBasis(r, Basis::FromTypical) && !isCapped(in, r); }, kTrainingShare,
        "error.power.estimated");
    add(
        "max(k * n_g * P_g, (n_g * P_g + P_p + P_n) * (1 + f))",
        {{"k", "letter.ratedPerAcceleratorPower", Origin::Assumption,
          [](const Inputs& in, const Result&) -> Value { return Measure(in.model.ratedPerAcceleratorPower.value); },
          nullptr, kEpoch},
         kAccelerators,
         kDesign,
         {"P_p", "letter.processorsRated", Origin::Assumption, nodeRead<&NodePower::processors, &Levels::rated>},
         {"P_n", "letter.nodeNetworkRated", Origin::Assumption, nodeRead<&NodePower::network, &Levels::rated>},
         {"f", "letter.fanShare", Origin::Assumption,
          [](const Inputs& in, const Result&) -> Value { return Measure(in.model.fanShare.value); }}},
        [](const Inputs& in, const Result& r) { return isBasis(r, Basis::EstimatedFromParts) && !isCapped(in, r); }, kEpoch,
        "error.power.estimated");
}

void addExpectedAndIdle(std::vector<PowerCard>& all)
{
    PowerCard planned = formulaCard(
        "power.nodeExpected", "figure.power.nodeExpected", "kW", nodeRead<&NodePower::node, &Levels::expected>,
        "P_i + (P_b - P_i) * (w + (1 - w) * u * f)",
        {{"P_i", "letter.nodeIdle", Origin::Figure, nodeRead<&NodePower::node, &Levels::idle>, "power.nodeIdle"},
         {"P_b", "letter.nodeBusy", Origin::Figure, nodeBusyRead, "power.nodeBusy"},
         kWaiting,
         kBusy, kFed});
    planned.applies = knowsBusy;
    planned.source = kAffine;
    planned.error = "error.power.waiting";
    all.push_back(planned);
    PowerCard stopped = formulaCard(
        "power.nodeExpected", "figure.power.nodeExpected", "kW", nodeRead<&NodePower::node, &Levels::expected>, "P_i",
        {{"P_i", "letter.nodeIdle", Origin::Figure, nodeRead<&NodePower::node, &Levels::idle>, "power.nodeIdle"}});
    stopped.applies = standsIdle;
    stopped.error = "error.power.stopped";
    all.push_back(stopped);
    PowerCard expected = formulaCard("power.nodeExpected", "figure.power.nodeExpected", "kW",
                                     nodeRead<&NodePower::node, &Levels::expected>, "P_b",
                                     {{"P_b", "letter.nodeBusy", Origin::Figure, nodeBusyRead, "power.nodeBusy"}});
    expected.applies = alwaysBusy;
    expected.error = "error.power.alwaysBusy";
    all.push_back(expected);
    PowerCard busy = formulaCard(
        "power.nodeBusy", "figure.power.nodeBusy", "kW", nodeBusyRead, "s * R",
        {kTrainingShareLetter,
         {"R", "letter.nodeRated", Origin::Figure, nodeRead<&NodePower::node, &Levels::rated>, "power.nodeRated"}});
    busy.applies = isFree;
    busy.source = kTrainingShare;
    busy.error = "error.power.trainingShare";
    all.push_back(busy);
    PowerCard idle = formulaCard(
        "power.nodeIdle", "figure.power.nodeIdle", "kW", nodeRead<&NodePower::node, &Levels::idle>,
        "I_g + I_p + I_n + I_f",
        {{"I_g", "letter.acceleratorsIdle", Origin::Assumption, nodeRead<&NodePower::accelerators, &Levels::idle>},
         {"I_p", "letter.processorsIdle", Origin::Assumption, nodeRead<&NodePower::processors, &Levels::idle>},
         {"I_n", "letter.nodeNetworkIdle", Origin::Assumption, nodeRead<&NodePower::network, &Levels::idle>},
         {"I_f", "letter.fansIdle", Origin::Assumption, nodeRead<&NodePower::fans, &Levels::idle>}});
    idle.source = "ExaDigiT RAPS config/frontier.yaml";
    idle.error = "error.power.idle";
    all.push_back(idle);
}

template <Watts Levels::*Load>
void addNodesTotal(std::vector<PowerCard>& all, const char* figure, const char* title, const char* nodeFigure)
{
    const auto value = sumRead<&Result::nodesTotal, Load>;
    PowerCard one =
        formulaCard(figure, title, "kW", value, "N * P",
                    {kNodes, {"P", "letter.onePower", Origin::Figure, nodeRead<&NodePower::node, Load>, nodeFigure}});
    one.applies = oneNodeClass;
    all.push_back(one);
    PowerCard several = procedureCard(figure, title, "kW", value, "card.power.sumOfNodes", {kNodes});
    several.applies = otherNodeClasses;
    all.push_back(several);
}

void addDesignTotal(std::vector<PowerCard>& all)
{
    const auto value = resultRead<&Result::acceleratorDesignPower>;
    PowerCard one = formulaCard("power.acceleratorTdpTotal", "figure.power.acceleratorTdpTotal", "kW", value,
                                "N * n_g * P_g", {kNodes, kAccelerators, kDesign});
    one.applies = oneNodeClass;
    all.push_back(one);
    PowerCard several = procedureCard("power.acceleratorTdpTotal", "figure.power.acceleratorTdpTotal", "kW", value,
                                      "card.power.sumOfNodes", {kNodes});
    several.applies = otherNodeClasses;
    all.push_back(several);
}

} // namespace

void addNodeCards(std::vector<PowerCard>& all)
{
    addCapCards(all);
    addGpuCards(all);
    addRatedCards(all);
    addExpectedAndIdle(all);
    addNodesTotal<&Levels::rated>(all, "power.nodesRated", "figure.power.nodesRated", "power.nodeRated");
    addNodesTotal<&Levels::expected>(all, "power.nodesExpected", "figure.power.nodesExpected", "power.nodeExpected");
    addNodesTotal<&Levels::idle>(all, "power.nodesIdle", "figure.power.nodesIdle", "power.nodeIdle");
    addDesignTotal(all);
}

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<PowerCard> all = [] {
        std::vector<PowerCard> made;
        addNodeCards(made);
        addSiteCards(made);
        addSupplyCards(made);
        return made;
    }();
    return all;
}

} // namespace cw::power
