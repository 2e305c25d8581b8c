// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/deciding_link.h"
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

/// The link that stops the slowest group.
template <GroupKind Kind>
std::optional<explain::DecidingLink> bindingOf(const Inputs& in, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    if (rates == nullptr || rates->slowest < 0 || rates->binding[static_cast<std::size_t>(rates->slowest)] < 0)
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(rates->binding[static_cast<std::size_t>(rates->slowest)]));
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
    all.push_back(card(names.rate, "GB/s", rateRead<Kind, &KindRates::least>, "k * C * s / f",
                       {{"k", "letter.sideBySide", Origin::Figure, rateRead<Kind, &KindRates::sideBySide>},
                        {"C", "letter.bindingCapacity", Origin::Catalog, rateRead<Kind, &KindRates::capacity>},
                        {"s", "letter.keptAfterCollisions", Origin::Figure, rateRead<Kind, &KindRates::kept>},
                        {"f", "letter.flowsOnBinding", Origin::Figure, rateRead<Kind, &KindRates::flows>}},
                       isBound<Kind>, kFairness));
    all.back().decides = bindingOf<Kind>;
    all.push_back(procedure(names.rate, "GB/s", rateRead<Kind, &KindRates::least>, "card.placement.cutOff", {},
                            crosses<Kind>));
    all.push_back(card(names.rate, "GB/s", rateRead<Kind, &KindRates::inside>, "B",
                       {{"B", "letter.insideRate", Origin::Catalog, rateRead<Kind, &KindRates::inside>}},
                       staysInside<Kind>));
    const PlacementLetter alone{"r", "letter.rateAlone", Origin::Figure, rateRead<Kind, &KindRates::least>,
                                names.rate.figure.c_str()};
    all.push_back(procedure(names.together, "GB/s", rateRead<Kind, &KindRates::together>, "card.placement.together",
                            {alone}, crosses<Kind>, kFairness));
    all.push_back(procedure(names.headroom, "1", rateRead<Kind, &KindRates::bindingNeeds>, "card.placement.headroom",
                            {alone}, isBound<Kind>, kFairness));
    all.back().decides = bindingOf<Kind>;
    all.push_back(procedure(names.hops, "1", rateRead<Kind, &KindRates::mostHops>, "card.placement.hops",
                            {{"h", "letter.leastHops", Origin::Figure, rateRead<Kind, &KindRates::leastHops>}},
                            isBound<Kind>));
    all.push_back(card(names.latency, "ms", pathLatency<Kind>, "a_n + a_s",
                       {{"a_n", "letter.networkLatency", Origin::Assumption,
                         [](const Inputs& in, const Result&) -> CardValue {
                             return Measure(in.terms.latencies.networkLatency);
                         }},
                        {"a_s", "letter.switchLatency", Origin::Catalog, rateRead<Kind, &KindRates::latency>}},
                       isBound<Kind>));
}

} // namespace

void addRateCards(PlacementCards& all, GroupKind kind)
{
    withKind(kind, [&all]<GroupKind Kind>() { addRates<Kind>(all, namesOf(Kind)); });
}

} // namespace cw::placement
