// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/month.h"

#include "base/split_mix.h"
#include "reliability/spares.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace cw::reliability {
namespace {

constexpr double kDay = unit::day.base();
constexpr int kMonthsAtOnce = 64; ///< between two looks at whether to stop

class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(splitMix(seed)) {}

    /// Between 0 and 1, and neither.
    double share()
    {
        const std::uint64_t bits = splitMix(m_state);
        m_state += kSplitMixStep;
        return (static_cast<double>(bits >> 11U) + 0.5) * 0x1p-53;
    }
    double exponential(double mean) { return -mean * std::log(share()); }

private:
    std::uint64_t m_state;
};

/// One month; time and work in seconds.
class Month {
public:
    Month(const MonthPlan& plan, const std::vector<double>& awayAtFirst, std::uint64_t seed, std::vector<Event>* told)
        : m_job(plan.job), m_end(plan.days * kDay), m_chance(seed), m_told(told)
    {
        m_days.reserve(static_cast<std::size_t>(plan.days));
        double mark = m_chance.share();
        for (std::size_t away = 0; away + 1 < awayAtFirst.size() && mark > awayAtFirst[away]; ++away) {
            mark -= awayAtFirst[away];
            breakNode();
        }
    }

    /// The work saved at the end of each day.
    const std::vector<double>& play()
    {
        while (m_now < m_end)
            playOnce();
        return m_days;
    }

    [[nodiscard]] int failures() const { return m_failures; }
    /// The useful share; what runs at the end counts, since nothing has stopped it.
    [[nodiscard]] double useful() const { return m_saved / m_end; }

private:
    enum class Ending { Failure, Faster, Month };

    [[nodiscard]] std::int64_t away() const { return static_cast<std::int64_t>(m_returns.size()); }

    void breakNode() { m_returns.push(m_now + m_chance.exponential(m_job.repair.base())); }

    void tell(EventKind kind)
    {
        if (m_told != nullptr)
            m_told->push_back({Seconds(m_now), kind, away(), m_saved});
    }

    /// From a start to a failure, to a node that makes the job faster again, or to the end of the month.
    void playOnce()
    {
        const double speed = speedWith(m_job, away());
        if (!(speed > 0)) {
            waitForNode();
            return;
        }
        const double failure = m_now + m_chance.exponential(m_job.meanTime().base() / speed);
        double end = std::min(failure, m_end);
        Ending ending = failure < m_end ? Ending::Failure : Ending::Month;
        while (!m_returns.empty() && m_returns.top() < end) {
            const double at = m_returns.top();
            m_returns.pop();
            if (speedWith(m_job, away()) > speed) {
                end = at;
                ending = Ending::Faster;
            }
        }
        work(end, speed, ending == Ending::Failure);
        m_now = end;
        if (ending == Ending::Failure)
            fail();
        else if (ending == Ending::Faster) {
            m_restart = m_job.retry.base();
            tell(EventKind::Returns);
        }
    }

    void waitForNode()
    {
        const double until = std::min(m_returns.top(), m_end);
        passDays(until, 0, 0);
        m_now = until;
        if (until < m_end) {
            m_returns.pop();
            tell(EventKind::Returns);
        }
    }

    void fail()
    {
        ++m_failures;
        const double before = speedWith(m_job, away());
        if (m_chance.share() > m_job.permanentShare) {
            m_restart = m_job.retry.base();
            tell(EventKind::Retried);
            return;
        }
        breakNode();
        m_restart = m_job.replace.base();
        const double after = speedWith(m_job, away());
        tell(after == before ? EventKind::Replaced : after > 0 ? EventKind::Shrinks : EventKind::Waits);
    }

    /// Seconds of work that are safe after computing for so long.
    [[nodiscard]] double safeAfter(double computing) const
    {
        const double cycle = (m_job.rhythm.interval + m_job.rhythm.blocking).base();
        return std::max(0.0, std::floor((computing - m_job.rhythm.lag.base()) / cycle)) * m_job.rhythm.interval.base();
    }

    void work(double end, double speed, bool isLost)
    {
        passDays(end, speed, m_restart);
        const double computing = std::max(0.0, end - m_now - m_restart);
        const double cycle = (m_job.rhythm.interval + m_job.rhythm.blocking).base();
        m_saved += speed * (isLost ? safeAfter(computing) : computing * (m_job.rhythm.interval.base() / cycle));
        m_restart = std::max(0.0, m_restart - (end - m_now)); // what a return or a month's end leaves of it
    }

    /// Notes the work that is safe at each midnight until `end`.
    void passDays(double end, double speed, double restart)
    {
        for (double midnight = (static_cast<double>(m_days.size()) + 1) * kDay; midnight <= end; midnight += kDay)
            m_days.push_back(m_saved + speed * safeAfter(midnight - m_now - restart));
    }

    const Job& m_job;
    double m_end;
    Chance m_chance;
    std::vector<Event>* m_told;
    double m_now = 0;
    double m_restart = 0; ///< left until the job computes
    double m_saved = 0;
    int m_failures = 0;
    std::priority_queue<double, std::vector<double>, std::greater<>> m_returns;
    std::vector<double> m_days;
};

double quantile(std::vector<double>& values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

} // namespace

std::optional<Months> playMonths(const MonthPlan& plan, const std::stop_token& stop,
                                 const std::function<void(double)>& progress)
{
    const Job& job = plan.job;
    const std::int64_t most = job.spares + (job.elastic ? job.replicas * job.nodesPerReplica : 1);
    const std::vector<double> away =
        repairDistribution(job.meanInRepair(), most, [&job](std::int64_t k) { return speedWith(job, k); });
    Months out;
    out.months = plan.months;
    std::vector<std::vector<double>> byDay(static_cast<std::size_t>(plan.days));
    double squares = 0;
    for (int month = 0; month < plan.months; ++month) {
        if (month % kMonthsAtOnce == 0) {
            if (stop.stop_requested())
                return std::nullopt;
            if (progress)
                progress(static_cast<double>(month) / plan.months);
        }
        const auto seed = splitMix(plan.seed) + static_cast<std::uint64_t>(month) * kSplitMixStep;
        Month one(plan, away, seed, month == 0 ? &out.told : nullptr);
        const std::vector<double>& days = one.play();
        for (std::size_t day = 0; day < byDay.size(); ++day)
            byDay[day].push_back(days[day] / (static_cast<double>(day + 1) * kDay));
        const double useful = one.useful();
        out.mean += useful / plan.months;
        squares += useful * useful / plan.months;
        out.failures += static_cast<double>(one.failures()) / plan.months;
    }
    out.standardError = std::sqrt(std::max(0.0, squares - out.mean * out.mean) / plan.months);
    for (std::vector<double>& day : byDay)
        out.days.push_back({quantile(day, 0.05), quantile(day, 0.5), quantile(day, 0.95)});
    return out;
}

} // namespace cw::reliability
