// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/hugging_face.h"

#include "catalog/contradictions.h"
#include "interop/config_keys.h"
#include "interop/hugging_face_families.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace cw::interop {
namespace {

using catalog::LanguageModel;

// Far above every model that exists; below, counts of parameters stay exact in 64 bits.
constexpr std::int64_t kMostLayers = 100'000;
constexpr std::int64_t kMostWidth = 10'000'000;
constexpr std::int64_t kMostExperts = 1'000'000;
constexpr std::int64_t kMostTokens = 2'000'000'000;
constexpr double kMostParameters = 1e16;

constexpr auto kExperts =
    std::to_array<std::string_view>({"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"});
constexpr auto kExpertsPerToken = std::to_array<std::string_view>(
    {"num_experts_per_tok", "experts_per_token", "num_experts_per_token", "top_k_experts"});

void readSizes(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    model.layers = keys.required({"num_hidden_layers", "n_layer", "num_layers"}, 1, kMostLayers);
    model.hidden = keys.required({"hidden_size", "n_embd", "n_embed"}, 1, kMostWidth);
    model.heads = keys.required({"num_attention_heads", "n_head"}, 1, kMostWidth);
    model.vocabulary = keys.required({"vocab_size"}, 1, kMostTokens);
    if (family.feedForwardByRule)
        model.feedForward =
            keys.whole({"intermediate_size", "n_inner", "ffn_hidden_size"}, 1, kMostWidth).value_or(4 * model.hidden);
    else
        model.feedForward = keys.required({"intermediate_size"}, 1, kMostWidth);
    model.maxSequence =
        keys.whole({"max_position_embeddings", "n_positions", "n_ctx", "seq_length"}, 1, kMostTokens).value_or(0);
    if (model.maxSequence == 0 && (family.type == "bloom" || family.type == "falcon"))
        model.maxSequence = 2048; // what both were trained with; their files may leave it out
    if (family.learnedPositions) {
        model.learnedPositions = model.maxSequence;
        if (model.maxSequence == 0)
            keys.required({"max_position_embeddings"}, 1, kMostTokens);
    }
    model.tiedEmbeddings = keys.flag("tie_word_embeddings", family.tied);
    model.gatedFeedForward = family.gated;
    model.encoderOnly = family.encoderOnly;
}

int keyValueHeads(ConfigKeys& keys, const ModelFamily& family, const LanguageModel& model)
{
    if (family.type != "falcon")
        return keys.whole({"num_key_value_heads"}, 1, kMostWidth).value_or(model.heads);
    if (keys.flag("new_decoder_architecture", false))
        return keys.whole({"num_kv_heads", "n_head_kv"}, 1, kMostWidth).value_or(model.heads);
    return keys.flag("multi_query", true) ? 1 : model.heads; // the class's default
}

void readLatent(ConfigKeys& keys, LanguageModel& model)
{
    const std::optional<int> rank = keys.whole({"kv_lora_rank"}, 1, kMostWidth);
    if (!rank)
        return;
    catalog::LatentAttention& latent = model.latentAttention.emplace();
    latent.keyValueRank = *rank;
    latent.queryRank = keys.whole({"q_lora_rank"}, 1, kMostWidth).value_or(0);
    latent.headDimNoPosition = keys.required({"qk_nope_head_dim"}, 1, kMostWidth);
    latent.headDimRotary = keys.required({"qk_rope_head_dim"}, 1, kMostWidth);
    latent.valueHeadDim = keys.required({"v_head_dim"}, 1, kMostWidth);
    model.headDim = latent.headDimNoPosition + latent.headDimRotary;
}

/// A file of DeepSeek's kind that names neither latent attention nor experts is torn, or not of that kind. null counts
/// as said: there are dense models of the family.
void requireDeepSeek(ConfigKeys& keys)
{
    constexpr std::array<std::string_view, 4> kSigns{"kv_lora_rank", "n_routed_experts", "qk_nope_head_dim",
                                                     "num_experts_per_tok"};
    if (std::ranges::any_of(kSigns, [&keys](std::string_view name) { return keys.names(name); }))
        return;
    for (const std::string_view name : kSigns)
        keys.refuseMissing(name);
}

void readAttention(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    model.keyValueHeads = keyValueHeads(keys, family, model);
    model.queryKeyNorm = family.queryKeyNorm;
    model.attentionSinks = family.attentionSinks;
    if (family.type == "deepseek_v3") {
        requireDeepSeek(keys);
        readLatent(keys, model);
    }
    if (model.latentAttention)
        return;
    if (const std::optional<int> given = keys.whole({"head_dim"}, 1, kMostWidth)) {
        model.headDim = *given; // also where it is not hidden / heads
    } else if (model.heads > 0 && model.hidden > 0) {
        model.headDim = model.hidden / model.heads;
        if (model.hidden % model.heads != 0)
            keys.refuse("problem.interop.headsNotDivisible", keys.has({"n_head"}) ? "n_head" : "num_attention_heads",
                        {{"hidden", std::to_string(model.hidden)}, {"heads", std::to_string(model.heads)}});
    }
}

void readBiases(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    const bool all =
        family.biases == BiasRule::Always || (family.biases == BiasRule::OneSwitch && keys.flag("bias", false));
    const bool asked = family.biases == BiasRule::WhenAsked && keys.flag("attention_bias", false);
    model.queryKeyValueBias = all || asked || family.biases == BiasRule::Inputs;
    model.outputBias = all || asked;
    model.feedForwardBias = all || (family.biases == BiasRule::WhenAsked && keys.flag("mlp_bias", false));
}

void readNorms(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    switch (family.norms) {
    case NormRule::TwoScales:
        return;
    case NormRule::FourScales:
        model.normParametersPerLayer = 4 * model.hidden;
        return;
    case NormRule::TwoWithBias:
        model.normParametersPerLayer = 4 * model.hidden;
        model.finalNormParameters = 2 * model.hidden;
        return;
    case NormRule::EmbeddingsToo:
        model.normParametersPerLayer = 4 * model.hidden;
        model.finalNormParameters = 4 * model.hidden;
        return;
    case NormRule::ParallelBlock: {
        const bool shared = keys.flag("parallel_attn", true) && !keys.flag("new_decoder_architecture", false);
        model.normParametersPerLayer = (shared ? 2 : 4) * model.hidden;
        model.finalNormParameters = 2 * model.hidden;
        return;
    }
    case NormRule::EncoderEmbedding:
        model.normParametersPerLayer = 4 * model.hidden;
        model.finalNormParameters = (2 + keys.whole({"type_vocab_size"}, 0, 50).value_or(2)) * model.hidden;
        return;
    }
}

int windowLayers(ConfigKeys& keys, WindowRule rule, int layers)
{
    switch (rule) {
    case WindowRule::None:
        return 0;
    case WindowRule::AllLayers:
        return layers;
    case WindowRule::EveryOther:
        return (layers + 1) / 2;
    case WindowRule::FiveOfSix:
        return layers - layers / keys.whole({"sliding_window_pattern"}, 1, kMostLayers).value_or(6);
    case WindowRule::WhenAsked:
        if (!keys.flag("use_sliding_window", false))
            return 0;
        return std::max(0, layers - keys.whole({"max_window_layers"}, 0, kMostLayers).value_or(0));
    }
    return 0;
}

void readWindows(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    const std::optional<int> window = keys.whole({"sliding_window"}, 0, kMostTokens);
    if (!window || *window == 0 || model.layers == 0)
        return;
    const std::optional<int> listed = keys.count("layer_types", "sliding_attention");
    const int layers = listed ? *listed : windowLayers(keys, family.windows, model.layers);
    if (layers == 0)
        return;
    model.slidingWindow = *window;
    model.slidingWindowLayers = layers;
}

/// Layers whose feed-forward is a plain one. Which of them lead does not matter to a count.
int denseLayers(ConfigKeys& keys, int layers)
{
    const int leading = keys.whole({"first_k_dense_replace"}, 0, kMostLayers).value_or(0);
    const int every = keys.whole({"decoder_sparse_step", "moe_layer_freq"}, 1, kMostLayers).value_or(1);
    const bool countsFromOne = keys.has({"decoder_sparse_step"});
    std::set<std::int64_t> named;
    if (const store::JsonNode* plain = keys.list("mlp_only_layers")) {
        for (const store::JsonNode& item : plain->items)
            named.insert(item.whole ? item.integer : -1);
    }
    int dense = 0;
    for (int layer = 0; layer < layers; ++layer) {
        const bool between = (countsFromOne ? layer + 1 : layer) % every != 0;
        dense += layer < leading || named.contains(layer) || between ? 1 : 0;
    }
    return dense;
}

void readExperts(ConfigKeys& keys, const ModelFamily& family, LanguageModel& model)
{
    if (family.experts == ExpertRule::None || (family.experts == ExpertRule::WhenNamed && !keys.has(kExperts)))
        return;
    catalog::MixtureOfExperts experts;
    experts.experts = keys.required(kExperts, 1, kMostExperts);
    experts.expertsPerToken = keys.required(kExpertsPerToken, 1, kMostExperts);
    experts.expertFeedForward =
        keys.whole({"moe_intermediate_size", "expert_intermediate_size"}, 1, kMostWidth).value_or(model.feedForward);
    experts.sharedExperts = keys.whole({"n_shared_experts", "num_shared_experts"}, 0, kMostExperts).value_or(0);
    experts.sharedFeedForward = keys.whole({"shared_expert_intermediate_size"}, 1, kMostWidth).value_or(0);
    if (family.denseBesideExperts) {
        experts.sharedExperts = 1;
        experts.sharedFeedForward = model.feedForward;
    }
    experts.denseLayers = denseLayers(keys, model.layers);
    experts.routerBias = family.routerBias;
    model.experts = experts;
}

/// Not less than the count, in floating point, which cannot overflow.
double roughParameters(const LanguageModel& model)
{
    double inner = model.hidden;
    double heads = 4.0 * model.heads * model.headDim;
    if (model.latentAttention) {
        inner += static_cast<double>(model.latentAttention->queryRank) + model.latentAttention->keyValueRank;
        heads = 2.0 * model.heads * (model.headDim + static_cast<double>(model.latentAttention->valueHeadDim));
    }
    double width = model.feedForward;
    if (model.experts)
        width += static_cast<double>(model.experts->experts) * model.experts->expertFeedForward +
                 static_cast<double>(model.experts->sharedExperts) *
                     std::max(model.experts->sharedFeedForward, model.experts->expertFeedForward);
    return model.layers * (inner * heads + 3.0 * model.hidden * width) + 2.0 * model.vocabulary * model.hidden;
}

/// A member of LanguageModel in the words of the file.
std::string fileKey(const ConfigKeys& keys, std::string_view member)
{
    if (member == "keyValueHeads")
        return keys.used({"num_key_value_heads", "num_kv_heads", "n_head_kv"});
    if (member == "heads")
        return keys.used({"num_attention_heads", "n_head"});
    if (member == "layers")
        return keys.used({"num_hidden_layers", "n_layer", "num_layers"});
    if (member == "slidingWindow")
        return "sliding_window";
    if (member == "slidingWindowLayers")
        return keys.used({"layer_types", "max_window_layers", "sliding_window_pattern"});
    if (member == "experts.expertsPerToken")
        return keys.used(kExpertsPerToken);
    if (member == "experts.experts")
        return keys.used(kExperts);
    if (member == "experts.denseLayers")
        return keys.used({"first_k_dense_replace", "mlp_only_layers"});
    return std::string(member);
}

void judge(const ConfigKeys& keys, const LanguageModel& model, int line, Problems& problems)
{
    for (const catalog::Contradiction& found : catalog::contradictions(model))
        problems.push_back({"problem.contradiction",
                            {},
                            line,
                            {{"first", fileKey(keys, found.first)}, {"second", fileKey(keys, found.second)}}});
    if (roughParameters(model) > kMostParameters)
        problems.push_back({"problem.interop.tooManyParameters", {}, line, {}});
}

} // namespace

catalog::PartId idFromName(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        const auto code = static_cast<unsigned char>(c);
        if (code >= 0x80 || std::isalnum(code) != 0 || c == '.')
            id += static_cast<char>(std::tolower(code));
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "imported-model" : id;
}

Result<LanguageModel> readHuggingFaceConfig(std::string_view json, std::string name)
{
    if (json.size() > kMostConfigBytes)
        return Problem{"problem.interop.configTooLarge", {}, 0, {{"most", std::to_string(kMostConfigBytes >> 20)}}};
    const Result<store::JsonNode> root = store::parseJson(json, {.depth = 64, .nodes = 100'000});
    if (!root)
        return root.problems();
    if (root->kind != store::JsonNode::Kind::Object)
        return Problem{"problem.wrongType", {}, root->line, {{"expected", "kind.object"}}};
    Problems problems;
    ConfigKeys keys(*root, problems);
    if (!keys.has({"model_type"}))
        return Problem{"problem.missingKey", "model_type", root->line, {}};
    const std::string type = keys.text("model_type");
    const ModelFamily* family = findFamily(type);
    if (family == nullptr) {
        if (problems.empty())
            keys.refuse("problem.interop.unknownFamily", "model_type", {{"given", type}, {"known", knownFamilies()}});
        return problems;
    }
    LanguageModel model;
    model.name = name.empty() ? type : std::move(name);
    model.id = idFromName(model.name);
    model.family = family->name;
    model.source = "config.json";
    readSizes(keys, *family, model);
    readAttention(keys, *family, model);
    readBiases(keys, *family, model);
    if (problems.empty()) { // what follows multiplies what was read
        readNorms(keys, *family, model);
        readWindows(keys, *family, model);
        readExperts(keys, *family, model);
    }
    if (problems.empty())
        judge(keys, model, root->line, problems);
    if (!problems.empty())
        return problems;
    return model;
}

} // namespace cw::interop
