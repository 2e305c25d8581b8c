// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/json_tree.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace cw::store {
namespace {

/// Feeds the parser and counts lines on the way, since its callbacks are not told where they are.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line) : m_at(at), m_line(line) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        if (*m_at == '\n')
            ++*m_line;
        ++m_at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.m_at == b.m_at; }

private:
    const char* m_at;
    int* m_line;
};

Problem problemAt(const char* code, int line, std::string reason = {})
{
    Problem problem{code, {}, line, {}};
    if (!reason.empty())
        problem.arguments.push_back({"reason", std::move(reason)});
    return problem;
}

/// Length of the UTF-8 letter at the start of `text`; 0 where there is none (also for surrogates and overlong forms).
std::size_t letterLength(std::string_view text)
{
    const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&byte](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// Where the text stops being UTF-8; its length when it never does.
std::size_t validLength(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : letterLength(text.substr(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

/// The last letters of what the parser had before it stumbled, none cut in half.
std::string wholeLetters(std::string_view token, std::size_t most)
{
    if (token.size() > most)
        token.remove_prefix(token.size() - most);
    while (!token.empty() && (static_cast<unsigned char>(token.front()) & 0xC0u) == 0x80u)
        token.remove_prefix(1);
    return std::string(token.substr(0, validLength(token)));
}

std::optional<Problem> encodingProblem(std::string_view text)
{
    const std::size_t valid = validLength(text);
    if (valid == text.size())
        return std::nullopt;
    return problemAt("problem.notUtf8", 1 + static_cast<int>(std::ranges::count(text.substr(0, valid), '\n')));
}

/// Builds the tree from the parser's callbacks. Returning false from one stops the parser.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(const JsonLimits& limits, const int* line) : m_limits(limits), m_line(line) {}

    bool null() override { return add(JsonNode::Kind::Null) != nullptr; }
    bool boolean(bool value) override
    {
        JsonNode* node = add(JsonNode::Kind::Boolean);
        if (node != nullptr)
            node->boolean = value;
        return node != nullptr;
    }
    bool number_integer(number_integer_t value) override { return addWhole(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return addWhole(static_cast<std::int64_t>(value));
        return number_float(static_cast<double>(value), {});
    }
    bool number_float(number_float_t value, const string_t&) override
    {
        JsonNode* node = add(JsonNode::Kind::Number);
        if (node != nullptr)
            node->number = value;
        return node != nullptr;
    }
    bool string(string_t& value) override
    {
        JsonNode* node = add(JsonNode::Kind::Text);
        if (node != nullptr)
            node->text = std::move(value);
        return node != nullptr;
    }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& value) override
    {
        m_keys.back() = std::move(value);
        const bool twice = isTaken(m_keys.back());
        if (twice && !m_problem)
            m_problem = problemAt("problem.jsonDuplicateKey", *m_line, m_keys.back());
        return !twice;
    }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::Array); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string& token, const nlohmann::json::exception&) override
    {
        if (!m_problem)
            m_problem = problemAt("problem.jsonSyntax", *m_line, wholeLetters(token, 40));
        return false;
    }

    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }
    JsonNode takeRoot() { return std::move(m_root); }
    /// Drops whatever was still open when the text ended, so that only whole items remain.
    void discardOpenItems()
    {
        for (std::size_t depth = m_open.size(); depth-- > 2;) {
            JsonNode* parent = m_open[depth - 1];
            if (parent->kind == JsonNode::Kind::Array)
                parent->items.pop_back();
            else
                parent->members.pop_back();
        }
    }

private:
    /// Objects of our files are small; a big one is searched in a set, so that no file can make reading slow.
    bool isTaken(const std::string& key)
    {
        constexpr std::size_t kSmall = 32;
        const JsonNode* object = m_open.back();
        if (object->members.size() < kSmall)
            return std::ranges::any_of(object->members, [&key](const auto& member) { return member.first == key; });
        auto [known, isNew] = m_keysOfBig.try_emplace(object);
        if (isNew) {
            for (const auto& member : object->members)
                known->second.insert(member.first);
        }
        return !known->second.insert(key).second;
    }

    bool addWhole(std::int64_t value)
    {
        JsonNode* node = add(JsonNode::Kind::Number);
        if (node == nullptr)
            return false;
        node->whole = true;
        node->integer = value;
        node->number = static_cast<double>(value);
        return true;
    }

    JsonNode* add(JsonNode::Kind kind)
    {
        if (++m_count > m_limits.nodes) {
            m_problem = problemAt("problem.jsonTooLarge", *m_line, std::to_string(m_limits.nodes));
            return nullptr;
        }
        JsonNode node;
        node.kind = kind;
        node.line = *m_line;
        if (m_open.empty()) {
            m_root = std::move(node);
            return &m_root;
        }
        JsonNode& parent = *m_open.back();
        if (parent.kind == JsonNode::Kind::Array)
            return &parent.items.emplace_back(std::move(node));
        return &parent.members.emplace_back(m_keys.back(), std::move(node)).second;
    }

    bool open(JsonNode::Kind kind)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth) {
            m_problem = problemAt("problem.jsonTooDeep", *m_line);
            return false;
        }
        JsonNode* node = add(kind);
        if (node == nullptr)
            return false;
        m_open.push_back(node);
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        m_keysOfBig.erase(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }

    JsonLimits m_limits;
    const int* m_line;
    JsonNode m_root;
    // Pointers stay valid: only the innermost open container grows, and no container above it moves its children.
    std::vector<JsonNode*> m_open;
    std::vector<std::string> m_keys;
    std::unordered_map<const JsonNode*, std::unordered_set<std::string>> m_keysOfBig; ///< of open objects
    std::size_t m_count = 0;
    std::optional<Problem> m_problem;
};

void build(std::string_view text, TreeBuilder& builder, int& line)
{
    const CountingIterator begin(text.data(), &line);
    const CountingIterator end(text.data() + text.size(), &line);
    nlohmann::json::sax_parse(begin, end, &builder);
}

nlohmann::ordered_json toJson(const JsonNode& node)
{
    using Json = nlohmann::ordered_json;
    switch (node.kind) {
    case JsonNode::Kind::Null:
        break;
    case JsonNode::Kind::Boolean:
        return node.boolean;
    case JsonNode::Kind::Number:
        return node.whole ? Json(node.integer) : Json(node.number);
    case JsonNode::Kind::Text:
        return node.text;
    case JsonNode::Kind::Array: {
        Json array = Json::array();
        for (const JsonNode& item : node.items)
            array.push_back(toJson(item));
        return array;
    }
    case JsonNode::Kind::Object: {
        Json object = Json::object();
        for (const auto& [key, value] : node.members)
            object[key] = toJson(value);
        return object;
    }
    }
    return nullptr;
}

} // namespace

std::string jsonText(const JsonNode& node) { return toJson(node).dump(); }

const JsonNode* JsonNode::member(std::string_view key) const
{
    const auto found = std::ranges::find(members, key, [](const auto& m) -> const std::string& { return m.first; });
    return found == members.end() ? nullptr : &found->second;
}

Result<JsonNode> parseJson(std::string_view text, const JsonLimits& limits)
{
    if (text.empty())
        return Problem{"problem.fileEmpty", {}, 0, {}};
    if (auto problem = encodingProblem(text))
        return *problem;
    int line = 1;
    TreeBuilder builder(limits, &line);
    build(text, builder, line);
    if (builder.problem())
        return *builder.problem();
    return builder.takeRoot();
}

PartialJson parseDamagedJson(std::string_view text, const JsonLimits& limits)
{
    PartialJson partial;
    if (auto problem = encodingProblem(text)) {
        partial.problems.push_back(*problem);
        text = text.substr(0, validLength(text));
    }
    int line = 1;
    TreeBuilder builder(limits, &line);
    build(text, builder, line);
    if (builder.problem()) {
        builder.discardOpenItems();
        partial.problems.push_back(*builder.problem());
    }
    partial.root = builder.takeRoot();
    return partial;
}

} // namespace cw::store
