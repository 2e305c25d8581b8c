// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one GPU with its share of the node draw, busy and waiting? As the power domain says of a design,
// or of a single node of the catalog. Leaves out: switches, cooling and everything else of a site.
#pragma once

#include "assess/assessment.h"

#include <optional>

namespace cw::assess {

struct GpuPower {
    Watts busy;
    Watts idle;
};

/// Of the main nodes; nullopt where their power is not known.
std::optional<GpuPower> gpuPowerOf(const Assessment& assessment);
/// Of one node of the catalog with these accelerators, its own or others.
std::optional<GpuPower> gpuPowerOf(const catalog::Server& server, const catalog::PartId& accelerator,
                                   const catalog::Catalog& catalog);

} // namespace cw::assess
