// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what could be tried next? The single changes of the plan that help most, in words.
// Leaves out: what each change brings (strategy::neighbours).
#pragma once

#include "lab/lab_facts.h"
#include "panels/badge.h"
#include "strategy/neighbours.h"

#include <QString>

#include <vector>

namespace cw::lab {

struct Advice {
    strategy::RankedPlan plan;
    QString title; ///< what changes
    QString badge; ///< "−13 %"
    views::Tone tone = views::Tone::Better;
    QString note; ///< what it then comes to
};

/// What is said above them: that the present plan does not fit, or that nothing helps; empty = nothing.
QString adviceLead(const LabFacts& facts, bool any);
/// At most `most`, the largest gain first; empty = no single change helps. Where the present plan does not fit, what
/// would fit is advised.
std::vector<Advice> adviceFor(const LabFacts& facts, const std::vector<strategy::Neighbour>& neighbours,
                              std::size_t most);

} // namespace cw::lab
