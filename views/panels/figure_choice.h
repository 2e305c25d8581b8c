// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which figures does the panel show, in which order and group?
// Leaves out: their values and how a row looks.
#pragma once

#include <QString>

#include <span>

namespace cw::views {

struct FigureChoice {
    enum class Style { Plain, Ratio, MemoryBar };
    const char* group; ///< translated in the context "FiguresPanel"
    const char* label;
    const char* figure; ///< id; the one that is explained
    const char* second; ///< shown after a dot or a slash, or nullptr
    Style style;
};

/// Candidates for the large cells: the first four that the assessment has stand two by two.
std::span<const FigureChoice> heroFigures();
std::span<const FigureChoice> rowFigures();

/// The parts of the memory bar in stacking order: figure id.
std::span<const char* const> memoryParts();

QString translated(const char* text);

} // namespace cw::views
