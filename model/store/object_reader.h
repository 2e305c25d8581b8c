// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: does an object of a file say what it must? Every wish names a key; every refusal names place and line.
// Leaves out: which keys there are; each file format knows its own.
#pragma once

#include "base/quantity.h"
#include "base/result.h"
#include "store/json_tree.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw::store {

/// A word of a file and the value it stands for.
template <class Enum>
struct EnumWord {
    std::string_view word;
    Enum value;
};

/// Nobody reads more problems of one file than this, and a hostile one shall not fill the memory with them.
inline constexpr std::size_t kMostProblems = 100;
/// Cuts a longer list there and adds problem.more.
void keepFirst(Problems& problems);

/// All symbols of a dimension, as a refusal lists them: "W, kW, MW".
std::string unitsOf(Dimension wanted);

/// Reads one JSON object. Values that are missing or wrong leave the target untouched and add a Problem; `finish` adds
/// one for every key nobody asked for. Codes: problem.missingKey, problem.unknownKey, problem.wrongType,
/// problem.outOfRange, problem.unknownWord, problem.unknownUnit, problem.wrongUnit, problem.notWhole, problem.notAPair, problem.notARow.
class ObjectReader {
public:
    ObjectReader(const JsonNode& node, std::string path, Problems& problems);

    [[nodiscard]] bool has(std::string_view key) const;
    void text(std::string_view key, std::string& target, bool required = false);
    void boolean(std::string_view key, bool& target);
    void integer(std::string_view key, int& target, std::int64_t low, std::int64_t high, bool required = false);
    void integer64(std::string_view key, std::int64_t& target, std::int64_t low, std::int64_t high);
    void id(std::string_view key, std::uint32_t& target);
    void number(std::string_view key, double& target, double low, double high);
    /// {"value": 80, "unit": "GB"} of the target's dimension.
    template <Dimension D>
    void quantity(std::string_view key, Quantity<D>& target, double lowBase, double highBase)
    {
        if (const std::optional<Measure> read = measure(key, D, lowBase, highBase))
            target = Quantity<D>(read->base);
    }
    template <class Enum>
    void word(std::string_view key, Enum& target, std::span<const EnumWord<Enum>> words)
    {
        const JsonNode* node = find(key, JsonNode::Kind::Text, false);
        if (node == nullptr)
            return;
        for (const EnumWord<Enum>& word : words) {
            if (word.word == node->text) {
                target = word.value;
                return;
            }
        }
        refuse("problem.unknownWord", key, *node, {{"given", node->text}});
    }
    /// A nested object or array; nullptr where it is missing.
    const JsonNode* object(std::string_view key, bool required = false);
    const JsonNode* array(std::string_view key);
    /// [[0, 3], [3, 0]]: an array of arrays of two whole numbers.
    std::vector<std::pair<int, int>> pairs(std::string_view key, std::int64_t low, std::int64_t high);
    /// [[21.5, 18, 4], ...]: rows of `columns` numbers.
    std::vector<std::vector<double>> rows(std::string_view key, std::size_t columns);
    /// [3, 4]: ids of items.
    void ids(std::string_view key, std::vector<std::uint32_t>& target);
    /// ["one", "two"]
    void texts(std::string_view key, std::vector<std::string>& target);
    /// [[3, 4], [7, 8]]
    void idLists(std::string_view key, std::vector<std::vector<std::uint32_t>>& target);
    [[nodiscard]] std::string pathOf(std::string_view key) const;
    /// Of the value, or of the object where the key is missing.
    [[nodiscard]] int lineOf(std::string_view key) const;

    /// Complains about the first keys that were not read.
    void finish();
    /// The members that were not read, for a file of a newer minor version.
    [[nodiscard]] std::vector<const std::pair<std::string, JsonNode>*> unread() const;

private:
    const JsonNode* find(std::string_view key, JsonNode::Kind kind, bool required);
    bool isKind(std::string_view key, const JsonNode& node, JsonNode::Kind kind);
    std::vector<std::uint32_t> idsIn(const std::string& key, const JsonNode& list);
    std::optional<std::int64_t> wholeNumber(std::string_view key, const JsonNode& node, std::int64_t low,
                                            std::int64_t high);
    std::optional<Measure> measure(std::string_view key, Dimension wanted, double lowBase, double highBase);
    void refuse(const char* code, std::string_view key, const JsonNode& at, std::vector<Argument> arguments = {});

    const JsonNode& m_node;
    std::string m_path;
    Problems& m_problems;
    std::set<std::string, std::less<>> m_read;
};

} // namespace cw::store
