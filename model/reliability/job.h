// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a long job go through, and what share of its time becomes work?
// Leaves out: where the rates and times come from (reliability.h), and single months (month.h).
#pragma once

#include "reliability/checkpoint_rhythm.h"

#include <array>
#include <cstdint>

namespace cw::reliability {

/// A transient fault is tried again on the same nodes; a permanent one takes a spare in place of the node, which comes
/// back as a spare when it is repaired. Without a spare the job waits, or goes on with fewer replicas if it is elastic.
struct Job {
    PerSecond rate; ///< failures of all its nodes together
    double permanentShare = 1;
    Seconds retry;   ///< from a transient failure until it computes again
    Seconds replace; ///< from a permanent one, with a spare at hand
    Seconds repair;  ///< mean time until a broken node is a spare again
    std::int64_t spares = 0;
    CheckpointRhythm rhythm;
    bool elastic = false;
    std::int64_t replicas = 1; ///< data parallel
    std::int64_t nodesPerReplica = 1;
    friend bool operator==(const Job&, const Job&) = default;

    [[nodiscard]] Seconds meanTime() const { return 1 / rate; }
    /// Mean number of nodes under repair while the job never stops.
    [[nodiscard]] double meanInRepair() const { return rate * repair * permanentShare; }
    [[nodiscard]] std::array<Recovery, 2> recoveries() const
    {
        return {{{1 - permanentShare, retry}, {permanentShare, replace}}};
    }
};

/// The share of its full speed that the job has with so many nodes away: 1 while spares stand in.
double speedWith(const Job& job, std::int64_t away);

struct Goodput {
    double useful = 1;  ///< share of all time that becomes saved work at full speed
    double waiting = 0; ///< share of all time in which the job waits for a node
    friend bool operator==(const Goodput&, const Goodput&) = default;
};

/// In the long run: the useful share at each number of nodes away, weighted by how probable that is.
Goodput goodputOf(const Job& job);

} // namespace cw::reliability
