// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one figure's card say for the numbers at hand? Values only, ready to be drawn, printed or walked.
// Leaves out: reading cards (explain/read_card.h) and words (views/format).
#pragma once

#include "base/quantity.h"
#include "explain/card.h"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace cw::explain {

struct ExplainedLetter {
    std::string symbol;
    std::string meaning; ///< text key
    Origin origin = Origin::Choice;
    std::optional<Measure> value; ///< nullopt = unknown
    std::string figure;           ///< figure id to open next, or empty
    std::string source;
    std::string unit = "1"; ///< as of a card
    friend bool operator==(const ExplainedLetter&, const ExplainedLetter&) = default;
};

struct Explanation {
    std::string figure;
    std::string title; ///< text key
    std::string formula;
    std::string procedure; ///< text key
    std::vector<ExplainedLetter> letters;
    std::optional<Measure> value;
    std::string absence; ///< text key: why there is no value, where more can be said than that an input is missing
    std::string unit;
    std::string source;
    std::string error; ///< text key
    std::optional<DecidingLink> decides;
    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// What no number can express is unknown: data that nobody foresaw must not reach a person as "inf".
inline std::optional<Measure> finite(std::optional<Measure> value)
{
    return value && std::isfinite(value->base) ? value : std::nullopt;
}

/// Reads a card with the very inputs and result that were used.
template <class Inputs, class Result>
Explanation read(const Card<Inputs, Result>& card, const Inputs& inputs, const Result& result)
{
    Explanation out;
    out.figure = card.figure;
    out.title = card.title;
    out.formula = card.formula != nullptr ? card.formula : "";
    out.procedure = card.procedure != nullptr ? card.procedure : "";
    for (const Letter<Inputs, Result>& letter : card.letters) {
        out.letters.push_back({letter.symbol, letter.meaning, letter.origin, finite(letter.read(inputs, result)),
                               letter.figure != nullptr ? letter.figure : "",
                               letter.source != nullptr ? letter.source : "", letter.unit});
    }
    out.value = finite(card.value(inputs, result));
    out.unit = card.unit;
    out.source = card.source;
    out.error = card.error;
    if (card.decides != nullptr)
        out.decides = card.decides(inputs, result);
    return out;
}

} // namespace cw::explain
