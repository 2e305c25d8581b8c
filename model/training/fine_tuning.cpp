// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/fine_tuning.h"

#include <algorithm>

namespace cw::training {
namespace {

using catalog::FineTuneSoftware;

double baseBytes(BaseFormat format, const catalog::FineTuneModel& constants, const catalog::MemoryModel& common)
{
    switch (format) {
    case BaseFormat::Bf16:
        return 2;
    case BaseFormat::Nf4:
        return constants.nf4SingleBytes.value;
    case BaseFormat::Nf4Double:
        return common.nf4Bytes.value;
    case BaseFormat::Int4Group:
        return constants.int4GroupBytes.value;
    }
    return 2;
}

/// What every step of the sum needs, counted once.
struct Sizes {
    double embeddings = 0; ///< parameters; with norms, they are never quantised
    double linear = 0;
    double linearBytes = 2;
    double weightBytes = 0; ///< of the whole model as the base is kept
    double shards = 1;
};

Sizes sizesOf(const MemoryShape& shape, const FineTuneRun& run, const catalog::FineTuneModel& constants,
              const catalog::MemoryModel& common)
{
    Sizes sizes;
    sizes.embeddings = shape.inputEmbedding + shape.outputEmbedding;
    sizes.linear = shape.total - sizes.embeddings;
    sizes.linearBytes = baseBytes(run.base, constants, common);
    sizes.weightBytes = sizes.linearBytes * sizes.linear + 2 * sizes.embeddings;
    sizes.shards = run.shardsWeights ? run.gpus : 1;
    return sizes;
}

/// Weights, gradients and moments. Full fine-tuning in torchtune steps inside the backward pass with paged 8-bit
/// moments: no gradients stay, and the moments go to the host where the card is small.
void addStates(FineTuneMemory& memory, const MemoryShape& shape, const FineTuneRun& run, const Sizes& sizes,
               const catalog::FineTuneModel& constants)
{
    const catalog::FineTuneProfile& profile = constants.profiles[static_cast<std::size_t>(run.software)];
    if (run.offloadsStates)
        return;
    if (run.tuned == TunedPart::Everything) {
        if (run.software == FineTuneSoftware::Torchtune) {
            memory.states = constants.pureBytes.value * shape.total / sizes.shards;
            const double moments = constants.pagedStateBytes.value * shape.total / sizes.shards;
            const bool stays =
                !run.deviceBytes || memory.states + moments <= constants.pagedShare.value * *run.deviceBytes;
            memory.states += stays ? moments : 0;
        } else {
            memory.states = constants.fullBytes.value * shape.total / run.gpus;
        }
        return;
    }
    memory.weights = sizes.weightBytes / sizes.shards;
    if (run.tuned == TunedPart::Adapters) {
        memory.states = profile.adapterBytes.value * run.adapterParameters / run.gpus;
        if (run.trainsEmbeddings)
            memory.states += constants.savedEmbedding.value * sizes.embeddings;
    }
}

/// FSDP gathers two layers and the embeddings. DeepSpeed keeps a set number of parameters live. LitGPT flattens the
/// whole frozen model on each GPU before it is split, and that is its peak. torchtune gathers one layer at a time.
void addGathered(FineTuneMemory& memory, const MemoryShape& shape, const FineTuneRun& run, const Sizes& sizes,
                 const catalog::FineTuneModel& constants)
{
    if (sizes.shards <= 1 || (run.tuned == TunedPart::Everything && run.software == FineTuneSoftware::DeepSpeed))
        return;
    const double away = 1 - 1 / sizes.shards;
    const double layer = sizes.linearBytes * sizes.linear / std::max(1, shape.layers);
    const double embedding = 2 * std::max(shape.inputEmbedding, shape.outputEmbedding);
    switch (run.software) {
    case FineTuneSoftware::DeepSpeed:
        memory.gathered = 2 * constants.liveParameters.value + 2 * sizes.embeddings * away;
        break;
    case FineTuneSoftware::LitGpt:
        memory.gathered = sizes.weightBytes;
        break;
    case FineTuneSoftware::Torchtune:
        memory.gathered = (layer + embedding) * away;
        break;
    case FineTuneSoftware::Transformers:
    case FineTuneSoftware::Unsloth:
        memory.gathered = (2 * layer + 2 * sizes.embeddings) * away;
        break;
    }
}

void addActivations(FineTuneMemory& memory, const MemoryShape& shape, const FineTuneRun& run,
                    const catalog::FineTuneModel& constants)
{
    const catalog::FineTuneProfile& profile = constants.profiles[static_cast<std::size_t>(run.software)];
    const double tokens = run.sequence * run.microBatch;
    const ActivationWidths widths = activationWidths(shape, tokens, run.sequence, run.fusedAttention);
    LayerActivations layer = layerActivations(widths);
    if (widths.feedForwardMatrices == 3) // the gated families have RMS norms
        layer.linear += constants.normUpcast.value * tokens * widths.hidden;
    if (run.tuned == TunedPart::Adapters)
        layer.linear += frozenLayerChange(widths, run.adapters, profile.adapterInput.value);
    const double atWork = layer.linear + layer.core;
    const double kept = run.checkpoints ? layer.input : layer.linear;
    memory.activations = shape.layers * kept + (run.checkpoints ? atWork : layer.core);
    // Checkpoints are allocated once and exactly; what comes and goes leaves gaps.
    memory.allocator =
        (profile.allocator.value - 1) * (memory.activations - (run.checkpoints ? shape.layers * kept : 0));
    const bool half = run.base == BaseFormat::Int4Group && run.software == FineTuneSoftware::DeepSpeed;
    memory.logits = (half ? constants.halfLogitBytes.value : profile.logitBytes.value) * tokens * shape.vocabulary;
}

} // namespace

FineTuneMemory fineTuneMemory(const MemoryShape& shape, const FineTuneRun& run, const catalog::FineTuneModel& constants,
                              const catalog::MemoryModel& common)
{
    const Sizes sizes = sizesOf(shape, run, constants, common);
    FineTuneMemory memory;
    memory.base = constants.profiles[static_cast<std::size_t>(run.software)].base.value.base();
    addStates(memory, shape, run, sizes, constants);
    if (run.tuned == TunedPart::Nothing) {
        memory.activations = 2 * shape.hidden * shape.feedForward; // one matrix back in 16 bits
        return memory;
    }
    addGathered(memory, shape, run, sizes, constants);
    addActivations(memory, shape, run, constants);
    if (run.software == FineTuneSoftware::DeepSpeed) {
        const bool full = run.tuned == TunedPart::Everything;
        double atOnce = (full ? shape.total : run.adapterParameters) / run.gpus;
        if (full && run.shardsWeights)
            atOnce = std::min(atOnce, constants.stepGroup.value);
        memory.stepCopies = constants.stepCopyBytes.value * atOnce;
    }
    return memory;
}

} // namespace cw::training
