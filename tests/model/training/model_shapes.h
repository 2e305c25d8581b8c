// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which language models and constants do the memory tests use, without reading files?
// Leaves out: the catalog, whose own tests compare all its models with their published sizes.
#pragma once

#include "catalog/finetune_model.h"
#include "catalog/memory_model.h"
#include "catalog/parts.h"
#include "catalog/training_model.h"

namespace cw::test {

/// A layer as in Korthikanti 2022: four hidden widths, no gate, no biases and, as in its parameter column, no
/// embeddings.
inline catalog::LanguageModel paperModel(int layers, int hidden, int heads)
{
    catalog::LanguageModel model;
    model.layers = layers;
    model.hidden = hidden;
    model.heads = heads;
    model.keyValueHeads = heads;
    model.headDim = hidden / heads;
    model.feedForward = 4 * hidden;
    model.gatedFeedForward = false;
    model.normParametersPerLayer = 0;
    model.finalNormParameters = 0;
    return model;
}

inline catalog::LanguageModel llama(int layers, int hidden, int heads, int keyValueHeads, int feedForward,
                                    int vocabulary)
{
    catalog::LanguageModel model;
    model.layers = layers;
    model.hidden = hidden;
    model.heads = heads;
    model.keyValueHeads = keyValueHeads;
    model.headDim = hidden / heads;
    model.feedForward = feedForward;
    model.vocabulary = vocabulary;
    model.maxSequence = 131072;
    return model;
}

inline catalog::LanguageModel llama70() { return llama(80, 8192, 64, 8, 28672, 128256); }

inline catalog::LanguageModel mixtral8x7()
{
    catalog::LanguageModel model = llama(32, 4096, 32, 8, 14336, 32000);
    model.experts = catalog::MixtureOfExperts{.experts = 8, .expertsPerToken = 2, .expertFeedForward = 14336};
    return model;
}

inline catalog::LanguageModel deepSeekV3()
{
    catalog::LanguageModel model = llama(61, 7168, 128, 128, 18432, 129280);
    model.headDim = 192;
    model.maxSequence = 163840;
    model.latentAttention = catalog::LatentAttention{
        .queryRank = 1536, .keyValueRank = 512, .headDimNoPosition = 128, .headDimRotary = 64, .valueHeadDim = 128};
    model.experts = catalog::MixtureOfExperts{.experts = 256,
                                              .expertsPerToken = 8,
                                              .expertFeedForward = 2048,
                                              .sharedExperts = 1,
                                              .denseLayers = 3,
                                              .routerBias = true};
    return model;
}

/// 20 B parameters with windows on every second layer.
inline catalog::LanguageModel gptOss20()
{
    catalog::LanguageModel model = llama(24, 2880, 64, 8, 2880, 201088);
    model.headDim = 64;
    model.slidingWindow = 128;
    model.slidingWindowLayers = 12;
    model.experts =
        catalog::MixtureOfExperts{.experts = 32, .expertsPerToken = 4, .expertFeedForward = 2880, .routerBias = true};
    return model;
}

/// The values of resources/catalog/memory_model.json.
inline catalog::MemoryModel memoryConstants()
{
    catalog::MemoryModel constants;
    constants.adam8BitBytes.value = 2.00390625;
    constants.nf4Bytes.value = 0.515869140625;
    constants.groupScaleBytes.value = 0.03125;
    constants.fp4ScaleBytes.value = 0.0625;
    constants.servingBase.value = Bytes(3.0 * 1024 * 1024 * 1024);
    constants.servingShare.value = Fraction{0.9};
    constants.tightAbove.value = Fraction{0.85};
    return constants;
}

/// Software with round numbers, held as Megatron-LM holds it.
inline catalog::TrainingProfile plainSoftware()
{
    catalog::TrainingProfile software;
    software.gradientBytes.value = 4;
    software.heldWeight.value = 2;
    software.heldGradient.value = 4;
    software.heldMaster.value = 4;
    software.selectiveMemory.value = 1;
    software.allocator.value = 1.1;
    software.base.value = Bytes(3.0 * 1024 * 1024 * 1024);
    software.logitBytes.value = 8;
    return software;
}

/// Fine-tuning with round numbers: PEFT on FSDP where nothing is said.
inline catalog::FineTuneProfile plainTuner()
{
    catalog::FineTuneProfile tuner;
    tuner.base.value = Bytes(0.4e9);
    tuner.allocator.value = 1.15;
    tuner.logitBytes.value = 12;
    tuner.normUpcast.value = 4;
    tuner.adapterWeight.value = 4;
    tuner.adapterGradient.value = 4;
    tuner.adapterMoment.value = 4;
    tuner.adapterInput.value = 4;
    tuner.gatheredLayers.value = 2;
    return tuner;
}

inline catalog::TrainingStep memoryLimits()
{
    catalog::TrainingStep limits;
    limits.tightAbove.value = 0.85;
    limits.tooLargeAbove.value = 1.05;
    limits.tokensPerParameter.value = 20;
    limits.driverAllocator.value = 1.3;
    limits.driverBase.value = Bytes(10.0 * 1024 * 1024 * 1024);
    return limits;
}

} // namespace cw::test
