// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how often is a running job to be saved, and what share of its time is then useful?
// Leaves out: how long a save takes (storage/) and how often the job fails (failure_rates.h).
#pragma once

#include "base/quantity.h"

#include <span>

namespace cw::reliability {

/// Work for `interval`, stand still for `blocking`, and be safe `lag` after that: the rest of an asynchronous write.
struct CheckpointRhythm {
    Seconds interval;
    Seconds blocking;
    Seconds lag;
    friend bool operator==(const CheckpointRhythm&, const CheckpointRhythm&) = default;
};

/// What brings a job back after one kind of failure: from the failure until it computes again. Shares sum to 1.
struct Recovery {
    double share = 1;
    Seconds restart;
    friend bool operator==(const Recovery&, const Recovery&) = default;
};

/// Young 1974: sqrt(2 d M), with d the time that a checkpoint blocks and M the mean time between failures.
Seconds youngInterval(Seconds blocking, Seconds meanTime);

/// Daly 2006 (10.1016/j.future.2004.11.016), eq. 37: the higher-order estimate; M where d >= 2 M.
Seconds dalyInterval(Seconds blocking, Seconds meanTime);

/// The interval of the largest share of useful time of `usefulShare`: e^((t + d) / M) (1 - t / M) = 1.
Seconds optimalInterval(Seconds blocking, Seconds meanTime);

/// The share of time that becomes saved work, failures exponential and striking during restarts as well:
/// t E[e^-((R + lag) / M)] / (M (e^((t + d) / M) - 1)), Daly 2006 for one kind of failure. `meanTime` may be infinite.
double usefulShare(const CheckpointRhythm& rhythm, std::span<const Recovery> recoveries, Seconds meanTime);

/// Kokolis et al. 2024 (Meta, arXiv 2410.21680): (1 - rate (restart + t / 2)) / (1 + d / t), never below 0. First order:
/// at most one failure an interval.
double effectiveTrainingTimeRatio(PerSecond rate, Seconds restart, Seconds interval, Seconds blocking);

} // namespace cw::reliability
