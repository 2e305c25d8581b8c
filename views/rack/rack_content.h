// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what stands in a rack, as its title says it? Nodes; where there are none, the other devices.
// Leaves out: how much room that has (rack_painter.cpp).
#pragma once

#include "rack/rack_painter.h"

namespace cw::elevation {

/// Devices of one kind; nodes with other accelerators than they are sold with are one of their own.
struct RackContent {
    QString model;
    QString swapped; ///< " (H200)"
    int count = 0;
};

/// The most first; none where the rack is empty. `rack` counts as in FloorPlan::racks.
std::vector<RackContent> contentsOf(const RackPicture& picture, std::uint32_t rack);

/// What to say of several kinds, for the room there is.
struct ContentWords {
    QString each; ///< "DGX H100 × 8 · DGX A100 × 4"
    QString kinds; ///< "12 nodes, 2 kinds"
    QString count; ///< "12 nodes"
};
ContentWords wordsOf(const std::vector<RackContent>& contents, bool areNodes);
bool holdsNodes(const RackPicture& picture, std::uint32_t rack);

} // namespace cw::elevation
