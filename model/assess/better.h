// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is more of a figure good, bad, or neither? Leaves out: by how much; that depends on who pays.
#pragma once

#include <string_view>

namespace cw::assess {

enum class Better { Neither, More, Less };

/// Of figures that are no matter of taste; how many of something was ordered is neither.
Better betterOf(std::string_view figure);

} // namespace cw::assess
