// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_parts.h"

namespace cw::training {

/// Bound by memory: every parameter's weights, gradient, master copy and moments are read and written once.
double optimizerTime(const StepContext& x, const StepPlan& plan, const Slice& slice, const HeldParameters& held)
{
    const bool sharded = plan.sharding != StepSharding::None;
    return x.optimizerSeconds *
           (held.dense / (sharded ? slice.shards : 1) + held.experts / (sharded ? held.expertShards : 1));
}

} // namespace cw::training
