// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/serving.h"

#include <algorithm>
#include <utility>

namespace cw::serving {
namespace {

using Card = explain::Card<Inputs, Result>;
using Letter = explain::Letter<Inputs, Result>;
using Applies = bool (*)(const Inputs&, const Result&);
using explain::Origin;
using Value = std::optional<Measure>;

/// Of the inputs, where it may be unknown.
template <auto Member>
Value given(const Inputs& inputs, const Result&)
{
    if (!(inputs.*Member))
        return std::nullopt;
    return Measure(*(inputs.*Member));
}
template <auto Member>
Value choice(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.*Member);
}
template <auto Member>
Value model(const Inputs& inputs, const Result&)
{
    return Measure(inputs.model.*Member);
}
template <auto Member>
Value result(const Inputs&, const Result& result)
{
    return Measure(result.*Member);
}
template <auto Member>
Value bytes(const Inputs&, const Result& result)
{
    return Measure(Bytes(result.*Member));
}
template <auto Member>
Value known(const Inputs&, const Result& result)
{
    if (!(result.*Member))
        return std::nullopt;
    return Measure(*(result.*Member));
}
Value servingShare(const Inputs& inputs, const Result&) { return Measure(inputs.constants.servingShare.value); }
Value servingBase(const Inputs& inputs, const Result&) { return Measure(inputs.constants.servingBase.value); }
Value oneToken(const Inputs&, const Result&) { return Measure(Tokens(1)); }
Value contextTokens(const Inputs& inputs, const Result&) { return Measure(Tokens(inputs.choice.context)); }
Value windowTokens(const Inputs& inputs, const Result&) { return Measure(Tokens(inputs.model.slidingWindow)); }
Value latentRank(const Inputs& inputs, const Result&)
{
    return inputs.model.latentAttention ? Value(Measure(inputs.model.latentAttention->keyValueRank)) : std::nullopt;
}
Value latentRotary(const Inputs& inputs, const Result&)
{
    return inputs.model.latentAttention ? Value(Measure(inputs.model.latentAttention->headDimRotary)) : std::nullopt;
}
Value memoryShare(const Inputs&, const Result& result)
{
    if (!result.total || !result.capacity || result.capacity->base() <= 0)
        return std::nullopt;
    return Measure(*result.total / *result.capacity);
}

bool isEncoder(const Inputs& inputs, const Result&) { return inputs.model.encoderOnly; }
bool isLatent(const Inputs& inputs, const Result&) { return inputs.model.latentAttention.has_value(); }
bool isMultiHead(const Inputs& inputs, const Result&) { return inputs.model.keyValueHeads == inputs.model.heads; }
bool isMultiQuery(const Inputs& inputs, const Result&) { return inputs.model.keyValueHeads == 1; }
bool isWhole(const Inputs& inputs, const Result& result)
{
    return isEncoder(inputs, result) || isLatent(inputs, result) || inputs.model.keyValueHeads <= 0;
}
bool hasWindow(const Inputs& inputs, const Result&)
{
    return inputs.model.slidingWindow > 0 && inputs.model.slidingWindowLayers > 0;
}
bool isBeyondWindow(const Inputs& inputs, const Result& result)
{
    return hasWindow(inputs, result) && result.maxContext && result.maxContext->base() > inputs.model.slidingWindow;
}
bool hasUsable(const Inputs& inputs, const Result&) { return inputs.acceleratorUsable.has_value(); }
bool keepsEmbeddings(const Inputs&, const Result& result) { return result.bytesPerEmbedding != result.bytesPerWeight; }

const Letter kToken{"token", "letter.token", Origin::Constant, oneToken, nullptr, "1 token"};
const Letter kWeight{"w", "letter.bytesPerWeight", Origin::Choice, bytes<&Result::bytesPerWeight>};
const Letter kTensorParallel{"t", "letter.tensorParallel", Origin::Choice,
                             choice<&design::InferenceChoice::tensorParallel>};
const Letter kBatch{"n", "letter.servingBatch", Origin::Choice, choice<&design::InferenceChoice::batch>};
const Letter kContext{"S", "letter.context", Origin::Choice, contextTokens};
const Letter kValueBytes{"q", "letter.keyValueBytes", Origin::Choice, bytes<&Result::bytesPerKeyValue>};
const Letter kLayers{"L", "letter.layers", Origin::Catalog, model<&catalog::LanguageModel::layers>};
const Letter kKeyValueHeads{"k", "letter.keyValueHeads", Origin::Catalog,
                            model<&catalog::LanguageModel::keyValueHeads>};
const Letter kHeads{"a", "letter.heads", Origin::Catalog, model<&catalog::LanguageModel::heads>};
const Letter kHeadDim{"d", "letter.headDim", Origin::Catalog, model<&catalog::LanguageModel::headDim>};
const Letter kWindow{"W", "letter.window", Origin::Catalog, windowTokens};
const Letter kWindowLayers{"L_w", "letter.windowLayers", Origin::Catalog,
                           model<&catalog::LanguageModel::slidingWindowLayers>};
const Letter kPerToken{"K", "letter.kvPerToken", Origin::Figure, result<&Result::keyValuePerToken>,
                       "serving.kvPerToken"};
const Letter kPerTokenPerGpu{"K_g", "letter.kvPerTokenPerGpu", Origin::Figure, known<&Result::keyValuePerTokenPerGpu>,
                             "serving.kvPerTokenPerGpu"};
const Letter kPerSequence{"M_s", "letter.kvPerSequence", Origin::Figure, known<&Result::keyValuePerSequence>,
                          "serving.kvPerSequence"};
const Letter kWeights{"M_w", "letter.weights", Origin::Figure, known<&Result::weights>, "serving.weights"};
const Letter kCache{"M_k", "letter.kvCache", Origin::Figure, known<&Result::keyValueCache>, "serving.kvCache"};
const Letter kOverhead{"M_0", "letter.servingOverhead", Origin::Figure, result<&Result::overhead>, "serving.overhead"};
const Letter kTotal{"M", "letter.memoryPerGpu", Origin::Figure, known<&Result::total>, "serving.memoryPerGpu"};
const Letter kCapacity{"C", "letter.capacity", Origin::Figure, known<&Result::capacity>, "serving.memoryCapacity"};
const Letter kShare{"u", "letter.servingShare", Origin::Assumption, servingShare, nullptr, "memory_model.json"};

void addWeights(std::vector<Card>& cards)
{
    const Letter parameters{"N", "letter.parameters", Origin::Figure, result<&Result::parameters>,
                            "serving.parameters"};
    const Letter embeddings{"E", "letter.embeddingParameters", Origin::Catalog, result<&Result::embeddingParameters>};
    const Letter embeddingBytes{"w_e", "letter.bytesPerEmbedding", Origin::Choice, bytes<&Result::bytesPerEmbedding>};
    cards.push_back({"serving.parameters",
                     "card.serving.parameters",
                     nullptr,
                     "procedure.serving.parameters",
                     {},
                     result<&Result::parameters>});
    cards.push_back({"serving.weights",
                     "card.serving.weights",
                     "(w * (N - E) + w_e * E) / t",
                     nullptr,
                     {kWeight, parameters, embeddings, embeddingBytes, kTensorParallel},
                     known<&Result::weights>,
                     keepsEmbeddings,
                     "",
                     "error.serving.groupScales",
                     "GB"});
    cards.push_back({"serving.weights",
                     "card.serving.weights",
                     "w * N / t",
                     nullptr,
                     {kWeight, parameters, kTensorParallel},
                     known<&Result::weights>,
                     nullptr,
                     "",
                     "error.serving.plainWeights",
                     "GB"});
}

void addPerToken(std::vector<Card>& cards)
{
    const auto add = [&cards](const char* formula, std::vector<Letter> letters, Applies applies, const char* source) {
        cards.push_back({"serving.kvPerToken", "card.serving.kvPerToken", formula, nullptr, std::move(letters),
                         result<&Result::keyValuePerToken>, applies, source, "", "B/token"});
    };
    cards.push_back({"serving.kvPerToken",
                     "card.serving.kvPerToken",
                     nullptr,
                     "procedure.serving.noCache",
                     {},
                     result<&Result::keyValuePerToken>,
                     isEncoder,
                     "",
                     "",
                     "B/token"});
    add("L * (r + d_r) * q / token",
        {kLayers,
         {"r", "letter.latentRank", Origin::Catalog, latentRank},
         {"d_r", "letter.latentRotary", Origin::Catalog, latentRotary},
         kValueBytes,
         kToken},
        isLatent, "DeepSeek-AI 2024, arXiv 2405.04434");
    add("2 * L * a * d * q / token", {kLayers, kHeads, kHeadDim, kValueBytes, kToken}, isMultiHead, "");
    add("2 * L * d * q / token", {kLayers, kHeadDim, kValueBytes, kToken}, isMultiQuery,
        "Shazeer 2019, arXiv 1911.02150");
    add("2 * L * k * d * q / token", {kLayers, kKeyValueHeads, kHeadDim, kValueBytes, kToken}, nullptr,
        "Ainslie et al. 2023, arXiv 2305.13245");
    cards.push_back({"serving.kvPerTokenPerGpu",
                     "card.serving.kvPerTokenPerGpu",
                     "K",
                     nullptr,
                     {kPerToken},
                     known<&Result::keyValuePerTokenPerGpu>,
                     isWhole,
                     "",
                     "",
                     "B/token"});
    cards.push_back({"serving.kvPerTokenPerGpu",
                     "card.serving.kvPerTokenPerGpu",
                     "K * ceil(k / t) / k",
                     nullptr,
                     {kPerToken, kKeyValueHeads, kTensorParallel},
                     known<&Result::keyValuePerTokenPerGpu>,
                     nullptr,
                     "",
                     "",
                     "B/token"});
}

void addCache(std::vector<Card>& cards)
{
    cards.push_back({"serving.kvPerSequence",
                     "card.serving.kvPerSequence",
                     "K_g * ((L - L_w) * S + L_w * min(S, W)) / L",
                     nullptr,
                     {kPerTokenPerGpu, kLayers, kWindowLayers, kContext, kWindow},
                     known<&Result::keyValuePerSequence>,
                     hasWindow,
                     "",
                     "error.serving.windowCache",
                     "GB"});
    cards.push_back({"serving.kvPerSequence",
                     "card.serving.kvPerSequence",
                     "K_g * S",
                     nullptr,
                     {kPerTokenPerGpu, kContext},
                     known<&Result::keyValuePerSequence>,
                     nullptr,
                     "",
                     "",
                     "GB"});
    cards.push_back({"serving.kvCache",
                     "card.serving.kvCache",
                     "n * M_s",
                     nullptr,
                     {kBatch, kPerSequence},
                     known<&Result::keyValueCache>,
                     nullptr,
                     "",
                     "error.serving.blocks",
                     "GB"});
}

void addTotals(std::vector<Card>& cards)
{
    cards.push_back({"serving.overhead",
                     "card.serving.overhead",
                     "M_0",
                     nullptr,
                     {{"M_0", "letter.servingOverhead", Origin::Assumption, servingBase, nullptr, "memory_model.json"}},
                     result<&Result::overhead>,
                     nullptr,
                     "",
                     "error.serving.overhead",
                     "GB"});
    cards.push_back({"serving.memoryPerGpu",
                     "card.serving.memoryPerGpu",
                     "M_w + M_k + M_0",
                     nullptr,
                     {kWeights, kCache, kOverhead},
                     known<&Result::total>,
                     nullptr,
                     "",
                     "error.serving.overhead",
                     "GB"});
    cards.push_back({"serving.memoryCapacity",
                     "card.serving.memoryCapacity",
                     "C",
                     nullptr,
                     {{"C", "letter.usableMemory", Origin::Catalog, given<&Inputs::acceleratorUsable>}},
                     known<&Result::capacity>,
                     hasUsable,
                     "",
                     "",
                     "GB"});
    cards.push_back({"serving.memoryCapacity",
                     "card.serving.memoryCapacity",
                     "C",
                     nullptr,
                     {{"C", "letter.labelMemory", Origin::Catalog, given<&Inputs::acceleratorLabel>}},
                     known<&Result::capacity>,
                     nullptr,
                     "",
                     "error.training.labelMemory",
                     "GB"});
    cards.push_back({"serving.memoryHeadroom",
                     "card.serving.memoryHeadroom",
                     "C - M",
                     nullptr,
                     {kCapacity, kTotal},
                     known<&Result::headroom>,
                     nullptr,
                     "",
                     "",
                     "GB"});
    cards.push_back({"serving.memoryShare",
                     "card.serving.memoryShare",
                     "M / C",
                     nullptr,
                     {kTotal, kCapacity},
                     memoryShare,
                     nullptr,
                     "",
                     "",
                     "%"});
}

void addLimits(std::vector<Card>& cards)
{
    const char* engine = "vLLM documentation, gpu_memory_utilization";
    cards.push_back({"serving.maxBatch",
                     "card.serving.maxBatch",
                     "floor(max(0 * C, u * C - M_w - M_0) / M_s)",
                     nullptr,
                     {kShare, kCapacity, kWeights, kOverhead, kPerSequence},
                     known<&Result::maxBatch>,
                     nullptr,
                     engine,
                     "error.serving.blocks"});
    cards.push_back(
        {"serving.maxContext",
         "card.serving.maxContext",
         "floor((max(0 * C, u * C - M_w - M_0) / (n * K_g) * L - L_w * W) / ((L - L_w) * token)) * token",
         nullptr,
         {kShare, kCapacity, kWeights, kOverhead, kBatch, kPerTokenPerGpu, kLayers, kWindowLayers, kWindow, kToken},
         known<&Result::maxContext>,
         isBeyondWindow,
         engine,
         "error.serving.blocks",
         "token"});
    cards.push_back({"serving.maxContext",
                     "card.serving.maxContext",
                     "floor(max(0 * C, u * C - M_w - M_0) / (n * K_g * token)) * token",
                     nullptr,
                     {kShare, kCapacity, kWeights, kOverhead, kBatch, kPerTokenPerGpu, kToken},
                     known<&Result::maxContext>,
                     nullptr,
                     engine,
                     "error.serving.blocks",
                     "token"});
}

} // namespace

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<Card> all = [] {
        std::vector<Card> joined;
        addWeights(joined);
        addPerToken(joined);
        addCache(joined);
        addTotals(joined);
        addLimits(joined);
        return joined;
    }();
    return all;
}

} // namespace cw::serving
