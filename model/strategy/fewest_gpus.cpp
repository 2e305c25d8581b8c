// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/fewest_gpus.h"

#include "training/step/flop_count.h"

#include <algorithm>
#include <cmath>

namespace cw::strategy {
namespace {

/// Fewer cannot be enough: they would have to sustain more than their peak.
double leastGpus(const SearchInputs& inputs, const Deadline& deadline)
{
    const training::StepChip& chip = inputs.chip;
    const double peak = std::max({chip.peak16.value_or(0), chip.peak8.value_or(0), chip.peak4.value_or(0)});
    const double perToken =
        training::flopPerToken(inputs.model, inputs.run.sequence, training::FlopConvention::CausalAttention);
    const double frozen = inputs.run.lora ? 0.5 : 1; // adapters leave a pass of three out, and nothing else
    return peak > 0 ? frozen * perToken * deadline.tokens / (peak * deadline.seconds) : 0;
}

} // namespace

std::optional<FewestGpus> fewestGpus(SearchInputs inputs, const Deadline& deadline, std::stop_token stop)
{
    if (!(deadline.seconds > 0) || !(deadline.tokens > 0) || !(deadline.unit >= 1) || !(inputs.globalBatch >= 1))
        return std::nullopt;
    const double steps = deadline.tokens / (inputs.globalBatch * inputs.run.sequence);
    inputs.objective = Objective::StepTime;
    inputs.best = 1;
    inputs.samples = 0;
    // More GPUs are not always quicker, as the degrees must divide them: every number is asked, from below.
    const double first = std::max(1.0, std::ceil(leastGpus(inputs, deadline) / deadline.unit));
    for (double gpus = first * deadline.unit; gpus <= deadline.most && !stop.stop_requested(); gpus += deadline.unit) {
        inputs.gpus = gpus;
        inputs.current.gpus = gpus;
        const SearchResult result = search(inputs, stop);
        if (result.obstacle != training::StepObstacle::None || result.cancelled)
            return std::nullopt;
        if (!result.best.empty() && result.best.front().stepSeconds * steps <= deadline.seconds)
            return FewestGpus{result.best.front(), result.best.front().stepSeconds * steps};
    }
    return std::nullopt;
}

} // namespace cw::strategy
