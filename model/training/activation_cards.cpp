// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/activations.h"
#include "training/card_letters.h"

#include <utility>

namespace cw::training::letters {
namespace {

using design::Recompute;
using Applies = bool (*)(const Inputs&, const Result&);

/// Of a layer's activations, the attention core apart.
double keptShare(const Inputs& inputs)
{
    return inputs.choice.recompute == Recompute::Selective ? inputs.software.selectiveMemory.value : 1;
}

/// A layer for which Korthikanti's table 2 holds as printed.
bool isPaperShape(const Inputs& inputs, const Result& result)
{
    const MemoryShape& shape = result.shape;
    return !isTuning(inputs, result) && shape.dropout && shape.denseLayers == shape.layers &&
           shape.keyValueHeads == shape.heads && shape.headDim == shape.valueDim &&
           shape.heads * shape.headDim == shape.hidden && shape.feedForward == 4 * shape.hidden &&
           keptShare(inputs) == 1 && inputs.choice.plan.contextParallel == 1;
}
bool keepsCore(const Inputs& inputs)
{
    return inputs.choice.recompute == Recompute::None && !inputs.choice.flashAttention;
}
template <bool Core, bool SequenceParallel>
bool isPaper(const Inputs& inputs, const Result& result)
{
    return isPaperShape(inputs, result) && inputs.choice.recompute != Recompute::Full && keepsCore(inputs) == Core &&
           inputs.choice.plan.sequenceParallel == SequenceParallel;
}
template <bool SequenceParallel>
bool isFull(const Inputs& inputs, const Result&)
{
    return inputs.choice.recompute == Recompute::Full && inputs.choice.plan.sequenceParallel == SequenceParallel;
}
template <bool Core>
bool isDense(const Inputs& inputs, const Result& result)
{
    return result.shape.denseLayers == result.shape.layers && keepsCore(inputs) == Core;
}
template <bool Core>
bool isExperts(const Inputs& inputs, const Result&)
{
    return keepsCore(inputs) == Core;
}
bool isFrozenKept(const Inputs& inputs, const Result& result)
{
    return isFrozen(inputs, result) && inputs.choice.recompute != Recompute::Full;
}
/// Every weight, as the measured software tunes it.
bool isTunedKept(const Inputs& inputs, const Result& result)
{
    return isTuned(inputs, result) && inputs.choice.recompute != Recompute::Full;
}
bool isTunedRecomputed(const Inputs& inputs, const Result& result)
{
    return isTuned(inputs, result) && inputs.choice.recompute == Recompute::Full;
}
bool isFrozenRecomputed(const Inputs& inputs, const Result& result)
{
    return isFrozen(inputs, result) && inputs.choice.recompute == Recompute::Full;
}
bool isInterleaved(const Inputs& inputs, const Result&) { return inputs.choice.plan.virtualPipeline > 1; }
bool recomputesCore(const Inputs& inputs, const Result&)
{
    return inputs.choice.recompute == Recompute::Selective && !inputs.choice.flashAttention;
}
bool recomputesLayer(const Inputs& inputs, const Result&) { return inputs.choice.recompute == Recompute::Full; }

Value wholeBytes(const Inputs& inputs, const Result& result)
{
    return Measure(result.shape.dropout && !isTuned(inputs, result) ? 10 : 8);
}
Value normUpcast(const Inputs& inputs, const Result& result)
{
    return Measure(inputs.fineTune && result.shape.feedForwardMatrices == 3 ? inputs.fineTune->normUpcast.value : 0);
}
Value replication(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.plan.sequenceParallel ? 1.0 / inputs.choice.plan.tensorParallel : 1.0);
}
Value isUnfused(const Inputs& inputs, const Result&) { return Measure(inputs.choice.flashAttention ? 0 : 1); }
Value isCoreKept(const Inputs& inputs, const Result&) { return Measure(keepsCore(inputs) ? 1 : 0); }
Value adaptsAllMatrices(const Inputs& inputs, const Result&) { return Measure(inputs.choice.lora.allLinear ? 1 : 0); }
Value isQuantised(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.fineTuning == design::FineTuning::QLora ? 1 : 0);
}
Value castBytes(const Inputs& inputs, const Result&)
{
    if (inputs.fineTune && inputs.choice.states == design::MixedPrecision::Bf16Fp32Grads)
        return Measure(inputs.fineTune->adapterInput.value);
    return Measure(inputs.choice.states == design::MixedPrecision::Fp32 ? 4 : 0);
}
Value selective(const Inputs& inputs, const Result&) { return Measure(keptShare(inputs)); }
const Letter kUnfused{"x", "letter.isUnfused", Origin::Choice, isUnfused};
const Letter kAdaptsAll{"q", "letter.adaptsAll", Origin::Choice, adaptsAllMatrices};
const Letter kQuantised{"z", "letter.quantisedBase", Origin::Choice, isQuantised};
const Letter kCast{"y", "letter.castBytes", Origin::Choice, castBytes};
const Letter kKept{"k_s", "letter.selectiveMemory", Origin::Assumption, selective, nullptr, "training_model.json"};
const Letter kWhole{
    "k_h", "letter.wholeBytes", Origin::Constant, wholeBytes, nullptr, "Korthikanti et al. 2022, table 2"};
const Letter kUpcast{"u", "letter.normUpcast", Origin::Assumption, normUpcast, nullptr, kTuners};
const Letter kReplication{"r", "letter.replication", Origin::Choice, replication};
const Letter kKeyValueHeads{"k", "letter.keyValueHeads", Origin::Catalog, shape<&MemoryShape::keyValueHeads>};
const Letter kMatrices{"g", "letter.feedForwardMatrices", Origin::Catalog, shape<&MemoryShape::feedForwardMatrices>};
const Letter kFeedForward{"f", "letter.feedForward", Origin::Catalog, shape<&MemoryShape::feedForward>};
const Letter kPerToken{"k_e", "letter.expertsPerToken", Origin::Catalog, shape<&MemoryShape::expertsPerToken>};
const Letter kExpertWidth{"f_e", "letter.expertFeedForward", Origin::Catalog, shape<&MemoryShape::expertFeedForward>};
const Letter kSharedWidth{"f_s", "letter.sharedFeedForward", Origin::Catalog, shape<&MemoryShape::sharedFeedForward>};
const Letter kExpertLayers{"l_e", "letter.stageExpertLayers", Origin::Choice, stage<&StageMemory::expertLayers>};

constexpr const char* kTable2 = "Korthikanti et al. 2022, arXiv 2205.05198, table 2";
constexpr const char* kGeneral =
    "Korthikanti et al. 2022, table 2, with grouped queries, gated feed-forward and experts";

void add(std::vector<Card>& cards, const char* formula, std::vector<Letter> letters, Applies applies,
         const char* source)
{
    cards.push_back({"training.activations", "card.training.activations", formula, nullptr, std::move(letters),
                     stage<&StageMemory::activations>, applies, source, "error.training.activations", "GB"});
}

void addPaper(std::vector<Card>& cards)
{
    const std::vector<Letter> noCore{kByte, kInFlight, kStageLayers, kSequence, kMicroBatch, kHidden, kTensorParallel};
    std::vector<Letter> core = noCore;
    core.push_back(kHeads);
    add(cards, "byte * n * l * s * b * h * (10 + 24 / t + 5 * a * s / (h * t))", core, isPaper<true, false>, kTable2);
    add(cards, "byte * n * l * s * b * h / t * (34 + 5 * a * s / h)", core, isPaper<true, true>, kTable2);
    add(cards, "byte * n * l * s * b * h * (10 + 24 / t)", noCore, isPaper<false, false>, kTable2);
    add(cards, "34 * byte * n * l * s * b * h / t", noCore, isPaper<false, true>, kTable2);
}

constexpr const char* kFrozen = "PyTorch autograd: a frozen matrix needs no input; bitsandbytes keeps those of 4-bit "
                                "matrices; Hu et al. 2021, arXiv 2106.09685";

/// Under adapters: what frozen matrices do not keep, and copies that 4-bit bases and 32-bit adapters do.
void addFrozen(std::vector<Card>& cards)
{
    add(cards,
        "byte * k_s * n * s * b / c * (l * (h * (k_h + u + 6 * z + y * (1 + q) - 2 * (1 - q)) * r + 2 * (a + k) * (d_q "
        "+ "
        "d_v) / t"
        " + y * q * a * d_v / t + 5 * x * a * s / t)"
        " + (2 * g + 2 * z + y * q - 2 * (1 - q) * (3 - g)) * (l_d * f + l_e * (k_e * f_e + f_s)) / t"
        " + 4 * l_e * k_e * h)",
        {kByte,           kKept,
         kInFlight,       kSequence,
         kMicroBatch,     kContextParallel,
         kStageLayers,    kHidden,
         kWhole,          kUpcast,
         kQuantised,      kCast,
         kAdaptsAll,      kReplication,
         kHeads,          kKeyValueHeads,
         kHeadDim,        kValueDim,
         kTensorParallel, {"x", "letter.isUnfused", Origin::Choice, isCoreKept},
         kMatrices,       kDenseLayers,
         kFeedForward,    kExpertLayers,
         kPerToken,       kExpertWidth,
         kSharedWidth},
        isFrozenKept, kFrozen);
}

bool keepsQuantisedInputs(const Inputs& inputs, const Result&)
{
    return inputs.choice.fineTuning == design::FineTuning::QLora && inputs.choice.recompute != Recompute::Full;
}

/// Of three products of a layer the input is the hidden width, of one the inner width of the feed-forward.
void addQuantised(std::vector<Card>& cards)
{
    cards.push_back(
        {"training.quantisedInputs",
         "card.training.quantisedInputs",
         "2 * byte * k_s * n * s * b / c * (3 * l * h * r + (l_d * f + l_e * (k_e * f_e + f_s)) / t)",
         nullptr,
         {kByte, kKept, kInFlight, kSequence, kMicroBatch, kContextParallel, kStageLayers, kHidden, kReplication,
          kDenseLayers, kFeedForward, kExpertLayers, kPerToken, kExpertWidth, kSharedWidth, kTensorParallel},
         known<&Result::quantisedInputs>,
         keepsQuantisedInputs,
         kFrozen,
         "error.training.finetune",
         "GB"});
    cards.push_back({"training.quantisedInputs",
                     "card.training.quantisedInputs",
                     nullptr,
                     "procedure.training.noQuantisedInputs",
                     {},
                     known<&Result::quantisedInputs>,
                     nullptr,
                     "",
                     "",
                     "GB"});
}

/// Every weight tuned: the layer of training from scratch, with norms in 32 bits.
void addTunedLayers(std::vector<Card>& cards)
{
    add(cards,
        "byte * n * s * b / c * (k_s * (l * (h * (k_h + u) * r + 2 * (a + k) * (d_q + d_v) / t)"
        " + 2 * g * (l_d * f + l_e * (k_e * f_e + f_s)) / t + 4 * l_e * k_e * h) + 5 * x * l * a * s / t)",
        {kByte,
         kKept,
         kInFlight,
         kSequence,
         kMicroBatch,
         kContextParallel,
         kStageLayers,
         kHidden,
         kWhole,
         kUpcast,
         kReplication,
         kHeads,
         kKeyValueHeads,
         kHeadDim,
         kValueDim,
         kTensorParallel,
         {"x", "letter.isUnfused", Origin::Choice, isCoreKept},
         kMatrices,
         kDenseLayers,
         kFeedForward,
         kExpertLayers,
         kPerToken,
         kExpertWidth,
         kSharedWidth},
        isTunedKept, kGeneral);
}

void addGeneral(std::vector<Card>& cards)
{
    add(cards, "2 * byte * n * l * s * b * h / c",
        {kByte, kInFlight, kStageLayers, kSequence, kMicroBatch, kHidden, kContextParallel}, isFull<false>, kTable2);
    add(cards, "2 * byte * n * l * s * b * h / (c * t)",
        {kByte, kInFlight, kStageLayers, kSequence, kMicroBatch, kHidden, kContextParallel, kTensorParallel},
        isFull<true>, kTable2);
    const std::vector<Letter> dense{
        kByte,        kInFlight, kStageLayers,   kSequence, kMicroBatch, kContextParallel, kHidden,   kWhole,
        kReplication, kHeads,    kKeyValueHeads, kHeadDim,  kValueDim,   kTensorParallel,  kMatrices, kFeedForward};
    add(cards,
        "byte * n * l * s * b / c * (h * k_h * r + 2 * (a + k) * (d_q + d_v) / t + 2 * g * f / t + 5 * a * s / t)",
        dense, isDense<true>, kGeneral);
    std::vector<Letter> noCore = dense;
    noCore.push_back(kKept);
    add(cards, "byte * k_s * n * l * s * b / c * (h * k_h * r + 2 * (a + k) * (d_q + d_v) / t + 2 * g * f / t)", noCore,
        isDense<false>, kGeneral);
    const auto withExperts = [](std::vector<Letter> letters) {
        letters.insert(letters.end(), {kDenseLayers, kExpertLayers, kPerToken, kExpertWidth, kSharedWidth});
        return letters;
    };
    add(cards,
        "byte * n * s * b / c * (l * (h * k_h * r + 2 * (a + k) * (d_q + d_v) / t + 5 * a * s / t)"
        " + 2 * g * (l_d * f + l_e * (k_e * f_e + f_s)) / t + 4 * l_e * k_e * h)",
        withExperts(dense), isExperts<true>, kGeneral);
    add(cards,
        "byte * k_s * n * s * b / c * (l * (h * k_h * r + 2 * (a + k) * (d_q + d_v) / t)"
        " + 2 * g * (l_d * f + l_e * (k_e * f_e + f_s)) / t + 4 * l_e * k_e * h)",
        withExperts(noCore), isExperts<false>, kGeneral);
}

void addRecomputed(std::vector<Card>& cards)
{
    const auto push = [&cards](const char* formula, const char* procedure, std::vector<Letter> letters,
                               Applies applies) {
        cards.push_back({"training.recomputed", "card.training.recomputed", formula, procedure, std::move(letters),
                         stage<&StageMemory::recomputed>, applies, formula != nullptr ? kGeneral : "", "", "GB"});
    };
    push("5 * byte * a * s * s * b / (c * t)", nullptr,
         {kByte, kHeads, kSequence, kMicroBatch, kContextParallel, kTensorParallel}, recomputesCore);
    push("byte * s * b / c * (h * (k_h + u - 2 + 6 * z + y * (1 + q) - 2 * (1 - q)) * r + 2 * (a + k) * (d_q + d_v) / t"
         " + y * q * a * d_v / t + 5 * x * a * s / t"
         " + max(min(1, l_d) * (2 * g + 2 * z + y * q - 2 * (1 - q) * (3 - g)) * f / t,"
         " min(1, l_e) * ((2 * g + 2 * z + y * q - 2 * (1 - q) * (3 - g)) * (k_e * f_e + f_s) / t + 4 * k_e * h)))",
         nullptr, {kByte,          kSequence,    kMicroBatch,   kContextParallel, kHidden,      kWhole,
                   kUpcast,        kQuantised,   kCast,         kAdaptsAll,       kReplication, kHeads,
                   kKeyValueHeads, kHeadDim,     kValueDim,     kTensorParallel,  kUnfused,     kDenseLayers,
                   kMatrices,      kFeedForward, kExpertLayers, kPerToken,        kExpertWidth, kSharedWidth},
         isFrozenRecomputed);
    push("byte * s * b / c * (h * (k_h + u - 2) * r + 2 * (a + k) * (d_q + d_v) / t + 5 * x * a * s / t"
         " + max(min(1, l_d) * 2 * g * f / t, min(1, l_e) * (2 * g * (k_e * f_e + f_s) / t + 4 * k_e * h)))",
         nullptr, {kByte,        kSequence, kMicroBatch,    kContextParallel, kHidden,   kWhole,          kUpcast,
                   kReplication, kHeads,    kKeyValueHeads, kHeadDim,         kValueDim, kTensorParallel, kUnfused,
                   kDenseLayers, kMatrices, kFeedForward,   kExpertLayers,    kPerToken, kExpertWidth,    kSharedWidth},
         isTunedRecomputed);
    push("byte * s * b / c * (h * (k_h - 2) * r + 2 * (a + k) * (d_q + d_v) / t + 5 * x * a * s / t"
         " + max(min(1, l_d) * 2 * g * f / t, min(1, l_e) * (2 * g * (k_e * f_e + f_s) / t + 4 * k_e * h)))",
         nullptr,
         {kByte,     kSequence,      kMicroBatch,   kContextParallel, kHidden,         kWhole,      kReplication,
          kHeads,    kKeyValueHeads, kHeadDim,      kValueDim,        kTensorParallel, kUnfused,    kDenseLayers,
          kMatrices, kFeedForward,   kExpertLayers, kPerToken,        kExpertWidth,    kSharedWidth},
         recomputesLayer);
    push(nullptr, "procedure.training.nothingRecomputed", {}, nullptr);
}

void addInFlight(std::vector<Card>& cards)
{
    const Letter stageIndex{"i", "letter.stageIndex", Origin::Choice, stage<&StageMemory::stage>};
    const auto push = [&cards](const char* formula, std::vector<Letter> letters, Applies applies, const char* source) {
        cards.push_back({"training.microBatchesInFlight", "card.training.microBatchesInFlight", formula, nullptr,
                         std::move(letters), stage<&StageMemory::microBatchesInFlight>, applies, source});
    };
    push("min(m * v, 2 * (p - i - 1) + (v - 1) * p + 1) / v",
         {kMicroBatches, kVirtualPipeline, kPipelineParallel, stageIndex}, isInterleaved,
         "Korthikanti et al. 2022, section 4.2.3; Megatron-LM schedules.py");
    push("min(m, p - i)", {kMicroBatches, kPipelineParallel, stageIndex}, nullptr,
         "Narayanan et al. 2021, arXiv 2104.04473");
}

} // namespace

std::vector<Card> activationCards()
{
    std::vector<Card> cards;
    addFrozen(cards);
    addTunedLayers(cards);
    addQuantised(cards);
    addPaper(cards);
    addGeneral(cards);
    addRecomputed(cards);
    addInFlight(cards);
    return cards;
}

} // namespace cw::training::letters
