// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/card_letters.h"

namespace cw::training::letters {
namespace {

bool hasWindow(const Inputs& inputs, const Result&)
{
    return inputs.model.slidingWindow > 0 && inputs.model.slidingWindowLayers > 0;
}

Value window(const Inputs& inputs, const Result&) { return Measure(inputs.model.slidingWindow); }
Value windowLayers(const Inputs& inputs, const Result&) { return Measure(inputs.model.slidingWindowLayers); }

Value flopPasses(const Inputs& inputs, const Result&)
{
    return Measure(design::freezesBase(inputs.choice.fineTuning) ? 4 : 6);
}
Value tokensPerParameter(const Inputs& inputs, const Result&)
{
    return Measure(inputs.limits.tokensPerParameter.value);
}
Value activationBytes(const Inputs&, const Result&) { return Measure(kActivationBytes); }
bool isSplit(const Inputs& inputs, const Result&)
{
    return splitsBoundary(inputs.choice.software, inputs.choice.plan.sequenceParallel);
}

const Letter kPasses{"k_p", "letter.flopPasses", Origin::Choice, flopPasses};
const Letter kTrainable{"N_t", "letter.trainableParameters", Origin::Figure, result<&Result::trainableParameters>,
                        "training.trainableParameters"};
const Letter kFlop{"FLOP", "letter.flop", Origin::Constant, oneFlop, nullptr, "1 FLOP"};
const Letter kActivation{"a_b",
                         "letter.activationBytes",
                         Origin::Constant,
                         activationBytes,
                         nullptr,
                         "Korthikanti et al. 2022, section 4.2"};
const Letter kEdge{"E", "letter.layerEdge", Origin::Figure, known<&Result::layerEdge>, "training.layerEdge"};
const Letter kMatrixParameters{"N_m", "letter.matrixParameters", Origin::Catalog,
                               shape<&MemoryShape::matricesPerToken>};

} // namespace

std::vector<Card> batchCards()
{
    return {
        {"training.gpusNeeded",
         "card.training.gpusNeeded",
         "t * c * p * d",
         nullptr,
         {kTensorParallel, kContextParallel, kPipelineParallel, kDataParallel},
         result<&Result::gpusNeeded>},
        {"training.microBatches",
         "card.training.microBatches",
         "ceil(B / (d * b))",
         nullptr,
         {kGlobalBatch, kDataParallel, kMicroBatch},
         known<&Result::microBatches>},
        {"training.bubble",
         "card.training.bubble",
         "(p - 1) / (v * m + p - 1)",
         nullptr,
         {kPipelineParallel, kVirtualPipeline, kMicroBatches},
         known<&Result::bubble>,
         nullptr,
         "Narayanan et al. 2021, arXiv 2104.04473, section 2.2",
         "error.training.uniformStages",
         "%"},
        {"training.bubbleOverhead",
         "card.training.bubbleOverhead",
         "(p - 1) / (v * m)",
         nullptr,
         {kPipelineParallel, kVirtualPipeline, kMicroBatches},
         known<&Result::bubbleOverhead>,
         nullptr,
         "Narayanan et al. 2021, arXiv 2104.04473, section 2.2",
         "error.training.uniformStages",
         "%"},
        {"training.tokensPerStep",
         "card.training.tokensPerStep",
         "B * s * token",
         nullptr,
         {kGlobalBatch, kSequence, kToken},
         result<&Result::tokensPerStep>,
         nullptr,
         "",
         "",
         "token"},
        {"training.flopPerToken",
         "card.training.flopPerToken",
         "k_p * (N_m + ((L - L_w) * s + L_w * min(s, W)) * a * (d_q + d_v)) * FLOP / token",
         nullptr,
         {kPasses,
          kMatrixParameters,
          kLayers,
          {"L_w", "letter.windowLayers", Origin::Catalog, windowLayers},
          kSequence,
          {"W", "letter.window", Origin::Catalog, window},
          kHeads,
          kHeadDim,
          kValueDim,
          kFlop,
          kToken},
         result<&Result::flopPerToken>,
         hasWindow,
         "Korthikanti et al. 2022, eq. 7",
         "error.training.fullAttention",
         "FLOP/token"},
        {"training.flopPerToken",
         "card.training.flopPerToken",
         "k_p * (N_m + L * s * a * (d_q + d_v)) * FLOP / token",
         nullptr,
         {kPasses, kMatrixParameters, kLayers, kSequence, kHeads, kHeadDim, kValueDim, kFlop, kToken},
         result<&Result::flopPerToken>,
         nullptr,
         "Korthikanti et al. 2022, eq. 7",
         "error.training.fullAttention",
         "FLOP/token"},
        {"training.computeOptimalTokens",
         "card.training.computeOptimalTokens",
         "k_t * token * N",
         nullptr,
         {{"k_t", "letter.tokensPerParameter", Origin::Assumption, tokensPerParameter, nullptr, "training_model.json"},
          kToken,
          {"N", "letter.parameters", Origin::Figure, result<&Result::parameters>, "training.parameters"}},
         result<&Result::computeOptimalTokens>,
         nullptr,
         "Hoffmann et al. 2022, arXiv 2203.15556, table 3",
         "error.training.computeOptimal",
         "token"},
        {"training.gradientBytes",
         "card.training.gradientBytes",
         "g * N_t",
         nullptr,
         {kMessage, kTrainable},
         result<&Result::gradientBytes>,
         nullptr,
         "",
         "",
         "GB"},
        {"training.layerEdge",
         "card.training.layerEdge",
         "a_b * b * s / c * h",
         nullptr,
         {kActivation, kMicroBatch, kSequence, kContextParallel, kHidden},
         known<&Result::layerEdge>,
         nullptr,
         "Korthikanti et al. 2022, section 4.2",
         "",
         "MB"},
        {"training.pipelineMessage",
         "card.training.pipelineMessage",
         "E / t",
         nullptr,
         {kEdge, kTensorParallel},
         known<&Result::pipelineMessage>,
         isSplit,
         "Narayanan et al. 2021, section 4.1; Korthikanti et al. 2022, section 4.2",
         "",
         "MB"},
        {"training.pipelineMessage",
         "card.training.pipelineMessage",
         "E",
         nullptr,
         {kEdge},
         known<&Result::pipelineMessage>,
         nullptr,
         "",
         "",
         "MB"},
        {"training.checkpointSize",
         "card.training.checkpointSize",
         "(w + k_o) * N_t",
         nullptr,
         {kWeight, kState, kTrainable},
         result<&Result::checkpointSize>,
         nullptr,
         "",
         "",
         "GB"},
    };
}

} // namespace cw::training::letters
