// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how busy were GPUs, their memory, network, disks and processors, as DCGM, node exporter, vLLM or a table of
// plain shares measured it? Leaves out: what binds (diagnosis/), and counters of GPU links, whose unit differs by driver.
#pragma once

#include "base/quantity.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::interop {

/// A share, 0..1, over all samples of all devices.
struct MeasuredShare {
    double mean = 0;
    double highest = 0; ///< of one sample
    /// What a bottleneck is judged by: memory, disks and ports fail their fullest first, GPUs and processors share work.
    double deciding = 0;
    std::string field;  ///< that it was read from
    std::size_t samples = 0;
    friend bool operator==(const MeasuredShare&, const MeasuredShare&) = default;
};

struct MeasuredMetrics {
    std::optional<MeasuredShare> accelerators;
    std::optional<MeasuredShare> tensorCores; ///< of the time; a stand-in for MFU
    std::optional<MeasuredShare> memory;
    std::optional<MeasuredShare> network;
    std::optional<MeasuredShare> storage;
    std::optional<MeasuredShare> processors;
    Problems unused; ///< fields that are known and could not be used, and why
    friend bool operator==(const MeasuredMetrics&, const MeasuredMetrics&) = default;
};

/// Of several fields for one resource the more telling is read: DCGM_FI_PROF_GR_ENGINE_ACTIVE before
/// DCGM_FI_DEV_GPU_UTIL, vLLM's KV cache before the frame buffer that it reserves whole. `link` is what one network port
/// carries one way where the file does not say. Codes: those of readMetricSamples(), problem.metrics.nothingKnown,
/// problem.metrics.outOfRange; in `unused`: problem.metrics.noLink, problem.metrics.noTimes.
Result<MeasuredMetrics> readMeasuredMetrics(std::string_view text, std::optional<BytesPerSecond> link);

} // namespace cw::interop
