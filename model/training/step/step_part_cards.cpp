// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/link_rates.h"
#include "training/step/step_letters.h"

#include <algorithm>

namespace cw::training::step_letters {
namespace {

/// DeepSpeed's flat ring hides what a pipeline does; its runs had none.
bool hasStages(const StepInputs& inputs, const StepResult& result)
{
    const bool flatRing = inputs.run.software == catalog::TrainingSoftware::DeepSpeed2021 &&
                          inputs.plan.sharding == StepSharding::Parameters && result.slice.shards >= 1;
    return isDivided(inputs, result) && !flatRing;
}

/// What one layer costs, times layers of a stage and micro-batches.
Card ofLayers(const char* figure, const char* title, const char* layerFigure, const char* meaning,
              Value (*layerValue)(const StepInputs&, const StepResult&),
              Value (*value)(const StepInputs&, const StepResult&))
{
    return {figure,
            title,
            "k_s * m * L / p * t_x",
            nullptr,
            {kStack, kMicroBatches, kLayers, kPipeline, {"t_x", meaning, Origin::Figure, layerValue, layerFigure}},
            value,
            nullptr,
            "",
            "error.step.part",
            "s"};
}

std::vector<Card> layerShares()
{
    return {
        ofLayers("training.matricesTime", "card.step.matrices", "training.layerMatrices", "letter.step.layerMatrices",
                 layerMatrices, part<&StepParts::matrices>),
        ofLayers("training.attentionTime", "card.step.attention", "training.layerAttention",
                 "letter.step.layerAttention", layer<&LayerTime::attention>, part<&StepParts::attention>),
        ofLayers("training.elementWiseTime", "card.step.elementWise", "training.layerElementWise",
                 "letter.step.layerElementWise", layer<&LayerTime::elementWise>, part<&StepParts::elementWise>),
        ofLayers("training.recomputeTime", "card.step.recompute", "training.layerRecompute",
                 "letter.step.layerRecompute", layerRecompute, part<&StepParts::recompute>),
        ofLayers("training.hostWaitTime", "card.step.hostWait", "training.layerHostWait", "letter.step.layerHostWait",
                 layer<&LayerTime::hostWait>, part<&StepParts::hostWait>),
        ofLayers("training.tensorTime", "card.step.tensor", "training.layerTensor", "letter.step.layerTensor",
                 layer<&LayerTime::tensor>, part<&StepParts::tensor>),
        ofLayers("training.contextTime", "card.step.context", "training.layerContext", "letter.step.layerContext",
                 layer<&LayerTime::context>, part<&StepParts::context>),
        ofLayers("training.expertTime", "card.step.experts", "training.layerExperts", "letter.step.layerExperts",
                 layer<&LayerTime::experts>, part<&StepParts::experts>),
    };
}

/// A formula where stages are told apart, and words where they are not.
void addOfStages(std::vector<Card>& cards, Card card)
{
    Card other = card;
    card.applies = hasStages;
    other.formula = nullptr;
    other.procedure = "procedure.step.flatRing";
    other.letters.clear();
    cards.push_back(std::move(card));
    cards.push_back(std::move(other));
}

std::vector<Card> ofStages()
{
    const Letter slowest{"t_s", "letter.step.slowestStage", Origin::Figure, pipeline<&PipelineTime::slowest>,
                         "training.slowestStageTime"};
    const Letter transfer{"t_x", "letter.step.transfer", Origin::Figure, pipeline<&PipelineTime::transfer>,
                          "training.stageTransferTime"};
    std::vector<Card> cards;
    addOfStages(cards, {"training.pipelineTime",
                        "card.step.pipeline",
                        "k_s * m * t_x",
                        nullptr,
                        {kStack, kMicroBatches, transfer},
                        part<&StepParts::pipeline>,
                        nullptr,
                        "",
                        "error.step.part",
                        "s"});
    addOfStages(cards, {"training.imbalanceTime",
                        "card.step.imbalance",
                        "k_s * m * (t_s - t_a)",
                        nullptr,
                        {kStack, kMicroBatches, slowest, kAverage},
                        part<&StepParts::imbalance>,
                        nullptr,
                        "",
                        "error.step.part",
                        "s"});
    addOfStages(cards, {"training.bubbleTime",
                        "card.step.bubble",
                        "k_s * (p - 1) / v * t_a",
                        nullptr,
                        {kStack, kPipeline, kVirtual, kAverage},
                        part<&StepParts::bubble>,
                        nullptr,
                        "Narayanan et al. 2021, arXiv 2104.04473, section 2.2",
                        "error.training.uniformStages",
                        "s"});
    return cards;
}

Value dataRate(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(rateOf(of.context, inputs.plan, network::GroupKind::Data)));
}
/// Where switches add gradients up, each byte is sent once; a ring passes it on twice.
Value switchSums(const StepInputs& inputs, const StepResult& of)
{
    const bool isReduced = inputs.plan.sharding == StepSharding::None &&
                           pathOf(of.context, inputs.plan, network::GroupKind::Data).crosses();
    const double n = of.slice.shards;
    return Measure(isReduced && n > 1 ? std::max(1.0, 2 * (n - 1) / n * of.context.switchReduction) : 1);
}
Value optimizerBytes(const StepInputs&, const StepResult& of)
{
    if (!(of.context.perByte > 0))
        return std::nullopt;
    return Measure(Bytes(of.context.optimizerSeconds / of.context.perByte));
}
Value denseShards(const StepInputs& inputs, const StepResult& of)
{
    return Measure(inputs.plan.sharding == StepSharding::None ? 1 : of.slice.shards);
}
Value expertShards(const StepInputs& inputs, const StepResult& of)
{
    return Measure(inputs.plan.sharding == StepSharding::None ? 1 : of.held.expertShards);
}

std::vector<Card> ofSteps()
{
    const Letter dense{"n_d", "letter.step.heldDense", Origin::Choice, held<&HeldParameters::dense>};
    const Letter experts{"n_e", "letter.step.heldExperts", Origin::Choice, held<&HeldParameters::experts>};
    const Letter fixed{"t_f",  "letter.step.fixed", Origin::Assumption, context<&StepContext::fixed, Seconds>, nullptr,
                       kFitted};
    const Letter rate{"k_n", "letter.step.straggling", Origin::Assumption, stragglerRate, nullptr, kFitted};
    return {
        {"training.headShareTime",
         "card.step.headShare",
         "k_s * m * t_h / p",
         nullptr,
         {kStack, kMicroBatches, kHead, kPipeline},
         part<&StepParts::head>,
         nullptr,
         "",
         "error.step.part",
         "s"},
        {"training.dataTime",
         "card.step.data",
         nullptr,
         "procedure.step.data",
         {dense,
          experts,
          {"z", "letter.step.shards", Origin::Choice, slice<&Slice::shards>},
          {"W_d", "letter.step.dataRate", Origin::Figure, dataRate, "training.dataLinkRate"},
          {"a", "letter.step.switchSums", Origin::Figure, switchSums}},
         part<&StepParts::data>,
         nullptr,
         "",
         "error.step.part",
         "s"},
        {"training.optimizerTime",
         "card.step.optimizer",
         "k_s * b_o * (n_d / z_d + n_e / z_e) / W_m",
         nullptr,
         {kStack,
          {"b_o", "letter.step.optimizerTraffic", Origin::Assumption, optimizerBytes, nullptr, kFitted},
          dense,
          {"z_d", "letter.step.denseShards", Origin::Choice, denseShards},
          experts,
          {"z_e", "letter.step.expertShards", Origin::Choice, expertShards},
          kMemoryRate},
         part<&StepParts::optimizer>,
         nullptr,
         "",
         "error.step.part",
         "s"},
        {"training.fixedTime",
         "card.step.fixed",
         "k_s * t_f",
         nullptr,
         {kStack, fixed},
         part<&StepParts::fixed>,
         nullptr,
         "",
         "error.step.fixed",
         "s"},
        {"training.stragglersTime",
         "card.step.stragglers",
         "T * k_n * log2(max(N / 8, 1)) / (1 + k_n * log2(max(N / 8, 1)))",
         nullptr,
         {kStep, rate, kGpus},
         part<&StepParts::stragglers>,
         nullptr,
         "",
         "error.step.part",
         "s"},
    };
}

} // namespace

std::vector<Card> stepPartCards()
{
    std::vector<Card> joined = layerShares();
    for (std::vector<Card> more : {ofStages(), ofSteps()})
        joined.insert(joined.end(), more.begin(), more.end());
    for (Card& card : joined) {
        if (card.applies == nullptr)
            card.applies = isDivided;
    }
    return joined;
}

} // namespace cw::training::step_letters
