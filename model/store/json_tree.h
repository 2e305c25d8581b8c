// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a JSON text say, and in which line does each value stand, so that a refusal can name its place?
// Leaves out: the meaning of keys (json_reader.h) and writing.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw::store {

struct JsonNode {
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    int line = 0; ///< 1-based
    bool boolean = false;
    bool whole = false; ///< the number was written without point or exponent and fits 64 bits
    double number = 0;
    std::int64_t integer = 0; ///< only when whole
    std::string text;
    std::vector<JsonNode> items;                           ///< of an array
    std::vector<std::pair<std::string, JsonNode>> members; ///< of an object, in file order

    [[nodiscard]] const JsonNode* member(std::string_view key) const;
};

struct JsonLimits {
    int depth = 64;
    /// 1,000,000 GPUs are 1.3 million values with eight GPUs a node and 5.0 million with two, the fewest that a server
    /// of the catalog has; the rest is margin. A hostile file of this size takes 1.1 GB while it is read.
    std::size_t nodes = 8'000'000;
};

/// Codes: problem.jsonSyntax (with line), problem.jsonTooDeep, problem.jsonTooLarge, problem.jsonDuplicateKey,
/// problem.notUtf8, problem.fileEmpty.
Result<JsonNode> parseJson(std::string_view text, const JsonLimits& limits = {});

/// What a damaged text still says: the tree as far as it could be parsed, and what stopped it. An array item or a
/// member that was cut in the middle is left out.
struct PartialJson {
    JsonNode root;
    Problems problems;
};
PartialJson parseDamagedJson(std::string_view text, const JsonLimits& limits = {});

/// The node as compact JSON, for parts of a file that are kept without being understood.
std::string jsonText(const JsonNode& node);

} // namespace cw::store
