// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in what do two states of a design differ, in figures and in words? Data that a window, a report and the
// command line turn into the same sentences. Leaves out: which of the two is the wiser choice.
#pragma once

#include "assess/assessment.h"
#include "assess/better.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw::assess {

enum class Direction { Same, Changed, Better, Worse };

/// Of a figure that at least one side has; what is not known is empty, and so then is the difference.
struct FigureDifference {
    std::string id;
    std::string title; ///< text key
    std::string unit;
    std::optional<Measure> before;
    std::optional<Measure> after;
    std::optional<Measure> difference; ///< after - before
    Direction direction = Direction::Same;
    std::string_view unlike = {}; ///< text key: why the two are no measure for each other, so that neither is better
    friend bool operator==(const FigureDifference&, const FigureDifference&) = default;
};

/// Where a sentence belongs; the order in which they are read.
enum class ChangeGroup { Hall, Equipment, Network, Workload, Cost };

/// One difference as a text key with its arguments; words among them may be text keys themselves. An argument "count"
/// of 1 asks for the singular.
struct Change {
    ChangeGroup group = ChangeGroup::Hall;
    std::string text; ///< "change.rackAdded"
    std::vector<FindingArgument> arguments;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Comparison {
    std::vector<FigureDifference> figures; ///< in the order of the later assessment, then what only the first has
    std::vector<Change> changes;           ///< by group; few, however large the designs are
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

struct Assessed {
    const design::Design& design;
    const Assessment& assessment;
};

Comparison compare(const Assessed& before, const Assessed& after, const catalog::Catalog& catalog);

/// The parts of it.
std::vector<FigureDifference> figureDifferences(const Assessment& before, const Assessment& after);
std::vector<Change> changes(const design::Design& before, const design::Design& after,
                            const catalog::Catalog& catalog);
/// More of a figure against less, in its sense of better.
Direction directionOf(std::string_view figure, const Measure& before, const Measure& after);

} // namespace cw::assess
