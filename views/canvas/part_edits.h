// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which edit puts a part into a rack or into what stands in it? Shared by floor and rack elevation.
// Leaves out: which rack and unit the hand means (proposal.h, rack/rack_proposal.h).
#pragma once

#include "canvas/floor_stage.h"
#include "canvas/part_payload.h"
#include "design/item.h"
#include "intent.h"

namespace cw::canvas {

/// What a server, switch or storage part becomes in a rack.
design::ItemKind boxKind(PartKind kind);
/// `count` boxes, the first at the mount (unit 0 = the best free place), the others where there is room in that rack.
views::Intent addBoxesIntent(const FloorStage& stage, const PartPayload& part, design::Mount mount, int count);
/// The accelerators of these nodes, and of all nodes in these racks.
views::Intent acceleratorIntent(const FloorStage& stage, const design::ItemSet& items, const catalog::PartId& type);
/// The racks keep the number of their PDUs.
views::Intent pduIntent(const design::ItemSet& racks, const catalog::PartId& type);

} // namespace cw::canvas
