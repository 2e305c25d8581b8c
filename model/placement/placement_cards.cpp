// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/deciding_link.h"
#include "placement/placement.h"

#include <algorithm>
#include <iterator>

namespace cw::placement {
namespace {

using explain::Origin;
using network::Collective;
using network::Timing;
using PlacementCard = explain::Card<Inputs, Result>;
using PlacementCards = std::vector<PlacementCard>;
using PlacementLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;
using Read = Value (*)(const Inputs&, const Result&);
using Applies = bool (*)(const Inputs&, const Result&);

constexpr const char* kNcclTests = "nccl-tests PERFORMANCE.md";
constexpr const char* kFairness = "Bertsekas and Gallager 1992, 6.5.2";

/// Figures and text keys of one kind of group.
struct KindCards {
    const char* rate;
    const char* rateTitle;
    const char* together;
    const char* togetherTitle;
    const char* operation;
    const char* operationTitle;
    const char* perStep;
    const char* perStepTitle;
    const char* busBandwidth;
    const char* busBandwidthTitle;
    const char* headroom;
    const char* headroomTitle;
    const char* sizeMeaning;
    const char* message;
    const char* messageFigure;
};

template <GroupKind Kind>
const KindRates* ratesOf(const Result& r)
{
    return r.find(Kind);
}

template <GroupKind Kind>
const Timing* timingOf(const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->timing ? &*rates->timing : nullptr;
}

template <GroupKind Kind>
bool isThere(const Inputs&, const Result& r)
{
    return ratesOf<Kind>(r) != nullptr;
}

template <GroupKind Kind>
bool crosses(const Inputs&, const Result& r)
{
    return isThere<Kind>({}, r) && ratesOf<Kind>(r)->crossing > 0;
}

template <GroupKind Kind>
bool isBound(const Inputs& in, const Result& r)
{
    return crosses<Kind>(in, r) && ratesOf<Kind>(r)->flows > 0;
}

template <GroupKind Kind>
bool staysInside(const Inputs& in, const Result& r)
{
    return isThere<Kind>(in, r) && !crosses<Kind>(in, r);
}

template <GroupKind Kind, auto Member>
Value rateRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr ? Value(Measure(rates->*Member)) : std::nullopt;
}

template <GroupKind Kind, auto Member>
Value timingRead(const Inputs&, const Result& r)
{
    const Timing* timing = timingOf<Kind>(r);
    return timing != nullptr ? Value(Measure(timing->*Member)) : std::nullopt;
}

/// The link that stops the slowest group.
template <GroupKind Kind>
std::optional<explain::DecidingLink> bindingOf(const Inputs& in, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    if (rates == nullptr || rates->slowest < 0 || rates->binding[static_cast<std::size_t>(rates->slowest)] < 0)
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(rates->binding[static_cast<std::size_t>(rates->slowest)]));
}

std::optional<explain::DecidingLink> busiestLink(const Inputs& in, const Result& r)
{
    const auto busiest = std::ranges::max_element(r.peak);
    if (busiest == r.peak.end() || !(*busiest > 0))
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(static_cast<int>(busiest - r.peak.begin())));
}

template <GroupKind Kind>
Value messageRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->message ? Value(Measure(rates->message->message)) : std::nullopt;
}

template <GroupKind Kind>
Value timesRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->message ? Value(Measure(rates->message->perStep)) : std::nullopt;
}

template <GroupKind Kind>
Value perStepRead(const Inputs&, const Result& r)
{
    return timingOf<Kind>(r) != nullptr ? Value(Measure(ratesOf<Kind>(r)->perStep)) : std::nullopt;
}

template <GroupKind Kind, Collective Which>
bool sendsBy(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->message && rates->message->collective == Which;
}

/// An all-gather and an all-to-all put the same on the wire.
template <GroupKind Kind>
bool sendsOnce(const Inputs& in, const Result& r)
{
    return sendsBy<Kind, Collective::AllGather>(in, r) || sendsBy<Kind, Collective::AllToAll>(in, r);
}

PlacementCard card(const char* figure, const char* title, const char* unit, Read value, const char* formula,
                   std::vector<PlacementLetter> letters, Applies applies, const char* source = "")
{
    return explain::formulaCard<Inputs, Result>(figure, title, unit, value, formula, std::move(letters), applies,
                                                source);
}

PlacementCard procedure(const char* figure, const char* title, const char* unit, Read value, const char* text,
                        std::vector<PlacementLetter> letters, Applies applies, const char* source = "")
{
    return explain::procedureCard<Inputs, Result>(figure, title, unit, value, text, std::move(letters), applies,
                                                  source);
}

template <GroupKind Kind>
void addRates(PlacementCards& all, const KindCards& names)
{
    all.push_back(card(names.rate, names.rateTitle, "GB/s", rateRead<Kind, &KindRates::least>, "k * C * s / f",
                       {{"k", "letter.sideBySide", Origin::Figure, rateRead<Kind, &KindRates::sideBySide>},
                        {"C", "letter.bindingCapacity", Origin::Catalog, rateRead<Kind, &KindRates::capacity>},
                        {"s", "letter.keptAfterCollisions", Origin::Figure, rateRead<Kind, &KindRates::kept>},
                        {"f", "letter.flowsOnBinding", Origin::Figure, rateRead<Kind, &KindRates::flows>}},
                       isBound<Kind>, kFairness));
    all.back().decides = bindingOf<Kind>;
    all.push_back(procedure(names.rate, names.rateTitle, "GB/s", rateRead<Kind, &KindRates::least>,
                            "card.placement.cutOff", {}, crosses<Kind>));
    all.push_back(card(names.rate, names.rateTitle, "GB/s", rateRead<Kind, &KindRates::inside>, "B",
                       {{"B", "letter.insideRate", Origin::Catalog, rateRead<Kind, &KindRates::inside>}},
                       staysInside<Kind>));
    all.push_back(procedure(
        names.together, names.togetherTitle, "GB/s", rateRead<Kind, &KindRates::together>, "card.placement.together",
        {{"r", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>, names.rate}}, crosses<Kind>,
        kFairness));
    all.push_back(procedure(
        names.headroom, names.headroomTitle, "1", rateRead<Kind, &KindRates::bindingNeeds>, "card.placement.headroom",
        {{"r", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>, names.rate}}, isBound<Kind>,
        kFairness));
    all.back().decides = bindingOf<Kind>;
}

template <GroupKind Kind>
std::vector<PlacementLetter> timingLetters(const KindCards& names, bool withSize)
{
    std::vector<PlacementLetter> letters;
    if (withSize)
        letters.push_back({"n", names.sizeMeaning, Origin::Choice, rateRead<Kind, &KindRates::size>});
    const PlacementLetter known[] = {
        {"M", names.message, Origin::Figure, messageRead<Kind>,
         names.messageFigure},
        {"a_0", "letter.collectiveLaunch", Origin::Assumption, timingRead<Kind, &Timing::launch>},
        {"k_u", "letter.insideSteps", Origin::Figure, timingRead<Kind, &Timing::insideSteps>},
        {"a_u", "letter.insideLatency", Origin::Assumption, timingRead<Kind, &Timing::insideLatency>},
        {"k_n", "letter.networkSteps", Origin::Figure, timingRead<Kind, &Timing::networkSteps>},
        {"a_n", "letter.networkLatency", Origin::Assumption, timingRead<Kind, &Timing::networkLatency>},
        {"B", "letter.bindingBandwidth", Origin::Assumption, timingRead<Kind, &Timing::bandwidth>,
         names.rate},
    };
    letters.insert(letters.end(), std::begin(known), std::end(known));
    return letters;
}

/// The switches' sums bind, not the links inside a domain.
template <GroupKind Kind>
bool isReducedBySwitches(const Inputs& in, const Result& r)
{
    const Timing* timing = timingOf<Kind>(r);
    return timing != nullptr && timing->algorithm == network::Algorithm::NetworkSwitch &&
           timing->binding == in.terms.latencies.networkTier;
}

/// Each domain sends its sum once, all its members side by side, and gets the total back.
template <GroupKind Kind>
PlacementCard reducedBySwitches(const KindCards& names)
{
    std::vector<PlacementLetter> letters = timingLetters<Kind>(names, false);
    letters.pop_back(); // the binding bandwidth is told apart here
    letters.push_back({"s", "letter.networkReductionEfficiency", Origin::Assumption,
                       [](const Inputs& in, const Result&) -> Value {
                           const auto& share = in.terms.networkReductionEfficiency;
                           return share ? Value(Measure(*share)) : std::nullopt;
                       }});
    letters.push_back({"R", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>, names.rate});
    PlacementCard made = card(names.operation, names.operationTitle, "ms", timingRead<Kind, &Timing::time>,
                              "a_0 + k_u * a_u + k_n * a_n + M / (s * R)", std::move(letters),
                              isReducedBySwitches<Kind>, "NVIDIA nccl-tests, DGX H100 with SHARP");
    made.error = "error.fabric.networkReduction";
    return made;
}

template <GroupKind Kind>
void addOperation(PlacementCards& all, const KindCards& names)
{
    all.push_back(reducedBySwitches<Kind>(names));
    const auto add = [&](const char* formula, bool withSize, Applies applies) {
        PlacementCard made = card(names.operation, names.operationTitle, "ms", timingRead<Kind, &Timing::time>, formula,
                                  timingLetters<Kind>(names, withSize), applies, kNcclTests);
        made.error = "error.fabric.collectives";
        all.push_back(made);
    };
    add("a_0 + k_u * a_u + k_n * a_n + 2 * (n - 1) / n * M / B", true, sendsBy<Kind, Collective::AllReduce>);
    add("a_0 + k_u * a_u + k_n * a_n + (n - 1) / n * M / B", true, sendsOnce<Kind>);
    add("a_0 + k_u * a_u + k_n * a_n + M / B", false, sendsBy<Kind, Collective::SendReceive>);
    all.push_back(
        card(names.perStep, names.perStepTitle, "ms", perStepRead<Kind>, "r * T",
             {{"r", "letter.operationsPerStep", Origin::Figure, timesRead<Kind>},
              {"T", "letter.operationTime", Origin::Figure, timingRead<Kind, &Timing::time>, names.operation}},
             [](const Inputs&, const Result& r) { return isThere<Kind>({}, r) && ratesOf<Kind>(r)->message; }));
}

/// As nccl-tests prints it: what one member would need to move as much over a single link.
template <GroupKind Kind>
void addBusBandwidth(PlacementCards& all, const KindCards& names)
{
    const auto add = [&](const char* formula, bool withSize, Applies applies) {
        std::vector<PlacementLetter> letters;
        if (withSize)
            letters.push_back({"n", names.sizeMeaning, Origin::Choice, rateRead<Kind, &KindRates::size>});
        letters.push_back({"M", names.message, Origin::Figure,
                           messageRead<Kind>, names.messageFigure});
        letters.push_back({"T", "letter.operationTime", Origin::Figure, timingRead<Kind, &Timing::time>,
                           names.operation});
        all.push_back(card(names.busBandwidth, names.busBandwidthTitle, "GB/s",
                           timingRead<Kind, &Timing::busBandwidth>, formula, std::move(letters), applies, kNcclTests));
    };
    add("2 * (n - 1) / n * M / T", true, sendsBy<Kind, Collective::AllReduce>);
    add("(n - 1) / n * M / T", true, sendsOnce<Kind>);
    add("M / T", false, sendsBy<Kind, Collective::SendReceive>);
}

template <GroupKind Kind>
void addKind(PlacementCards& all, const KindCards& names)
{
    addRates<Kind>(all, names);
    addOperation<Kind>(all, names);
    addBusBandwidth<Kind>(all, names);
}

PlacementCards makeCards()
{
    PlacementCards all;
    addKind<GroupKind::Tensor>(all, {"fabric.tensorRate", "figure.fabric.tensorRate", "fabric.tensorRateTogether",
                                     "figure.fabric.tensorRateTogether", "fabric.tensorAllReduce",
                                     "figure.fabric.tensorAllReduce", "fabric.tensorPerStep",
                                     "figure.fabric.tensorPerStep", "fabric.tensorBusBandwidth", "figure.fabric.tensorBusBandwidth", "fabric.tensorHeadroom", "figure.fabric.tensorHeadroom", "letter.tensorParallel", "letter.tensorMessage",
                                     "training.layerEdge"});
    addKind<GroupKind::Context>(
        all, {"fabric.contextRate", "figure.fabric.contextRate", "fabric.contextRateTogether",
              "figure.fabric.contextRateTogether", "fabric.contextTransfer", "figure.fabric.contextTransfer",
              "fabric.contextPerStep", "figure.fabric.contextPerStep", "fabric.contextBusBandwidth", "figure.fabric.contextBusBandwidth", "fabric.contextHeadroom", "figure.fabric.contextHeadroom", "letter.contextParallel",
              "letter.contextMessage", nullptr});
    addKind<GroupKind::Expert>(all,
                               {"fabric.expertRate", "figure.fabric.expertRate", "fabric.expertRateTogether",
                                "figure.fabric.expertRateTogether", "fabric.expertAllToAll",
                                "figure.fabric.expertAllToAll", "fabric.expertPerStep", "figure.fabric.expertPerStep", "fabric.expertBusBandwidth", "figure.fabric.expertBusBandwidth", "fabric.expertHeadroom", "figure.fabric.expertHeadroom",
                                "letter.expertParallel", "letter.expertMessage", nullptr});
    addKind<GroupKind::Data>(all, {"fabric.dataRate", "figure.fabric.dataRate", "fabric.dataRateTogether",
                                   "figure.fabric.dataRateTogether", "fabric.gradientAllReduce",
                                   "figure.fabric.gradientAllReduce", "fabric.dataPerStep",
                                   "figure.fabric.dataPerStep", "fabric.dataBusBandwidth", "figure.fabric.dataBusBandwidth", "fabric.dataHeadroom", "figure.fabric.dataHeadroom", "letter.replicas", "letter.gradientMessage",
                                   "training.gradientMessage"});
    addKind<GroupKind::Pipeline>(
        all, {"fabric.pipelineRate", "figure.fabric.pipelineRate", "fabric.pipelineRateTogether",
              "figure.fabric.pipelineRateTogether", "fabric.pipelineTransfer", "figure.fabric.pipelineTransfer",
              "fabric.pipelinePerStep", "figure.fabric.pipelinePerStep", "fabric.pipelineBusBandwidth", "figure.fabric.pipelineBusBandwidth", "fabric.pipelineHeadroom", "figure.fabric.pipelineHeadroom", "letter.pipelineParallel",
              "letter.pipelineMessage", "training.pipelineMessage"});
    all.push_back(procedure(
        "fabric.peakLinkLoad", "figure.fabric.peakLinkLoad", "%",
        [](const Inputs&, const Result& r) -> Value { return Measure(r.stepPeak); }, "card.placement.peakLoad", {},
        [](const Inputs&, const Result& r) { return r.paths.has_value(); }, kFairness));
    all.back().decides = busiestLink;
    return all;
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const PlacementCards all = makeCards();
    return all;
}

} // namespace cw::placement
