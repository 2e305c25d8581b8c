// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many GPUs does a training need at least to end in time, and with which plan?
// Leaves out: failures, and whether so many can be bought, powered or cooled.
#pragma once

#include "strategy/strategy.h"

#include <optional>
#include <stop_token>

namespace cw::strategy {

struct Deadline {
    double seconds = 0;
    double tokens = 0;
    double unit = 1;         ///< GPUs come in whole nodes of so many
    double most = 1'000'000; ///< GPUs
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

struct FewestGpus {
    RankedPlan plan; ///< the quickest of so many GPUs; plan.gpus says how many
    double trainingSeconds = 0;
    friend bool operator==(const FewestGpus&, const FewestGpus&) = default;
};

/// `inputs.gpus` is what is asked for; its global batch stays. nullopt where no number up to the most is enough, or
/// where it was stopped.
std::optional<FewestGpus> fewestGpus(SearchInputs inputs, const Deadline& deadline, std::stop_token stop = {});

} // namespace cw::strategy
