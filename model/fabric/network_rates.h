// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one GPU get from each tier, whether a rule made the network or hands drew it? Leaves out: what
// travels there (placement/).
#pragma once

#include "fabric/fabric.h"
#include "fabric/graph_figures.h"

namespace cw::fabric {

struct NetworkRates {
    bool isJoined = false;                   ///< something joins the nodes
    std::optional<BytesPerSecond> injection; ///< of one GPU into the network, one way
    std::optional<BytesPerSecond> beyond;    ///< of one GPU out of its unit, were all to leave at once
    std::optional<double> unitGpus;          ///< GPUs that talk without the tiers above their leaves
    double oversubscription = 1;             ///< of the worst leaf or group, at least 1
    std::vector<TierBandwidth> tiers;        ///< nearest first
    friend bool operator==(const NetworkRates&, const NetworkRates&) = default;
};

/// A drawn network's own ports, cables and leaves count, not what its parts could do.
NetworkRates networkRates(const Result& rule, const GraphFigures& graph);

} // namespace cw::fabric
