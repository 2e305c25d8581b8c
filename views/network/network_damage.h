// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which boxes, accelerators and cables of a drawn network has a failure taken away, stopped or slowed?
// Leaves out: working it out (assess/blast_radius.h) and painting it (canvas/harm.h).
#pragma once

#include "assess/blast_radius.h"
#include "canvas/harm.h"
#include "network/network_plan.h"

#include <memory>
#include <vector>

namespace cw::topology {

using canvas::Harm;

/// What a view needs beside the assessment with failures. `intact` is of the same design with nothing taken away; things
/// stay where they stand in it.
struct WhatIf {
    std::shared_ptr<const assess::Assessment> intact; ///< nullptr = nothing has failed
    assess::BlastRadius blast;
};

struct Damage {
    std::vector<Harm> gpus;
    std::vector<Harm> boxes;  ///< of nodes the worst of their accelerators
    std::vector<Harm> blocks; ///< the worst of their nodes, but Failed only where all have
    std::vector<int> lost;    ///< cables, by ribbon
    std::vector<bool> cut;    ///< by strand
};

/// Empty vectors in everything where nothing has failed. `plan` was laid out from the intact network.
Damage damageOf(const Plan& plan, const WhatIf& whatIf, const fabric::Failures& failed);

/// The network as it is now on the sheet of another state of the same design; false where they do not fit together.
bool adopt(Plan& plan, const assess::Assessment& now);

} // namespace cw::topology
