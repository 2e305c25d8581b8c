// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a question say, once it is read? Conditions joined by all, any and not.
// Leaves out: which items fulfil them (facts.h).
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cw::query {

/// What can be compared with a number.
enum class Amount {
    Power,  ///< W, expected
    Rated,  ///< W
    Weight, ///< kg
    Units,  ///< height of a device, or of a rack
    FreeUnits,
    Ports,
    FreePorts,
    Accelerators,
    Stage, ///< of the pipeline, from 1; the places below are from 0
    TensorPlace,
    PipelinePlace,
    DataPlace,
    ExpertPlace,
    ContextPlace
};

/// What can be compared with words.
enum class Word { Name, Type, Accelerator, Rack, Row, Block };

enum class Flag { Failed, Error, Warning };

enum class Comparison { Less, AtMost, Equal, NotEqual, AtLeast, More };

struct AmountCondition {
    Amount amount = Amount::Power;
    Comparison comparison = Comparison::More;
    double number = 0; ///< in base units
    friend bool operator==(const AmountCondition&, const AmountCondition&) = default;
};

struct WordCondition {
    Word word = Word::Name;
    std::string pattern; ///< folded; * and ? stand for any characters and any one
    bool whole = false;  ///< else a part of it is enough
    bool equal = true;   ///< false: != was written
    friend bool operator==(const WordCondition&, const WordCondition&) = default;
};

struct Expression {
    enum class Kind { All, Any, Not, Amount, Word, Flag };
    Kind kind = Kind::All;
    std::vector<Expression> parts; ///< of All, Any and Not; the others have the member of their name
    AmountCondition amount;
    WordCondition word;
    Flag flag = Flag::Failed;
    friend bool operator==(const Expression&, const Expression&) = default;
};

/// An empty text is All of nothing.
Result<Expression> parse(std::string_view text);

} // namespace cw::query
