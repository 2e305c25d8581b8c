// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the command line say why a search or a job is refused, and with which exit status?
// Leaves out: finding the reasons (model/strategy), and the words of each (format/plan_reason.h).
#pragma once

#include "base/result.h"
#include "cli/verb.h"
#include "strategy/strategy.h"

#include <QString>

namespace cw::app {

/// Of a search without any candidate: what stands in the way of the plan that was said, completed with the degrees that
/// keep the rest simplest. Empty where that plan stands on its own.
QString whyNoCandidate(const strategy::SearchInputs& inputs);

/// Problems of options: what was left out or makes no sense is wrong usage, everything else bad input.
void refuse(CommandContext& context, const Problems& problems);

} // namespace cw::app
