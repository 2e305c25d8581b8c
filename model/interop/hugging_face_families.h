// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a family of language models (Hugging Face's model_type) have that its config.json does not say?
// Leaves out: what the file does say (hugging_face.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cw::interop {

enum class WindowRule {
    None,
    AllLayers,  ///< wherever sliding_window is not null
    EveryOther, ///< the first, the third, …
    FiveOfSix,  ///< all but every sliding_window_pattern-th, 6 where the file does not say
    WhenAsked   ///< the layers from max_window_layers on, where use_sliding_window is true
};
enum class BiasRule {
    WhenAsked, ///< attention_bias for the four attention products, mlp_bias for the feed-forward
    Always,
    Inputs,   ///< queries, keys and values only
    OneSwitch ///< Falcon's "bias" for all
};
enum class ExpertRule { None, Required, WhenNamed };
enum class NormRule {
    TwoScales,       ///< RMS norms: a scale each
    FourScales,      ///< before and after attention and feed-forward
    TwoWithBias,     ///< layer norms: scale and shift
    EmbeddingsToo,   ///< and one over the embeddings (BLOOM)
    ParallelBlock,   ///< Falcon: one or two, by its generation
    EncoderEmbedding ///< BERT: one over the embeddings, which count token types too
};

struct ModelFamily {
    std::string_view type; ///< model_type
    std::string_view name; ///< as the catalog calls it
    bool tied = false;     ///< where tie_word_embeddings is absent
    bool gated = true;
    NormRule norms = NormRule::TwoScales;
    BiasRule biases = BiasRule::WhenAsked;
    WindowRule windows = WindowRule::None;
    ExpertRule experts = ExpertRule::None;
    bool learnedPositions = false;
    bool queryKeyNorm = false;
    bool feedForwardByRule = false; ///< 4 * hidden where the file does not say
    bool routerBias = false;
    bool attentionSinks = false;
    bool encoderOnly = false;
    bool denseBesideExperts = false; ///< intermediate_size is a feed-forward that every token uses beside the experts
};

/// nullptr: not one of ours.
const ModelFamily* findFamily(std::string_view modelType);
/// All names, as a refusal lists them.
std::string knownFamilies();
std::span<const ModelFamily> families();

} // namespace cw::interop
