// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a figure say where it comes from? A card is data beside the maths: a formula as on paper, its
// letters and where each is read, the source and the known error. Leaves out: words for people. `title`, `meaning`,
// `procedure` and `error` are text keys that views/format translates.
#pragma once

#include "base/quantity.h"
#include "explain/deciding_link.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cw::explain {

/// Where a letter's value comes from; a popover shows it as a coloured tag.
enum class Origin { Catalog, Choice, Assumption, Figure, Constant };

/// One letter of a formula. `read` may say nullopt where the datum is unknown.
template <class Inputs, class Result>
struct Letter {
    const char* symbol = "";  ///< as written in the formula: "P_g", "n"
    const char* meaning = ""; ///< text key
    Origin origin = Origin::Choice;
    std::optional<Measure> (*read)(const Inputs&, const Result&) = nullptr;
    const char* figure = nullptr; ///< id of the figure whose card to open: the value itself, or what it follows from
    const char* source = nullptr; ///< citation key or text for Constant and Assumption
    const char* unit = "1";       ///< as of a card: "date" of a calendar year
};

/// Explains one figure of one domain. Exactly one of `formula` and `procedure` is set. A figure may have several cards
/// (cases); the first whose `applies` holds is shown.
template <class Inputs, class Result>
struct Card {
    const char* figure = "";         ///< "power.nodeExpected"
    const char* title = "";          ///< text key
    const char* formula = nullptr;   ///< executable, see formula.h: "n * (n_g * P_g + P_h)"
    const char* procedure = nullptr; ///< text key, for routing and simulation
    std::vector<Letter<Inputs, Result>> letters;
    /// The figure's value; nullopt where it cannot be known.
    std::optional<Measure> (*value)(const Inputs&, const Result&) = nullptr;
    bool (*applies)(const Inputs&, const Result&) = nullptr; ///< nullptr = always
    const char* source = "";                                 ///< "Korthikanti 2022, eq. 2"
    const char* error = "";                                  ///< text key of the known error, "" = exact arithmetic
    const char* unit = "1";                                  ///< the unit of JSON output: a symbol of base/units.h
    /// The link that stops the figure from being better; nullptr = none does.
    std::optional<DecidingLink> (*decides)(const Inputs&, const Result&) = nullptr;
};

template <class Inputs, class Result>
Card<Inputs, Result> formulaCard(const char* figure, const char* title, const char* unit,
                                 std::optional<Measure> (*value)(const Inputs&, const Result&), const char* formula,
                                 std::vector<Letter<Inputs, Result>> letters,
                                 bool (*applies)(const Inputs&, const Result&) = nullptr, const char* source = "")
{
    Card<Inputs, Result> made;
    made.figure = figure;
    made.title = title;
    made.formula = formula;
    made.letters = std::move(letters);
    made.value = value;
    made.applies = applies;
    made.source = source;
    made.unit = unit;
    return made;
}

/// `text` is the key of the procedure's words.
template <class Inputs, class Result>
Card<Inputs, Result> procedureCard(const char* figure, const char* title, const char* unit,
                                   std::optional<Measure> (*value)(const Inputs&, const Result&), const char* text,
                                   std::vector<Letter<Inputs, Result>> letters,
                                   bool (*applies)(const Inputs&, const Result&) = nullptr, const char* source = "")
{
    Card<Inputs, Result> made = formulaCard(figure, title, unit, value, nullptr, std::move(letters), applies, source);
    made.procedure = text;
    return made;
}

} // namespace cw::explain
