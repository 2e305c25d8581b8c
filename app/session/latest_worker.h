// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does only the newest piece of long work run, beside a thread that must never wait? Work that is no
// longer wanted is told to stop, and nobody waits until it does. Leaves out: what the work is and where its result
// goes.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace cw::app {

class LatestWorker {
public:
    /// Owns everything it needs; returns soon after it was told to stop.
    using Work = std::function<void(const std::stop_token& stop)>;

    LatestWorker();
    /// Waits for the work that runs.
    ~LatestWorker();
    LatestWorker(const LatestWorker&) = delete;
    LatestWorker& operator=(const LatestWorker&) = delete;

    /// Stops what runs, forgets what waits, and begins this as soon as the thread is free.
    void start(Work work);
    void cancel() { start({}); }

private:
    void loop(const std::stop_token& end);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Work m_waiting;
    std::stop_source m_running;
    std::jthread m_thread; // last: joins before the rest goes
};

} // namespace cw::app
