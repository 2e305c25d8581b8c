// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many bytes of activations does one transformer layer keep for one micro-batch? Korthikanti et al. 2022,
// table 2, and its generalisation to grouped queries, gated feed-forward and experts. Leaves out: embeddings and
// logits; how many layers and micro-batches are alive (memory.h).
#pragma once

#include "design/workload.h"
#include "training/memory.h"

namespace cw::training {

/// Korthikanti 2022 (arXiv 2205.05198), table 2, as printed: bytes per layer in a GPT layer with 16-bit activations,
/// dropout masks of one byte and an unfused attention core.
struct PaperLayer {
    double sequence = 0;   ///< s
    double microBatch = 0; ///< b
    double hidden = 0;     ///< h
    double heads = 0;      ///< a
    double tensorParallel = 1;
};

double paperActivations(const PaperLayer& layer, bool sequenceParallel, design::Recompute recompute);

/// What one layer computes with, per GPU and micro-batch, in bytes.
struct LayerActivations {
    double linear = 0; ///< inputs of matrices, norms and gates
    double core = 0;   ///< scores, softmax and mask of unfused attention
    double input = 0;  ///< the layer's input alone
};

/// What the bytes of one layer depend on, for one GPU and micro-batch.
struct ActivationWidths {
    double tokens = 0; ///< of a micro-batch after context parallel
    double sequence = 0;
    double tensorParallel = 1;
    bool sequenceParallel = false;
    bool dropout = false; ///< masks are kept
    bool fusedAttention = true;
    double hidden = 0;
    double heads = 0;
    double keyValueHeads = 0;
    double headDim = 0;
    double valueDim = 0;
    double feedForward = 0; ///< all widths that one token goes through
    double feedForwardMatrices = 3;
    double routedCopies = 0; ///< of a token, sent to its experts
};

LayerActivations layerActivations(const ActivationWidths& widths);

/// Bytes that a frozen layer keeps beyond LayerActivations::linear of a trained one; mostly negative, as a frozen
/// matrix needs its weights but not its input. `castBytes`: of a copy of each adapted input.
double frozenLayerChange(const ActivationWidths& widths, const AdapterPlacement& adapters, double castBytes);

LayerActivations layerActivations(const MemoryShape& shape, const MemoryHabits& habits, const StepPlan& plan,
                                  bool hasExperts);

} // namespace cw::training
