// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/placement_card_parts.h"

namespace cw::placement {
namespace {

using explain::Origin;

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

template <GroupKind Kind>
bool isBoundAtOnce(const Inputs& in, const Result& r)
{
    return crosses<Kind>(in, r) && ratesOf<Kind>(r)->atOnce.flows > 0;
}

template <GroupKind Kind>
std::optional<explain::DecidingLink> bindingAtOnce(const Inputs& in, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    if (rates == nullptr || rates->atOnce.link < 0)
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(rates->atOnce.link));
}

template <GroupKind Kind, auto Member>
CardValue atOnceRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr ? CardValue(Measure(rates->atOnce.*Member)) : std::nullopt;
}

/// What the slowest group would get if links between switches never bound.
template <GroupKind Kind>
CardValue rateOfPorts(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr ? CardValue(Measure(rates->least * rates->bindingNeeds)) : std::nullopt;
}

/// Of a message's first byte on the longest way.
template <GroupKind Kind>
CardValue pathLatency(const Inputs& in, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr ? CardValue(Measure(in.terms.latencies.networkLatency + rates->latency)) : std::nullopt;
}

template <GroupKind Kind>
void addRates(PlacementCards& all, const KindNames& names)
{
    const bool isPipeline = Kind == GroupKind::Pipeline;
    all.push_back(withError(card(names.rate, "GB/s", rateRead<Kind, &KindRates::least>, "k * C * s / f",
                                 {{"k", "letter.sideBySide", Origin::Figure, rateRead<Kind, &KindRates::sideBySide>},
                                  {"C", "letter.bindingCapacity", Origin::Catalog, rateRead<Kind, &KindRates::capacity>},
                                  {"s", "letter.keptAfterCollisions", Origin::Figure, rateRead<Kind, &KindRates::kept>},
                                  {"f", "letter.flowsOnBinding", Origin::Figure, rateRead<Kind, &KindRates::flows>}},
                                 isBound<Kind>, kFairness),
                            isPipeline ? "error.placement.pipelineRate" : kFairRates));
    all.back().decides = bindingOf<Kind>;
    all.push_back(withError(procedure(names.rate, "GB/s", rateRead<Kind, &KindRates::least>, "card.placement.cutOff", {},
                                      crosses<Kind>),
                            "error.exactCount"));
    all.push_back(withError(card(names.rate, "GB/s", rateRead<Kind, &KindRates::inside>, "B",
                                 {{"B", "letter.insideRate", Origin::Catalog, rateRead<Kind, &KindRates::inside>}},
                                 staysInside<Kind>, "source.catalog"),
                            "error.fabric.printedRates"));
    all.push_back(withError(card(names.together, "GB/s", rateRead<Kind, &KindRates::together>, "k * C * s / f",
                                 {{"k", "letter.sideBySide", Origin::Figure, atOnceRead<Kind, &BindingShare::sideBySide>},
                                  {"C", "letter.bindingCapacity", Origin::Catalog,
                                   atOnceRead<Kind, &BindingShare::capacity>},
                                  {"s", "letter.keptAfterCollisions", Origin::Figure,
                                   atOnceRead<Kind, &BindingShare::kept>},
                                  {"f", "letter.flowsOfAll", Origin::Figure, atOnceRead<Kind, &BindingShare::flows>}},
                                 isBoundAtOnce<Kind>, kFairness),
                            isPipeline ? "error.placement.pipelineTogether" : "error.placement.together"));
    all.back().decides = bindingAtOnce<Kind>;
    all.push_back(withError(procedure(names.together, "GB/s", rateRead<Kind, &KindRates::together>,
                                      "card.placement.cutOff", {}, crosses<Kind>),
                            "error.exactCount"));
    all.push_back(withError(card(names.headroom, "1", rateRead<Kind, &KindRates::bindingNeeds>, "r_p / r",
                                 {{"r_p", "letter.rateOfPorts", Origin::Figure, rateOfPorts<Kind>},
                                  {"r", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>,
                                   names.rate.figure.c_str()}},
                                 isBound<Kind>, kFairness),
                            kFairRates));
    all.back().decides = bindingOf<Kind>;
    all.push_back(withError(procedure(names.hops, "1", rateRead<Kind, &KindRates::mostHops>, "card.placement.hops",
                                      {{"h", "letter.leastHops", Origin::Figure, rateRead<Kind, &KindRates::leastHops>}},
                                      isBound<Kind>),
                            "error.exactCount"));
    all.push_back(withError(card(names.latency, "ms", pathLatency<Kind>, "a_n + a_s",
                                 {{"a_n", "letter.networkLatency", Origin::Assumption,
                                   [](const Inputs& in, const Result&) -> CardValue {
                                       return Measure(in.terms.latencies.networkLatency);
                                   },
                                   nullptr, kNcclTests},
                                  {"a_s", "letter.switchLatency", Origin::Catalog, rateRead<Kind, &KindRates::latency>}},
                                 isBound<Kind>, kNcclTests),
                            "error.placement.latency"));
}

} // namespace

void addRateCards(PlacementCards& all, GroupKind kind)
{
    withKind(kind, [&all]<GroupKind Kind>() { addRates<Kind>(all, namesOf(Kind)); });
}

} // namespace cw::placement
