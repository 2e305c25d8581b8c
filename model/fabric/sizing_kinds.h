// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that size one kind of fabric each hand to sizing.cpp?
// Leaves out: everything that other folders may use (sizing.h).
#pragma once

#include "fabric/sizing.h"

#include <algorithm>
#include <array>
#include <span>

namespace cw::fabric {

using SizingProblems = std::vector<SizingProblem>;

constexpr std::int64_t ceilDivide(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// Each place and the next one along each dimension, the last and the first too; two places of a dimension share one
/// link. Places beyond the last node stay empty; their neighbours keep the port free.
template <class Visit>
void forEachTorusLink(const std::array<int, 3>& sides, std::int64_t nodes, Visit visit)
{
    std::int64_t stride = 1;
    for (const int side : sides) {
        for (std::int64_t place = 0; side > 1 && place < nodes; ++place) {
            const std::int64_t along = place / stride % side;
            if (side == 2 && along == 1)
                continue;
            const std::int64_t next = place + (along + 1 == side ? -along : 1) * stride;
            if (next < nodes)
                visit(place, next);
        }
        stride *= std::max(1, side);
    }
}

/// Of the node with most; at least one.
int portsOfNode(const SizingInputs& inputs);
/// As many as asked for, else one for each port of a node.
int railsOf(const SizingInputs& inputs);

/// Uplinks are chosen first and the rest faces down, so that all ports are used and down : up never exceeds the wish.
int upPortsOf(int radix, double oversubscription);
/// Empty where a leaf of this radix has ports both ways and a spine can join two.
SizingProblems checkSplit(const SizingInputs& inputs);

// Each sizes one plane: `plane` has the endpoints. The result is of no use where it adds a problem that blocks.
Sizing sizeOneSwitch(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);
Sizing sizeTree(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);
Sizing sizeRailOnly(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);
Sizing sizeDragonfly(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);
Sizing sizeDragonflyPlus(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);
Sizing sizeTorus(const SizingInputs& inputs, Sizing plane, SizingProblems& problems);

/// Of a sizing that is done, all planes together; all nodes are alike.
Optics opticsOf(const SizingInputs& inputs, const Sizing& sizing);
/// Of switches and extra endpoints, with so many node ports on each leaf of a plane.
Optics switchOptics(const SizingInputs& inputs, const Sizing& sizing, std::span<const int> leafPorts);

} // namespace cw::fabric
