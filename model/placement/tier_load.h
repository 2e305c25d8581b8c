// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much does one accelerator put on each tier of the network, on average over a step and at the busiest
// moment? Leaves out: single links (placement.h).
#pragma once

#include "placement/placement.h"

#include <optional>
#include <vector>

namespace cw::placement {

struct TierLoad {
    network::Tier tier = network::Tier::Leaf;
    Bytes perStep;                      ///< of one accelerator, one way
    std::optional<BytesPerSecond> mean; ///< over a step; nullopt where its time is not known
    double peak = 0;                    ///< of the tier's busiest link, 0..1
    friend bool operator==(const TierLoad&, const TierLoad&) = default;
};

/// Tiers that the plan's traffic passes, nearest first.
std::vector<TierLoad> tierLoads(const Inputs& inputs, const Result& result, std::optional<Seconds> step);

} // namespace cw::placement
