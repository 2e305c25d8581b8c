// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured or published constants does the memory of fine-tuning rest on, by software?
// Leaves out: the formulas (training/memory.h) and the byte counts that training and serving share
// (memory_model.h).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

#include <array>
#include <cstddef>
#include <optional>

namespace cw::catalog {

enum class FineTuneSoftware { Transformers, DeepSpeed, LitGpt, Torchtune, Unsloth };
inline constexpr std::size_t kFineTuneSoftwareCount = 5;

/// What one software was measured to do.
struct FineTuneProfile {
    Datum<Bytes> base;           ///< framework, context and workspaces, as far as the source's reading shows them
    Datum<double> allocator;     ///< bytes held for each byte of live activations; checkpoints and logits are exact
    Datum<double> logitBytes;    ///< per logit at the peak: the copies, their 32-bit form and its gradient
    Datum<double> normUpcast;    ///< extra bytes per hidden value and layer that 32-bit RMS norms keep
    Datum<double> adapterWeight; ///< bytes of one adapter parameter; the same of its gradient, master copy, a moment
    Datum<double> adapterGradient;
    Datum<double> adapterMaster;
    Datum<double> adapterMoment;
    Datum<double> adapterInput; ///< extra bytes kept per input of an adapted matrix: a copy in the adapter's precision
    Datum<double> gatheredLayers;                ///< that sharded weights are whole of at a time
    bool gathersBesideShard = false;             ///< into a buffer of its own, the rank's shard counted again
    bool gathersOneEmbedding = false;            ///< the larger alone
    std::optional<Datum<double>> liveParameters; ///< kept gathered, however few layers that is
    std::optional<Datum<double>> stepCopyBytes;  ///< 32-bit gradient and temporary of the step, per parameter at work
    std::optional<Datum<double>> stepGroup;      ///< parameters that one step of ZeRO-3 updates together
    std::optional<Datum<double>> pagedShare;     ///< of the memory: above it 8-bit moments go to the host, and the step
                                                 ///< consumes each gradient in the backward pass
    friend bool operator==(const FineTuneProfile&, const FineTuneProfile&) = default;
};

struct FineTuneModel {
    std::array<FineTuneProfile, kFineTuneSoftwareCount> profiles; ///< by FineTuneSoftware
    Datum<double> nf4SingleBytes; ///< one 4-bit NormalFloat parameter without double quantisation
    Datum<double> int4GroupBytes; ///< one 4-bit integer parameter with scale and zero for groups of 128
    Datum<double> halfLogitBytes; ///< per logit where the loss runs in 16 bits throughout
    Datum<double> savedEmbedding; ///< copy, weight, gradient and moments of an embedding trained beside adapters

    [[nodiscard]] const FineTuneProfile& profile(FineTuneSoftware software) const
    {
        return profiles[static_cast<std::size_t>(software)];
    }
    friend bool operator==(const FineTuneModel&, const FineTuneModel&) = default;
};

} // namespace cw::catalog
