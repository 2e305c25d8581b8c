// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_schedule.h"

#include "training/memory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::training {
namespace {

/// As many micro-batches as may be run, whole rounds where interleaved; 0 where even one round would be too much.
int drawable(int microBatches, int stages, int interleave, double mostPasses)
{
    const double most = mostPasses / (2.0 * stages * interleave);
    if (microBatches <= most)
        return microBatches;
    const int whole = static_cast<int>(most);
    return interleave > 1 ? whole / stages * stages : whole;
}

double exposedOf(const LayerTime& layer, double PassTime::*pass)
{
    return layer.tensor.*pass + layer.context.*pass + layer.experts.*pass;
}

/// Every stage's first layer, where each holds one run of whole layers.
void number(std::vector<StageWork>& stages)
{
    for (const StageWork& stage : stages) {
        if (stage.layers != std::floor(stage.layers))
            return;
    }
    double first = 0;
    for (StageWork& stage : stages) {
        stage.firstLayer = static_cast<int>(first);
        first += stage.layers;
    }
}

} // namespace

std::optional<StepSchedule> stepSchedule(const StepInputs& inputs, const StepResult& result, double mostPasses)
{
    if (!result.time || result.context.wholeStepRate > 0)
        return std::nullopt;
    const StepTime& time = *result.time;
    const double layer = time.layer.both();
    const double factor = inputs.run.stackFactor;
    StepSchedule out;
    ScheduleInputs in;
    in.stages = static_cast<int>(inputs.plan.pipeline);
    in.virtualStages = in.stages > 1 ? static_cast<int>(inputs.plan.virtualStages) : 1;
    out.interleave = in.virtualStages;
    out.microBatches = microBatchesOf(inputs.plan);
    out.drawn = in.microBatches = drawable(out.microBatches, in.stages, in.virtualStages, mostPasses);
    // DeepSpeed's flat ring is known with its whole pipeline only.
    const bool isFlatRing = result.context.software == catalog::TrainingSoftware::DeepSpeed2021 &&
                            inputs.plan.sharding == StepSharding::Parameters && in.stages > 1;
    if (in.microBatches < 1 || isFlatRing)
        return std::nullopt;
    out.bubbleSlots = in.stages - 1;
    out.allSlots = 1.0 * in.virtualStages * out.microBatches + out.bubbleSlots;
    out.stages.resize(static_cast<std::size_t>(in.stages));
    const double transfer = result.pipeline.transfer / (2.0 * in.virtualStages); // of one pass of a chunk
    for (int chunk = 0; chunk < in.virtualStages; ++chunk) {
        for (int stage = 0; stage < in.stages; ++stage) {
            const double layers = chunkLayers(result.context, inputs.plan, layer, time.head, stage, chunk);
            StageWork& work = out.stages[static_cast<std::size_t>(stage)];
            work.layers += layers;
            work.exposed.push_back({factor * (layers * exposedOf(time.layer, &PassTime::forward) + transfer),
                                    factor * (layers * exposedOf(time.layer, &PassTime::backward) + transfer)});
            in.chunks.push_back({Seconds(factor * (layers * time.layer.forward() + transfer)),
                                 Seconds(factor * (layers * time.layer.backward() + transfer))});
        }
    }
    in.chunks.back().forward += Seconds(factor * kForwardShareOfHead * time.head);
    in.chunks.back().backward += Seconds(factor * (1 - kForwardShareOfHead) * time.head);
    std::optional<Schedule> run = schedule(in);
    if (!run)
        return std::nullopt;
    if (in.virtualStages == 1)
        number(out.stages);
    out.run = std::move(*run);
    out.pipelineEnd = out.run.length;
    out.dataEnd = out.pipelineEnd + Seconds(time.parts.data);
    out.optimizerEnd = out.dataEnd + Seconds(time.parts.optimizer);
    out.end = out.optimizerEnd + Seconds(time.parts.fixed + time.parts.stragglers);
    return out;
}

} // namespace cw::training
