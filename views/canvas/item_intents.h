// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which edit does each command on the selection mean, and what is an item called?
// Leaves out: drags and drops (proposal.h).
#pragma once

#include "canvas/proposal.h"
#include "design/edits.h"
#include "intent.h"

#include <QString>

namespace cw::canvas {

/// The typed reference of an item; kind and number.
design::ItemRef itemRef(const FloorStage& stage, std::uint32_t item);
design::ItemSet itemSet(const FloorStage& stage, const ItemNumbers& items);

QString itemName(const FloorStage& stage, std::uint32_t item);
/// The catalog id of an item's type.
std::string itemType(const FloorStage& stage, std::uint32_t item);

views::Intent rotateIntent(const FloorStage& stage, const ItemNumbers& items);
views::Intent removeIntent(const FloorStage& stage, const ItemNumbers& items);
views::Intent duplicateIntent(const FloorStage& stage, const ItemNumbers& items);
/// Nudges of the same items fold into one undo step.
views::Intent nudgeIntent(const FloorStage& stage, const ItemNumbers& items, int xMm, int yMm);
/// Boxes move by whole units inside their racks; `units` counts upwards.
views::Intent nudgeBoxesIntent(const FloorStage& stage, const ItemNumbers& boxes, int units);

} // namespace cw::canvas
