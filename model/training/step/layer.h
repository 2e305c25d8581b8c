// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does one layer take with one micro-batch, and for what?
// Leaves out: the head, the pipeline and everything that happens once a step.
#pragma once

#include "training/step/gemm.h"
#include "training/step/slice.h"

namespace cw::training {

/// Parts that add up to the layer's time, apart from `frozen`, which is saved.
struct LayerTime {
    PassTime matrices;
    PassTime attention;
    PassTime elementWise;
    PassTime tensor;   ///< exposed tensor-parallel collectives
    PassTime context;  ///< exposed exchange of keys and values
    PassTime experts;  ///< exposed all-to-all
    PassTime hostWait; ///< what the host's floor adds to layers with experts
    double frozen = 0; ///< backward time that a frozen base saves
    double recompute = 0;

    [[nodiscard]] double forward() const;
    [[nodiscard]] double backward() const;
    [[nodiscard]] double both() const { return forward() + backward(); }
    friend bool operator==(const LayerTime&, const LayerTime&) = default;
};

// The parts, each in a file of its own.
PassTime projections(const StepContext& x, const StepPlan& plan, const Slice& slice);
PassTime denseFeedForward(const StepContext& x, const StepPlan& plan, const Slice& slice);
PassTime expertFeedForward(const StepContext& x, const StepPlan& plan, const Slice& slice);
PassTime attentionCore(const StepContext& x, const StepPlan& plan, const Slice& slice);
PassTime elementWise(const StepContext& x, const StepPlan& plan, const Slice& slice);
/// Beside which the backward pass's all-reduces can run: weight gradients are half of its products, and those of the
/// two products that an all-reduce of the input's gradient belongs to (queries and the first of the feed-forward) half
/// of these.
inline double besideWeights(const PassTime& matrices) { return matrices.backward / 4; }
PassTime exposedTensorTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice, const PassTime& matrices);
PassTime exposedContextTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice,
                               const PassTime& attention);
PassTime exposedExpertTraffic(const StepContext& x, const StepPlan& plan, const Slice& slice);
/// What launching and routing on the host add, because the host cannot go faster than its floor.
PassTime hostWait(const StepContext& x, const PassTime& device);

LayerTime layerTime(const StepContext& x, const StepPlan& plan, const Slice& slice);

} // namespace cw::training
