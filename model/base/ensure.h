// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what happens at a bug? The program stops at once with the reason, in release builds too.
// Leaves out: bad input (result.h); nothing a file or a person can cause may end here.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace cw {

inline void ensure(bool condition, const char* text, const std::source_location where = std::source_location::current())
{
    if (condition) [[likely]]
        return;
    std::fprintf(stderr, "%s:%u: %s\n", where.file_name(), static_cast<unsigned>(where.line()), text);
    std::abort();
}

} // namespace cw
