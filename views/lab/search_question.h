// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a person want to be found among all plans? What shall be best, and within which limit.
// Leaves out: the search (model/strategy) and which plans there are.
#pragma once

#include "base/quantity.h"
#include "strategy/strategy.h"

#include <optional>

namespace cw::lab {

struct SearchQuestion {
    strategy::Objective objective = strategy::Objective::StepTime;
    std::optional<Bytes> memoryLimit; ///< of one GPU; nullopt = what the GPU has
    friend bool operator==(const SearchQuestion&, const SearchQuestion&) = default;
};

} // namespace cw::lab
