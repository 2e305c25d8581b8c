// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one GPU work on in one micro-batch of this plan?
// Leaves out: how long it takes.
#pragma once

#include "training/step/step_context.h"

#include <algorithm>
#include <cmath>

namespace cw::training {

struct Slice {
    double microBatches = 0;  ///< of a step, per pipeline
    double batch = 0;         ///< sequences of a micro-batch
    double localSequence = 0; ///< after context parallel
    double tokens = 0;        ///< of a micro-batch on one GPU, before sequence parallel
    double vocabulary = 0;    ///< padded to 128 for each tensor-parallel rank
    double heads = 0;         ///< of one GPU
    double keyValueHeads = 0; ///< of one GPU; never less than one
    double shards = 0;        ///< ranks that hold the same parameters
    friend bool operator==(const Slice&, const Slice&) = default;
};

inline Slice sliceOf(const StepContext& x, const StepPlan& plan)
{
    const double rows = 128 * plan.tensor;
    Slice slice;
    slice.microBatches = std::max(1.0, plan.globalBatch / (plan.data * plan.microBatch));
    slice.batch = std::min(plan.microBatch, plan.globalBatch / plan.data);
    slice.localSequence = x.run.sequence / plan.context;
    slice.tokens = slice.batch * slice.localSequence;
    slice.vocabulary = std::ceil(x.model.vocabulary / rows) * rows;
    slice.heads = std::max(1.0, x.model.heads / plan.tensor);
    slice.keyValueHeads = std::max(1.0, x.model.keyValueHeads / plan.tensor);
    slice.shards = plan.data * plan.context;
    return slice;
}

} // namespace cw::training
