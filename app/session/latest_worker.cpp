// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/latest_worker.h"

#include <utility>

namespace cw::app {

LatestWorker::LatestWorker() : m_thread([this](const std::stop_token& end) { loop(end); }) {}

LatestWorker::~LatestWorker()
{
    m_thread.request_stop();
    cancel();
}

void LatestWorker::start(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_running.request_stop();
        m_waiting = std::move(work);
    }
    m_wake.notify_one();
}

void LatestWorker::loop(const std::stop_token& end)
{
    while (true) {
        Work work;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, end, [this] { return static_cast<bool>(m_waiting); }))
                return;
            work = std::exchange(m_waiting, {});
            m_running = std::stop_source();
            stop = m_running.get_token();
        }
        work(stop);
    }
}

} // namespace cw::app
