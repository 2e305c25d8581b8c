// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured or published constants does the memory of fine-tuning on few GPUs rest on, by software?
// Leaves out: the formulas (training/fine_tuning.h) and the byte counts that training and serving share
// (memory_model.h).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

#include <array>
#include <cstddef>

namespace cw::catalog {

enum class FineTuneSoftware { Transformers, DeepSpeed, LitGpt, Torchtune, Unsloth };
inline constexpr std::size_t kFineTuneSoftwareCount = 5;

struct FineTuneProfile {
    Datum<Bytes> base;          ///< framework, context and workspaces, as far as the source's reading shows them
    Datum<double> allocator;    ///< bytes held for each byte of live activations
    Datum<double> logitBytes;   ///< per logit at the peak: the copies, their 32-bit form and its gradient
    Datum<double> adapterBytes; ///< weight, gradient and moments of one adapter parameter
    Datum<double> adapterInput; ///< extra bytes kept per input of an adapted matrix: a copy in the adapter's precision
    friend bool operator==(const FineTuneProfile&, const FineTuneProfile&) = default;
};

struct FineTuneModel {
    std::array<FineTuneProfile, kFineTuneSoftwareCount> profiles; ///< by FineTuneSoftware
    Datum<double> normUpcast;      ///< extra bytes per hidden value and layer that 32-bit RMS norms keep
    Datum<double> nf4SingleBytes;  ///< one 4-bit NormalFloat parameter without double quantisation
    Datum<double> int4GroupBytes;  ///< one 4-bit integer parameter with scale and zero for groups of 128
    Datum<double> halfLogitBytes;  ///< per logit where the loss runs in 16 bits throughout
    Datum<double> fullBytes;       ///< weight, gradient, master copy and moments of mixed precision, per parameter
    Datum<double> pureBytes;       ///< 16-bit weight where the gradient is consumed at once
    Datum<double> pagedStateBytes; ///< both 8-bit moments, per parameter
    Datum<double> pagedShare;      ///< share of the memory above which paged states go to the host
    Datum<double> stepCopyBytes;   ///< 32-bit gradient and temporary of the step, per parameter of the group at work
    Datum<double> stepGroup;       ///< parameters that one step of ZeRO-3 updates together
    Datum<double> liveParameters;  ///< parameters that DeepSpeed keeps gathered
    Datum<double> savedEmbedding;  ///< copy, weight, gradient and moments of an embedding trained beside adapters
    friend bool operator==(const FineTuneModel&, const FineTuneModel&) = default;
};

} // namespace cw::catalog
