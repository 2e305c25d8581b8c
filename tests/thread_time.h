// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long has this thread computed, however busy the machine is? Leaves out: time spent waiting.
#pragma once

#include <ctime>

namespace cw::test {

inline double threadMilliseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace cw::test
