// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much arithmetic and memory do all accelerators of a design offer, and how much of it arrives at an
// assumed share? Leaves out: why a share arrives (the step time model of training/) and the network.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "explain/card.h"
#include "inventory/inventory.h"

#include <optional>
#include <vector>

namespace cw::compute {

/// What a training step does and how long it takes; unknown where no step time can be computed.
struct ModelledStep {
    Flops work; ///< model FLOP, nothing recomputed
    Seconds time;
    friend bool operator==(const ModelledStep&, const ModelledStep&) = default;
};

struct Inputs {
    Shared<inventory::Inventory> inventory;
    catalog::Precision precision = catalog::Precision::Bf16;
    Fraction assumedUtilisation; ///< of the dense peak (MFU); used where there is no step
    std::optional<ModelledStep> step;
    bool isStopped = false; ///< the plan cannot run: nothing is delivered
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

struct Result {
    std::optional<FlopsPerSecond> peakPerAccelerator; ///< dense, of the main node class
    bool precisionReplaced = false; ///< the accelerator lacks the precision; the next wider one is used
    catalog::Precision precisionUsed = catalog::Precision::Bf16;
    std::optional<FlopsPerSecond> peak;       ///< of all accelerators
    std::optional<FlopsPerSecond> delivered;  ///< by the step, or peak times the assumed utilisation; unknown where the plan is stopped
    std::optional<Fraction> utilisation;      ///< delivered over peak
    std::optional<FlopsPerJoule> peakPerWatt; ///< of the main accelerator, by its design power
    /// The same in bf16, or else fp16, whatever format is trained in: what hardware is compared by over the years.
    std::optional<FlopsPerSecond> sixteenBitPerAccelerator;
    std::optional<FlopsPerJoule> sixteenBitPerWatt;
    std::optional<Bytes> memory; ///< label, of all accelerators
    std::optional<BytesPerSecond> memoryBandwidth;
    int mainNode = -1;
    friend bool operator==(const Result&, const Result&) = default;
};

/// The dense rate for a precision, or for the next wider format that the accelerator has.
struct PeakRate {
    FlopsPerSecond rate;
    catalog::Precision precision = catalog::Precision::Bf16;
    friend bool operator==(const PeakRate&, const PeakRate&) = default;
};
std::optional<PeakRate> densePeak(const catalog::Accelerator& accelerator, catalog::Precision wanted);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::compute
