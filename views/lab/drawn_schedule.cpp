// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/drawn_schedule.h"

#include "training/step/step_schedule.h"

#include <algorithm>

namespace cw::lab {
namespace {

constexpr double kMostSlots = 300'000; ///< that a redraw can still walk through at once

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

DrawnStage stageOf(const training::StageSchedule& run, const training::StageWork& work)
{
    DrawnStage stage;
    stage.layers = work.layers;
    if (work.firstLayer) {
        stage.firstLayer = *work.firstLayer + 1;
        stage.lastLayer = *work.firstLayer + static_cast<int>(work.layers);
    }
    stage.inFlight = run.mostInFlight;
    stage.passes.reserve(run.passes.size());
    for (const training::ScheduleSlot& pass : run.passes) {
        const bool forward = pass.pass == training::Pass::Forward;
        const training::PassTime& exposed = work.exposed[static_cast<std::size_t>(pass.chunk)];
        stage.passes.push_back({pass.begin.base(), pass.end.base(), forward ? exposed.forward : exposed.backward,
                                pass.microBatch + 1, pass.chunk, forward});
    }
    markSteady(stage);
    return stage;
}

} // namespace

DrawnSchedule drawnSchedule(const LabFacts& facts)
{
    DrawnSchedule out;
    const training::Result* training = facts.training();
    if (facts.time() == nullptr || training == nullptr || training->stages.empty())
        return out;
    const auto schedule = training::stepSchedule(*facts.stepInputs(), *facts.step(), kMostSlots);
    if (!schedule)
        return out;
    for (std::size_t i = 0; i < schedule->stages.size(); ++i) {
        out.stages.push_back(stageOf(schedule->run.stages[i], schedule->stages[i]));
        out.stages.back().idle = schedule->run.bubble(static_cast<int>(i)).base();
        if (i < training->stages.size())
            out.stages.back().activations = training->stages[i].activations;
    }
    out.interleave = schedule->interleave;
    out.microBatches = schedule->microBatches;
    out.drawn = schedule->drawn;
    out.bubbleSlots = schedule->bubbleSlots;
    out.allSlots = schedule->allSlots;
    const training::StepParts& parts = facts.time()->parts;
    out.step = facts.time()->step;
    out.bubble = parts.bubble;
    out.data = parts.data;
    out.optimizer = parts.optimizer;
    out.rest = (schedule->end - schedule->optimizerEnd).base();
    out.bubbleOfPipeline = training->bubble;
    out.bubbleOfIdeal = training->bubbleOverhead;
    out.pipelineEnd = schedule->pipelineEnd.base();
    out.dataEnd = schedule->dataEnd.base();
    out.optimizerEnd = schedule->optimizerEnd.base();
    out.end = schedule->end.base();
    const DrawnSlot& first = out.stages.front().passes.front();
    const auto back = std::ranges::find(out.stages.front().passes, false, &DrawnSlot::forward);
    out.forward = first.end - first.begin;
    out.backward = back != out.stages.front().passes.end() ? back->end - back->begin : 0;
    return out;
}

} // namespace cw::lab
