// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/placement_card_parts.h"

#include <array>

namespace cw::placement {
namespace {

using explain::Origin;

CardName named(const std::string& word)
{
    return {"fabric." + word, "figure.fabric." + word};
}

KindNames namesFor(const std::string& kind, const char* operation, const char* size, const char* message,
                   const char* messageFigure)
{
    return {named(kind + "Rate"), named(kind + "RateTogether"), named(kind + "Headroom"),     named(kind + "Hops"),
            named(kind + "Latency"), named(operation),          named(kind + "PerStep"), named(kind + "BusBandwidth"), named(kind + "AlgorithmRate"),
            size, message, messageFigure};
}

std::optional<explain::DecidingLink> busiestLink(const Inputs& in, const Result& r)
{
    if (r.busiest.link < 0)
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(r.busiest.link));
}

template <auto Member>
CardValue busiestRead(const Inputs&, const Result& r)
{
    return Measure(r.busiest.*Member);
}

PlacementCards makeCards()
{
    PlacementCards all;
    for (std::size_t kind = 0; kind < kGroupKinds; ++kind) {
        addRateCards(all, static_cast<GroupKind>(kind));
        addTimingCards(all, static_cast<GroupKind>(kind));
        addAlgorithmCards(all, static_cast<GroupKind>(kind));
    }
    static const CardName peak = named("peakLinkLoad");
    const ReadCard value = [](const Inputs&, const Result& r) -> CardValue { return Measure(r.stepPeak); };
    all.push_back(withError(
        card(peak, "%", value, "W_l / (C * s)",
             {{"W_l", "letter.busiestLoad", Origin::Figure, busiestRead<&BusiestLink::load>},
              {"C", "letter.busiestCapacity", Origin::Catalog, busiestRead<&BusiestLink::capacity>},
              {"s", "letter.keptAfterCollisions", Origin::Figure, busiestRead<&BusiestLink::kept>}},
             [](const Inputs&, const Result& r) { return r.paths.has_value() && r.busiest.link >= 0; }, kFairness),
        "error.placement.peakLoad"));
    all.back().decides = busiestLink;
    all.push_back(withError(procedure(
                                peak, "%", value, "card.placement.noLoad", {},
                                [](const Inputs&, const Result& r) { return r.paths.has_value(); }),
                            "error.exactCount"));
    return all;
}

} // namespace

const KindNames& namesOf(GroupKind kind)
{
    static const std::array<KindNames, kGroupKinds> names{
        namesFor("tensor", "tensorAllReduce", "letter.tensorParallel", "letter.tensorMessage", "training.layerEdge"),
        namesFor("context", "contextTransfer", "letter.contextParallel", "letter.contextMessage", nullptr),
        namesFor("expert", "expertAllToAll", "letter.expertParallel", "letter.expertMessage", nullptr),
        namesFor("data", "gradientAllReduce", "letter.replicas", "letter.gradientMessage", "training.gradientMessage"),
        namesFor("expertData", "expertGradientAllReduce", "letter.expertReplicas", "letter.expertGradientMessage",
                 "training.expertGradientMessage"),
        namesFor("pipeline", "pipelineTransfer", "letter.pipelineParallel", "letter.pipelineMessage",
                 "training.pipelineMessage")};
    return names[static_cast<std::size_t>(kind)];
}

const PlacementCards& cards()
{
    static const PlacementCards all = makeCards();
    return all;
}

} // namespace cw::placement
