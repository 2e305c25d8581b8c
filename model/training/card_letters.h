// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the cards of training read a letter from the inputs, the shape, or the fullest stage?
// Leaves out: the cards themselves; each *_cards.cpp holds those of one subject.
#pragma once

#include "training/training.h"

#include <vector>

namespace cw::training::letters {

using Card = explain::Card<Inputs, Result>;
using Letter = explain::Letter<Inputs, Result>;
using explain::Origin;
using Value = std::optional<Measure>;

template <auto Member>
Value plan(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.plan.*Member);
}
template <auto Member>
Value choice(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.*Member);
}
template <auto Member>
Value constant(const Inputs& inputs, const Result&)
{
    return Measure((inputs.constants.*Member).value);
}
template <auto Member>
Value constantBytes(const Inputs& inputs, const Result&)
{
    return Measure(Bytes((inputs.constants.*Member).value));
}
/// Of the training software.
template <auto Member>
Value software(const Inputs& inputs, const Result&)
{
    return Measure((inputs.software.*Member).value);
}
template <auto Member>
Value softwareBytes(const Inputs& inputs, const Result&)
{
    return Measure(Bytes((inputs.software.*Member).value));
}
template <auto Member>
Value shape(const Inputs&, const Result& result)
{
    return Measure(result.shape.*Member);
}
template <auto Member>
Value bytes(const Inputs&, const Result& result)
{
    return Measure(Bytes(result.bytes.*Member));
}
template <auto Member>
Value result(const Inputs&, const Result& result)
{
    return Measure(result.*Member);
}
/// A member that may be unknown.
template <auto Member>
Value known(const Inputs&, const Result& result)
{
    if (!(result.*Member))
        return std::nullopt;
    return Measure(*(result.*Member));
}
/// Of the inputs, where it may be unknown.
template <auto Member>
Value given(const Inputs& inputs, const Result&)
{
    if (!(inputs.*Member))
        return std::nullopt;
    return Measure(*(inputs.*Member));
}
template <auto Member>
Value stage(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->*Member);
}
template <auto Member>
Value parameters(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->parameters.*Member);
}
inline Value oneByte(const Inputs&, const Result&) { return Measure(Bytes(1)); }
inline Value oneToken(const Inputs&, const Result&) { return Measure(Tokens(1)); }
inline Value oneFlop(const Inputs&, const Result&) { return Measure(Flops(1)); }
/// Ranks that hold the same parameters.
inline Value shards(const Inputs& inputs, const Result&)
{
    return Measure(static_cast<double>(inputs.choice.plan.dataParallel) * inputs.choice.plan.contextParallel);
}

inline Value stageDenseLayers(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->layers - result.fullest()->expertLayers);
}

/// Letters that several cards share.
inline const Letter kByte{"byte", "letter.byte", Origin::Constant, oneByte, nullptr, "1 B"};
inline const Letter kToken{"token", "letter.token", Origin::Constant, oneToken, nullptr, "1 token"};
inline const Letter kTensorParallel{"t", "letter.tensorParallel", Origin::Choice,
                                    plan<&design::ParallelPlan::tensorParallel>};
inline const Letter kPipelineParallel{"p", "letter.pipelineParallel", Origin::Choice,
                                      plan<&design::ParallelPlan::pipelineParallel>};
inline const Letter kVirtualPipeline{"v", "letter.virtualPipeline", Origin::Choice,
                                     plan<&design::ParallelPlan::virtualPipeline>};
inline const Letter kDataParallel{"d", "letter.dataParallel", Origin::Choice,
                                  plan<&design::ParallelPlan::dataParallel>};
inline const Letter kContextParallel{"c", "letter.contextParallel", Origin::Choice,
                                     plan<&design::ParallelPlan::contextParallel>};
inline const Letter kExpertParallel{"e", "letter.expertParallel", Origin::Choice,
                                    plan<&design::ParallelPlan::expertParallel>};
inline const Letter kSequence{"s", "letter.sequence", Origin::Choice, choice<&design::TrainingChoice::sequence>};
inline const Letter kMicroBatch{"b", "letter.microBatch", Origin::Choice, choice<&design::TrainingChoice::microBatch>};
inline const Letter kGlobalBatch{"B", "letter.globalBatch", Origin::Choice,
                                 choice<&design::TrainingChoice::globalBatch>};
inline const Letter kHidden{"h", "letter.hidden", Origin::Catalog, shape<&MemoryShape::hidden>};
inline const Letter kHeads{"a", "letter.heads", Origin::Catalog, shape<&MemoryShape::heads>};
inline const Letter kMicroBatches{"m", "letter.microBatches", Origin::Figure, known<&Result::microBatches>,
                                  "training.microBatches"};
inline const Letter kStageLayers{"l", "letter.stageLayers", Origin::Choice, stage<&StageMemory::layers>};
inline const Letter kInFlight{"n", "letter.microBatchesInFlight", Origin::Figure,
                              stage<&StageMemory::microBatchesInFlight>, "training.microBatchesInFlight"};

inline const Letter kLayers{"L", "letter.layers", Origin::Catalog, shape<&MemoryShape::layers>};
inline const Letter kHeadDim{"d_q", "letter.headDim", Origin::Catalog, shape<&MemoryShape::headDim>};
inline const Letter kValueDim{"d_v", "letter.valueDim", Origin::Catalog, shape<&MemoryShape::valueDim>};
inline const Letter kDenseLayers{"l_d", "letter.stageDenseLayers", Origin::Choice, stageDenseLayers};
inline const Letter kWeight{"w", "letter.weightBytes", Origin::Choice, bytes<&BytesPerParameter::weight>};
inline const Letter kGradient{"g", "letter.gradientBytes", Origin::Choice, bytes<&BytesPerParameter::gradient>};
inline const Letter kMessage{"g", "letter.messageBytes", Origin::Choice, bytes<&BytesPerParameter::message>};
inline const Letter kState{"k_o", "letter.optimizerBytes", Origin::Figure, bytes<&BytesPerParameter::optimizer>,
                           "training.optimizerBytes"};

bool isFrozen(const Inputs& inputs, const Result& result);
/// As the measured fine-tuning software does it.
inline bool isTuned(const Inputs& inputs, const Result&) { return inputs.fineTune.has_value(); }
inline bool isTuning(const Inputs& inputs, const Result&)
{
    return inputs.choice.fineTuning != design::FineTuning::None;
}
/// Of the fine-tuning software; nullopt from scratch.
template <auto Member>
Value tuner(const Inputs& inputs, const Result&)
{
    if (!inputs.fineTune)
        return std::nullopt;
    return Measure(((*inputs.fineTune).*Member).value);
}
template <auto Member>
Value tunerBytes(const Inputs& inputs, const Result&)
{
    if (!inputs.fineTune)
        return std::nullopt;
    return Measure(Bytes(((*inputs.fineTune).*Member).value));
}
inline constexpr const char* kTuners = "finetune_model.json";

/// Cards by subject; cards() joins them.
std::vector<Card> memoryCards();
std::vector<Card> stateCards();
std::vector<Card> activationCards();
std::vector<Card> batchCards();

} // namespace cw::training::letters
