// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which series of numbers does a file of a monitoring tool hold? Prometheus' text exposition, a table with a
// column for each series as Grafana saves it, or a table with a row for each sample.
// Leaves out: what the series mean (measured_metrics.h).
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::interop {

struct MetricSample {
    std::optional<double> time; ///< seconds; nullopt = the file does not say
    double value = 0;
    int line = 0;
    friend bool operator==(const MetricSample&, const MetricSample&) = default;
};

struct MetricSeries {
    std::string name;                          ///< "DCGM_FI_DEV_GPU_UTIL"
    std::map<std::string, std::string> labels; ///< "gpu": "0"
    std::vector<MetricSample> samples;         ///< in the order of the file
    friend bool operator==(const MetricSeries&, const MetricSeries&) = default;
};

inline constexpr std::size_t kMostMetricBytes = 64u << 20;

/// Empty cells and "NaN" are no samples. All or nothing. Codes: problem.metrics.tooLarge, problem.metrics.notANumber,
/// problem.metrics.badSeries, problem.metrics.badTime and those of parseCsv().
Result<std::vector<MetricSeries>> readMetricSamples(std::string_view text);

} // namespace cw::interop
