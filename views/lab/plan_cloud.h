// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans of a search are shown as a cloud, how wide are its axes, and what does it say?
// Leaves out: pixels and hands (pareto_plot.h).
#pragma once

#include "lab/lab_facts.h"
#include "strategy/strategy.h"

#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace cw::lab {

struct PlanCloud {
    std::shared_ptr<const strategy::SearchResult> search; ///< nullptr = not searched yet
    std::vector<strategy::RankedPlan> plans;              ///< the front first, fastest first
    std::size_t frontSize = 0;
};

PlanCloud planCloud(std::shared_ptr<const strategy::SearchResult> search);

/// Step time and memory that are worth an axis: left and right in GB, top and bottom in s with the longest on top.
QRectF rangeOf(const PlanCloud& cloud, const LabFacts& facts);

struct CloudText {
    QString title; ///< the message: what the best plan buys
    QString empty; ///< why nothing is drawn
};
CloudText cloudText(const PlanCloud& cloud, const LabFacts& facts);
/// "TP 8 · PP 2 · DP 16: 2.12 s · 57.0 GB · MFU 45 % (PP 2, DP 16)".
QString planText(const strategy::RankedPlan& plan, const LabFacts& facts);
/// All plans as CSV.
QString tableOf(const PlanCloud& cloud);

} // namespace cw::lab
