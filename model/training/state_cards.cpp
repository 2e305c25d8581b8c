// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/card_letters.h"

#include <algorithm>

namespace cw::training::letters {
namespace {

using design::FineTuning;
using design::MixedPrecision;
using design::Optimizer;

Value trained(const Inputs& inputs, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    const StageParameters& count = result.fullest()->parameters;
    return Measure(isFrozen(inputs, result) ? count.adapters : count.linear + count.embeddings + count.norms);
}
Value trainedExperts(const Inputs& inputs, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    const StageParameters& count = result.fullest()->parameters;
    return Measure(isFrozen(inputs, result) ? count.expertAdapters : count.experts);
}
Value expertShards(const Inputs& inputs, const Result&)
{
    const design::ParallelPlan& plan = inputs.choice.plan;
    return Measure(std::max(1.0, static_cast<double>(plan.dataParallel) * plan.contextParallel / plan.expertParallel));
}
Value matrixBytes(const Inputs& inputs, const Result& result)
{
    return Measure(Bytes(isFrozen(inputs, result) ? result.bytes.frozenLinear : result.bytes.weight));
}
Value gatheredMatrixBytes(const Inputs& inputs, const Result& result)
{
    return Measure(Bytes(isFrozen(inputs, result) ? result.bytes.frozenLinear : result.bytes.gathered));
}
Value gatheredOtherBytes(const Inputs& inputs, const Result& result)
{
    return Measure(Bytes(isFrozen(inputs, result) ? result.bytes.frozenOther : result.bytes.gathered));
}
Value otherBytes(const Inputs& inputs, const Result& result)
{
    return Measure(Bytes(isFrozen(inputs, result) ? result.bytes.frozenOther : result.bytes.weight));
}
/// Of adapters, where the measured software says how it keeps them.
bool keepsAdaptersItsWay(const Inputs& inputs, const Result& result)
{
    return inputs.fineTune && isFrozen(inputs, result) && inputs.choice.states == MixedPrecision::Bf16Fp32Grads;
}
Value momentBytes(const Inputs& inputs, const Result& result)
{
    if (keepsAdaptersItsWay(inputs, result) && inputs.choice.optimizer != Optimizer::Adafactor)
        return Measure(Bytes(inputs.fineTune->adapterMoment.value));
    const bool inSixteenBits =
        inputs.choice.states == MixedPrecision::PureBf16 && inputs.choice.optimizer != Optimizer::Adafactor;
    return Measure(Bytes(inSixteenBits ? 2 : 4));
}
Value perGpu(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    const StageParameters& count = result.fullest()->parameters;
    return Measure(count.linear + count.embeddings + count.norms + count.experts);
}
Value stageEmbeddings(const Inputs& inputs, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->parameters.embeddings * inputs.choice.plan.tensorParallel);
}
Value stagePositions(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->parameters.norms - result.fullest()->layers * result.shape.norms);
}

template <Optimizer Kind>
bool uses(const Inputs& inputs, const Result&)
{
    return inputs.choice.optimizer == Kind;
}
bool usesTwoMoments(const Inputs& inputs, const Result&)
{
    return inputs.choice.optimizer == Optimizer::Adam || inputs.choice.optimizer == Optimizer::Lamb;
}
template <int From>
bool zeroFrom(const Inputs& inputs, const Result&)
{
    return inputs.choice.plan.zeroStage >= From;
}
/// Gradients are split over the ranks, unless the software keeps those of a whole pipeline stage.
bool splitsGradients(const Inputs& inputs, const Result&)
{
    const design::ParallelPlan& plan = inputs.choice.plan;
    const bool keepsStage = plan.pipelineParallel > 1 && inputs.software.stageGathered.value > 0;
    return plan.zeroStage >= 2 && !keepsStage;
}
/// 8-bit moments that live in host memory, as beside the weights they would fill the card.
bool isPaged(const Inputs& inputs, const Result& result)
{
    return inputs.fineTune && inputs.fineTune->pagedShare && result.fullest() != nullptr &&
           inputs.choice.fineTuning == FineTuning::Full && inputs.choice.optimizer == Optimizer::Adam8Bit &&
           result.fullest()->optimizer.base() == 0;
}
/// Share of a gathered weight that is held beside the rank's own: all of it, in a buffer of its own, or the rest.
double fromOthers(const Inputs& inputs, double ranks)
{
    const bool beside = inputs.fineTune && inputs.fineTune->gathersBesideShard && ranks > 1;
    return beside ? 1 : 1 - 1 / ranks;
}
Value gatheredShare(const Inputs& inputs, const Result& result)
{
    return Measure(fromOthers(inputs, shards(inputs, result)->base));
}
Value gatheredExpertShare(const Inputs& inputs, const Result& result)
{
    return Measure(fromOthers(inputs, expertShards(inputs, result)->base));
}
/// Share of the stage's embeddings that is whole at a time.
Value embeddingsWhole(const Inputs& inputs, const Result& result)
{
    const MemoryShape& shape = result.shape;
    const bool larger = inputs.fineTune && inputs.fineTune->gathersOneEmbedding &&
                        inputs.choice.plan.pipelineParallel == 1 && shape.outputEmbedding > 0;
    return Measure(larger ? std::max(shape.inputEmbedding, shape.outputEmbedding) /
                                (shape.inputEmbedding + shape.outputEmbedding)
                          : 1);
}
bool isTunedSharded(const Inputs& inputs, const Result& result)
{
    return isTuned(inputs, result) && inputs.choice.plan.zeroStage >= 3;
}
bool isFrozenSharded(const Inputs& inputs, const Result& result)
{
    return isFrozen(inputs, result) && inputs.choice.plan.zeroStage >= 3;
}
bool adaptsAll(const Inputs& inputs, const Result& result)
{
    return isFrozen(inputs, result) && inputs.choice.lora.allLinear;
}
Value rank(const Inputs& inputs, const Result&) { return Measure(inputs.choice.lora.rank); }

const Letter kTrained{"T_d", "letter.trainedDense", Origin::Choice, trained};
const Letter kTrainedExperts{"T_x", "letter.trainedExperts", Origin::Choice, trainedExperts};
const Letter kShards{"z", "letter.shards", Origin::Choice, shards};
const Letter kExpertShards{"z_x", "letter.expertShards", Origin::Choice, expertShards};
const Letter kMatrix{"w_l", "letter.matrixBytes", Origin::Choice, matrixBytes};
const Letter kOther{"w_o", "letter.otherBytes", Origin::Choice, otherBytes};
const Letter kGatheredMatrix{"w_l", "letter.gatheredMatrixBytes", Origin::Choice, gatheredMatrixBytes};
const Letter kGatheredOther{"w_o", "letter.gatheredOtherBytes", Origin::Choice, gatheredOtherBytes};
const Letter kWholeShare{"q", "letter.wholeShare", Origin::Choice, stage<&StageMemory::whole>};
const Letter kMaster{"k_c", "letter.masterBytes", Origin::Choice, bytes<&BytesPerParameter::master>};
const Letter kMoment{"k_1", "letter.momentBytes", Origin::Choice, momentBytes};
const Letter kPerGpu{"N_g", "letter.parametersPerGpu", Origin::Figure, perGpu, "training.parametersPerGpu"};
const Letter kLinear{"N_l", "letter.linearParameters", Origin::Catalog, parameters<&StageParameters::linear>};
const Letter kEmbeddings{"N_v", "letter.embeddingParameters", Origin::Catalog,
                         parameters<&StageParameters::embeddings>};
const Letter kNorms{"N_n", "letter.normParameters", Origin::Catalog, parameters<&StageParameters::norms>};
const Letter kExperts{"N_x", "letter.expertParameters", Origin::Catalog, parameters<&StageParameters::experts>};
const Letter kAdapters{"N_a", "letter.adapterParameters", Origin::Choice, parameters<&StageParameters::adapters>};
const Letter kExpertAdapters{"N_b", "letter.expertAdapterParameters", Origin::Choice,
                             parameters<&StageParameters::expertAdapters>};
const Letter kGathered{"M_z", "letter.gatheredWeights", Origin::Figure, stage<&StageMemory::gathered>,
                       "training.gatheredWeights"};

constexpr const char* kZero = "Rajbhandari et al. 2020, arXiv 1910.02054";
constexpr const char* kLora = "Hu et al. 2021, arXiv 2106.09685; Dettmers et al. 2023, arXiv 2305.14314";

void addWeights(std::vector<Card>& cards)
{
    const auto add = [&cards](const char* formula, std::vector<Letter> letters,
                              bool (*applies)(const Inputs&, const Result&), const char* source) {
        cards.push_back({"training.weights", "card.training.weights", formula, nullptr, std::move(letters),
                         stage<&StageMemory::weights>, applies, source, "", "GB"});
    };
    add("(w_l * N_l + w_o * (N_v + N_n) + w * N_a) / z + (w_l * N_x + w * N_b) / z_x + M_z",
        {kMatrix, kLinear, kOther, kEmbeddings, kNorms, kWeight, kAdapters, kShards, kExperts, kExpertAdapters,
         kExpertShards, kGathered},
        isFrozenSharded, kLora);
    add("w_l * (N_l + N_x) + w_o * (N_v + N_n) + w * (N_a + N_b)",
        {kMatrix, kLinear, kExperts, kOther, kEmbeddings, kNorms, kWeight, kAdapters, kExpertAdapters}, isFrozen,
        kLora);
    add("w * ((N_l + N_v + N_n) / z + N_x / z_x) + M_z",
        {kWeight, kLinear, kEmbeddings, kNorms, kShards, kExperts, kExpertShards, kGathered}, zeroFrom<3>, kZero);
    add("w * N_g", {kWeight, kPerGpu}, nullptr, "");
    cards.push_back({"training.gatheredWeights",
                     "card.training.gatheredWeights",
                     "y * (q * (w_l * N_l + w_o * N_n) + y_v * w_o * N_v) + y_x * q * w_l * N_x",
                     nullptr,
                     {{"y", "letter.gatheredShare", Origin::Assumption, gatheredShare, nullptr, kTuners},
                      kWholeShare,
                      kGatheredMatrix,
                      kLinear,
                      kGatheredOther,
                      kNorms,
                      {"y_v", "letter.embeddingsWhole", Origin::Assumption, embeddingsWhole, nullptr, kTuners},
                      kEmbeddings,
                      {"y_x", "letter.gatheredExpertShare", Origin::Assumption, gatheredExpertShare, nullptr, kTuners},
                      kExperts},
                     stage<&StageMemory::gathered>,
                     isTunedSharded,
                     "",
                     "error.training.finetune",
                     "GB"});
    cards.push_back(
        {"training.gatheredWeights",
         "card.training.gatheredWeights",
         "(1 - 1 / z) * (q * (w_l * N_l + w_o * N_n) + w_o * N_v) + (1 - 1 / z_x) * q * w_l * N_x",
         nullptr,
         {kShards, kWholeShare, kGatheredMatrix, kLinear, kGatheredOther, kNorms, kEmbeddings, kExpertShards, kExperts},
         stage<&StageMemory::gathered>,
         zeroFrom<3>,
         "",
         "error.training.gathered",
         "GB"});
    cards.push_back({"training.gatheredWeights",
                     "card.training.gatheredWeights",
                     nullptr,
                     "procedure.training.nothingGathered",
                     {},
                     stage<&StageMemory::gathered>,
                     nullptr,
                     "",
                     "",
                     "GB"});
}

/// Gradients and optimizer state: the same two cases from different ZeRO stages on.
void addTrained(std::vector<Card>& cards)
{
    cards.push_back({"training.gradients",
                     "card.training.gradients",
                     "g * (T_d / z + T_x / z_x)",
                     nullptr,
                     {kGradient, kTrained, kShards, kTrainedExperts, kExpertShards},
                     stage<&StageMemory::gradients>,
                     splitsGradients,
                     kZero,
                     "",
                     "GB"});
    cards.push_back({"training.gradients",
                     "card.training.gradients",
                     "g * (T_d + T_x)",
                     nullptr,
                     {kGradient, kTrained, kTrainedExperts},
                     stage<&StageMemory::gradients>,
                     nullptr,
                     "",
                     "",
                     "GB"});
    const auto areExpertsApart = [](const Inputs&, const Result& r) { return r.expertGradientMessage.has_value(); };
    cards.push_back({"training.gradientMessage",
                     "card.training.gradientMessage",
                     "g * T_d",
                     nullptr,
                     {kMessage, kTrained},
                     known<&Result::gradientMessage>,
                     areExpertsApart,
                     "",
                     "",
                     "GB"});
    cards.push_back({"training.expertGradientMessage",
                     "card.training.expertGradientMessage",
                     "g * T_x",
                     nullptr,
                     {kMessage, kTrainedExperts},
                     known<&Result::expertGradientMessage>,
                     areExpertsApart,
                     "",
                     "",
                     "GB"});
    cards.push_back({"training.gradientMessage",
                     "card.training.gradientMessage",
                     "g * (T_d + T_x)",
                     nullptr,
                     {kMessage, kTrained, kTrainedExperts},
                     known<&Result::gradientMessage>,
                     nullptr,
                     "",
                     "",
                     "GB"});
    cards.push_back({"training.optimizerState",
                     "card.training.optimizerState",
                     nullptr,
                     "procedure.training.pagedToHost",
                     {},
                     stage<&StageMemory::optimizer>,
                     isPaged,
                     "",
                     "error.training.finetune",
                     "GB"});
    cards.push_back({"training.optimizerState",
                     "card.training.optimizerState",
                     "k_o * (T_d / z + T_x / z_x)",
                     nullptr,
                     {kState, kTrained, kShards, kTrainedExperts, kExpertShards},
                     stage<&StageMemory::optimizer>,
                     zeroFrom<1>,
                     kZero,
                     "",
                     "GB"});
    cards.push_back({"training.optimizerState",
                     "card.training.optimizerState",
                     "k_o * (T_d + T_x)",
                     nullptr,
                     {kState, kTrained, kTrainedExperts},
                     stage<&StageMemory::optimizer>,
                     nullptr,
                     "",
                     "",
                     "GB"});
}

void addOptimizers(std::vector<Card>& cards)
{
    const auto add = [&cards](const char* formula, std::vector<Letter> letters,
                              bool (*applies)(const Inputs&, const Result&), const char* source) {
        cards.push_back({"training.optimizerBytes", "card.training.optimizerBytes", formula, nullptr,
                         std::move(letters), bytes<&BytesPerParameter::optimizer>, applies, source, "", "B"});
    };
    add("k_c", {kMaster}, uses<Optimizer::Sgd>, "");
    add("k_c + k_1", {kMaster, kMoment}, uses<Optimizer::SgdMomentum>, "");
    add("k_c + 2 * k_1", {kMaster, kMoment}, usesTwoMoments, "Kingma and Ba 2015, arXiv 1412.6980");
    add("k_c + k_8",
        {kMaster,
         {"k_8", "letter.adam8BitBytes", Origin::Constant, constantBytes<&catalog::MemoryModel::adam8BitBytes>, nullptr,
          "memory_model.json"}},
        uses<Optimizer::Adam8Bit>, "Dettmers et al. 2022, arXiv 2110.02861");
    add("k_c + 2 * k_1 / h", {kMaster, kMoment, kHidden}, uses<Optimizer::Adafactor>,
        "Shazeer and Stern 2018, arXiv 1804.04235");
}

void addCounts(std::vector<Card>& cards)
{
    const Letter attention{"P_a", "letter.attentionParameters", Origin::Catalog, shape<&MemoryShape::attention>};
    const Letter feedForward{"P_f", "letter.feedForwardParameters", Origin::Catalog,
                             shape<&MemoryShape::denseFeedForward>};
    const Letter norms{"P_n", "letter.layerNormParameters", Origin::Catalog, shape<&MemoryShape::norms>};
    const Letter shared{"P_s", "letter.sharedExpertParameters", Origin::Catalog,
                        shape<&MemoryShape::expertLayerShared>};
    const Letter routed{"P_e", "letter.routedExpertParameters", Origin::Catalog, shape<&MemoryShape::routedExperts>};
    const Letter denseLayers{"L_d", "letter.denseLayers", Origin::Catalog, shape<&MemoryShape::denseLayers>};
    const Letter rankLetter{"r", "letter.loraRank", Origin::Choice, rank};
    cards.push_back({"training.parameters",
                     "card.training.parameters",
                     "L * (P_a + P_n) + L_d * P_f + (L - L_d) * (P_s + P_e) + E_i + E_o + E_p + E_n",
                     nullptr,
                     {kLayers,
                      attention,
                      norms,
                      denseLayers,
                      feedForward,
                      shared,
                      routed,
                      {"E_i", "letter.inputEmbedding", Origin::Catalog, shape<&MemoryShape::inputEmbedding>},
                      {"E_o", "letter.outputEmbedding", Origin::Catalog, shape<&MemoryShape::outputEmbedding>},
                      {"E_p", "letter.positions", Origin::Catalog, shape<&MemoryShape::positions>},
                      {"E_n", "letter.finalNorm", Origin::Catalog, shape<&MemoryShape::finalNorm>}},
                     result<&Result::parameters>});
    cards.push_back(
        {"training.trainableParameters",
         "card.training.trainableParameters",
         "r * (L * W_a + L_d * W_f + (L - L_d) * (W_s + W_e))",
         nullptr,
         {rankLetter,
          kLayers,
          {"W_a", "letter.adapterAttention", Origin::Catalog, shape<&MemoryShape::adapterAttention>},
          denseLayers,
          {"W_f", "letter.adapterFeedForward", Origin::Catalog, shape<&MemoryShape::adapterDenseFeedForward>},
          {"W_s", "letter.adapterShared", Origin::Catalog, shape<&MemoryShape::adapterShared>},
          {"W_e", "letter.adapterExperts", Origin::Catalog, shape<&MemoryShape::adapterExperts>}},
         result<&Result::trainableParameters>,
         adaptsAll,
         kLora});
    cards.push_back({"training.trainableParameters",
                     "card.training.trainableParameters",
                     "r * L * W_q",
                     nullptr,
                     {rankLetter,
                      kLayers,
                      {"W_q", "letter.adapterQueryValue", Origin::Catalog, shape<&MemoryShape::adapterQueryValue>}},
                     result<&Result::trainableParameters>,
                     isFrozen,
                     kLora});
    cards.push_back({"training.trainableParameters",
                     "card.training.trainableParameters",
                     "N",
                     nullptr,
                     {{"N", "letter.parameters", Origin::Figure, result<&Result::parameters>, "training.parameters"}},
                     result<&Result::trainableParameters>});
    cards.push_back({"training.parametersPerGpu",
                     "card.training.parametersPerGpu",
                     "(l * P_a + l_d * P_f + (l - l_d) * P_s + E) / t + l * P_n + E_r + (l - l_d) * P_e / (t * e)",
                     nullptr,
                     {kStageLayers,
                      attention,
                      kDenseLayers,
                      feedForward,
                      shared,
                      {"E", "letter.stageEmbeddings", Origin::Catalog, stageEmbeddings},
                      kTensorParallel,
                      norms,
                      {"E_r", "letter.stagePositions", Origin::Catalog, stagePositions},
                      routed,
                      kExpertParallel},
                     perGpu});
}

} // namespace

bool isFrozen(const Inputs& inputs, const Result&) { return design::freezesBase(inputs.choice.fineTuning); }

std::vector<Card> stateCards()
{
    std::vector<Card> cards;
    addWeights(cards);
    addTrained(cards);
    addOptimizers(cards);
    addCounts(cards);
    return cards;
}

} // namespace cw::training::letters
