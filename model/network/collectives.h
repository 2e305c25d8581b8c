// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does one collective operation of a group of accelerators take, and which tier binds it?
// Leaves out: contention between groups, in-network reduction (it would be faster) and routing collisions.
#pragma once

#include "base/quantity.h"

#include <cstdint>
#include <optional>

namespace cw::network {

enum class Collective { AllReduce, AllGather, ReduceScatter, AllToAll, Broadcast, SendReceive };

/// Where bytes travel, nearest first.
enum class Tier { Memory, ScaleUp, Pcie, Leaf, Spine, Core, Storage };

/// Text key: "tier.scaleUp".
const char* textKey(Tier tier);

/// What links give one accelerator, one way, after efficiency.
struct Links {
    std::optional<BytesPerSecond> inside; ///< to all peers inside the scale-up domain
    std::optional<BytesPerSecond> pair;   ///< to one peer, where less (full meshes)
    Tier insideTier = Tier::ScaleUp;
    std::optional<BytesPerSecond> network; ///< through the network, its slowest tier
    Tier networkTier = Tier::Leaf;
    Seconds insideLatency;  ///< of one step
    Seconds networkLatency; ///< of one step
    friend bool operator==(const Links&, const Links&) = default;
};

struct Group {
    std::int64_t size = 1;
    std::int64_t perDomain = 1; ///< members that share one scale-up domain
    friend bool operator==(const Group&, const Group&) = default;
};

struct Timing {
    Seconds time;
    double insideSteps = 0; ///< latencies that follow each other
    double networkSteps = 0;
    BytesPerSecond bandwidth;    ///< of the binding tier, seen by one member
    BytesPerSecond busBandwidth; ///< as nccl-tests prints it
    Bytes wire;                  ///< sent by one member
    Tier binding = Tier::ScaleUp;
    bool tree = false; ///< between domains; else a ring
    friend bool operator==(const Timing&, const Timing&) = default;
};

/// Bytes on the wire for each byte of the message: nccl-tests PERFORMANCE.md. 2 (n-1)/n for all-reduce.
double busFactor(Collective collective, std::int64_t members);

/// nullopt where a link that the group needs is not known. A group of one takes no time.
std::optional<Timing> timeOf(Collective collective, const Group& group, const Links& links, Bytes message);

} // namespace cw::network
