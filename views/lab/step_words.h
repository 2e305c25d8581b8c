// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what happens in a step, why the bubble, why so much memory, and what does each phase of training hold? In
// sentences. Leaves out: where they are shown (words_panel.h).
#pragma once

#include "explain/explanation.h"
#include "lab/drawn_schedule.h"

#include <QString>

#include <optional>
#include <vector>

namespace cw::lab {

struct Paragraph {
    QString heading;
    QString text;
    std::optional<explain::Explanation> formula; ///< shown below with its numbers
};

std::vector<Paragraph> stepWords(const LabFacts& facts);
/// Forward, loss, backward, update, with the memory each holds.
std::optional<Paragraph> loopWords(const LabFacts& facts);

/// How far the step time can be trusted.
struct Certainty {
    QString badge;
    QString text;
    bool validated = false;
    QString calibrated; ///< by which measured step; empty = by none
};
std::optional<Certainty> certaintyOf(const LabFacts& facts);

/// The card of a figure with its numbers, or nullopt.
std::optional<explain::Explanation> trainingCard(const LabFacts& facts, std::string_view figure);

} // namespace cw::lab
