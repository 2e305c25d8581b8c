// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is the value and the dimension of a card's formula for given letters?
// Leaves out: typesetting; views/explain draws the same text.
//
// Grammar: sum of products with + - * / ^ and parentheses; functions min, max (any number of arguments), ceil, floor,
// round, sqrt, log2, log10, exp, abs; numbers; letters [A-Za-z][A-Za-z0-9_]*. Exponents are plain numbers. Comparison
// is not part of it: cases are separate cards.
#pragma once

#include "base/quantity.h"
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cw::explain {

using Letters = std::map<std::string, Measure, std::less<>>;

/// Evaluates with dimensions. Codes: problem.formula.syntax, problem.formula.unknownLetter, problem.formula.dimension.
Result<Measure> evaluate(std::string_view formula, const Letters& letters);

/// The letters that occur in it, in order of first appearance.
Result<std::vector<std::string>> lettersOf(std::string_view formula);

} // namespace cw::explain
