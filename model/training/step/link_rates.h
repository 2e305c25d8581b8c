// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rate does each kind of traffic get from a plan's place on the links?
// Leaves out: contention with other jobs and the topology beyond a domain; fabric/ knows those.
#pragma once

#include "training/step/step_context.h"

#include <algorithm>
#include <cmath>

namespace cw::training {

// B/s of one accelerator.

/// Beyond a domain the ring uses the ports of a whole node, eight at most.
inline double tensorRate(const StepContext& x, const StepPlan& plan)
{
    if (plan.tensor <= x.domain)
        return x.scaleUpRate;
    return std::min(std::min(8.0, x.domain) * x.networkRate, x.scaleUpRate);
}

/// Share of tensor-parallel collectives that nothing hides. Software hides them behind products through buffers that
/// all ranks map, which needs the links of one domain; no published run hid any of them across nodes.
inline double tensorExposure(const StepContext& x, const StepPlan& plan)
{
    return plan.tensor <= x.domain ? x.tensorExposed : std::max(1.0, x.tensorExposed);
}

inline double contextRate(const StepContext& x, const StepPlan& plan)
{
    return plan.tensor * plan.context <= x.domain ? x.scaleUpRate : x.networkRate;
}

inline double stageRate(const StepContext& x, const StepPlan& plan)
{
    const bool inside = plan.tensor * plan.context * plan.pipeline <= x.domain;
    return inside ? x.scaleUpRate : std::min(x.networkRate, x.scaleUpRate);
}

/// Of a data-parallel ring. Between nodes it uses the ports of all members inside a node.
inline double ringRate(const StepContext& x, const StepPlan& plan, double shards)
{
    if (shards * plan.tensor <= x.domain)
        return x.scaleUpRate;
    const double ports = std::clamp(std::floor(x.domain / plan.tensor), 1.0, shards);
    return std::min(x.scaleUpRate, x.networkRate * ports);
}

} // namespace cw::training
