// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which failures does a thing on the sheet stand for: a switch or a stack of them, a ribbon of cables?
// Leaves out: what they do (network_damage.h) and what they are called (failure_text.h).
#pragma once

#include "network/network_plan.h"

#include <vector>

namespace cw::topology {

/// A switch that is drawn alone, or the n-th of a stack.
fabric::Failure switchFailure(const Box& box, int n = 0);
/// Every switch of a stack, or the one that is drawn alone.
fabric::Failures switchFailures(const Box& box);

/// The rule's cables behind a ribbon, those of the plane on the sheet before those of the others.
std::vector<fabric::Failure> ruleCables(const Plan& plan, int ribbon);
/// All cables behind a ribbon, wherever they come from.
fabric::Failures ribbonFailures(const Plan& plan, int ribbon);

} // namespace cw::topology
