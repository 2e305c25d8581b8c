// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/link_rates.h"
#include "training/step/step_letters.h"

namespace cw::training::step_letters {
namespace {

/// Hybrids are scaled as a whole; their layers have no formula of their own.
bool isPlain(const StepInputs& inputs, const StepResult& result)
{
    return isDivided(inputs, result) && !inputs.model.approximated && !inputs.model.statedFlopPerToken;
}
bool isFused(const StepInputs& inputs, const StepResult& result)
{
    return isPlain(inputs, result) && inputs.run.fusedAttention;
}
bool isUnfused(const StepInputs& inputs, const StepResult& result)
{
    return isPlain(inputs, result) && !inputs.run.fusedAttention;
}
bool splitsTensors(const StepInputs& inputs, const StepResult& result)
{
    return isPlain(inputs, result) && inputs.plan.tensor > 1;
}
bool hidesBackward(const StepInputs& inputs, const StepResult& result)
{
    return splitsTensors(inputs, result) && result.context.tensorBehindWeights > 0;
}
bool hidesAlike(const StepInputs& inputs, const StepResult& result)
{
    return splitsTensors(inputs, result) && !(result.context.tensorBehindWeights > 0);
}
bool splitsSequence(const StepInputs& inputs, const StepResult& result)
{
    return isPlain(inputs, result) && inputs.plan.context > 1;
}
bool hasPipeline(const StepInputs& inputs, const StepResult& result)
{
    return isDivided(inputs, result) && inputs.plan.pipeline > 1;
}

Value fusedRate(const StepInputs& inputs, const StepResult& of)
{
    const double factor = inputs.plan.context > 1 ? of.context.contextFactor : 1;
    return Measure(FlopsPerSecond(1 / (of.context.perFlopAttention * factor)));
}
Value unfusedRate(const StepInputs&, const StepResult& of)
{
    return Measure(FlopsPerSecond(1 / of.context.perFlopUnfused));
}
Value sequence(const StepInputs& inputs, const StepResult&) { return Measure(inputs.run.sequence); }
Value oneFlop(const StepInputs&, const StepResult&) { return Measure(Flops(1)); }
Value normSplit(const StepInputs& inputs, const StepResult&)
{
    return Measure(inputs.plan.sequenceParallel ? inputs.plan.tensor : 1);
}
Value behindWeights(const StepInputs& inputs, const StepResult& of)
{
    return Measure(of.context.tensorBehindWeights * (inputs.plan.sequenceParallel ? 0.5 : 1));
}
Value weightGradients(const StepInputs&, const StepResult& of)
{
    return Measure(Seconds(of.time ? besideWeights(of.time->layer.matrices) : 0));
}
Value exposure(const StepInputs& inputs, const StepResult& of)
{
    return Measure(tensorExposure(of.context, pathOf(of.context, inputs.plan, network::GroupKind::Tensor)));
}
Value tensorLink(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(rateOf(of.context, inputs.plan, network::GroupKind::Tensor)));
}
Value contextLink(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(rateOf(of.context, inputs.plan, network::GroupKind::Context)));
}
Value stageLink(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(rateOf(of.context, inputs.plan, network::GroupKind::Pipeline)));
}
/// Unlimited where no expert is on another domain.
Value expertLink(const StepInputs& inputs, const StepResult& of)
{
    return Measure(BytesPerSecond(pathOf(of.context, inputs.plan, network::GroupKind::Expert).network));
}
Value edgeSplit(const StepInputs& inputs, const StepResult& of)
{
    return Measure(boundarySplit(of.context, inputs.plan));
}
Value attentionForward(const StepInputs&, const StepResult& of)
{
    return Measure(Seconds(of.time ? of.time->layer.attention.forward : 0));
}
Value attentionBackward(const StepInputs&, const StepResult& of)
{
    return Measure(Seconds(of.time ? of.time->layer.attention.backward : 0));
}

const Letter kFlop{"FLOP", "letter.flop", Origin::Constant, oneFlop, nullptr, "1 FLOP"};
const Letter kBatch{"b", "letter.microBatch", Origin::Choice, slice<&Slice::batch>};
const Letter kLocal{"s_l", "letter.step.localSequence", Origin::Choice, slice<&Slice::localSequence>};
const Letter kSequence{"s", "letter.sequence", Origin::Choice, sequence};
const Letter kHeads{"a_l", "letter.step.localHeads", Origin::Choice, slice<&Slice::heads>};
const Letter kHeadDim{"d_q", "letter.headDim", Origin::Catalog, model<&StepModel::headDim>};
const Letter kValueDim{"d_v", "letter.valueDim", Origin::Catalog, model<&StepModel::valueDim>};

/// Words where no formula of the figure applies.
Card fallback(Card card)
{
    card.formula = nullptr;
    card.procedure = "procedure.step.notUsed";
    card.letters.clear();
    card.applies = isDivided;
    card.source = "";
    return card;
}

std::vector<Card> attentionCards()
{
    Card fused{"training.layerAttention",
               "card.step.layerAttention",
               "7 * b * s_l * s * a_l * (d_q + d_v) * FLOP / R_a + 6 * t_0",
               nullptr,
               {kBatch, kLocal, kSequence, kHeads, kHeadDim, kValueDim, kFlop,
                Letter{"R_a", "letter.step.attentionRate", Origin::Assumption, fusedRate, nullptr, kFitted}, kLaunch},
               layer<&LayerTime::attention>,
               isFused,
               "Dao 2023, arXiv 2307.08691, section 4.1",
               "error.step.part",
               "ms"};
    Card unfused = fused;
    unfused.formula = "6 * b * s_l * s * a_l * (d_q + d_v) * FLOP / R_u + 3 * n_s * byte * b * a_l * s ^ 2 / W_m + "
                      "16 * t_0";
    unfused.letters = {kBatch,
                       kLocal,
                       kSequence,
                       kHeads,
                       kHeadDim,
                       kValueDim,
                       kFlop,
                       Letter{"R_u", "letter.step.unfusedRate", Origin::Assumption, unfusedRate, nullptr, kFitted},
                       Letter{"n_s", "letter.step.scorePasses", Origin::Assumption, context<&StepContext::scorePasses>,
                              nullptr, kFitted},
                       kByte,
                       kMemoryRate,
                       kLaunch};
    unfused.applies = isUnfused;
    unfused.source = "Korthikanti et al. 2022, arXiv 2205.05198";
    return {fused, unfused, fallback(fused)};
}

std::vector<Card> elementWiseCards()
{
    Card card{"training.layerElementWise",
              "card.step.layerElementWise",
              "n_t * (b_n / t_n + b_s / t) / W_m",
              nullptr,
              {kTokens,
               Letter{"b_n", "letter.step.normBytes", Origin::Assumption, context<&StepContext::normBytes, Bytes>,
                      nullptr, kFitted},
               Letter{"t_n", "letter.step.normSplit", Origin::Choice, normSplit},
               Letter{"b_s", "letter.step.splitBytes", Origin::Assumption, context<&StepContext::splitBytes, Bytes>,
                      nullptr, kFitted},
               kTensor, kMemoryRate},
              layer<&LayerTime::elementWise>,
              isPlain,
              "",
              "error.step.part",
              "ms"};
    return {card, fallback(card)};
}

std::vector<Card> trafficCards()
{
    Card tensor{"training.layerTensor",
                "card.step.layerTensor",
                "4 * x_t * (2 * (t - 1) / t * 2 * byte * n_t * h / W_t + 2 * t_w)",
                nullptr,
                {Letter{"x_t", "letter.step.tensorExposed", Origin::Assumption, exposure, nullptr, kFitted}, kTensor,
                 kByte, kTokens, kHidden,
                 Letter{"W_t", "letter.step.tensorLink", Origin::Figure, tensorLink, "training.tensorLinkRate"},
                 Letter{"t_w", "letter.step.scaleUpLatency", Origin::Assumption,
                        context<&StepContext::scaleUpLatency, Seconds>, nullptr, kFitted}},
                layer<&LayerTime::tensor>,
                hidesAlike,
                "Narayanan et al. 2021, arXiv 2104.04473, section 3.2",
                "error.step.part",
                "ms"};
    Card beside = tensor; // of the backward half, what runs beside weight gradients costs nothing
    beside.formula = "4 * x_t * (2 * (t - 1) / t * 2 * byte * n_t * h / W_t + 2 * t_w) - "
                     "min(2 * x_w * x_t * (2 * (t - 1) / t * 2 * byte * n_t * h / W_t + 2 * t_w), T_g)";
    beside.letters.push_back(
        Letter{"x_w", "letter.step.behindWeights", Origin::Assumption, behindWeights, nullptr, kFitted});
    beside.letters.push_back(
        Letter{"T_g", "letter.step.weightGradients", Origin::Figure, weightGradients, "training.layerMatrices"});
    beside.applies = hidesBackward;
    beside.source = "Korthikanti et al. 2022, arXiv 2205.05198, section 6.2";
    // X - A where the ring is longer than attention, forward and, with the gradients, twice that backward.
    Card ring{
        "training.layerContext",
        "card.step.layerContext",
        "max(4 * byte * n_t * k_l * d_q * (c - 1) / W_c, A_f) - A_f + "
        "max(8 * byte * n_t * k_l * d_q * (c - 1) / W_c, A_b) - A_b",
        nullptr,
        {kByte, kTokens, Letter{"k_l", "letter.step.localKeyValueHeads", Origin::Choice, slice<&Slice::keyValueHeads>},
         kHeadDim, kContext,
         Letter{"W_c", "letter.step.contextLink", Origin::Figure, contextLink, "training.contextLinkRate"},
         Letter{"A_f", "letter.step.attentionForward", Origin::Figure, attentionForward, "training.layerAttention"},
         Letter{"A_b", "letter.step.attentionBackward", Origin::Figure, attentionBackward, "training.layerAttention"}},
        layer<&LayerTime::context>,
        splitsSequence,
        "Liu et al. 2023, arXiv 2310.01889",
        "error.step.part",
        "ms"};
    Card transfer{"training.stageTransferTime",
                  "card.step.stageTransfer",
                  "x_p * 2 * v * (2 * byte * n_t * h / (t_s * W_p) + t_n)",
                  nullptr,
                  {Letter{"x_p", "letter.step.pipelineExposed", Origin::Assumption,
                          context<&StepContext::pipelineExposed>, nullptr, kFitted},
                   kVirtual, kByte, kTokens, kHidden, Letter{"t_s", "letter.step.edgeSplit", Origin::Choice, edgeSplit},
                   Letter{"W_p", "letter.step.stageLink", Origin::Figure, stageLink, "training.stageLinkRate"},
                   Letter{"t_n", "letter.step.networkLatency", Origin::Assumption,
                          context<&StepContext::networkLatency, Seconds>, nullptr, kFitted}},
                  pipeline<&PipelineTime::transfer>,
                  hasPipeline,
                  "",
                  "error.step.part",
                  "ms"};
    return {beside, tensor, fallback(tensor), ring, fallback(ring), transfer, fallback(transfer)};
}

std::vector<Card> wordCards()
{
    const auto card = [](const char* figure, const char* title, const char* procedure, std::vector<Letter> letters,
                         Value (*value)(const StepInputs&, const StepResult&), const char* source = "") {
        return Card{figure, title,     nullptr, procedure,         std::move(letters),
                    value,  isDivided, source,  "error.step.part", "ms"};
    };
    const Letter forward{"A_f", "letter.step.attentionForward", Origin::Figure, attentionForward,
                         "training.layerAttention"};
    return {
        card("training.layerMatrices", "card.step.layerMatrices", "procedure.step.matrices",
             {kTokens, kHidden, kTensor, kMemoryRate, kLaunch}, layerMatrices),
        card("training.layerRecompute", "card.step.layerRecompute", "procedure.step.recompute", {forward},
             layerRecompute, "Korthikanti et al. 2022, arXiv 2205.05198"),
        card("training.layerHostWait", "card.step.layerHostWait", "procedure.step.hostWait",
             {{"H", "letter.step.hostFloor", Origin::Assumption, context<&StepContext::hostFloor, Seconds>, nullptr,
               kFitted}},
             layer<&LayerTime::hostWait>),
        card("training.layerExperts", "card.step.layerExperts", "procedure.step.experts",
             {kTokens,
              {"e", "letter.expertParallel", Origin::Choice, plan<&StepPlan::expert>},
              {"x_e", "letter.step.expertExposed", Origin::Assumption, context<&StepContext::expertExposed>, nullptr,
               kFitted},
              {"e_n", "letter.step.allToAllShare", Origin::Assumption, context<&StepContext::allToAllEfficiency>, nullptr,
               kFitted},
              {"r", "letter.rateAlone", Origin::Figure, expertLink, "fabric.expertRate"}},
             layer<&LayerTime::experts>),
        card("training.headTime", "card.step.head", "procedure.step.head",
             {kTokens, kHidden, {"V", "letter.vocabulary", Origin::Catalog, slice<&Slice::vocabulary>}, kTensor}, head),
        card("training.slowestStageTime", "card.step.slowestStage", "procedure.step.slowestStage",
             {kLayers, kPipeline, kVirtual, kLayerTotal, kHead}, pipeline<&PipelineTime::slowest>),
    };
}

std::vector<Card> sums()
{
    return {
        {"training.layerTime",
         "card.step.layerTotal",
         "t_m + t_a + t_e + t_r + t_w + t_t + t_c + t_x",
         nullptr,
         {{"t_m", "letter.step.layerMatrices", Origin::Figure, layerMatrices, "training.layerMatrices"},
          {"t_a", "letter.step.layerAttention", Origin::Figure, layer<&LayerTime::attention>,
           "training.layerAttention"},
          {"t_e", "letter.step.layerElementWise", Origin::Figure, layer<&LayerTime::elementWise>,
           "training.layerElementWise"},
          {"t_r", "letter.step.layerRecompute", Origin::Figure, layerRecompute, "training.layerRecompute"},
          {"t_w", "letter.step.layerHostWait", Origin::Figure, layer<&LayerTime::hostWait>, "training.layerHostWait"},
          {"t_t", "letter.step.layerTensor", Origin::Figure, layer<&LayerTime::tensor>, "training.layerTensor"},
          {"t_c", "letter.step.layerContext", Origin::Figure, layer<&LayerTime::context>, "training.layerContext"},
          {"t_x", "letter.step.layerExperts", Origin::Figure, layer<&LayerTime::experts>, "training.layerExperts"}},
         layerTotal,
         isDivided,
         "",
         "error.step.part",
         "ms"},
        {"training.averageStageTime",
         "card.step.averageStage",
         "(L * t_l + t_h) / p",
         nullptr,
         {kLayers, kLayerTotal, kHead, kPipeline},
         pipeline<&PipelineTime::average>,
         isDivided,
         "",
         "error.step.part",
         "ms"},
    };
}

} // namespace

std::vector<Card> stepLayerCards()
{
    std::vector<Card> joined = sums();
    for (std::vector<Card> more : {attentionCards(), elementWiseCards(), trafficCards(), wordCards()})
        joined.insert(joined.end(), more.begin(), more.end());
    return joined;
}

} // namespace cw::training::step_letters
