// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what could be tried next? Plans of the search that are faster or leaner, those nearest to the present one
// first. Leaves out: the search.
#pragma once

#include "lab/lab_facts.h"
#include "strategy/strategy.h"

#include <QString>

#include <vector>

namespace cw::lab {

struct Advice {
    strategy::RankedPlan plan;
    QString title; ///< what changes
    QString gain;  ///< "−13 %"
    QString note;  ///< what it then comes to
};

/// At most `most`, the simplest change first; empty = nothing found is better.
std::vector<Advice> adviceFor(const LabFacts& facts, const strategy::SearchResult& search, std::size_t most);

} // namespace cw::lab
