// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"

#include <array>

namespace cw::validate {
namespace {

using training::StepModel;

/// Published configurations. Attention weights per layer as counted when the constants were fitted; latent attention
/// has its own count.
const std::array<NamedArchitecture, 8>& published()
{
    const auto model = [](double layers, double hidden, double heads, double keyValueHeads, double headDim,
                          double valueDim, double attentionWeights, double vocabulary) {
        StepModel shape;
        shape.layers = layers;
        shape.hidden = hidden;
        shape.heads = heads;
        shape.keyValueHeads = keyValueHeads;
        shape.headDim = headDim;
        shape.valueDim = valueDim;
        shape.attentionWeights = attentionWeights;
        shape.vocabulary = vocabulary;
        return shape;
    };
    const auto experts = [](StepModel shape, double count, double perToken, double width, double shared = 0,
                            double denseLayers = 0, double denseWidth = 0, double depth = 0) {
        shape.experts = count;
        shape.expertsPerToken = perToken;
        shape.expertFeedForward = width;
        shape.sharedFeedForward = shared;
        shape.denseLayers = denseLayers;
        shape.feedForward = denseWidth;
        shape.predictionDepth = depth;
        return shape;
    };
    static const std::array<NamedArchitecture, 8> table{{
        {"deepseekv3", experts(model(61, 7168, 128, 128, 192, 128, 187.1e6, 129280), 256, 8, 2048, 2048, 3, 18432, 1)},
        {"deepseek-v3", experts(model(61, 7168, 128, 128, 192, 128, 187.1e6, 129280), 256, 8, 2048, 2048, 1, 18432)},
        {"deepseek-v2", experts(model(60, 5120, 128, 128, 192, 128, 149.2e6, 102400), 160, 6, 1536, 3072, 1, 12288)},
        {"kimi_k2", experts(model(61, 7168, 64, 64, 192, 128, 101.1e6, 163840), 384, 8, 2048, 2048, 1, 18432)},
        {"qwen3_30b", experts(model(48, 2048, 32, 4, 128, 128, 18.9e6, 151936), 128, 8, 768)},
        {"qwen3_235b", experts(model(94, 4096, 64, 4, 128, 128, 71.3e6, 151936), 128, 8, 1536)},
        {"gpt oss 120b", experts(model(36, 2880, 64, 8, 64, 64, 26.5e6, 201088), 128, 4, 2880)},
        {"mixtral 8x7b", experts(model(32, 4096, 32, 8, 128, 128, 41.9e6, 32000), 8, 2, 14336)},
    }};
    return table;
}

/// Hybrids and architectures that are not published: only layers, width and experts are about right; their FLOP per
/// token are the source's count (median of its printed FLOP/s over its printed tokens/s).
const std::array<NamedArchitecture, 4>& approximated()
{
    const auto model = [](double flopPerToken, double layers, double hidden, double heads, double keyValueHeads,
                          double headDim, double matrices, double vocabulary, double count, double perToken,
                          double width, double expertWidth = 0) {
        StepModel shape;
        shape.approximated = true;
        shape.statedFlopPerToken = flopPerToken;
        shape.layers = layers;
        shape.hidden = hidden;
        shape.heads = heads;
        shape.keyValueHeads = keyValueHeads;
        shape.headDim = headDim;
        shape.valueDim = headDim;
        shape.feedForwardMatrices = matrices;
        shape.vocabulary = vocabulary;
        shape.experts = count;
        shape.expertsPerToken = perToken;
        shape.expertFeedForward = width;
        shape.expertWidth = expertWidth;
        shape.attentionWeights = hidden * (2 * heads + 2 * keyValueHeads) * 128;
        return shape;
    };
    static const std::array<NamedArchitecture, 4> table{{
        {"nemotron_3_nano", model(2.228e10, 26, 2688, 32, 2, 128, 2, 131072, 128, 6, 1856)},
        {"nemotron_3_super", model(8.474e10, 44, 4096, 32, 2, 128, 2, 131072, 512, 22, 2688, 1024)},
        {"nemotron_3_ultra", model(3.629e11, 54, 8192, 64, 2, 128, 2, 131072, 512, 22, 5120, 2048)},
        {"deepseekv4 flash", model(9.087e10, 43, 4096, 64, 1, 512, 3, 129280, 256, 6, 2048)},
    }};
    return table;
}

} // namespace

const NamedArchitecture* findArchitecture(std::string_view lowerName)
{
    for (const NamedArchitecture& entry : published()) {
        if (contains(lowerName, entry.name))
            return &entry;
    }
    for (const NamedArchitecture& entry : approximated()) {
        if (contains(lowerName, entry.name))
            return &entry;
    }
    return nullptr;
}

} // namespace cw::validate
