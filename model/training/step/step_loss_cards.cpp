// SPDX-License-Identifier: GPL-3.0-or-later
// Points of utilisation that each part of a step costs: the waterfall from the peak of the precision in use.
#include "training/step/step_letters.h"
#include "training/step/step_shares.h"

namespace cw::training::step_letters {
namespace {

std::optional<UtilisationLoss> lossOf(const StepResult& result, std::size_t index)
{
    if (!result.time || !(result.time->step > 0))
        return std::nullopt;
    return utilisationLosses(result.context, *result.time)[index];
}

template <std::size_t Index>
Value points(const StepInputs&, const StepResult& result)
{
    const auto loss = lossOf(result, Index);
    return loss ? Value(Measure(loss->lost)) : std::nullopt;
}
template <std::size_t Index>
Value seconds(const StepInputs&, const StepResult& result)
{
    const auto loss = lossOf(result, Index);
    return loss ? Value(Measure(loss->time)) : std::nullopt;
}
template <std::size_t Index>
Value before(const StepInputs&, const StepResult& result)
{
    const auto loss = lossOf(result, Index);
    return loss ? Value(Measure(loss->before)) : std::nullopt;
}

const Letter kUtilisation{"U", "letter.step.utilisation", Origin::Figure, utilisation, "training.modelFlopUtilisation"};
const Letter kPeak16{"P_h", "letter.step.peak16", Origin::Catalog, context<&StepContext::peak16, FlopsPerSecond>};
const Letter kUsedPeak{"P_u", "letter.step.usedPeak", Origin::Catalog, context<&StepContext::usedPeak, FlopsPerSecond>};

/// `timeFigure` where the loss is one part alone.
template <std::size_t Index>
Card ofLoss(const char* figure, const char* title, const char* meaning, const char* timeFigure = nullptr)
{
    const Origin origin = timeFigure != nullptr ? Origin::Figure : Origin::Choice;
    return {figure,
            title,
            "U * P_h / P_u * T * t / (s * (s + t))",
            nullptr,
            {kUtilisation,
             kPeak16,
             kUsedPeak,
             kStep,
             {"s", "letter.step.passed", Origin::Choice, before<Index>},
             {"t", meaning, origin, seconds<Index>, timeFigure}},
            points<Index>,
            isDivided,
            "",
            "error.step.part",
            "%"};
}

} // namespace

std::vector<Card> stepLossCards()
{
    return {
        {"training.kernelLoss",
         "card.step.kernelLoss",
         "1 - U * P_h / P_u * T / t",
         nullptr,
         {kUtilisation, kPeak16, kUsedPeak, kStep, {"t", "letter.step.kernels", Origin::Choice, seconds<0>}},
         points<0>,
         nullptr,
         "",
         "error.step.part",
         "%"},
        ofLoss<1>("training.bubbleLoss", "card.step.bubbleLoss", "letter.step.bubbleAndImbalance"),
        ofLoss<2>("training.tensorLoss", "card.step.tensorLoss", "letter.step.tensor", "training.tensorTime"),
        ofLoss<3>("training.pipelineLoss", "card.step.pipelineLoss", "letter.step.pipeline", "training.pipelineTime"),
        ofLoss<4>("training.contextLoss", "card.step.contextLoss", "letter.step.context", "training.contextTime"),
        ofLoss<5>("training.expertLoss", "card.step.expertLoss", "letter.step.experts", "training.expertTime"),
        ofLoss<6>("training.dataLoss", "card.step.dataLoss", "letter.step.data", "training.dataTime"),
        ofLoss<7>("training.recomputeLoss", "card.step.recomputeLoss", "letter.step.recompute",
                  "training.recomputeTime"),
        ofLoss<8>("training.optimizerLoss", "card.step.optimizerLoss", "letter.step.optimizer",
                  "training.optimizerTime"),
        ofLoss<9>("training.fixedLoss", "card.step.fixedLoss", "letter.step.fixedAndStragglers"),
    };
}

} // namespace cw::training::step_letters
