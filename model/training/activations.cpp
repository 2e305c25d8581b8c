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
LayerActivations layerActivations(const ActivationWidths& of)
{
    const double t = of.tensorParallel;
    const double replicated = of.sequenceParallel ? 1 / t : 1;
    LayerActivations bytes;
    bytes.linear = of.tokens * (of.hidden * (of.dropout ? 10 : 8) * replicated +
                                2 * (of.heads + of.keyValueHeads) * (of.headDim + of.valueDim) / t +
                                2 * of.feedForwardMatrices * of.feedForward / t);
    bytes.linear += of.tokens * 4 * of.routedCopies * of.hidden; // sent to experts, and what comes back
    if (!of.fusedAttention)
        bytes.core = 5 * of.heads * of.sequence * of.tokens / t;
    bytes.input = 2 * of.tokens * of.hidden * replicated;
    return bytes;
}

double frozenLayerChange(const ActivationWidths& of, const AdapterPlacement& adapters, double castBytes)
{
    const double t = of.tensorParallel;
    const double hidden = of.hidden * (of.sequenceParallel ? 1 / t : 1);
    const double attended = of.heads * of.valueDim / t;
    const double width = of.feedForward / t;
    double perToken = 0;
    if (!adapters.queryValue)
        perToken -= 2 * hidden;
    if (!adapters.feedForwardIn)
        perToken -= 2 * hidden;
    // Gated, the input of the last matrix is the product of two tensors that the gate keeps anyhow.
    if (!adapters.feedForwardOut && of.feedForwardMatrices < 3)
        perToken -= 2 * width;
    perToken += castBytes * ((adapters.queryValue ? hidden : 0) + (adapters.feedForwardIn ? hidden : 0) +
                             (adapters.attentionOutput ? attended : 0) + (adapters.feedForwardOut ? width : 0));
    if (adapters.keepsEveryInput)
        perToken += 2 * (3 * hidden + width);
    if (adapters.keepsEveryOutput) {
        const double queries = (of.heads * of.headDim + of.keyValueHeads * (of.headDim + of.valueDim)) / t;
        perToken += 2 * (queries + 2 * hidden + (of.feedForwardMatrices - 1) * width);
    }
    return of.tokens * perToken;
}

LayerActivations layerActivations(const MemoryShape& shape, const MemoryHabits& habits, const StepPlan& plan,
                                  bool hasExperts)
{
    ActivationWidths of;
    of.tokens = habits.sequence * plan.microBatch / plan.context;
    of.sequence = habits.sequence;
    of.tensorParallel = plan.tensor;
    of.sequenceParallel = plan.sequenceParallel;
    of.dropout = shape.dropout && habits.keepsMasks;
    of.fusedAttention = habits.fusedAttention;
    of.hidden = shape.hidden;
    of.heads = shape.heads;
    of.keyValueHeads = shape.keyValueHeads;
    of.headDim = shape.headDim;
    of.valueDim = shape.valueDim;
    of.feedForward = shape.feedForward;
    of.feedForwardMatrices = shape.feedForwardMatrices;
    if (hasExperts) {
        of.feedForward = shape.expertsPerToken * shape.expertFeedForward + shape.sharedFeedForward;
        of.routedCopies = shape.expertsPerToken;
    }
    LayerActivations layer = layerActivations(of);
    layer.linear += habits.normUpcast * of.tokens * of.hidden * (of.sequenceParallel ? 1 / of.tensorParallel : 1);
    if (habits.frozenBase)
        layer.linear += frozenLayerChange(of, habits.placement, habits.adapterCastBytes);
    return layer;
}

} // namespace cw::training
