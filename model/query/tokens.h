// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which words and signs is a question made of, and where does each stand?
// Leaves out: what they mean (parse.cpp).
#pragma once

#include "query/expression.h"

#include <string>
#include <string_view>
#include <vector>

namespace cw::query {

struct Token {
    enum class Kind { Word, Quoted, Compare, Colon, Open, Close, Minus, Comma, Bar, End };
    Kind kind = Kind::End;
    std::string text; ///< as written, without quotes
    Comparison comparison = Comparison::Equal;
    int position = 1; ///< in characters, from 1
};

/// The last one is the End. A quote that is never closed reaches to it.
std::vector<Token> tokens(std::string_view text);

} // namespace cw::query
