// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/placed_search.h"

namespace cw::assess {

std::optional<PlacedSearch> placedSearchOf(const Assessment& assessment)
{
    if (!assessment.training || !assessment.step || !assessment.inventory)
        return std::nullopt;
    PlacedSearch out;
    out.inputs = strategy::searchInputsOf(assessment.training->inputs, assessment.step->inputs);
    out.inputs.gpus = static_cast<double>(assessment.inventory->result.acceleratorCount);
    if (assessment.placement)
        out.ground = {assessment.placement->inputs.graph, assessment.placement->inputs.placement};
    return out;
}

} // namespace cw::assess
