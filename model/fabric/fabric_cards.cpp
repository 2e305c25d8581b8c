// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/fabric.h"

namespace cw::fabric {
namespace {

using explain::Origin;
using network::Timing;
using FabricCard = explain::Card<Inputs, Result>;
using FabricLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;
using Read = Value (*)(const Inputs&, const Result&);
using Applies = bool (*)(const Inputs&, const Result&);

constexpr const char* kSuperPod = "NVIDIA DGX SuperPOD H100 RA-11333-001 V11";
constexpr const char* kFatTree = "Al-Fares 2008";
constexpr const char* kNcclTests = "nccl-tests PERFORMANCE.md";

bool tiersAre(const Result& r, int tiers) { return r.sizing && r.sizing->tiers == tiers; }

/// A number of the sizing; unknown where nothing can be built.
template <auto Member>
Value sized(const Inputs&, const Result& r)
{
    return r.sizing ? Value(Measure((*r.sizing).*Member)) : std::nullopt;
}

template <auto Member>
Value ofSizingInputs(const Inputs&, const Result& r)
{
    return Measure(r.sizingInputs.*Member);
}

template <auto Member>
Value ofResult(const Inputs&, const Result& r)
{
    return r.*Member ? Value(Measure(*(r.*Member))) : std::nullopt;
}

const inventory::NodeClass* mainNodes(const Inputs& in) { return inventory::mainNodes(*in.inventory); }

const catalog::Accelerator* mainAccelerator(const Inputs& in)
{
    const inventory::NodeClass* nodes = mainNodes(in);
    return nodes != nullptr && nodes->acceleratorPart ? &*nodes->acceleratorPart : nullptr;
}

// Letters that several cards share.
const FabricLetter kEndpoints{"E", "letter.endpoints", Origin::Figure, sized<&Sizing::endpoints>, "fabric.endpoints"};
const FabricLetter kDown{"D", "letter.leafPortsDown", Origin::Choice, sized<&Sizing::downPorts>};
const FabricLetter kUp{"U", "letter.leafPortsUp", Origin::Choice, sized<&Sizing::upPorts>};
const FabricLetter kPlanes{"p", "letter.planes", Origin::Choice, ofSizingInputs<&SizingInputs::planes>};
const FabricLetter kLeaves{"L", "letter.leafSwitches", Origin::Figure, sized<&Sizing::leaves>, "fabric.leafSwitches"};
const FabricLetter kSpines{"S", "letter.spineSwitches", Origin::Figure, sized<&Sizing::spines>, "fabric.spineSwitches"};
const FabricLetter kSpineRadix{"R", "letter.spineRadix", Origin::Catalog, ofSizingInputs<&SizingInputs::spineRadix>};
const FabricLetter kLinkRate{"b", "letter.linkRate", Origin::Catalog, ofResult<&Result::linkRate>};

FabricCard card(const char* figure, const char* title, const char* unit, Read value, const char* formula,
                std::vector<FabricLetter> letters, Applies applies = nullptr, const char* source = "")
{
    FabricCard made;
    made.figure = figure;
    made.title = title;
    made.formula = formula;
    made.letters = std::move(letters);
    made.value = value;
    made.applies = applies;
    made.source = source;
    made.unit = unit;
    return made;
}

FabricCard procedure(const char* figure, const char* title, const char* unit, Read value, const char* text,
                     std::vector<FabricLetter> letters, Applies applies, const char* source = "")
{
    FabricCard made = card(figure, title, unit, value, nullptr, std::move(letters), applies, source);
    made.procedure = text;
    return made;
}

void addLeafCards(std::vector<FabricCard>& all)
{
    const char* figure = "fabric.leafSwitches";
    const char* title = "figure.fabric.leafSwitches";
    const Read value = sized<&Sizing::leaves>;
    all.push_back(card(figure, title, "1", value, "p * min(1, E)", {kPlanes, kEndpoints},
                       [](const Inputs&, const Result& r) { return tiersAre(r, 1); }));
    const FabricLetter units{"u", "letter.scalableUnits", Origin::Choice, sized<&Sizing::units>};
    const FabricLetter perUnit{"n_r", "letter.leavesPerUnit", Origin::Choice, sized<&Sizing::leavesPerUnit>};
    all.push_back(card(
        figure, title, "1", value, "p * max(u * n_r, ceil(E / D))", {kPlanes, units, perUnit, kEndpoints, kDown},
        [](const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::RailOptimised; }, kSuperPod));
    all.push_back(card(figure, title, "1", value, "p * ceil(E / D)", {kPlanes, kEndpoints, kDown},
                       [](const Inputs& in, const Result& r) {
                           return in.rule.kind != design::FabricKind::RailOptimised && !tiersAre(r, 1);
                       }));
}

void addUpperTierCards(std::vector<FabricCard>& all)
{
    const Applies three = [](const Inputs&, const Result& r) { return tiersAre(r, 3); };
    const Applies notThree = [](const Inputs&, const Result& r) { return !tiersAre(r, 3); };
    all.push_back(procedure("fabric.spineSwitches", "figure.fabric.spineSwitches", "1", sized<&Sizing::spines>,
                            "card.fabric.divisorRule", {kLeaves, kUp, kSpineRadix, kPlanes}, notThree, kSuperPod));
    all.push_back(card("fabric.spineSwitches", "figure.fabric.spineSwitches", "1", sized<&Sizing::spines>,
                       "p * ceil(L / p * U / floor(R / 2))", {kPlanes, kLeaves, kUp, kSpineRadix}, three, kFatTree));
    all.push_back(procedure("fabric.coreSwitches", "figure.fabric.coreSwitches", "1", sized<&Sizing::cores>,
                            "card.fabric.noCore", {kLeaves, kSpineRadix}, notThree));
    all.push_back(card("fabric.coreSwitches", "figure.fabric.coreSwitches", "1", sized<&Sizing::cores>,
                       "p * ceil(S / p * floor(R / 2) / R)", {kPlanes, kSpines, kSpineRadix}, three, kFatTree));
}

void addCountCards(std::vector<FabricCard>& all)
{
    all.push_back(
        card("fabric.endpoints", "figure.fabric.endpoints", "1", sized<&Sizing::endpoints>, "P_n + x",
             {{"P_n", "letter.nodePorts", Origin::Catalog, ofSizingInputs<&SizingInputs::nodePorts>},
              {"x", "letter.extraEndpoints", Origin::Choice, ofSizingInputs<&SizingInputs::extraEndpoints>}}));
    addLeafCards(all);
    addUpperTierCards(all);
    all.push_back(card("fabric.switches", "figure.fabric.switches", "1",
                       [](const Inputs&, const Result& r) -> Value {
                           return r.sizing ? Value(Measure(r.sizing->switches())) : std::nullopt;
                       },
                       "L + S + C",
                       {kLeaves,
                        kSpines,
                        {"C", "letter.coreSwitches", Origin::Figure, sized<&Sizing::cores>, "fabric.coreSwitches"}}));
    all.push_back(card("fabric.cables", "figure.fabric.cables", "1",
                       [](const Inputs&, const Result& r) -> Value {
                           return r.sizing ? Value(Measure(r.sizing->links())) : std::nullopt;
                       },
                       "p * E + L * U + K_c",
                       {kPlanes,
                        kEndpoints,
                        kLeaves,
                        kUp,
                        {"K_c", "letter.spineCoreLinks", Origin::Choice, sized<&Sizing::spineCoreLinks>}}));
    all.push_back(card(
        "fabric.optics", "figure.fabric.optics", "1",
        [](const Inputs&, const Result& r) -> Value {
            return r.sizing ? Value(Measure(r.sizing->optics())) : std::nullopt;
        },
        "ceil((p * E + 2 * L * U + 2 * K_c) / c_s) + ceil(p * P_n / c_n) + p * x",
        {kPlanes,
         kEndpoints,
         kLeaves,
         kUp,
         {"K_c", "letter.spineCoreLinks", Origin::Choice, sized<&Sizing::spineCoreLinks>},
         {"c_s", "letter.switchPortsPerCage", Origin::Catalog, ofSizingInputs<&SizingInputs::switchPortsPerCage>},
         {"P_n", "letter.nodePorts", Origin::Catalog, ofSizingInputs<&SizingInputs::nodePorts>},
         {"c_n", "letter.nodePortsPerCage", Origin::Catalog, ofSizingInputs<&SizingInputs::nodePortsPerCage>},
         {"x", "letter.extraEndpoints", Origin::Choice, ofSizingInputs<&SizingInputs::extraEndpoints>}},
        nullptr, kSuperPod));
    all.push_back(card("fabric.leafPortsFree", "figure.fabric.leafPortsFree", "1", sized<&Sizing::leafPortsFree>,
                       "L * D - p * E", {kLeaves, kDown, kPlanes, kEndpoints}));
    all.push_back(card("fabric.hops", "figure.fabric.hops", "1", sized<&Sizing::hops>, "2 * t - 1",
                       {{"t", "letter.tiers", Origin::Choice, sized<&Sizing::tiers>}}, nullptr, kFatTree));
}

void addBandwidthCards(std::vector<FabricCard>& all)
{
    const FabricLetter ratio{"o", "letter.oversubscription", Origin::Figure, sized<&Sizing::oversubscription>,
                             "fabric.oversubscription"};
    all.push_back(procedure("fabric.oversubscription", "figure.fabric.oversubscription", "1",
                            sized<&Sizing::oversubscription>, "card.fabric.oneSwitchNonBlocking", {kEndpoints},
                            [](const Inputs&, const Result& r) { return tiersAre(r, 1); }));
    all.push_back(card("fabric.oversubscription", "figure.fabric.oversubscription", "1",
                       sized<&Sizing::oversubscription>, "D / U", {kDown, kUp},
                       [](const Inputs&, const Result& r) { return !tiersAre(r, 1); }));
    all.push_back(card("fabric.bisectionBandwidth", "figure.fabric.bisectionBandwidth", "TB/s",
                       ofResult<&Result::bisection>, "E / 2 * p * b / max(1, o)",
                       {kEndpoints, kPlanes, kLinkRate, ratio}, nullptr, kFatTree));
    all.push_back(
        card("fabric.injectionPerGpu", "figure.fabric.injectionPerGpu", "GB/s", ofResult<&Result::injectionPerGpu>,
             "n_p * p * b / n_g",
             {{"n_p", "letter.computePortsPerNode", Origin::Catalog,
               [](const Inputs& in, const Result&) -> Value {
                   return mainNodes(in) ? Value(Measure(mainNodes(in)->computePorts)) : std::nullopt;
               }},
              {"p", "letter.planes", Origin::Choice,
               [](const Inputs& in, const Result&) -> Value { return Measure(in.planes > 1 ? in.planes : 1); }},
              kLinkRate,
              {"n_g", "letter.acceleratorsPerNode", Origin::Catalog, [](const Inputs& in, const Result&) -> Value {
                   return mainNodes(in) ? Value(Measure(mainNodes(in)->acceleratorsPerNode)) : std::nullopt;
               }}}));
    const auto datasheet = [&all](const char* figure, const char* title, Read value, const char* meaning,
                                  Read printed) {
        all.push_back(card(figure, title, "GB/s", value, "b", {{"b", meaning, Origin::Catalog, printed}}));
    };
    datasheet("fabric.hbmBandwidth", "figure.fabric.hbmBandwidth", ofResult<&Result::hbm>, "letter.memoryBandwidth",
              [](const Inputs& in, const Result&) -> Value {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr ? Value(Measure(part->memoryBandwidth.value)) : std::nullopt;
              });
    datasheet("fabric.scaleUpBandwidth", "figure.fabric.scaleUpBandwidth", ofResult<&Result::scaleUp>,
              "letter.scaleUpOneWay", [](const Inputs& in, const Result&) -> Value {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr && part->scaleUp ? Value(Measure(part->scaleUp->oneWay.value)) : std::nullopt;
              });
    datasheet("fabric.pcieBandwidth", "figure.fabric.pcieBandwidth", ofResult<&Result::pcie>, "letter.pcieOneWay",
              [](const Inputs& in, const Result&) -> Value {
                  const catalog::Accelerator* part = mainAccelerator(in);
                  return part != nullptr && part->pcie ? Value(Measure(part->pcie->oneWay.value)) : std::nullopt;
              });
}

using OperationMember = std::optional<Operation> Result::*;

template <OperationMember Which>
const Timing* timingOf(const Result& r)
{
    return (r.*Which) && (r.*Which)->timing ? &*(r.*Which)->timing : nullptr;
}

template <OperationMember Which>
Value timeRead(const Inputs&, const Result& r)
{
    const Timing* timing = timingOf<Which>(r);
    return timing != nullptr ? Value(Measure(timing->time)) : std::nullopt;
}

template <OperationMember Which, auto Member>
Value timingRead(const Inputs&, const Result& r)
{
    const Timing* timing = timingOf<Which>(r);
    return timing != nullptr ? Value(Measure(timing->*Member)) : std::nullopt;
}

template <OperationMember Which>
bool isAlone(const Inputs&, const Result& r)
{
    return (r.*Which) && (r.*Which)->group.size < 2;
}

template <OperationMember Which>
bool isShared(const Inputs& in, const Result& r)
{
    return !isAlone<Which>(in, r);
}

template <OperationMember Which>
std::vector<FabricLetter> messageLetters(const char* sizeMeaning, const char* messageMeaning, const char* messageFigure)
{
    return {
        {"n", sizeMeaning, Origin::Choice,
         [](const Inputs&, const Result& r) -> Value {
             return (r.*Which) ? Value(Measure((r.*Which)->group.size)) : std::nullopt;
         }},
        {"M", messageMeaning, Origin::Figure,
         [](const Inputs&, const Result& r) -> Value {
             return (r.*Which) ? Value(Measure((r.*Which)->message)) : std::nullopt;
         },
         messageFigure},
    };
}

template <OperationMember Which>
void addAllReduce(std::vector<FabricCard>& all, const char* figure, const char* title, const char* sizeMeaning,
                  const char* messageMeaning, const char* messageFigure)
{
    std::vector<FabricLetter> letters = messageLetters<Which>(sizeMeaning, messageMeaning, messageFigure);
    const FabricLetter latencies[] = {
        {"k_u", "letter.insideSteps", Origin::Choice, timingRead<Which, &Timing::insideSteps>},
        {"a_u", "letter.insideLatency", Origin::Assumption,
         [](const Inputs&, const Result& r) -> Value { return Measure(r.links.insideLatency); }},
        {"k_n", "letter.networkSteps", Origin::Choice, timingRead<Which, &Timing::networkSteps>},
        {"a_n", "letter.networkLatency", Origin::Assumption,
         [](const Inputs&, const Result& r) -> Value { return Measure(r.links.networkLatency); }},
        {"B", "letter.bindingBandwidth", Origin::Assumption, timingRead<Which, &Timing::bandwidth>},
    };
    letters.insert(letters.end(), std::begin(latencies), std::end(latencies));
    all.push_back(procedure(figure, title, "ms", timeRead<Which>, "card.fabric.alone", {}, isAlone<Which>));
    FabricCard made = card(figure, title, "ms", timeRead<Which>, "k_u * a_u + k_n * a_n + 2 * (n - 1) / n * M / B",
                           std::move(letters), isShared<Which>, kNcclTests);
    made.error = "error.fabric.collectives";
    all.push_back(made);
}

void addOperationCards(std::vector<FabricCard>& all)
{
    addAllReduce<&Result::gradientAllReduce>(all, "fabric.gradientAllReduce", "figure.fabric.gradientAllReduce",
                                             "letter.replicas", "letter.gradientMessage", "training.gradientMessage");
    addAllReduce<&Result::tensorAllReduce>(all, "fabric.tensorAllReduce", "figure.fabric.tensorAllReduce",
                                           "letter.tensorParallel", "letter.tensorMessage", "training.layerEdge");
    all.push_back(card(
        "fabric.tensorPerLayer", "figure.fabric.tensorPerLayer", "ms", ofResult<&Result::tensorTimePerLayer>, "r * T",
        {{"r", "letter.tensorReductionsPerLayer", Origin::Constant,
          [](const Inputs& in, const Result&) -> Value { return Measure(in.traffic.tensorReductionsPerLayer); },
          nullptr, "Shoeybi 2019"},
         {"T", "letter.tensorAllReduce", Origin::Figure, timeRead<&Result::tensorAllReduce>,
          "fabric.tensorAllReduce"}}));
    all.push_back(procedure("fabric.pipelineTransfer", "figure.fabric.pipelineTransfer", "ms",
                            timeRead<&Result::pipelineTransfer>, "card.fabric.alone", {},
                            isAlone<&Result::pipelineTransfer>));
    all.push_back(card(
        "fabric.pipelineTransfer", "figure.fabric.pipelineTransfer", "ms", timeRead<&Result::pipelineTransfer>,
        "k_u * a_u + k_n * a_n + M / B",
        {{"k_u", "letter.insideSteps", Origin::Choice, timingRead<&Result::pipelineTransfer, &Timing::insideSteps>},
         {"a_u", "letter.insideLatency", Origin::Assumption,
          [](const Inputs&, const Result& r) -> Value { return Measure(r.links.insideLatency); }},
         {"k_n", "letter.networkSteps", Origin::Choice, timingRead<&Result::pipelineTransfer, &Timing::networkSteps>},
         {"a_n", "letter.networkLatency", Origin::Assumption,
          [](const Inputs&, const Result& r) -> Value { return Measure(r.links.networkLatency); }},
         {"M", "letter.pipelineMessage", Origin::Figure,
          [](const Inputs&, const Result& r) -> Value {
              return r.pipelineTransfer ? Value(Measure(r.pipelineTransfer->message)) : std::nullopt;
          },
          "training.pipelineMessage"},
         {"B", "letter.bindingBandwidth", Origin::Assumption,
          timingRead<&Result::pipelineTransfer, &Timing::bandwidth>}},
        isShared<&Result::pipelineTransfer>, kNcclTests));
}

std::vector<FabricCard> makeCards()
{
    std::vector<FabricCard> all;
    addCountCards(all);
    addBandwidthCards(all);
    addOperationCards(all);
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<FabricCard> all = makeCards();
    return all;
}

} // namespace cw::fabric
