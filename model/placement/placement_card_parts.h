// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that explain a kind's figures share: names, readers, makers of cards?
// Leaves out: the cards (rate_cards.cpp, timing_cards.cpp).
#pragma once

#include "placement/deciding_link.h"
#include "placement/placement.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::placement {

using PlacementCard = explain::Card<Inputs, Result>;
using PlacementCards = std::vector<PlacementCard>;
using PlacementLetter = explain::Letter<Inputs, Result>;
using CardValue = std::optional<Measure>;
using ReadCard = CardValue (*)(const Inputs&, const Result&);
using CardApplies = bool (*)(const Inputs&, const Result&);

inline constexpr const char* kNcclTests = "nccl-tests PERFORMANCE.md";
inline constexpr const char* kFairness = "Bertsekas and Gallager 1992, 6.5.2";

/// A figure and the text key of its title.
struct CardName {
    std::string figure;
    std::string title;
};

/// Of one kind of group. They live as long as the program: cards point to them.
struct KindNames {
    CardName rate;
    CardName together;
    CardName headroom;
    CardName hops;
    CardName latency;
    CardName operation;
    CardName perStep;
    CardName busBandwidth;
    CardName algorithmRate;
    const char* sizeMeaning;
    const char* message;
    const char* messageFigure; ///< nullptr: no card of its own
};
const KindNames& namesOf(GroupKind kind);

void addRateCards(PlacementCards& all, GroupKind kind);
void addTimingCards(PlacementCards& all, GroupKind kind);
void addAlgorithmCards(PlacementCards& all, GroupKind kind);
/// Cards read by plain functions, one for each kind.
template <class Visit>
void withKind(GroupKind kind, Visit visit)
{
    switch (kind) {
    case GroupKind::Tensor:
        return visit.template operator()<GroupKind::Tensor>();
    case GroupKind::Context:
        return visit.template operator()<GroupKind::Context>();
    case GroupKind::Expert:
        return visit.template operator()<GroupKind::Expert>();
    case GroupKind::Data:
        return visit.template operator()<GroupKind::Data>();
    case GroupKind::ExpertData:
        return visit.template operator()<GroupKind::ExpertData>();
    case GroupKind::Pipeline:
        return visit.template operator()<GroupKind::Pipeline>();
    }
}

template <GroupKind Kind>
const KindRates* ratesOf(const Result& r)
{
    return r.find(Kind);
}

/// The link that stops the kind's slowest group.
template <GroupKind Kind>
std::optional<explain::DecidingLink> bindingOf(const Inputs& in, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    if (rates == nullptr || rates->slowest < 0 || rates->binding[static_cast<std::size_t>(rates->slowest)] < 0)
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(rates->binding[static_cast<std::size_t>(rates->slowest)]));
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

template <GroupKind Kind, auto Member>
CardValue rateRead(const Inputs&, const Result& r)
{
    const KindRates* rates = ratesOf<Kind>(r);
    return rates != nullptr ? CardValue(Measure(rates->*Member)) : std::nullopt;
}

inline constexpr const char* kFairRates = "error.placement.rates";

inline PlacementCard withError(PlacementCard made, const char* error)
{
    made.error = error;
    return made;
}

inline PlacementCard card(const CardName& name, const char* unit, ReadCard value, const char* formula,
                          std::vector<PlacementLetter> letters, CardApplies applies, const char* source = "")
{
    return explain::formulaCard<Inputs, Result>(name.figure.c_str(), name.title.c_str(), unit, value, formula,
                                                std::move(letters), applies, source);
}

inline PlacementCard procedure(const CardName& name, const char* unit, ReadCard value, const char* text,
                               std::vector<PlacementLetter> letters, CardApplies applies, const char* source = "")
{
    return explain::procedureCard<Inputs, Result>(name.figure.c_str(), name.title.c_str(), unit, value, text,
                                                  std::move(letters), applies, source);
}

} // namespace cw::placement
