// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/deciding_link.h"
#include "placement/placement_card_parts.h"

#include <algorithm>
#include <array>

namespace cw::placement {
namespace {

CardName named(const std::string& word)
{
    return {"fabric." + word, "figure.fabric." + word};
}

KindNames namesFor(const std::string& kind, const char* operation, const char* size, const char* message,
                   const char* messageFigure)
{
    return {named(kind + "Rate"), named(kind + "RateTogether"), named(kind + "Headroom"),     named(kind + "Hops"),
            named(kind + "Latency"), named(operation),          named(kind + "PerStep"), named(kind + "BusBandwidth"),
            size, message, messageFigure};
}

std::optional<explain::DecidingLink> busiestLink(const Inputs& in, const Result& r)
{
    const auto busiest = std::ranges::max_element(r.peak);
    if (busiest == r.peak.end() || !(*busiest > 0))
        return std::nullopt;
    return describe(*in.graph, LinkTable(*in.graph).refOf(static_cast<int>(busiest - r.peak.begin())));
}

PlacementCards makeCards()
{
    PlacementCards all;
    for (std::size_t kind = 0; kind < kGroupKinds; ++kind) {
        addRateCards(all, static_cast<GroupKind>(kind));
        addTimingCards(all, static_cast<GroupKind>(kind));
    }
    static const CardName peak = named("peakLinkLoad");
    all.push_back(procedure(
        peak, "%", [](const Inputs&, const Result& r) -> CardValue { return Measure(r.stepPeak); },
        "card.placement.peakLoad", {}, [](const Inputs&, const Result& r) { return r.paths.has_value(); }, kFairness));
    all.back().decides = busiestLink;
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
