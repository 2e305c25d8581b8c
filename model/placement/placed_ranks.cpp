// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/placed_ranks.h"

#include "design/limits.h"

namespace cw::placement {

bool isLaidOut(const Result& result)
{
    return result.problem == PlacementProblem::None || result.problem == PlacementProblem::NotAPermutation;
}

std::optional<RankGrid> gridOf(const Inputs& inputs, const Result& result)
{
    if (!isLaidOut(result) || ranksOf(inputs.plan) > design::limits::kRanks.most)
        return std::nullopt;
    return RankGrid(inputs.plan, inputs.placement);
}

} // namespace cw::placement
