// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rack or floor unit does a part from the list become where it is dropped?
// Leaves out: whether it fits there (proposal.h).
#pragma once

#include "canvas/part_payload.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <QPointF>

#include <optional>
#include <string>

namespace cw::canvas {

class FloorStage;

/// What the id of PartKind::FilledRack says; `rack` is empty where the neighbour's type is taken.
struct FilledRack {
    catalog::PartId rack;
    catalog::PartId server;
    int count = 0; ///< servers at most
};
FilledRack readFilledRack(const std::string& id);

/// A new rack at `mm`, like the nearest one in everything that the part does not say.
design::Rack newRack(const FloorStage& stage, const PartPayload& part, QPointF mm);

/// A server that is sold as a whole cabinet, together with that cabinet; nullopt for every other part.
std::optional<PartPayload> cabinetOf(const catalog::Catalog& catalog, const PartPayload& part);

/// The name that floor plans give to room equipment: "CDU 1", "CRAH 1".
std::string floorUnitName(const catalog::CoolingUnit& type);
/// False for rear doors and for what is screwed into a rack.
bool standsOnFloor(const catalog::CoolingUnit& type);

} // namespace cw::canvas
