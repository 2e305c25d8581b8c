// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does one parallel group work, which links does it use, and how much does it send through each ribbon?
// Leaves out: what it sends (placement::trace).
#pragma once

#include "network/network_stage.h"

#include <map>

namespace cw::topology {

/// B/s of one group through all cables of a ribbon, each way.
struct RibbonTraffic {
    double forth = 0;
    double back = 0;
};
/// By ribbon; what runs over links that no ribbon shows is left out. Of stages the way with more traffic, forward or
/// backward.
std::map<int, RibbonTraffic> trafficOf(const Plan& plan, const placement::Trace& trace);

/// Members and their links, with what runs through those where there is room to say it.
void paintTrace(QPainter& painter, const NetworkStage& stage, const placement::Trace& trace, const QRectF& viewPx,
                canvas::TextStamps& stamps);

} // namespace cw::topology
