// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does one collective operation of a group of accelerators take, by which algorithm, and which tier
// binds it? Leaves out: contention between groups, routing collisions, and where the members stand.
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

/// Ways to carry a collective; the quickest is taken, as NCCL does by its own prediction.
enum class Algorithm {
    Direct,           ///< every member sends to every other at once; also one sender and one receiver
    Ring,             ///< through all members: a reduce-scatter and an all-gather make an all-reduce
    Tree,             ///< double binary trees; for all-gather and reduce-scatter NCCL's parallel aggregated trees
    Hierarchical,     ///< inside the domain, then rail by rail between domains, then inside again
    DomainSwitch,     ///< switches of the scale-up domain reduce (NVLS)
    DomainSwitchTree, ///< the same inside, trees between domains (NVLSTree)
    NetworkSwitch     ///< switches of the network reduce (SHARP)
};

/// Text key: "collective.domainSwitchTree".
const char* textKey(Algorithm algorithm);

/// NCCL's protocol for short messages: data and flags travel together. Quick to start, and slow for long messages.
struct LowLatency {
    Seconds insideLatency;      ///< of one step
    Seconds networkLatency;     ///< of one step
    double insideShare = 1;     ///< of the bandwidth inside
    BytesPerSecond networkRate; ///< of one member at most: it passes through host memory
    friend bool operator==(const LowLatency&, const LowLatency&) = default;
};

/// What links give one accelerator, one way, after efficiency.
struct Links {
    std::optional<BytesPerSecond> inside;    ///< to all peers inside the scale-up domain
    std::optional<BytesPerSecond> pair;      ///< to one peer, where less (full meshes)
    std::optional<BytesPerSecond> reduction; ///< of reductions by the domain's switches; nullopt = they cannot
    Tier insideTier = Tier::ScaleUp;
    std::optional<BytesPerSecond> network; ///< through the network, its slowest tier
    Tier networkTier = Tier::Leaf;
    std::optional<BytesPerSecond> networkReduction; ///< of reductions by the network's switches; nullopt = they cannot
    Seconds launch;                                 ///< of any collective
    Seconds insideLatency;                          ///< of one step of the protocol for long messages
    Seconds networkLatency;                         ///< of one step of the protocol for long messages
    std::optional<LowLatency> lowLatency;
    friend bool operator==(const Links&, const Links&) = default;
};

struct Group {
    std::int64_t size = 1;
    std::int64_t perDomain = 1; ///< members that share one scale-up domain
    friend bool operator==(const Group&, const Group&) = default;
};

/// time = launch + insideSteps * insideLatency + networkSteps * networkLatency + wire / bandwidth.
struct Timing {
    Seconds time;
    Algorithm algorithm = Algorithm::Ring;
    bool lowLatency = false; ///< the protocol for short messages was taken
    Seconds launch;
    double insideSteps = 0; ///< latencies that follow each other
    double networkSteps = 0;
    Seconds insideLatency; ///< of one step, of the protocol that was taken
    Seconds networkLatency;
    BytesPerSecond bandwidth;    ///< bus bandwidth of an endless message: what the binding tier allows
    BytesPerSecond busBandwidth; ///< as nccl-tests prints it
    Bytes wire;                  ///< message times bus factor
    Bytes insideWire;            ///< what one member sends inside its domain
    Bytes networkWire;           ///< what one member's share of the domain's network ports sends
    Tier binding = Tier::ScaleUp;
    friend bool operator==(const Timing&, const Timing&) = default;
};

/// Bytes on the wire for each byte of the message: nccl-tests PERFORMANCE.md. 2 (n-1)/n for all-reduce.
double busFactor(Collective collective, std::int64_t members);

/// The quickest algorithm and protocol. nullopt where a link that the group needs is not known. A group of one takes no
/// time.
std::optional<Timing> timeOf(Collective collective, const Group& group, const Links& links, Bytes message);

/// By one algorithm alone; nullopt also where it cannot carry this collective over these links.
std::optional<Timing> timeOf(Algorithm algorithm, Collective collective, const Group& group, const Links& links,
                             Bytes message);

} // namespace cw::network
