// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long does a piece of work take, typically? Leaves out: its spread.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace cw::bench {

/// Median of some runs in milliseconds.
inline double median(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace cw::bench
