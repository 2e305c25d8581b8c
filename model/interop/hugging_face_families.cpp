// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/hugging_face_families.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cw::interop {
namespace {

// Source: CONFIG_MAPPING of NVIDIA-NeMo/Megatron-Bridge at 067f987d (model_bridge.py), the modelling classes of
// transformers for what absent keys mean, and the parameter counts of the catalog's models.
constexpr auto kFamilies = std::to_array<ModelFamily>({
    {.type = "llama", .name = "llama"},
    {.type = "mistral", .name = "mistral", .windows = WindowRule::AllLayers},
    {.type = "mixtral", .name = "mixtral", .windows = WindowRule::AllLayers, .experts = ExpertRule::Required},
    {.type = "qwen2", .name = "qwen2", .biases = BiasRule::Inputs, .windows = WindowRule::WhenAsked},
    {.type = "qwen3", .name = "qwen3", .windows = WindowRule::WhenAsked, .queryKeyNorm = true},
    {.type = "qwen3_moe",
     .name = "qwen3_moe",
     .windows = WindowRule::WhenAsked,
     .experts = ExpertRule::Required,
     .queryKeyNorm = true},
    {.type = "gemma", .name = "gemma", .tied = true},
    {.type = "gemma2",
     .name = "gemma2",
     .tied = true,
     .norms = NormRule::FourScales,
     .windows = WindowRule::EveryOther},
    {.type = "gemma3_text",
     .name = "gemma3",
     .tied = true,
     .norms = NormRule::FourScales,
     .windows = WindowRule::FiveOfSix,
     .queryKeyNorm = true},
    {.type = "gemma4_text",
     .name = "gemma4",
     .tied = true,
     .norms = NormRule::FourScales,
     .windows = WindowRule::FiveOfSix,
     .experts = ExpertRule::WhenNamed,
     .queryKeyNorm = true,
     .denseBesideExperts = true},
    {.type = "gpt2",
     .name = "gpt2",
     .tied = true,
     .gated = false,
     .norms = NormRule::TwoWithBias,
     .biases = BiasRule::Always,
     .learnedPositions = true,
     .feedForwardByRule = true},
    {.type = "gpt_neox",
     .name = "gpt_neox",
     .gated = false,
     .norms = NormRule::TwoWithBias,
     .biases = BiasRule::Always},
    {.type = "bloom",
     .name = "bloom",
     .tied = true,
     .gated = false,
     .norms = NormRule::EmbeddingsToo,
     .biases = BiasRule::Always,
     .feedForwardByRule = true},
    {.type = "falcon",
     .name = "falcon",
     .tied = true,
     .gated = false,
     .norms = NormRule::ParallelBlock,
     .biases = BiasRule::OneSwitch,
     .feedForwardByRule = true},
    {.type = "deepseek_v3", .name = "deepseek_v3", .experts = ExpertRule::WhenNamed, .routerBias = true},
    {.type = "phi3", .name = "phi3", .windows = WindowRule::AllLayers},
    {.type = "gpt_oss",
     .name = "gpt_oss",
     .biases = BiasRule::Always,
     .windows = WindowRule::EveryOther,
     .experts = ExpertRule::Required,
     .routerBias = true,
     .attentionSinks = true},
    {.type = "bert",
     .name = "bert",
     .tied = true,
     .gated = false,
     .norms = NormRule::EncoderEmbedding,
     .biases = BiasRule::Always,
     .learnedPositions = true,
     .encoderOnly = true},
    {.type = "xlm-roberta",
     .name = "xlm-roberta",
     .tied = true,
     .gated = false,
     .norms = NormRule::EncoderEmbedding,
     .biases = BiasRule::Always,
     .learnedPositions = true,
     .encoderOnly = true},
    {.type = "exaone", .name = "exaone", .tied = true},
    {.type = "hyperclovax", .name = "hyperclovax"},
});

/// Names that other files give to the same architecture.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kAliases{{
    {"kimi_k2", "deepseek_v3"},
    {"gemma3", "gemma3_text"},
    {"gemma4", "gemma4_text"},
}};

} // namespace

std::span<const ModelFamily> families() { return kFamilies; }

const ModelFamily* findFamily(std::string_view modelType)
{
    const auto alias = std::ranges::find(kAliases, modelType, &std::pair<std::string_view, std::string_view>::first);
    if (alias != kAliases.end())
        modelType = alias->second;
    const auto found = std::ranges::find(kFamilies, modelType, &ModelFamily::type);
    return found == kFamilies.end() ? nullptr : &*found;
}

std::string knownFamilies()
{
    std::string names;
    for (const ModelFamily& family : kFamilies)
        names += (names.empty() ? "" : ", ") + std::string(family.type);
    return names;
}

} // namespace cw::interop
