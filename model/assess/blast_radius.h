// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a failure reach? Accelerators that stop, groups and accelerators that get slower, and the step
// before and after. Leaves out: how often it happens (reliability/), and power or cooling that others could take over.
#pragma once

#include "assess/assessment.h"
#include "design/design.h"

#include <optional>
#include <vector>

namespace cw::assess {

struct BlastRadius {
    std::vector<int> stopped; ///< accelerators, sorted: failed themselves, or in a group that has such a member or is cut off
    std::vector<int> slowed;  ///< accelerators in a group that gets less than before, sorted; none of `stopped`
    bool isFollowed = true;   ///< false where groups are too large to follow link by link: `slowed`, and who is cut off, is not known
    std::optional<Seconds> stepBefore;
    std::optional<Seconds> stepAfter; ///< nullopt where the plan cannot run
    friend bool operator==(const BlastRadius&, const BlastRadius&) = default;
};

/// Both of one design: as it is, and with failures (Assessment::graph has them). Empty where nothing is placed; where a
/// plan cannot be placed on the accelerators, only those that failed.
BlastRadius blastRadius(const Assessment& intact, const Assessment& failed);

/// Whether an accelerator that a rank works on has failed, by itself or with its node, or nothing joins the members of a
/// group any more.
bool stopsPlan(const placement::Inputs& placed, const placement::Result& rates, const fabric::Failures& failed);

/// Everything that stops with a rack's power or cooling.
fabric::Failures failuresOfRack(const design::Design& design, design::RackId rack);

} // namespace cw::assess
