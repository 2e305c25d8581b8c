// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/link_rates.h"
#include "training/step/step_letters.h"

#include <cmath>

namespace cw::training::step_letters {
namespace {

using network::GroupKind;

template <GroupKind Kind>
network::GroupPath placed(const StepInputs& inputs, const StepResult& of)
{
    return pathOf(of.context, inputs.plan, Kind);
}

template <GroupKind Kind>
bool talksInside(const StepInputs& inputs, const StepResult& result)
{
    return isDivided(inputs, result) && std::isfinite(placed<Kind>(inputs, result).inside);
}
template <GroupKind Kind>
bool talksOutside(const StepInputs& inputs, const StepResult& result)
{
    return isDivided(inputs, result) && std::isfinite(placed<Kind>(inputs, result).network);
}
template <GroupKind Kind>
bool talksBothWays(const StepInputs& inputs, const StepResult& result)
{
    return talksInside<Kind>(inputs, result) && talksOutside<Kind>(inputs, result);
}

template <GroupKind Kind>
Value reached(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(rateOf(of.context, inputs.plan, Kind)));
}
template <GroupKind Kind>
Value insideRate(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(placed<Kind>(inputs, of).inside));
}
template <GroupKind Kind>
Value networkRate(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(placed<Kind>(inputs, of).network));
}

/// What a step's groups reach: the slower of the two ways, each times the share that measured steps reach of it.
template <GroupKind Kind>
void addRate(std::vector<Card>& cards, const char* figure, const char* title, const char* linkFigure)
{
    const Letter insideShare{
        "e_u", "letter.step.insideShare", Origin::Assumption, context<&StepContext::insideEfficiency>, nullptr, kFitted};
    const Letter networkShare{"e_n",   "letter.step.networkShare", Origin::Assumption,
                              context<&StepContext::networkEfficiency>, nullptr, kFitted};
    const Letter inside{"b", "letter.insideRate", Origin::Catalog, insideRate<Kind>};
    const Letter network{"r", "letter.rateAlone", Origin::Figure, networkRate<Kind>, linkFigure};
    const auto add = [&](const char* formula, std::vector<Letter> letters,
                         bool (*applies)(const StepInputs&, const StepResult&)) {
        cards.push_back({figure, title, formula, nullptr, std::move(letters), reached<Kind>, applies, kFitted,
                         "error.step.linkRate", "GB/s"});
    };
    add("min(e_u * b, e_n * r)", {insideShare, inside, networkShare, network}, talksBothWays<Kind>);
    add("e_n * r", {networkShare, network}, talksOutside<Kind>);
    add("e_u * b", {insideShare, inside}, talksInside<Kind>);
}

} // namespace

std::vector<Card> stepRateCards()
{
    std::vector<Card> cards;
    addRate<GroupKind::Tensor>(cards, "training.tensorLinkRate", "card.step.tensorLinkRate", "fabric.tensorRate");
    addRate<GroupKind::Context>(cards, "training.contextLinkRate", "card.step.contextLinkRate", "fabric.contextRate");
    addRate<GroupKind::Data>(cards, "training.dataLinkRate", "card.step.dataLinkRate", "fabric.dataRate");
    addRate<GroupKind::Pipeline>(cards, "training.stageLinkRate", "card.step.stageLinkRate", "fabric.pipelineRate");
    return cards;
}

} // namespace cw::training::step_letters
