// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the files that lay out a network hand each other?
// Leaves out: everything that painters and views may use (network_plan.h).
#pragma once

#include "network/network_plan.h"

namespace cw::topology {

inline constexpr int kNodesInRow = 8; ///< of a block
inline constexpr double kSwitchHeight = 44;
inline constexpr double kGap = 12;
inline constexpr double kBlockGap = 16;
inline constexpr int kBlocksInOneRow = 8;
inline constexpr double kBesideGap = 48;
inline constexpr double kWindowShape = 1.6;    ///< width to height of the room a drawing usually has

/// A plan that is being made.
struct Draft {
    Plan plan;
    std::vector<int> tierIndex;  ///< by vertex: its first switch among those of its tier; -1 = not in a tier
    std::array<int, 4> folded{1, 1, 1, 1};   ///< by tier: switches drawn as one
    std::array<int, 4> firstBox{0, 0, 0, 0}; ///< by tier
    std::array<int, 4> boxesOf{0, 0, 0, 0};  ///< by tier

    [[nodiscard]] const fabric::GraphInputs& inputs() const { return plan.source->inputs; }
    [[nodiscard]] const network::Graph& graph() const { return plan.graph(); }
    /// The box of a vertex's n-th switch, or of a node; -1 = none.
    [[nodiscard]] int boxOf(int vertex, int n = 0) const;
};

constexpr int tierOf(design::SwitchRole role)
{
    switch (role) {
    case design::SwitchRole::Leaf:
        return 1;
    case design::SwitchRole::Spine:
        return 2;
    case design::SwitchRole::Core:
        return 3;
    default:
        return -1;
    }
}

bool isDragonfly(design::FabricKind kind);
/// By rule, or as its cables show.
bool standsInGroups(const Draft& draft);

struct TierPair {
    int lower = 0;
    int upper = 0;
    friend auto operator<=>(const TierPair&, const TierPair&) = default;
};
TierPair pairOf(const Plan& plan, const Ribbon& ribbon);
int tierOfEnd(const Plan& plan, const End& end);
const QRectF& rectOf(const Plan& plan, const End& end);
/// Where the straight line from the middle of a box to `towards` leaves the box.
QPointF borderPoint(const QRectF& box, QPointF towards);

/// Sorted, each but once.
void keepOnce(std::vector<int>& numbers);

void addSwitchBoxes(Draft& draft);
void addNodeBoxes(Draft& draft);

// Each gives every box its place.
void layOutTiers(Draft& draft);
void layOutRing(Draft& draft);
void layOutTorus(Draft& draft);

/// Switches stand where a person has moved them from there; in stacks they keep to the stack.
void takeOffsets(Draft& draft);

/// Of all boxes and blocks.
QRectF boundsOf(const Plan& plan);
/// Switches that are no part of the network, from a corner on.
void layOutBeside(Draft& draft, QPointF topLeft, double zoom);
/// The same, where they do not make the drawing smaller.
void layOutAround(Draft& draft);

/// Blocks below each other from `top`, at least as wide as `width` where that is needed to hold them; the room taken.
QRectF layOutHosts(Draft& draft, double left, double top, double width);
QSizeF nodeSize(const Plan& plan);
QSizeF blockSizeOf(const Draft& draft, const Block& block);
/// Places the nodes inside a block whose upper left corner is set; its size.
QSizeF fillBlock(Draft& draft, Block& block);

void countUsedPorts(Draft& draft);
void addRibbons(Draft& draft);
void placeRibbons(Draft& draft);
void addTrunks(Draft& draft);
void addStrands(Draft& draft);
void addLabels(Draft& draft);

} // namespace cw::topology
