// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which link is picked, what is it called, what of the drawing is it and what fails with it? Links of a rule are
// no items of the design, so that a selection of items cannot say it. Leaves out: how it is picked (network_view.h).
#pragma once

#include "design/item.h"
#include "fabric/build_graph.h"
#include "network/network_stage.h"

#include <QString>

#include <vector>

namespace cw::topology {

struct PickedLink {
    QString name;
    std::vector<int> ribbons; ///< all of these
    std::vector<int> strands; ///< single cables, where they are told apart
    int gpu = -1;             ///< whose slot it is
    fabric::Failures failures;
    [[nodiscard]] bool empty() const { return ribbons.empty() && strands.empty() && gpu < 0; }
    friend bool operator==(const PickedLink&, const PickedLink&) = default;
};

/// By number in the LinkTable of the placement.
PickedLink pickLink(const NetworkStage& stage, int link);
PickedLink pickRibbon(const NetworkStage& stage, int ribbon);
/// A cable of the rule.
PickedLink pickStrand(const NetworkStage& stage, int strand, fabric::Failures failures);

/// Cables of the design behind it.
design::ItemSet cablesOf(const PickedLink& picked);
/// Whether the sheet still has it where it was: a failure and what gives it back move nothing.
bool isStillThere(const PickedLink& picked, const Plan& before, const Plan& now);
/// The middle of what is lit, on the sheet.
QPointF middleOf(const PickedLink& picked, const Plan& plan);
/// Lights all of it, and the devices that it joins; what has failed of it still looks failed.
void paintPicked(QPainter& painter, const PickedLink& picked, const NetworkStage& stage);

} // namespace cw::topology
