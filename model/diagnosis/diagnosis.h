// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much of what each resource can do is in use, as predicted, and which of them binds by the rules of the
// lecture on AI infrastructure? Leaves out: how numbers are measured (interop/), and what relaxing a resource would
// bring, which takes another assessment (assess/ladder.h).
#pragma once

#include "base/quantity.h"
#include "explain/card.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace cw::diagnosis {

enum class Resource { Accelerators, Memory, Network, Storage, Processors };
inline constexpr std::size_t kResources = 5;
inline constexpr std::array kAllResources{Resource::Accelerators, Resource::Memory, Resource::Network, Resource::Storage,
                                          Resource::Processors};

/// Text key: "resource.accelerators".
const char* textKey(Resource resource);

/// Shares of what each resource can do, by Resource; nullopt = not known.
using Utilisation = std::array<std::optional<double>, kResources>;

/// Limits of the lecture's rules.
struct Rules {
    Fraction idleAccelerators; ///< below it accelerators wait for something
    Fraction fullResource;     ///< a store or network in use for more is what they wait for
    Fraction fullMemory;
    friend bool operator==(const Rules&, const Rules&) = default;
};

enum class Verdict { Unknown, Storage, Network, Processors, Memory, Arithmetic };

/// Text keys: "verdict.storage", and what the lecture advises then: "advice.storage".
const char* textKey(Verdict verdict);
const char* adviceKey(Verdict verdict);

struct Diagnosis {
    Verdict verdict = Verdict::Unknown;
    std::optional<Resource> missing; ///< what must be known to tell; set where the verdict is unknown
    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

/// Accelerators below their limit wait: for storage if that is full, else for the network if that is, else for the
/// processors. Else memory binds where it is full, and arithmetic where it is not. A rule that asks for what is not
/// known ends in Unknown.
Diagnosis diagnose(const Utilisation& used, const Rules& rules);

/// A part of a step in which accelerators do not compute.
struct Wait {
    const char* figure = ""; ///< whose card explains it: "training.bubbleTime"
    double share = 0;        ///< of the step
    friend bool operator==(const Wait& a, const Wait& b)
    {
        return std::string_view(a.figure) == b.figure && a.share == b.share;
    }
};

struct Inputs {
    Rules rules;
    std::optional<double> busyShare;     ///< of a step, in which accelerators compute
    std::optional<double> ingestCovered; ///< supply over need of the data that training reads; nullopt = nothing is read
    std::optional<Bytes> memoryNeeded;   ///< of the fullest accelerator
    std::optional<Bytes> memory;         ///< that a program can use
    std::optional<BytesPerSecond> sent;  ///< into the network by one accelerator, mean over a step
    std::optional<BytesPerSecond> link;  ///< of one accelerator into the network
    std::optional<BytesPerSecond> read;  ///< from the store for training
    std::optional<BytesPerSecond> storeRead;
    std::optional<Seconds> checkpointWrite;
    std::optional<Seconds> checkpointInterval;
    std::vector<Wait> waits; ///< largest first
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct Result {
    Utilisation predicted;
    Diagnosis diagnosis;
    std::optional<Wait> largestWait;
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::diagnosis
