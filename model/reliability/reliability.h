// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how often is the training interrupted, how often should it be saved, how much of its time is useful, and how
// many spare nodes does that take? Leaves out: failures of power and cooling (assess/blast_radius.h), wear and burn-in
// over time (a factor on the rates stands for them), and what spares cost (cost/).
#pragma once

#include "catalog/failure_profile.h"
#include "design/operation.h"
#include "explain/card.h"
#include "reliability/job.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cw::reliability {

/// What runs: accelerators and nodes of the plan, and of the whole hall.
struct Fleet {
    double accelerators = 0;
    double nodes = 0;
    double hosts = 0; ///< machines of as many accelerators as the profile's
    friend bool operator==(const Fleet&, const Fleet&) = default;
};

/// How a checkpoint of this job is written and read; nullopt where storage does not say.
struct Saving {
    Bytes size;
    Seconds blocking;
    Seconds lag;
    Seconds read;
    friend bool operator==(const Saving&, const Saving&) = default;
};

struct Inputs {
    std::optional<catalog::FailureProfile> profile; ///< nullopt = not in the catalog
    design::Operation operation;
    std::optional<Fleet> hall; ///< nullopt = the catalog lacks a server
    std::optional<Fleet> job; ///< nullopt = nothing is trained
    std::int64_t replicas = 1;
    std::int64_t spares = 0; ///< nodes of the hall that the job does not use, and those kept beside it
    std::optional<Saving> saving;
    std::optional<Seconds> trainingTime;      ///< without any failure
    double fed = 1;                           ///< of the data that full speed reads, what storage gives; at most 1
    double checkpointShareLimit = 0;          ///< of time that saving may take
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

inline constexpr std::array kSpareLevels{0.95, 0.99, 0.999};

struct Result {
    std::array<std::optional<PerSecond>, catalog::kFailureParts> partRates; ///< of the job, by FailurePart
    std::optional<PerSecond> rate;          ///< of the job: the sum of its parts
    std::optional<PerSecond> interruptions; ///< and of what strikes any job
    std::optional<PerSecond> hallRate;      ///< of all nodes
    std::optional<PerSecond> nodeRate;      ///< of one node of the job

    std::optional<Seconds> young;
    std::optional<Seconds> daly;
    std::optional<Seconds> best;
    std::optional<Seconds> interval; ///< the chosen one, or the best
    bool writeOverlapsNext = false;  ///< a checkpoint is not written before the next begins
    std::optional<double> checkpointShare;
    std::optional<BytesPerSecond> rateNeeded; ///< that keeps saving within its share
    std::optional<double> ettr;               ///< Meta's first-order form
    std::optional<Job> job;                   ///< what goodput, months and curves are computed from
    std::optional<Goodput> goodput;
    std::optional<double> useful; ///< of all time, as work at full speed: goodput, times what storage feeds
    std::optional<Goodput> otherGoodput; ///< elastic where the job is not, and the other way round
    std::optional<Seconds> expectedRecovery;
    std::optional<Seconds> worstRecovery;
    std::optional<Seconds> trainingTime; ///< with failures

    std::optional<double> meanInRepair;
    std::array<std::optional<std::int64_t>, kSpareLevels.size()> sparesNeeded; ///< by kSpareLevels
    std::optional<double> sparesSuffice;    ///< how probable it is that the chosen spares are enough
    std::optional<double> nodeAvailability;
    std::optional<double> allWork; ///< how probable it is that all nodes of the plan work without any spare
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

/// One point of the curve that shows what the interval costs.
struct IntervalPoint {
    Seconds interval;
    double useful = 0;
};
/// Useful share by interval, `points` of them from a tenth of the best to ten times it; empty where it is not known.
std::vector<IntervalPoint> intervalCurve(const Result& result, int points);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::reliability
