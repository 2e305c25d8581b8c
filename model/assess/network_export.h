// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is written of a network when it is exported as a graph: every switch and cable, named, and what the
// plan puts on them? Leaves out: the formats (network/graph_text.h).
#pragma once

#include "assess/assessment.h"
#include "network/graph_text.h"

namespace cw::assess {

struct ExportedNetwork {
    Shared<network::Graph> graph; ///< of one plane, no two switches drawn as one
    network::GraphNames names;
    network::GraphLoads loads; ///< empty where no plan is placed
    int planes = 1;
};

ExportedNetwork networkToExport(const Assessment& assessment, const design::Design& design);

} // namespace cw::assess
