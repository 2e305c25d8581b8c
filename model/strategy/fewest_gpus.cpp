// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/fewest_gpus.h"

#include "strategy/space.h"
#include "training/step/flop_count.h"

#include <algorithm>
#include <set>
#include <vector>

namespace cw::strategy {
namespace {

/// Fewer cannot be enough: they would have to sustain more than their peak.
double leastGpus(const SearchInputs& inputs, const Deadline& deadline)
{
    const training::StepChip& chip = inputs.chip;
    const double peak = std::max({chip.peak16.value_or(0), chip.peak8.value_or(0), chip.peak4.value_or(0)});
    const double perToken =
        training::flopPerToken(inputs.model, inputs.run.sequence, training::FlopConvention::CausalAttention);
    // One measured step may have shown the software to be quicker than the constants say.
    const double share = training::passShare(inputs.run) * std::min(1.0, inputs.run.stackFactor);
    return peak > 0 ? share * perToken * deadline.tokens / (peak * deadline.seconds) : 0;
}

/// Numbers of GPUs, rising, that degrees can make which divide the model, the sequence and the batch: of no other number
/// is there a plan.
std::vector<double> possibleNumbers(const SearchInputs& inputs, const Deadline& deadline)
{
    const auto degrees = [](const std::vector<double>& limited, double divided) {
        return limited.empty() ? divisorsOf(divided) : limited;
    };
    std::vector<double> stages = inputs.limits.pipeline;
    for (double p = 1; inputs.limits.pipeline.empty() && p <= inputs.model.layers + 2; ++p) {
        if (splitsLayers(inputs, p, 1))
            stages.push_back(p);
    }
    const double least = leastGpus(inputs, deadline);
    std::set<double> numbers;
    for (const double tensor : degrees(inputs.limits.tensor, inputs.model.heads)) {
        for (const double context : degrees(inputs.limits.context, inputs.run.sequence)) {
            for (const double data : degrees(inputs.limits.data, inputs.globalBatch)) {
                for (const double pipeline : stages) {
                    const double gpus = tensor * context * data * pipeline;
                    if (gpus >= least && gpus <= deadline.most && isMultiple(gpus, deadline.unit))
                        numbers.insert(gpus);
                }
            }
        }
    }
    return {numbers.begin(), numbers.end()};
}

} // namespace

std::optional<FewestGpus> fewestGpus(SearchInputs inputs, const Deadline& deadline, std::stop_token stop)
{
    if (!(deadline.seconds > 0) || !(deadline.tokens > 0) || !(deadline.unit >= 1) || !(inputs.globalBatch >= 1))
        return std::nullopt;
    const double steps = deadline.tokens / (inputs.globalBatch * inputs.run.sequence);
    // Where all plans are equally quick, the leanest stands for them.
    inputs.objective = inputs.chip.wholeStep ? Objective::MemoryHeadroom : Objective::StepTime;
    inputs.best = 1;
    inputs.samples = 0;
    inputs.stepLimit = deadline.seconds / steps; // what is slower is left out by its bounds, at almost no price
    // More GPUs are not always quicker, as the degrees must divide them: every possible number is asked, from below.
    for (const double gpus : possibleNumbers(inputs, deadline)) {
        if (stop.stop_requested())
            break;
        inputs.gpus = gpus;
        inputs.current.gpus = gpus;
        const SearchResult result = search(inputs, stop);
        if (result.obstacle != training::StepObstacle::None || result.cancelled)
            return std::nullopt;
        if (!result.best.empty())
            return FewestGpus{result.best.front(), result.best.front().stepSeconds * steps};
    }
    return std::nullopt;
}

} // namespace cw::strategy
