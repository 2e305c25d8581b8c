// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a window or the command line say what stands in a plan's way?
// Leaves out: finding it (model/strategy).
#pragma once

#include "strategy/strategy.h"

#include <QString>

namespace cw::format {

/// What stands in a plan's way, with its numbers: "64 attention heads cannot be split over TP 3: 1 left over".
QString sentence(const strategy::Violation& violation);

} // namespace cw::format
