// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does each single change of a plan bring? One knob turned by one step, all others as they are.
// Leaves out: plans further away (search), and in which words a change is advised.
#pragma once

#include "strategy/strategy.h"

#include <vector>

namespace cw::strategy {

enum class Change {
    Tensor, ///< with data parallel, as pipeline and context
    Pipeline,
    TensorForPipeline, ///< one for the other
    Context,
    Expert,
    Interleave,
    MicroBatch,   ///< the batch stays
    MicroBatches, ///< the batch grows or shrinks
    Recompute,
    Sharding,
    Precision,
    SequenceParallel
};

struct Neighbour {
    Change change = Change::Tensor;
    RankedPlan plan; ///< only `plan.plan` and `plan.precision` where it is not possible
    double gain = 0; ///< share of the time a token that it saves; negative where it is slower
    bool newBatch = false;
    double microBatches = 0; ///< of a step, per pipeline
    double tokens = 0;       ///< of a step
    bool isChecked = false;  ///< inside the region compared with measurements
    WhyNot why;              ///< not empty = it is not possible
    friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

/// Of `inputs.current`, whose GPUs and batch hold here. What is possible first, the largest gain first; empty where
/// the present plan has no step time, or could not be laid on the links.
std::vector<Neighbour> neighbours(const SearchInputs& inputs);

/// The present plan's and those of its possible neighbours, each once.
std::vector<network::Degrees> degreesNear(const SearchInputs& inputs);

} // namespace cw::strategy
