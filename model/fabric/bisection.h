// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much passes between two halves of the nodes where a rule wires the fabric, at the least?
// Leaves out: networks whose cheapest halves no formula knows (network/cuts.h).
#pragma once

#include "fabric/sizing.h"

namespace cw::fabric {

/// Of one plane: a link of a node, and one between switches.
struct LinkRates {
    BytesPerSecond node;
    BytesPerSecond uplink;
};

/// A part of a tree whose nodes can send more than its uplinks carry.
bool isTapered(const TreePart& part, const LinkRates& rates);

/// Links between two halves of the places of a full torus: through the middle of a dimension of even length; of an odd
/// one the slab in the middle is cut in turn (Azizoglu and Egecioglu 2003). The cheapest order of dimensions counts.
std::int64_t torusCutLinks(std::array<int, 3> sides);

/// Half of all nodes talk to the other half, over the halves between which least passes. A tree carries E / 2 links of
/// nodes in each plane; a tapered one what its parts' uplinks leave of them. A dragonfly carries the links between two
/// halves of its groups, a torus those through the middle of its longest dimension.
BytesPerSecond bisectionBandwidth(const SizingInputs& inputs, const Sizing& sizing, const LinkRates& rates);

} // namespace cw::fabric
