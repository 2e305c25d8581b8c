// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what would happen in the racks if the hand let go here? The edit, the places, or why not and where it fits.
// Leaves out: pointers and keys (rack_view.h) and the edits themselves (design/move_devices.h, replace_device.h).
#pragma once

#include "canvas/part_payload.h"
#include "canvas/proposal.h"
#include "rack/rack_stage.h"

namespace cw::elevation {

using canvas::ItemNumbers;

/// A canvas::Proposal whose rectangles are in the elevation's own units.
using canvas::Proposal;

struct Hand {
    QPointF px;
    bool snap = true; ///< to the nearest free units; false while Alt is held
    int count = 1;    ///< typed while dragging
    std::uint32_t held = 0; ///< the device that was grabbed
    int heldUnit = 0;       ///< how many units above its lowest
    bool sameRack = false;  ///< Shift: up and down only
    bool sameUnit = false;  ///< Shift: from rack to rack only
};

/// Devices moved together: the held one goes to the hand, the others keep their places beside it, also in other racks.
Proposal proposeMove(const RackStage& stage, const ItemNumbers& boxes, const Hand& hand, const Proposal* last = nullptr);
/// A part let go at the hand: into free units, or in place of the device under it.
Proposal proposePart(const RackStage& stage, const canvas::PartPayload& part, const Hand& hand,
                     const ItemNumbers& selection, const Proposal* last = nullptr);
/// Without a mouse: into the first selected rack, or that of a selected device, that takes it.
Proposal proposePlacing(const RackStage& stage, const canvas::PartPayload& part, const ItemNumbers& selection);
/// By arrow key: units up, racks to the right. Repeated steps fold into one.
Proposal proposeNudge(const RackStage& stage, const ItemNumbers& boxes, int racksRight, int unitsUp);

/// Copies beside what they were copied from, or else all of them in the next rack shown that has room.
views::Intent duplicateIntent(const RackStage& stage, const ItemNumbers& boxes);

} // namespace cw::elevation
