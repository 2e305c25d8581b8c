// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is wrong or risky about a design, where, and what would mend it?
// Leaves out: sentences; `code` and `remedies` are text keys whose arguments are named measures and words.
#pragma once

#include "base/quantity.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cw::assess {

enum class Severity { Error, Warning, Note };

enum class SubjectKind { Design, Rack, Node, Switch, Appliance, FloorUnit, Cable, Workload };

/// The item that a click reveals; id 0 for the design and the workload.
struct Subject {
    SubjectKind kind = SubjectKind::Design;
    std::uint32_t id = 0;
    friend bool operator==(const Subject&, const Subject&) = default;
};

/// A named value of the sentence: a measure with the unit to print it in, or a word such as a rack's name.
struct FindingArgument {
    std::string name;
    std::variant<Measure, std::string> value;
    std::string unit = "1";
    friend bool operator==(const FindingArgument&, const FindingArgument&) = default;
};

struct Finding {
    std::string code; ///< "finding.memoryDoesNotFit"
    Severity severity = Severity::Error;
    std::vector<Subject> subjects; ///< first = the one named in the sentence
    std::vector<FindingArgument> arguments;
    std::vector<std::string> figures;  ///< ids of the figures it rests on
    std::vector<std::string> remedies; ///< text keys
    std::string waiver = {}; ///< why somebody accepts it; empty = it stands

    [[nodiscard]] bool stands() const { return waiver.empty(); }
    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace cw::assess
