// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/activations.h"

namespace cw::training {

double paperActivations(const PaperLayer& layer, bool sequenceParallel, design::Recompute recompute)
{
    const double t = layer.tensorParallel;
    const double sbh = layer.sequence * layer.microBatch * layer.hidden;
    const double replicated = sequenceParallel ? 10 / t : 10; // what tensor parallel alone leaves whole
    const double core = 5 * layer.heads * layer.sequence / (layer.hidden * t);
    switch (recompute) {
    case design::Recompute::None:
        return sbh * (replicated + 24 / t + core);
    case design::Recompute::Selective:
        return sbh * (replicated + 24 / t);
    case design::Recompute::Full:
        return sbh * 2 / (sequenceParallel ? t : 1);
    }
    return 0;
}

// Korthikanti's 34 s b h of a GPT layer, taken apart (bytes per token): 8 h = inputs of two norms and of the two blocks
// behind them, 2 h dropout masks; 2 bytes each for queries, keys, values and the input of the output projection; 2
// bytes of feed-forward width for each of its matrices' inner inputs. With keys and values of all heads and width 4 h
// this is 10 + 24/t.
LayerActivations layerActivations(const MemoryShape& shape, const design::TrainingChoice& choice, bool hasExperts)
{
    const double t = choice.plan.tensorParallel;
    const double replicated = choice.plan.sequenceParallel ? 1 / t : 1;
    const double sequence = choice.sequence;
    const double tokens = sequence * choice.microBatch / choice.plan.contextParallel;
    const double width =
        hasExperts ? shape.expertsPerToken * shape.expertFeedForward + shape.sharedFeedForward : shape.feedForward;

    LayerActivations bytes;
    bytes.linear = tokens * (shape.hidden * (shape.dropout ? 10 : 8) * replicated +
                             2 * (shape.heads + shape.keyValueHeads) * (shape.headDim + shape.valueDim) / t +
                             2 * shape.feedForwardMatrices * width / t);
    if (hasExperts) // copies of each token that are sent to its experts and come back
        bytes.linear += tokens * 4 * shape.expertsPerToken * shape.hidden;
    if (!choice.flashAttention)
        bytes.core = 5 * shape.heads * sequence * tokens / t;
    bytes.input = 2 * tokens * shape.hidden * replicated;
    return bytes;
}

} // namespace cw::training
