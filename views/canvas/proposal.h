// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what would happen if the hand let go here? The edit, the places, the snap lines, or why not and where it
// fits. Leaves out: pointers and keys (floor_view.h) and the edits themselves (design/edits.h).
#pragma once

#include "canvas/floor_stage.h"
#include "canvas/part_payload.h"
#include "intent.h"

#include <QPointF>
#include <QRect>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cw::canvas {

/// Items by their number; numbers are unique over all kinds of a design.
using ItemNumbers = std::vector<std::uint32_t>;

struct Proposal {
    std::optional<views::Intent> intent;         ///< nullopt = refused, or nothing would change
    std::shared_ptr<const design::Design> after; ///< the design after the drop, for live figures
    std::vector<QRect> targets;                  ///< footprints after the drop
    std::vector<QRect> roomAt;                   ///< where it would fit instead
    std::optional<QRectF> boxTargetPx;           ///< the place in a rack, in view pixels
    std::vector<int> guidesX;                    ///< snap lines in millimetres
    std::vector<int> guidesY;
    QStringList tip;
    QString pill; ///< "600 mm"
    QPointF pillMm;
    bool refused = false;
    std::string place; ///< equal places mean equal proposals, so that a resting hand costs nothing
};

struct Hand {
    QPointF px;        ///< pointer in the view
    bool snap = true;  ///< false while Alt is held
    int count = 1;     ///< "×16" typed during the drag
    int heldUnit = -1; ///< how many units above a box's lowest the hand holds it; -1 = by its middle
};

/// `last` is what the same gesture proposed before, or nullptr; it is handed back while the place stays the same.
/// Racks and floor units moved by `deltaMm` together.
Proposal proposeMove(const FloorStage& stage, const ItemNumbers& items, QPointF deltaMm, bool snap,
                     const Proposal* last = nullptr);
/// Boxes moved to the rack and unit under the hand.
Proposal proposeBoxMove(const FloorStage& stage, const ItemNumbers& boxes, const Hand& hand,
                        const Proposal* last = nullptr);
/// A part let go at the hand.
Proposal proposePart(const FloorStage& stage, const PartPayload& part, const Hand& hand,
                     const Proposal* last = nullptr);
/// One part let go on something of its kind but another type: that is replaced and keeps its name and cables. nullopt
/// where there is nothing to replace.
std::optional<Proposal> proposeReplacing(const FloorStage& stage, const PartPayload& part, const Hand& hand,
                                         const Proposal* last = nullptr);
/// A block from the user's folder held by its middle; several stand side by side.
Proposal proposeBlock(const FloorStage& stage, const PartPayload& part, const Hand& hand,
                      const Proposal* last = nullptr);
Proposal proposeBlockNear(const FloorStage& stage, const PartPayload& part, QPointF nearMm);
/// A part placed without a mouse: at the nearest free place to `nearMm`, or into the first selected rack that takes it.
Proposal proposePlacing(const FloorStage& stage, const PartPayload& part, QPointF nearMm, const ItemNumbers& selection);

/// A neighbour's edge catches within 8 px, but never from further than 200 mm.
int snapReachMm(const FloorStage& stage);
/// The part's name as the catalog has it.
QString partName(const FloorStage& stage, const PartPayload& part);
/// "16 × DGX H100".
QString partName(const FloorStage& stage, const PartPayload& part, int count);
/// Completes `proposal` with the edit: applied to the present design for the preview, or refused with the reason.
void attempt(Proposal& proposal, const FloorStage& stage, views::Intent intent);

} // namespace cw::canvas
