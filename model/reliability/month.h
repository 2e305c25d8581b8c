// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do months differ in which only chance differs? The same job is played many times, day by day.
// Leaves out: the mean in the long run, which job.h knows without playing.
#pragma once

#include "reliability/job.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace cw::reliability {

struct MonthPlan {
    Job job;
    int days = 30;
    int months = 10'000;
    std::uint64_t seed = 1; ///< equal plans give equal months, on every machine
    friend bool operator==(const MonthPlan&, const MonthPlan&) = default;
};

/// Of all months at the end of a day: the useful share of the time until then.
struct DayBand {
    double low = 0; ///< 5 % of the months are below
    double median = 0;
    double high = 0; ///< 5 % are above
    friend bool operator==(const DayBand&, const DayBand&) = default;
};

enum class EventKind { Retried, Replaced, Waits, Shrinks, Returns };

/// What happens in the month that is told.
struct Event {
    Seconds at;
    EventKind kind = EventKind::Retried;
    std::int64_t away = 0; ///< nodes under repair after it
    double useful = 0;     ///< seconds of work at full speed that are saved by then
    friend bool operator==(const Event&, const Event&) = default;
};

struct Months {
    int months = 0;
    double mean = 0;          ///< useful share of a month
    double standardError = 0; ///< of the mean
    std::vector<DayBand> days;
    std::vector<Event> told; ///< the first month, event by event
    double failures = 0;     ///< mean number a month
    friend bool operator==(const Months&, const Months&) = default;
};

/// nullopt when stopped. `progress` is told the share that is done, on the calling thread.
std::optional<Months> playMonths(const MonthPlan& plan, const std::stop_token& stop = {},
                                 const std::function<void(double)>& progress = {});

} // namespace cw::reliability
