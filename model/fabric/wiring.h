// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which switch is joined to which, and to which leaf does each node port go, where a rule wires the fabric?
// Leaves out: which of the design's switches stand for the rule's, and cables drawn by hand (build_graph.h).
#pragma once

#include "fabric/sizing.h"

#include <cstdint>
#include <vector>

namespace cw::fabric {

/// A switch of the rule, counted within its role. One plane; the others are like it.
struct RuleSwitch {
    design::SwitchRole role = design::SwitchRole::Leaf;
    int number = 0;
    int unit = -1; ///< pod, group, or rail of a rail-only fabric
};

/// Parallel links between two switches (indices into Wiring::switches), or in a torus between two nodes.
struct RuleLinks {
    int a = 0;
    int b = 0;
    int links = 1;
    friend auto operator<=>(const RuleLinks&, const RuleLinks&) = default;
};

struct Wiring {
    std::vector<RuleSwitch> switches; ///< leaves, then spines, then cores
    std::vector<RuleLinks> links;     ///< sorted
    bool isTorus = false;             ///< links join nodes
};

/// Every switch and link of one plane.
Wiring wire(const SizingInputs& inputs, const Sizing& sizing);

/// Every leaf of a tree has as many links to each spine of its pod as any other, and every pod to each core.
bool isEven(const SizingInputs& inputs, const Sizing& sizing);

/// The leaf of a node's compute port. Nodes are counted from 0 among those with compute ports; `before` is how many
/// ports the nodes before it have.
int leafOf(const SizingInputs& inputs, const Sizing& sizing, std::int64_t node, int port, std::int64_t before);

/// Leaves of one plane; a pod of a three-tier fabric has `podLeaves` of them.
int leavesOfPlane(const SizingInputs& inputs, const Sizing& sizing);
int podOf(const SizingInputs& inputs, const Sizing& sizing, int leaf);

} // namespace cw::fabric
