// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/placement_card_parts.h"

#include <iterator>

namespace cw::placement {
namespace {

using explain::Origin;
using network::Collective;
using network::Timing;

template <GroupKind Kind>
const Timing* timingOf(const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->timing ? &*rates->timing : nullptr;
}

template <GroupKind Kind, auto Member>
CardValue timingRead(const Inputs&, const Result& r)
{
    const Timing* timing = timingOf<Kind>(r);
    return timing != nullptr ? CardValue(Measure(timing->*Member)) : std::nullopt;
}

template <GroupKind Kind>
CardValue messageRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->message ? CardValue(Measure(rates->message->message)) : std::nullopt;
}

template <GroupKind Kind>
CardValue timesRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr && rates->message ? CardValue(Measure(rates->message->perStep)) : std::nullopt;
}

template <GroupKind Kind>
CardValue perStepRead(const Inputs&, const Result& r)
{
    return timingOf<Kind>(r) != nullptr ? CardValue(Measure(ratesOf<Kind>(r)->perStep)) : std::nullopt;
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

template <GroupKind Kind>
std::vector<PlacementLetter> timingLetters(const KindNames& names, bool withSize)
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
        {"B", "letter.bindingBandwidth", Origin::Figure, timingRead<Kind, &Timing::bandwidth>,
         names.algorithmRate.figure.c_str()},
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
PlacementCard reducedBySwitches(const KindNames& names)
{
    std::vector<PlacementLetter> letters = timingLetters<Kind>(names, false);
    letters.pop_back(); // the binding bandwidth is told apart here
    letters.push_back({"s", "letter.networkReductionEfficiency", Origin::Assumption,
                       [](const Inputs& in, const Result&) -> CardValue {
                           const auto& share = in.terms.networkReductionEfficiency;
                           return share ? CardValue(Measure(*share)) : std::nullopt;
                       }});
    letters.push_back({"R", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>, names.rate.figure.c_str()});
    PlacementCard made = card(names.operation, "ms", timingRead<Kind, &Timing::time>,
                              "a_0 + k_u * a_u + k_n * a_n + M / (s * R)", std::move(letters),
                              isReducedBySwitches<Kind>, "NVIDIA nccl-tests, DGX H100 with SHARP");
    made.error = "error.fabric.networkReduction";
    return made;
}

template <GroupKind Kind>
void addOperation(PlacementCards& all, const KindNames& names)
{
    all.push_back(reducedBySwitches<Kind>(names));
    const auto add = [&](const char* formula, bool withSize, CardApplies applies) {
        PlacementCard made = card(names.operation, "ms", timingRead<Kind, &Timing::time>, formula,
                                  timingLetters<Kind>(names, withSize), applies, kNcclTests);
        made.error = "error.fabric.collectives";
        all.push_back(made);
    };
    add("a_0 + k_u * a_u + k_n * a_n + 2 * (n - 1) / n * M / B", true, sendsBy<Kind, Collective::AllReduce>);
    add("a_0 + k_u * a_u + k_n * a_n + (n - 1) / n * M / B", true, sendsOnce<Kind>);
    add("a_0 + k_u * a_u + k_n * a_n + M / B", false, sendsBy<Kind, Collective::SendReceive>);
    all.push_back(withError(
        card(names.perStep, "ms", perStepRead<Kind>, "r * T",
             {{"r", "letter.operationsPerStep", Origin::Figure, timesRead<Kind>},
              {"T", "letter.operationTime", Origin::Figure, timingRead<Kind, &Timing::time>, names.operation.figure.c_str()}},
             [](const Inputs&, const Result& r) { return isThere<Kind>({}, r) && ratesOf<Kind>(r)->message; }),
        "error.placement.perStep"));
}

/// As nccl-tests prints it: what one member would need to move as much over a single link.
template <GroupKind Kind>
void addBusBandwidth(PlacementCards& all, const KindNames& names)
{
    const auto add = [&](const char* formula, bool withSize, CardApplies applies) {
        std::vector<PlacementLetter> letters;
        if (withSize)
            letters.push_back({"n", names.sizeMeaning, Origin::Choice, rateRead<Kind, &KindRates::size>});
        letters.push_back({"M", names.message, Origin::Figure,
                           messageRead<Kind>, names.messageFigure});
        letters.push_back({"T", "letter.operationTime", Origin::Figure, timingRead<Kind, &Timing::time>,
                           names.operation.figure.c_str()});
        all.push_back(withError(card(names.busBandwidth, "GB/s", timingRead<Kind, &Timing::busBandwidth>, formula,
                                     std::move(letters), applies, kNcclTests),
                                "error.fabric.collectives"));
    };
    add("2 * (n - 1) / n * M / T", true, sendsBy<Kind, Collective::AllReduce>);
    add("(n - 1) / n * M / T", true, sendsOnce<Kind>);
    add("M / T", false, sendsBy<Kind, Collective::SendReceive>);
}

} // namespace

void addTimingCards(PlacementCards& all, GroupKind kind)
{
    withKind(kind, [&all]<GroupKind Kind>() {
        addOperation<Kind>(all, namesOf(Kind));
        addBusBandwidth<Kind>(all, namesOf(Kind));
    });
}

} // namespace cw::placement
