// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does each pipeline stage do at each moment of a training step, and how long does it wait? Exactly, by
// running the 1F1B schedule (Narayanan 2021, section 2.2), interleaved where a stage holds several chunks of layers.
// Leaves out: how long a forward or backward takes (step/), and what follows the pipeline (gradient reduction,
// optimizer).
#pragma once

#include "base/quantity.h"

#include <optional>
#include <vector>

namespace cw::training {

/// Times of one chunk of layers on one stage, for one micro-batch.
struct ChunkTime {
    Seconds forward;
    Seconds backward;
    friend bool operator==(const ChunkTime&, const ChunkTime&) = default;
};

struct ScheduleInputs {
    int stages = 1;                ///< pipeline stages p
    int virtualStages = 1;         ///< chunks a stage v; more than one needs a multiple of p micro-batches
    int microBatches = 1;          ///< m
    std::vector<ChunkTime> chunks; ///< in the order of the layers: chunk c of stage i is chunks[c * stages + i]
    Seconds transfer;              ///< from one stage to the next, not hidden behind work
    friend bool operator==(const ScheduleInputs&, const ScheduleInputs&) = default;
};

enum class Pass { Forward, Backward };

struct ScheduleSlot {
    Pass pass = Pass::Forward;
    int microBatch = 0; ///< from 0
    int chunk = 0;      ///< from 0
    Seconds begin;
    Seconds end;
    friend bool operator==(const ScheduleSlot&, const ScheduleSlot&) = default;
};

struct StageSchedule {
    std::vector<ScheduleSlot> passes; ///< in the order of time
    Seconds working;
    int mostInFlight = 0; ///< chunks whose activations are held at the same time
    friend bool operator==(const StageSchedule&, const StageSchedule&) = default;
};

struct Schedule {
    std::vector<StageSchedule> stages;
    Seconds length; ///< from the first forward to the last backward of all
    friend bool operator==(const Schedule&, const Schedule&) = default;

    /// The time in which a stage does nothing.
    [[nodiscard]] Seconds bubble(int stage) const { return length - stages[static_cast<std::size_t>(stage)].working; }
};

/// nullopt where no such schedule exists: a count below one, a wrong number of chunks, or interleaving with
/// micro-batches that are no multiple of the stages. Work grows with stages x virtual stages x micro-batches.
std::optional<Schedule> schedule(const ScheduleInputs& inputs);

} // namespace cw::training
