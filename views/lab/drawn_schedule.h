// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does each pipeline stage do in a step, from the first forward to the optimizer, as boxes on a time
// axis? Leaves out: pixels and colours (schedule_painter.h) and words (schedule_text.h).
#pragma once

#include "lab/lab_facts.h"

#include <optional>
#include <vector>

namespace cw::lab {

/// Seconds from the start of the step.
struct DrawnSlot {
    double begin = 0;
    double end = 0;
    double exposed = 0; ///< of it: communication that nothing hides
    int microBatch = 0; ///< from 1
    int chunk = 0;      ///< from 0
    bool forward = true;
};

struct DrawnStage {
    double layers = 0;  ///< a fraction where software splits by cost
    int firstLayer = 0; ///< from 1; 0 = no single run of whole layers
    int lastLayer = 0;
    std::vector<DrawnSlot> passes; ///< in the order of time
    double steadyBegin = 0;
    double steadyEnd = 0;
    double idle = 0;
    int inFlight = 0; ///< micro-batch chunks whose activations are held at once
    Bytes activations;
};

struct DrawnSchedule {
    std::vector<DrawnStage> stages; ///< empty = nothing can be drawn
    double pipelineEnd = 0;
    double dataEnd = 0; ///< exposed reduction of gradients
    double optimizerEnd = 0;
    double end = 0;     ///< with what every step costs besides
    double forward = 0; ///< of a slot on a stage in the middle
    double backward = 0;
    int interleave = 1;
    int microBatches = 0;
    int drawn = 0;          ///< micro-batches that are drawn; fewer where all would be too many
    double bubbleSlots = 0; ///< of `allSlots`
    double allSlots = 0;

    // The step time's own figures, which hold for all micro-batches.
    double step = 0;
    double bubble = 0;
    double data = 0;
    double optimizer = 0;
    double rest = 0;
    std::optional<double> bubbleOfPipeline; ///< (p-1)/(v m + p-1)
    std::optional<double> bubbleOfIdeal;    ///< (p-1)/(v m)
};

/// The times are the model's: see training/step/step_schedule.h.
DrawnSchedule drawnSchedule(const LabFacts& facts);

} // namespace cw::lab
