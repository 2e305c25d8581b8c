// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: does every applicable card's formula give the value that the code gave, with the same dimension?
// Leaves out: whether each text key has words; the words have their own test.
#pragma once

#include "base/units.h"
#include "explain/card.h"
#include "explain/formula.h"

#include <cmath>
#include <set>
#include <string>
#include <string_view>

namespace cw::test {

/// Empty where all is well, otherwise the first difference in words. `seen` collects figure/formula pairs that were
/// evaluated.
template <class Inputs, class Result>
std::string checkCards(const std::vector<explain::Card<Inputs, Result>>& cards, const Inputs& inputs,
                       const Result& result, std::set<std::string>* seen = nullptr)
{
    std::set<std::string> shown;
    for (const explain::Card<Inputs, Result>& card : cards) {
        const std::string name =
            std::string(card.figure) + ": " + (card.formula != nullptr ? card.formula : "procedure");
        if ((card.formula != nullptr) == (card.procedure != nullptr))
            return name + " needs exactly one of formula and procedure";
        const std::optional<Unit> unit = findUnit(card.unit);
        if (!unit)
            return name + " has an unknown unit";
        if ((card.applies != nullptr && !card.applies(inputs, result)) || !shown.insert(card.figure).second)
            continue;
        const std::optional<Measure> value = card.value(inputs, result);
        if (!value)
            continue;
        if (seen != nullptr)
            seen->insert(name);
        if (!std::isfinite(value->base))
            return name + " is not finite";
        if (!(unit->dimension == value->dimension))
            return name + " has a unit of another dimension";
        if (card.formula == nullptr)
            continue;
        explain::Letters letters;
        for (const auto& letter : card.letters) {
            const std::optional<Measure> read = letter.read(inputs, result);
            if (!read)
                return name + " has a value but not its letter " + letter.symbol;
            if (!letters.emplace(letter.symbol, *read).second)
                return name + " names a letter twice: " + letter.symbol;
        }
        const auto used = explain::lettersOf(card.formula);
        if (!used || used->size() != letters.size())
            return name + " has letters that its formula does not use";
        const auto evaluated = explain::evaluate(card.formula, letters);
        if (!evaluated)
            return name + " cannot be evaluated: " + evaluated.problems().front().code;
        if (!(evaluated->dimension == value->dimension))
            return name + " has another dimension than its value";
        const double scale = std::max(std::abs(value->base), std::abs(evaluated->base));
        if (!(std::abs(evaluated->base - value->base) <= 1e-9 * scale))
            return name + " gives " + std::to_string(evaluated->base) + ", the code " + std::to_string(value->base);
    }
    return {};
}

} // namespace cw::test
