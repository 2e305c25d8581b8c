// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why does a figure have this value? Its card read with the very inputs used, and the figures it rests on.
// Leaves out: layout and words.
#pragma once

#include "assess/assessment.h"
#include "explain/explanation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::assess {

/// The card that applies to this figure now, or nullopt for an unknown id.
std::optional<explain::Explanation> explain(const Assessment& assessment, std::string_view figure);

/// What every figure is called and counted in, whether or not a card applies: for lists and documentation.
struct FigureInfo {
    std::string id;
    std::string title; ///< text key
    std::string unit;
    friend bool operator==(const FigureInfo&, const FigureInfo&) = default;
};
const std::vector<FigureInfo>& allFigures();

/// A figure with all the figures below it, depth first; one that occurs twice is opened only the first time.
struct ExplanationNode {
    explain::Explanation explanation;
    int depth = 0;
};
std::vector<ExplanationNode> explanationTree(const Assessment& assessment, std::string_view figure);

} // namespace cw::assess
