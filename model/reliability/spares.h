// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many spare nodes does a job need, and how often do too few nodes work?
// Leaves out: what a node costs, and what is lost when the job restarts (checkpoint_rhythm.h).
#pragma once

#include "base/quantity.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cw::reliability {

/// The smallest number of spares that covers what is under repair with this probability; Poisson with mean
/// rate * repair time. 0 < probability < 1.
std::int64_t sparesFor(double meanInRepair, double probability);

/// How probable it is that no more than `spares` are under repair.
double shareCovered(double meanInRepair, std::int64_t spares);

/// At least `needed` of `all` units work, each with this probability and on its own: sum of C(n, i) a^i (1 - a)^(n - i).
double availabilityOf(std::int64_t needed, std::int64_t all, double availability);

/// The share of its time that one unit works.
double unitAvailability(PerSecond rate, Seconds repair);

/// How probable each number of nodes under repair is, from 0 on, where `speed(k)` is the share of its nodes that a job
/// still uses with k of them away, and only nodes in use fail. Ends where the speed is 0, or with `most`. This is Erlang's
/// loss system with rates that depend on the state: only the mean of the repair times counts (Sevastyanov 1957).
std::vector<double> repairDistribution(double meanInRepair, std::int64_t most, const std::function<double(std::int64_t)>& speed);

} // namespace cw::reliability
