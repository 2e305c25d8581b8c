// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/rack_inlets.h"

#include <algorithm>
#include <utility>

namespace cw::cooling {
namespace {

using explain::Origin;
using InletCard = explain::Card<InletInputs, InletResult>;
using Value = std::optional<Measure>;

constexpr const char* kTang = "Tang et al. 2008 (cross interference)";

Value hottestInlet(const InletInputs&, const InletResult& r)
{
    return r.hottest < 0 ? std::nullopt : Value(Measure(r.inlets[static_cast<std::size_t>(r.hottest)]));
}

template <auto Member>
Value constantOf(const InletInputs& in, const InletResult&)
{
    return Measure((in.model.*Member).value);
}

std::vector<explain::Letter<InletInputs, InletResult>> letters()
{
    using catalog::ReturnModel;
    return {{"T_s", "letter.supplyAir", Origin::Choice,
             [](const InletInputs& in, const InletResult&) -> Value { return Measure(in.supply); }, nullptr, nullptr, "degC"},
            {"N_r", "letter.breathingRacks", Origin::Choice,
             [](const InletInputs& in, const InletResult&) -> Value { return Measure(static_cast<double>(in.racks.size())); }},
            {"l", "letter.returnReach", Origin::Assumption, constantOf<&ReturnModel::reach>, nullptr, nullptr, "m"},
            {"e", "letter.returnEscape", Origin::Assumption, constantOf<&ReturnModel::escape>, nullptr, nullptr, "%"},
            {"e_s", "letter.returnStraight", Origin::Assumption, constantOf<&ReturnModel::straightEscape>, nullptr, nullptr, "%"},
            {"e_c", "letter.returnContained", Origin::Assumption, constantOf<&ReturnModel::containedEscape>, nullptr, nullptr,
             "%"}};
}

InletCard card(const char* figure, const char* title, const char* unit, decltype(InletCard::value) value, const char* procedure)
{
    InletCard made;
    made.figure = figure;
    made.title = title;
    made.unit = unit;
    made.value = value;
    made.procedure = procedure;
    made.letters = letters();
    made.source = kTang;
    made.error = "error.cooling.inlets";
    made.applies = [](const InletInputs& in, const InletResult&) { return !in.racks.empty() || !in.isKnown; };
    return made;
}

} // namespace

InletResult assessInlets(const InletInputs& inputs)
{
    InletResult out;
    if (!inputs.isKnown || inputs.racks.empty())
        return out;
    std::vector<AirRack> racks;
    std::vector<WattsPerKelvin> flows;
    std::vector<Watts> heat;
    for (const BreathingRack& rack : inputs.racks) {
        racks.push_back(rack.air);
        flows.push_back(rack.air.flow);
        heat.push_back(rack.heat);
    }
    const Recirculation air(std::move(flows), returnedAir(racks, inputs.model));
    out.inlets = air.inlets(heat, inputs.supply);
    out.hottest = static_cast<int>(std::ranges::max_element(out.inlets) - out.inlets.begin());
    WattsPerKelvin moved{};
    Watts warmth{};
    for (std::size_t i = 0; i < racks.size(); ++i) {
        moved += racks[i].flow;
        warmth += racks[i].flow * (out.inlets[i] - inputs.supply);
        if (!inputs.airClass)
            continue;
        out.aboveRecommended += out.inlets[i] > inputs.airClass->recommendedHigh.value ? 1 : 0;
        out.aboveAllowable += out.inlets[i] > inputs.airClass->allowableHigh.value ? 1 : 0;
    }
    out.mean = inputs.supply + warmth / moved;
    return out;
}

const std::vector<explain::Card<InletInputs, InletResult>>& inletCards()
{
    static const std::vector<InletCard> all = [] {
        InletCard tooWarm = card(
            "cooling.racksTooWarm", "figure.cooling.racksTooWarm", "1",
            [](const InletInputs& in, const InletResult& r) -> Value {
                return r.inlets.empty() || !in.airClass ? std::nullopt : Value(Measure(r.aboveRecommended));
            },
            "card.cooling.racksTooWarm");
        tooWarm.letters.push_back({"T_r", "letter.recommendedHigh", Origin::Catalog,
                                   [](const InletInputs& in, const InletResult&) -> Value {
                                       return in.airClass ? Value(Measure(in.airClass->recommendedHigh.value)) : std::nullopt;
                                   },
                                   nullptr, nullptr, "degC"});
        return std::vector<InletCard>{
            card("cooling.hottestInlet", "figure.cooling.hottestInlet", "degC", hottestInlet, "card.cooling.hottestInlet"),
            card("cooling.meanInlet", "figure.cooling.meanInlet", "degC",
                 [](const InletInputs&, const InletResult& r) -> Value { return r.mean ? Value(Measure(*r.mean)) : std::nullopt; },
                 "card.cooling.meanInlet"),
            tooWarm};
    }();
    return all;
}

} // namespace cw::cooling
