// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/card_parts.h"

namespace cw::fabric {

FabricCard card(const char* figure, const char* title, const char* unit, ReadCard value, const char* formula,
                std::vector<FabricLetter> letters, CardApplies applies, const char* source)
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

FabricCard procedure(const char* figure, const char* title, const char* unit, ReadCard value, const char* text,
                     std::vector<FabricLetter> letters, CardApplies applies, const char* source)
{
    FabricCard made = card(figure, title, unit, value, nullptr, std::move(letters), applies, source);
    made.procedure = text;
    return made;
}

namespace {

using network::Timing;
using Value = CardValue;

constexpr const char* kNcclTests = "nccl-tests PERFORMANCE.md";

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

/// Steps and latencies of the algorithm and the protocol that were taken.
template <OperationMember Which>
void addTimingLetters(std::vector<FabricLetter>& letters)
{
    const FabricLetter known[] = {
        {"a_0", "letter.collectiveLaunch", Origin::Assumption, timingRead<Which, &Timing::launch>},
        {"k_u", "letter.insideSteps", Origin::Choice, timingRead<Which, &Timing::insideSteps>},
        {"a_u", "letter.insideLatency", Origin::Assumption, timingRead<Which, &Timing::insideLatency>},
        {"k_n", "letter.networkSteps", Origin::Choice, timingRead<Which, &Timing::networkSteps>},
        {"a_n", "letter.networkLatency", Origin::Assumption, timingRead<Which, &Timing::networkLatency>},
        {"B", "letter.bindingBandwidth", Origin::Assumption, timingRead<Which, &Timing::bandwidth>},
    };
    letters.insert(letters.end(), std::begin(known), std::end(known));
}

template <OperationMember Which>
void addAllReduce(std::vector<FabricCard>& all, const char* figure, const char* title, const char* sizeMeaning,
                  const char* messageMeaning, const char* messageFigure)
{
    std::vector<FabricLetter> letters = messageLetters<Which>(sizeMeaning, messageMeaning, messageFigure);
    addTimingLetters<Which>(letters);
    all.push_back(procedure(figure, title, "ms", timeRead<Which>, "card.fabric.alone", {}, isAlone<Which>));
    FabricCard made =
        card(figure, title, "ms", timeRead<Which>, "a_0 + k_u * a_u + k_n * a_n + 2 * (n - 1) / n * M / B",
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
    std::vector<FabricLetter> letters{{"M", "letter.pipelineMessage", Origin::Figure,
                                       [](const Inputs&, const Result& r) -> Value {
                                           return r.pipelineTransfer ? Value(Measure(r.pipelineTransfer->message))
                                                                     : std::nullopt;
                                       },
                                       "training.pipelineMessage"}};
    addTimingLetters<&Result::pipelineTransfer>(letters);
    all.push_back(card("fabric.pipelineTransfer", "figure.fabric.pipelineTransfer", "ms",
                       timeRead<&Result::pipelineTransfer>, "a_0 + k_u * a_u + k_n * a_n + M / B", std::move(letters),
                       isShared<&Result::pipelineTransfer>, kNcclTests));
}

std::vector<FabricCard> makeCards()
{
    std::vector<FabricCard> all;
    addSwitchCards(all);
    addLinkCards(all);
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
