// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which ranks does an assessed placement have, to show them? Leaves out: why a plan has none (Result::problem).
#pragma once

#include "placement/placement.h"
#include "placement/rank_grid.h"

#include <optional>

namespace cw::placement {

bool isLaidOut(const Result& result);

/// nullopt where the plan is not laid out: what was refused may ask for more ranks than memory holds.
std::optional<RankGrid> gridOf(const Inputs& inputs, const Result& result);

} // namespace cw::placement
