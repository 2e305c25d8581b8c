// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which words name something that can be asked about, in English and Korean?
// Leaves out: names of kinds and parts behind "type:" (facts_words.cpp).
#pragma once

#include "base/quantity.h"
#include "query/expression.h"

#include <optional>
#include <string_view>
#include <variant>

namespace cw::query {

struct Key {
    std::string_view word; ///< folded; one or two words
    std::variant<Amount, Word, Flag> meaning;
    std::string_view unit; ///< of a bare number behind an amount; empty = a count
};

/// nullptr: no such key.
const Key* findKey(std::string_view folded);

enum class Joint { None, And, Or, Not };
/// What a word does between conditions: "or", "또는".
Joint jointOf(std::string_view folded);

Dimension dimensionOf(Amount amount);
/// The unit of this dimension, written in any case: exactly so, or else in another; nullopt: none. "u" counts units of
/// a rack.
std::optional<double> scaleOf(std::string_view symbol, Amount amount);
/// "W, kW, MW": what may stand behind a number.
std::string_view unitsFor(Amount amount);

} // namespace cw::query
