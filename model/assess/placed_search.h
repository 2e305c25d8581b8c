// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a search ask that rates each plan by the links it would really use? As the design's own plan is
// rated, so that the two can be compared. Leaves out: laying the plans (placement/), and the
// search (strategy/).
#pragma once

#include "assess/assessment.h"
#include "strategy/strategy.h"

#include <optional>

namespace cw::assess {

/// The links, and who stands where. Nothing of it depends on a plan: it is equal while only the plan changes.
struct PlanGround {
    Shared<network::Graph> graph;
    design::Placement placement;
    friend bool operator==(const PlanGround&, const PlanGround&) = default;
};

struct PlacedSearch {
    strategy::SearchInputs inputs;    ///< SearchInputs::placed is nullopt until plans are laid
    std::optional<PlanGround> ground; ///< nullopt = plans are rated as on a fabric that is the same everywhere
    friend bool operator==(const PlacedSearch&, const PlacedSearch&) = default;
};

/// The job of the assessed plan with every plan for its GPUs open; nullopt where no step time can be said.
std::optional<PlacedSearch> placedSearchOf(const Assessment& assessment);

} // namespace cw::assess
