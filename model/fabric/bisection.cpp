// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing.h"

namespace cw::fabric {
namespace {

/// Links of one plane between two halves of the nodes.
double linksThroughMiddle(const Sizing& sizing)
{
    const double half = static_cast<double>(sizing.endpoints) / 2;
    if (sizing.torus[0] > 0) {
        const int row = sizing.longestRow();
        const int cuts = std::min(2, row - 1); // a ring is cut twice
        return cuts * static_cast<double>(sizing.torusPlaces()) / row;
    }
    if (sizing.groups > 0) {
        const std::int64_t pairs = (sizing.groups / 2) * (sizing.groups - sizing.groups / 2);
        return std::min(half, static_cast<double>(pairs * sizing.linksPerArc + halvedGroupLinks(sizing)));
    }
    return half / std::max(1.0, sizing.oversubscription);
}

} // namespace

/// Routers of a dragonfly are all joined to each other; leaves of a dragonfly+ reach their other half through all
/// spines.
std::int64_t halvedGroupLinks(const Sizing& sizing)
{
    if (sizing.groups % 2 == 0)
        return 0;
    const std::int64_t half = sizing.groupSwitches / 2;
    return half * (sizing.groupSpines > 0 ? sizing.upPorts : sizing.groupSwitches - half);
}

BytesPerSecond bisectionBandwidth(const Sizing& sizing, int planes, BytesPerSecond link)
{
    return link * (linksThroughMiddle(sizing) * planes);
}

} // namespace cw::fabric
