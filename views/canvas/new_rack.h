// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rack does a part from the list become where it is dropped? One like its neighbour.
// Leaves out: whether it fits there (proposal.h).
#pragma once

#include "canvas/part_payload.h"
#include "design/design.h"

#include <QPointF>

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

} // namespace cw::canvas
