// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many parameters does a language model have, where, and how many bytes of KV cache per token?
// Leaves out: vision towers and multi-token-prediction layers.
#pragma once

#include "catalog/parts.h"

#include <cstdint>

namespace cw::catalog {

/// Parameter counts by place; `total()` is what the model's name promises (computed from the architecture).
struct ParameterCount {
    std::int64_t inputEmbedding = 0;
    std::int64_t outputEmbedding = 0; ///< 0 when tied
    std::int64_t positions = 0;
    std::int64_t attentionPerLayer = 0;
    std::int64_t denseFeedForwardPerLayer = 0;
    std::int64_t expertLayerFeedForward = 0; ///< router, all experts and shared experts of one expert layer
    std::int64_t expertLayerActive = 0;      ///< the part of it that one token uses
    std::int64_t expertsOnlyPerLayer = 0;    ///< routed experts alone: what expert parallel splits
    std::int64_t normsPerLayer = 0;
    std::int64_t finalNorm = 0;
    int denseLayers = 0;
    int expertLayers = 0;

    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::int64_t active() const;
    friend bool operator==(const ParameterCount&, const ParameterCount&) = default;
};

ParameterCount countParameters(const LanguageModel& model);

/// Values kept per token by the KV cache over all layers, sliding windows not yet applied (multi-head, grouped-query,
/// multi-query: 2 * layers * kvHeads * headDim; latent attention: layers * (rank + rotary)).
std::int64_t keyValueValuesPerToken(const LanguageModel& model);

} // namespace cw::catalog
