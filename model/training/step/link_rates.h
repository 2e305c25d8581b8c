// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rate does each kind of parallel group reach in a training step? What its place on the links gives
// (network/), times the share of it that measured steps reach. Leaves out: the links themselves.
#pragma once

#include "training/step/step_context.h"

#include <algorithm>

namespace cw::training {

inline network::Degrees degreesOf(const StepPlan& plan)
{
    return {plan.tensor, plan.context, plan.expert, plan.data, plan.pipeline};
}

inline network::GroupPath pathOf(const StepContext& x, const StepPlan& plan, network::GroupKind kind)
{
    if (x.paths)
        return (*x.paths)[static_cast<std::size_t>(kind)];
    if (const network::PlacedPaths* placed = x.book ? (*x.book)->find(degreesOf(plan)) : nullptr) {
        const bool wraps = kind == network::GroupKind::Pipeline && plan.virtualStages > 1;
        return wraps ? placed->wrapped : placed->paths[static_cast<std::size_t>(kind)];
    }
    return network::symmetricPath(x.profile, kind, degreesOf(plan));
}

/// B/s of one accelerator.
inline double rateOf(const StepContext& x, const network::GroupPath& path)
{
    return std::min(path.inside * x.insideEfficiency, path.network * x.networkEfficiency);
}

inline double rateOf(const StepContext& x, const StepPlan& plan, network::GroupKind kind)
{
    return rateOf(x, pathOf(x, plan, kind));
}

/// Share of tensor-parallel collectives that nothing hides. Software hides them behind products through buffers that
/// all ranks map, which needs the links of one domain; no published run hid any of them across nodes.
inline double tensorExposure(const StepContext& x, const network::GroupPath& path)
{
    return path.crosses() ? std::max(1.0, x.tensorExposed) : x.tensorExposed;
}

} // namespace cw::training
