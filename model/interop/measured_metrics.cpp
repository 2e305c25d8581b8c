// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/measured_metrics.h"

#include "interop/metric_samples.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace cw::interop {
namespace {

using Labels = std::map<std::string, std::string>;

/// How a field's numbers become shares.
enum class Scale { Share, Percent, Either };

struct Gauge {
    const char* field;
    Scale scale;
};

// The lecture's own names stand last in each list; its numbers are shares, tables often hold per cent.
constexpr std::array kAccelerators{Gauge{"DCGM_FI_PROF_GR_ENGINE_ACTIVE", Scale::Share},
                                   Gauge{"DCGM_FI_DEV_GPU_UTIL", Scale::Percent}, Gauge{"gpu_util", Scale::Either}};
constexpr std::array kTensorCores{Gauge{"DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", Scale::Share}};
constexpr std::array kMemory{Gauge{"vllm:kv_cache_usage_perc", Scale::Share},
                             Gauge{"vllm:gpu_cache_usage_perc", Scale::Share}, Gauge{"gpu_mem_util", Scale::Either}};
constexpr std::array kNetwork{Gauge{"network_util", Scale::Either}};
constexpr std::array kStorage{Gauge{"disk_io_util", Scale::Either}};
constexpr std::array kProcessors{Gauge{"cpu_util", Scale::Either}};

/// Bytes of a port and the rate that the exporter itself says the port has.
struct PortCounter {
    const char* field;
    const char* speed;
};
constexpr std::array kPorts{
    PortCounter{"node_infiniband_port_data_transmitted_bytes_total", "node_infiniband_rate_bytes_per_second"},
    PortCounter{"node_infiniband_port_data_received_bytes_total", "node_infiniband_rate_bytes_per_second"},
    PortCounter{"node_network_transmit_bytes_total", "node_network_speed_bytes"},
    PortCounter{"node_network_receive_bytes_total", "node_network_speed_bytes"}};

constexpr double kTolerated = 1.005; // exporters round, and sample a moment late

class Shares {
public:
    void add(double share)
    {
        m_sum += share;
        m_highest = std::max(m_highest, share);
        ++m_count;
    }
    [[nodiscard]] std::optional<MeasuredShare> finish(std::string field) const
    {
        if (m_count == 0)
            return std::nullopt;
        const double mean = m_sum / static_cast<double>(m_count);
        return MeasuredShare{mean, m_highest, mean, std::move(field), m_count};
    }

private:
    double m_sum = 0;
    double m_highest = 0;
    std::size_t m_count = 0;
};

class Reader {
public:
    Reader(const std::vector<MetricSeries>& series, std::optional<BytesPerSecond> link) : m_series(series), m_link(link) {}

    Result<MeasuredMetrics> read()
    {
        m_out.accelerators = gauge(kAccelerators);
        m_out.tensorCores = gauge(kTensorCores);
        m_out.memory = gauge(kMemory);
        if (!m_out.memory)
            m_out.memory = frameBuffer();
        m_out.network = ports();
        if (!m_out.network)
            m_out.network = gauge(kNetwork);
        m_out.storage = rateOf("node_disk_io_time_seconds_total", {}, false);
        if (!m_out.storage)
            m_out.storage = gauge(kStorage);
        m_out.processors = rateOf("node_cpu_seconds_total", {{"mode", "idle"}}, true);
        if (!m_out.processors)
            m_out.processors = gauge(kProcessors);
        if (!m_problems.empty())
            return std::move(m_problems);
        for (auto* fullest : {&m_out.memory, &m_out.network, &m_out.storage}) {
            if (*fullest)
                (*fullest)->deciding = (*fullest)->highest;
        }
        const bool isAny = m_out.accelerators || m_out.memory || m_out.network || m_out.storage || m_out.processors ||
                           m_out.tensorCores || !m_out.unused.empty();
        if (!isAny)
            return Problem{"problem.metrics.nothingKnown", "", 0, {}};
        return std::move(m_out);
    }

private:
    /// All series of a name, with at least these labels.
    [[nodiscard]] std::vector<const MetricSeries*> named(std::string_view name, const Labels& labels = {}) const
    {
        std::vector<const MetricSeries*> found;
        for (const MetricSeries& one : m_series) {
            const bool has = std::ranges::all_of(labels, [&one](const auto& label) {
                const auto own = one.labels.find(label.first);
                return own != one.labels.end() && own->second == label.second;
            });
            if (one.name == name && has)
                found.push_back(&one);
        }
        return found;
    }

    /// false: no share, told of where it stands.
    bool check(const std::string& field, double share, const MetricSample& sample)
    {
        if (share >= 0 && share <= kTolerated)
            return true;
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.begin(), text.end(), share * 100, std::chars_format::general, 4).ptr;
        m_problems.push_back({"problem.metrics.outOfRange", field, sample.line, {{"given", std::string(text.begin(), end) + " %"}}});
        return false;
    }

    std::optional<MeasuredShare> gauge(std::span<const Gauge> gauges)
    {
        for (const Gauge& one : gauges) {
            const auto series = named(one.field);
            const bool isPercent =
                one.scale == Scale::Percent || (one.scale == Scale::Either && highestOf(series) > kTolerated);
            Shares shares;
            for (const MetricSeries* each : series) {
                for (const MetricSample& sample : each->samples) {
                    const double share = isPercent ? sample.value / 100 : sample.value;
                    if (check(one.field, share, sample))
                        shares.add(std::min(1.0, share));
                }
            }
            if (auto found = shares.finish(one.field))
                return found;
        }
        return std::nullopt;
    }

    static double highestOf(const std::vector<const MetricSeries*>& series)
    {
        double highest = 0;
        for (const MetricSeries* each : series) {
            for (const MetricSample& sample : each->samples)
                highest = std::max(highest, sample.value);
        }
        return highest;
    }

    /// Used over used and free, device by device and sample by sample.
    std::optional<MeasuredShare> frameBuffer()
    {
        Shares shares;
        for (const MetricSeries* used : named("DCGM_FI_DEV_FB_USED")) {
            for (const MetricSeries* free : named("DCGM_FI_DEV_FB_FREE")) {
                if (free->labels != used->labels)
                    continue;
                const std::size_t count = std::min(used->samples.size(), free->samples.size());
                for (std::size_t i = 0; i < count; ++i) {
                    const double all = used->samples[i].value + free->samples[i].value;
                    const double share = all > 0 ? used->samples[i].value / all : -1;
                    if (check("DCGM_FI_DEV_FB_USED", share, used->samples[i]))
                        shares.add(share);
                }
            }
        }
        return shares.finish("DCGM_FI_DEV_FB_USED / (USED + FREE)");
    }

    /// What a counter gains in a second, from its first sample to its last; a restart begins at nought again.
    static std::optional<double> gainPerSecond(const MetricSeries& series)
    {
        double gained = 0;
        const MetricSample* before = nullptr;
        const MetricSample* first = nullptr;
        for (const MetricSample& sample : series.samples) {
            if (!sample.time)
                return std::nullopt;
            if (before != nullptr)
                gained += sample.value >= before->value ? sample.value - before->value : sample.value;
            first = first != nullptr ? first : &sample;
            before = &sample;
        }
        if (before == nullptr || !(*before->time > *first->time))
            return std::nullopt;
        return gained / (*before->time - *first->time);
    }

    /// Counters of seconds: their rate is a share.
    std::optional<MeasuredShare> rateOf(const std::string& field, const Labels& labels, bool isRest)
    {
        Shares shares;
        bool isTimed = true;
        for (const MetricSeries* series : named(field, labels)) {
            const auto rate = gainPerSecond(*series);
            if (!rate) {
                isTimed = false;
                continue;
            }
            const double share = isRest ? 1 - *rate : *rate;
            if (check(field, isRest ? *rate : share, series->samples.back()))
                shares.add(std::clamp(share, 0.0, 1.0));
        }
        if (!isTimed)
            m_out.unused.push_back({"problem.metrics.noTimes", field, 0, {}});
        return shares.finish(field);
    }

    /// Names that Linux, Docker and Kubernetes give to what is no port of the machine, or counts one a second time.
    static bool isVirtual(const MetricSeries& port)
    {
        constexpr std::array<std::string_view, 9> kPrefixes{"bond", "br-", "cali", "cni", "docker", "flannel", "tun", "veth", "virbr"};
        const auto device = port.labels.find("device");
        if (device == port.labels.end())
            return false;
        const std::string& name = device->second;
        return name == "lo" || std::ranges::any_of(kPrefixes, [&name](std::string_view prefix) { return name.starts_with(prefix); });
    }

    /// Of the port's own kind; else, where that will do, of every link.
    [[nodiscard]] std::optional<double> speedOf(const MetricSeries& port, const char* speedField, bool orOfLinks) const
    {
        for (const MetricSeries* speed : named(speedField)) {
            Labels labels = port.labels;
            std::erase_if(labels, [speed](const auto& label) { return !speed->labels.contains(label.first); });
            if (labels == speed->labels && !speed->samples.empty() && speed->samples.back().value > 0)
                return speed->samples.back().value;
        }
        return orOfLinks && m_link ? std::optional(m_link->base()) : std::nullopt;
    }

    std::optional<MeasuredShare> ports()
    {
        Shares shares;
        std::string used;
        for (const PortCounter& counter : kPorts) {
            const bool saysSpeeds = !named(counter.speed).empty();
            for (const MetricSeries* port : named(counter.field)) {
                const bool isPhysical = saysSpeeds ? speedOf(*port, counter.speed, false).has_value() : !isVirtual(*port);
                if (!isPhysical)
                    continue;
                const auto rate = gainPerSecond(*port);
                const auto speed = speedOf(*port, counter.speed, true);
                if (!rate || !speed) {
                    const Problem why{rate ? "problem.metrics.noLink" : "problem.metrics.noTimes", counter.field, 0, {}};
                    if (std::ranges::find(m_out.unused, why) == m_out.unused.end())
                        m_out.unused.push_back(why);
                    continue;
                }
                if (check(counter.field, *rate / *speed, port->samples.back())) {
                    shares.add(std::min(1.0, *rate / *speed));
                    used = counter.field;
                }
            }
        }
        return shares.finish(used);
    }

    const std::vector<MetricSeries>& m_series;
    std::optional<BytesPerSecond> m_link;
    MeasuredMetrics m_out;
    Problems m_problems;
};

} // namespace

Result<MeasuredMetrics> readMeasuredMetrics(std::string_view text, std::optional<BytesPerSecond> link)
{
    const Result<std::vector<MetricSeries>> series = readMetricSamples(text);
    if (!series)
        return series.problems();
    return Reader(*series, link).read();
}

} // namespace cw::interop
