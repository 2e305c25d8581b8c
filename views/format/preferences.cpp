// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/preferences.h"

#include "format/dates.h"
#include "format/numbers.h"

#include <QCoreApplication>
#include <QDate>

#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace cw::format {
namespace {

/// Every choice of this run is kept, so that a thread that reads one never loses it; people choose a few times.
class Choices {
public:
    Choices() : m_all{Preferences{}}, m_now(&m_all.front()) {}
    const Preferences& now() const { return *m_now.load(std::memory_order_acquire); }
    void choose(const Preferences& chosen)
    {
        const std::lock_guard lock(m_writing);
        m_all.push_back(chosen);
        m_now.store(&m_all.back(), std::memory_order_release);
    }

private:
    std::mutex m_writing;
    std::deque<Preferences> m_all;
    std::atomic<const Preferences*> m_now;
};

Choices& choices()
{
    static Choices all;
    return all;
}

thread_local const Preferences* overridden = nullptr; ///< by a MetricFormulas of this thread

} // namespace

const Preferences& preferences() { return overridden != nullptr ? *overridden : choices().now(); }

MetricFormulas::MetricFormulas() : m_metric(preferences()), m_before(overridden)
{
    m_metric.units = UnitSystem::Metric;
    overridden = &m_metric;
}

MetricFormulas::~MetricFormulas() { overridden = m_before; }

void setPreferences(const Preferences& chosen)
{
    if (!(chosen == choices().now()))
        choices().choose(chosen);
}

const char* entryUnit(const char* metric)
{
    static constexpr auto customary = std::to_array<std::pair<std::string_view, const char*>>({{"m", "ft"},
                                                                                               {"mm", "in"},
                                                                                               {"kg", "lb"},
                                                                                               {"degC", "°F"},
                                                                                           {"K", "°F"},
                                                                                               {"L/min", "gpm"},
                                                                                               {"m3", "gal"},
                                                                                               {"m3/h", "CFM"},
                                                                                               {"m3/s", "CFM"}});
    if (preferences().units == UnitSystem::Metric)
        return metric;
    for (const auto& [from, to] : customary) {
        if (from == metric)
            return to;
    }
    return metric;
}

QString rateNote()
{
    const Money& money = preferences().money;
    if (!money.isConverted())
        return {};
    return QCoreApplication::translate("Units", "at %1 a dollar of %2", "exchange rate and its day")
        .arg(money.sign + number(money.perDollar, 6), date(money.on.toStdString()));
}

} // namespace cw::format
