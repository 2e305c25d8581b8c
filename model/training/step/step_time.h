// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does one training step take, where does the time go, and what does that say of the utilisation?
// Leaves out: memory, failures, and whatever the fit never saw: see the bands in resources/catalog/training_model.json.
#pragma once

#include "base/quantity.h"
#include "training/step/layer.h"

#include <optional>

namespace cw::training {

/// Seconds of one GPU of an average pipeline stage in one step; they add up to the step.
struct StepParts {
    double matrices = 0;
    double attention = 0;
    double elementWise = 0;
    double head = 0;
    double recompute = 0;
    double hostWait = 0;
    double tensor = 0; ///< exposed, as the four below
    double context = 0;
    double experts = 0;
    double pipeline = 0; ///< transfers between stages
    double data = 0;
    double imbalance = 0; ///< waiting for the slowest stage
    double bubble = 0;
    double optimizer = 0;
    double fixed = 0;
    double stragglers = 0;
    double undivided = 0; ///< the whole step where only whole steps are known

    [[nodiscard]] double exposed() const { return tensor + context + experts + pipeline + data; }
    /// What GPUs compute in; the rest is waiting for data, for each other, or for the host.
    [[nodiscard]] double busy() const
    {
        return matrices + attention + elementWise + head + recompute + optimizer + undivided;
    }
    friend bool operator==(const StepParts&, const StepParts&) = default;
};

struct StepTime {
    LayerTime layer;         ///< one layer, one micro-batch
    double head = 0;         ///< s, one micro-batch
    double microBatches = 0; ///< of a step
    StepParts parts;
    double step = 0;            ///< s
    double tokens = 0;          ///< of a step, all GPUs
    double modelFlop = 0;       ///< of a step, all GPUs: full attention, nothing recomputed
    double utilisation = 0;     ///< MFU: model FLOP over what the GPUs' 16-bit peak gives in that time
    double tokensPerSecond = 0; ///< all GPUs
    friend bool operator==(const StepTime&, const StepTime&) = default;
};

/// The kernel of a search: no allocation, no lookup. The plan must be free of obstacles.
StepTime evaluate(const StepContext& context, const StepPlan& plan);

/// nullopt where obstacleTo() says why.
std::optional<StepTime> stepTime(const StepContext& context, const StepPlan& plan);
std::optional<StepTime> stepTime(const StepInputs& inputs);
StepObstacle obstacleTo(const StepInputs& inputs);

} // namespace cw::training
