// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/drawn_schedule.h"

#include "training/schedule/schedule.h"

#include <algorithm>

namespace cw::lab {
namespace {

constexpr double kMostSlots = 300'000; ///< that a redraw can still walk through at once

/// Of one layer and micro-batch, both passes, as the stack was measured.
struct LayerPasses {
    double forward = 0;
    double backward = 0;
    double exposedForward = 0;
    double exposedBackward = 0;
};

LayerPasses passesOf(const training::LayerTime& layer, double factor)
{
    return {factor * layer.forward(), factor * layer.backward(),
            factor * (layer.tensor.forward + layer.context.forward + layer.experts.forward),
            factor * (layer.tensor.backward + layer.context.backward + layer.experts.backward)};
}

/// A forward is a third of the head's work, a backward two: two products instead of one.
constexpr double kForwardOfHead = 1.0 / 3;

struct Plan {
    int stages = 1;
    int interleave = 1;
    LayerPasses layer;
    double head = 0;
    double transfer = 0; ///< exposed, of one pass of a chunk
};

training::ScheduleInputs scheduleOf(const Plan& plan, const std::vector<training::StageMemory>& stages, int drawn)
{
    training::ScheduleInputs in;
    in.stages = plan.stages;
    in.virtualStages = plan.interleave;
    in.microBatches = drawn;
    for (int chunk = 0; chunk < plan.interleave; ++chunk) {
        for (const training::StageMemory& stage : stages) {
            const double layers = 1.0 * stage.layers / plan.interleave;
            in.chunks.push_back({Seconds(layers * plan.layer.forward + plan.transfer),
                                 Seconds(layers * plan.layer.backward + plan.transfer)});
        }
    }
    in.chunks.back().forward += Seconds(kForwardOfHead * plan.head);
    in.chunks.back().backward += Seconds((1 - kForwardOfHead) * plan.head);
    return in;
}

/// Steady: from the last forward before the first backward to the backward that follows the last forward.
void markSteady(DrawnStage& stage)
{
    const auto& passes = stage.passes;
    const auto back = std::ranges::find(passes, false, &DrawnSlot::forward);
    const auto last = std::find_if(passes.rbegin(), passes.rend(), [](const DrawnSlot& slot) { return slot.forward; });
    if (back == passes.begin() || back == passes.end() || last.base() == passes.end())
        return;
    stage.steadyBegin = std::prev(back)->begin;
    stage.steadyEnd = last.base()->end;
}

DrawnStage stageOf(const training::StageSchedule& run, const training::StageMemory& memory, const Plan& plan)
{
    DrawnStage stage;
    stage.firstLayer = memory.firstLayer + 1;
    stage.lastLayer = memory.firstLayer + memory.layers;
    stage.inFlight = run.mostInFlight;
    stage.activations = memory.activations;
    const double layers = 1.0 * memory.layers / plan.interleave;
    stage.passes.reserve(run.passes.size());
    for (const training::ScheduleSlot& pass : run.passes) {
        const bool forward = pass.pass == training::Pass::Forward;
        const double exposed = layers * (forward ? plan.layer.exposedForward : plan.layer.exposedBackward);
        stage.passes.push_back(
            {pass.begin.base(), pass.end.base(), exposed + plan.transfer, pass.microBatch + 1, pass.chunk, forward});
    }
    markSteady(stage);
    return stage;
}

/// As many micro-batches as can be drawn; whole rounds where interleaved.
int drawable(int microBatches, int stages, int interleave)
{
    const double most = kMostSlots / (2.0 * stages * interleave);
    if (microBatches <= most)
        return microBatches;
    return std::max(1, static_cast<int>(most) / stages) * stages;
}

} // namespace

DrawnSchedule drawnSchedule(const LabFacts& facts)
{
    DrawnSchedule out;
    const training::StepTime* time = facts.time();
    const training::Result* training = facts.training();
    if (time == nullptr || training == nullptr || training->stages.empty() || time->parts.undivided > 0)
        return out;
    const training::StepInputs& inputs = *facts.stepInputs();
    const training::StepResult& result = *facts.step();
    const double factor = inputs.run.stackFactor;
    Plan plan;
    plan.stages = static_cast<int>(training->stages.size());
    plan.interleave = plan.stages > 1 ? facts.choice().plan.virtualPipeline : 1;
    plan.layer = passesOf(time->layer, factor);
    plan.head = factor * time->head;
    plan.transfer = factor * result.pipeline.transfer / (2.0 * plan.interleave);
    out.interleave = plan.interleave;
    out.microBatches = training->microBatches.value_or(1);
    out.drawn = drawable(out.microBatches, plan.stages, plan.interleave);
    const auto run = training::schedule(scheduleOf(plan, training->stages, out.drawn));
    if (!run)
        return out;
    for (std::size_t i = 0; i < run->stages.size(); ++i) {
        out.stages.push_back(stageOf(run->stages[i], training->stages[i], plan));
        out.stages.back().idle = run->bubble(static_cast<int>(i)).base();
    }
    const training::StepParts& parts = time->parts;
    out.step = time->step;
    out.bubble = parts.bubble;
    out.data = parts.data;
    out.optimizer = parts.optimizer;
    out.rest = parts.fixed + parts.stragglers;
    out.bubbleOfPipeline = training->bubble;
    out.bubbleOfIdeal = training->bubbleOverhead;
    out.pipelineEnd = run->length.base();
    out.dataEnd = out.pipelineEnd + out.data;
    out.optimizerEnd = out.dataEnd + out.optimizer;
    out.end = out.optimizerEnd + out.rest;
    const DrawnSlot& first = out.stages.front().passes.front();
    const auto back = std::ranges::find(out.stages.front().passes, false, &DrawnSlot::forward);
    out.forward = first.end - first.begin;
    out.backward = back != out.stages.front().passes.end() ? back->end - back->begin : 0;
    return out;
}

} // namespace cw::lab
