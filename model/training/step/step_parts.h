// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a step add to its layers? The head, the pipeline, data-parallel traffic and the optimizer.
// Leaves out: the layers (layer.h) and the sum (step_time.h).
#pragma once

#include "training/step/layer.h"

namespace cw::training {

/// Seconds of the head for one micro-batch; `layer` is one layer's time.
double headTime(const StepContext& x, const StepPlan& plan, const Slice& slice, double layer);

struct PipelineTime {
    double average = 0;  ///< of a stage and micro-batch, were all stages equal
    double slowest = 0;  ///< of the stage that sets the pace, without transfers
    double transfer = 0; ///< exposed, per micro-batch
    double bubble = 0;   ///< of a step: the pipeline fills and drains
    friend bool operator==(const PipelineTime&, const PipelineTime&) = default;
};

/// Of the head's time: the product and the loss once forward, twice backward.
inline constexpr double kForwardShareOfHead = 1.0 / 3;

/// Layers of one chunk of a stage (both from 0), in the split of which slowestStage() is the slowest: fractions where
/// software splits by cost. The head comes on top of the last chunk of the last stage.
double chunkLayers(const StepContext& x, const StepPlan& plan, double layer, double head, int stage, int chunk);

/// Ranks that share the activations at a stage's boundary.
double boundarySplit(const StepContext& x, const StepPlan& plan);

PipelineTime pipelineTime(const StepContext& x, const StepPlan& plan, const Slice& slice, double layer, double head);

/// Parameters of one GPU of an average stage.
struct HeldParameters {
    double dense = 0; ///< with embeddings
    double experts = 0;
    double expertShards = 1; ///< ranks that hold the same experts
    friend bool operator==(const HeldParameters&, const HeldParameters&) = default;
};

HeldParameters heldParameters(const StepContext& x, const StepPlan& plan, const Slice& slice);

/// Seconds of a step that data-parallel traffic adds.
struct DataTime {
    double exposed = 0;
    bool replacesPipeline = false; ///< DeepSpeed's flat ring: neither bubble nor transfers were told apart in its runs
};

DataTime dataTime(const StepContext& x, const StepPlan& plan, const Slice& slice, const HeldParameters& held,
                  const LayerTime& layer, double head, const PipelineTime& pipeline);

/// Extra share of a step on a larger cluster.
double stragglerShare(const StepContext& x, const StepPlan& plan);

double optimizerTime(const StepContext& x, const StepPlan& plan, const Slice& slice, const HeldParameters& held);

} // namespace cw::training
