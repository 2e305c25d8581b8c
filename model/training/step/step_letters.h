// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the cards of the step time read a letter from the inputs, the context, or the result?
// Leaves out: the cards themselves; each step_*_cards.cpp holds those of one subject.
#pragma once

#include "training/step/step_result.h"

#include <vector>

namespace cw::training::step_letters {

using Card = explain::Card<StepInputs, StepResult>;
using Letter = explain::Letter<StepInputs, StepResult>;
using explain::Origin;
using Value = std::optional<Measure>;

inline bool isDivided(const StepInputs&, const StepResult& result) { return !(result.context.wholeStepRate > 0); }

template <auto Member>
Value plan(const StepInputs& inputs, const StepResult&)
{
    return Measure(inputs.plan.*Member);
}
template <auto Member>
Value model(const StepInputs& inputs, const StepResult&)
{
    return Measure(inputs.model.*Member);
}
template <auto Member, class Q = double>
Value context(const StepInputs&, const StepResult& result)
{
    return Measure(Q(result.context.*Member));
}
template <auto Member>
Value slice(const StepInputs&, const StepResult& result)
{
    return Measure(result.slice.*Member);
}
template <auto Member>
Value held(const StepInputs&, const StepResult& result)
{
    return Measure(result.held.*Member);
}
template <auto Member>
Value part(const StepInputs&, const StepResult& result)
{
    if (!result.time || result.context.wholeStepRate > 0)
        return std::nullopt;
    return Measure(Seconds(result.time->parts.*Member));
}
/// Both passes of one layer with one micro-batch.
template <auto Member>
Value layer(const StepInputs&, const StepResult& result)
{
    if (!result.time || result.context.wholeStepRate > 0)
        return std::nullopt;
    return Measure(Seconds((result.time->layer.*Member).both()));
}
template <auto Member>
Value pipeline(const StepInputs&, const StepResult& result)
{
    if (!result.time || result.context.wholeStepRate > 0)
        return std::nullopt;
    return Measure(Seconds(result.pipeline.*Member));
}
/// A value of the result itself.
template <auto Member>
Value result(const StepInputs&, const StepResult& of)
{
    return Measure(of.*Member);
}

Value layerMatrices(const StepInputs& inputs, const StepResult& result);
Value layerRecompute(const StepInputs& inputs, const StepResult& result);
Value layerTotal(const StepInputs& inputs, const StepResult& result);
Value head(const StepInputs& inputs, const StepResult& result);
Value stepTime(const StepInputs& inputs, const StepResult& result);
Value microBatches(const StepInputs& inputs, const StepResult& result);
Value stackFactor(const StepInputs& inputs, const StepResult& result);
Value utilisation(const StepInputs& inputs, const StepResult& result);
Value stragglerRate(const StepInputs& inputs, const StepResult& result);
/// Bytes per second of memory, as kernels reach it.
Value memoryRate(const StepInputs& inputs, const StepResult& result);
inline Value oneByte(const StepInputs&, const StepResult&) { return Measure(Bytes(1)); }

inline const char* const kFitted = "training_model.json";
inline const Letter kByte{"byte", "letter.byte", Origin::Constant, oneByte, nullptr, "1 B"};
inline const Letter kStack{"k_s", "letter.step.stackFactor", Origin::Choice, stackFactor};
inline const Letter kStep{"T", "letter.step.time", Origin::Figure, stepTime, "training.stepTime"};
inline const Letter kMicroBatches{"m", "letter.microBatches", Origin::Figure, microBatches,
                                  "training.stepMicroBatches"};
inline const Letter kLayers{"L", "letter.layers", Origin::Catalog, model<&StepModel::layers>};
inline const Letter kHidden{"h", "letter.hidden", Origin::Catalog, model<&StepModel::hidden>};
inline const Letter kTensor{"t", "letter.tensorParallel", Origin::Choice, plan<&StepPlan::tensor>};
inline const Letter kPipeline{"p", "letter.pipelineParallel", Origin::Choice, plan<&StepPlan::pipeline>};
inline const Letter kVirtual{"v", "letter.virtualPipeline", Origin::Choice, plan<&StepPlan::virtualStages>};
inline const Letter kData{"d", "letter.dataParallel", Origin::Choice, plan<&StepPlan::data>};
inline const Letter kContext{"c", "letter.contextParallel", Origin::Choice, plan<&StepPlan::context>};
inline const Letter kGpus{"N", "letter.gpus", Origin::Choice, plan<&StepPlan::gpus>};
inline const Letter kTokens{"n_t", "letter.step.localTokens", Origin::Choice, slice<&Slice::tokens>};
inline const Letter kAverage{"t_a", "letter.step.averageStage", Origin::Figure, pipeline<&PipelineTime::average>,
                             "training.averageStageTime"};
inline const Letter kLayerTotal{"t_l", "letter.step.layerTotal", Origin::Figure, layerTotal, "training.layerTime"};
inline const Letter kHead{"t_h", "letter.step.head", Origin::Figure, head, "training.headTime"};
inline const Letter kMemoryRate{"W_m", "letter.step.memoryRate", Origin::Assumption, memoryRate, nullptr, kFitted};
inline const Letter kLaunch{
    "t_0", "letter.step.launch", Origin::Assumption, context<&StepContext::launch, Seconds>, nullptr, kFitted};

/// Cards by subject; stepCards() joins them.
std::vector<Card> stepPartCards();
std::vector<Card> stepLayerCards();
std::vector<Card> stepLossCards();
std::vector<Card> stepRateCards();

} // namespace cw::training::step_letters
