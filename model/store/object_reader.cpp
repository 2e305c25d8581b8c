// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/object_reader.h"

#include "base/units.h"

#include <charconv>
#include <cmath>

namespace cw::store {
namespace {

std::string shortest(double value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

} // namespace

void keepFirst(Problems& problems)
{
    if (problems.size() <= kMostProblems)
        return;
    problems.resize(kMostProblems);
    problems.push_back({"problem.more", {}, 0, {{"given", std::to_string(kMostProblems)}}});
}

std::string unitsOf(Dimension wanted)
{
    std::string symbols;
    for (const Unit& unit : allUnits()) {
        if (unit.dimension == wanted)
            symbols += (symbols.empty() ? "" : ", ") + std::string(unit.symbol);
    }
    return symbols;
}

ObjectReader::ObjectReader(const JsonNode& node, std::string path, Problems& problems)
    : m_node(node), m_path(std::move(path)), m_problems(problems)
{
    if (node.kind != JsonNode::Kind::Object)
        m_problems.push_back({"problem.wrongType", m_path, node.line, {{"expected", "kind.object"}}});
}

bool ObjectReader::has(std::string_view key) const { return m_node.member(key) != nullptr; }

std::string ObjectReader::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void ObjectReader::refuse(const char* code, std::string_view key, const JsonNode& at, std::vector<Argument> arguments)
{
    m_problems.push_back({code, pathOf(key), at.line, std::move(arguments)});
}

const JsonNode* ObjectReader::find(std::string_view key, JsonNode::Kind kind, bool required)
{
    m_read.emplace(key);
    const JsonNode* node = m_node.member(key);
    if (node == nullptr) {
        if (required && m_node.kind == JsonNode::Kind::Object)
            refuse("problem.missingKey", key, m_node);
        return nullptr;
    }
    return isKind(key, *node, kind) ? node : nullptr;
}

bool ObjectReader::isKind(std::string_view key, const JsonNode& node, JsonNode::Kind kind)
{
    if (node.kind == kind)
        return true;
    static constexpr const char* kNames[] = {"null",      "kind.truth", "kind.number",
                                             "kind.text", "kind.list",  "kind.object"};
    refuse("problem.wrongType", key, node, {{"expected", kNames[static_cast<std::size_t>(kind)]}});
    return false;
}

void ObjectReader::text(std::string_view key, std::string& target, bool required)
{
    if (const JsonNode* node = find(key, JsonNode::Kind::Text, required))
        target = node->text;
}

void ObjectReader::boolean(std::string_view key, bool& target)
{
    if (const JsonNode* node = find(key, JsonNode::Kind::Boolean, false))
        target = node->boolean;
}

void ObjectReader::integer64(std::string_view key, std::int64_t& target, std::int64_t low, std::int64_t high)
{
    if (const JsonNode* node = find(key, JsonNode::Kind::Number, false))
        target = wholeNumber(key, *node, low, high).value_or(target);
}

std::optional<std::int64_t> ObjectReader::wholeNumber(std::string_view key, const JsonNode& node, std::int64_t low,
                                                      std::int64_t high)
{
    if (!node.whole) {
        refuse("problem.notWhole", key, node, {{"given", shortest(node.number)}});
        return std::nullopt;
    }
    if (node.integer < low || node.integer > high) {
        refuse("problem.outOfRange", key, node,
               {{"given", std::to_string(node.integer)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
        return std::nullopt;
    }
    return node.integer;
}

std::vector<std::uint32_t> ObjectReader::idsIn(const std::string& key, const JsonNode& list)
{
    std::vector<std::uint32_t> read;
    const std::size_t before = m_problems.size();
    for (std::size_t i = 0; i < list.items.size() && m_problems.size() - before <= kMostProblems; ++i) {
        const std::string place = key + "[" + std::to_string(i) + "]";
        if (!isKind(place, list.items[i], JsonNode::Kind::Number))
            continue;
        if (const auto id = wholeNumber(place, list.items[i], 1, 0xffffffffLL))
            read.push_back(static_cast<std::uint32_t>(*id));
    }
    return read;
}

void ObjectReader::ids(std::string_view key, std::vector<std::uint32_t>& target)
{
    if (const JsonNode* list = array(key))
        target = idsIn(std::string(key), *list);
}

void ObjectReader::texts(std::string_view key, std::vector<std::string>& target)
{
    const JsonNode* list = array(key);
    if (list == nullptr)
        return;
    target.clear();
    const std::size_t before = m_problems.size();
    for (std::size_t i = 0; i < list->items.size() && m_problems.size() - before <= kMostProblems; ++i) {
        if (isKind(std::string(key) + "[" + std::to_string(i) + "]", list->items[i], JsonNode::Kind::Text))
            target.push_back(list->items[i].text);
    }
}

void ObjectReader::idLists(std::string_view key, std::vector<std::vector<std::uint32_t>>& target)
{
    const JsonNode* lists = array(key);
    if (lists == nullptr)
        return;
    target.clear();
    const std::size_t before = m_problems.size();
    for (std::size_t i = 0; i < lists->items.size() && m_problems.size() - before <= kMostProblems; ++i) {
        const std::string place = std::string(key) + "[" + std::to_string(i) + "]";
        if (isKind(place, lists->items[i], JsonNode::Kind::Array))
            target.push_back(idsIn(place, lists->items[i]));
    }
}

std::vector<std::pair<int, int>> ObjectReader::pairs(std::string_view key, std::int64_t low, std::int64_t high)
{
    std::vector<std::pair<int, int>> read;
    const JsonNode* list = array(key);
    if (list == nullptr)
        return read;
    const std::size_t before = m_problems.size();
    for (std::size_t i = 0; i < list->items.size() && m_problems.size() - before <= kMostProblems; ++i) {
        const JsonNode& pair = list->items[i];
        const std::string path = std::string(key) + "[" + std::to_string(i) + "]";
        if (!isKind(path, pair, JsonNode::Kind::Array))
            continue;
        if (pair.items.size() != 2) {
            refuse("problem.notAPair", path, pair, {{"given", std::to_string(pair.items.size())}});
            continue;
        }
        int numbers[2] = {};
        for (std::size_t j = 0; j < 2; ++j) {
            const std::string place = path + "[" + std::to_string(j) + "]";
            if (isKind(place, pair.items[j], JsonNode::Kind::Number))
                numbers[j] = static_cast<int>(wholeNumber(place, pair.items[j], low, high).value_or(0));
        }
        read.emplace_back(numbers[0], numbers[1]);
    }
    return read;
}

std::vector<std::vector<double>> ObjectReader::rows(std::string_view key, std::size_t columns)
{
    std::vector<std::vector<double>> read;
    const JsonNode* list = array(key);
    if (list == nullptr)
        return read;
    const std::size_t before = m_problems.size();
    for (std::size_t i = 0; i < list->items.size() && m_problems.size() - before <= kMostProblems; ++i) {
        const JsonNode& row = list->items[i];
        const std::string path = std::string(key) + "[" + std::to_string(i) + "]";
        if (!isKind(path, row, JsonNode::Kind::Array))
            continue;
        if (row.items.size() != columns) {
            refuse("problem.notARow", path, row,
                   {{"given", std::to_string(row.items.size())}, {"expected", std::to_string(columns)}});
            continue;
        }
        std::vector<double>& numbers = read.emplace_back();
        for (std::size_t j = 0; j < columns; ++j) {
            if (isKind(path + "[" + std::to_string(j) + "]", row.items[j], JsonNode::Kind::Number))
                numbers.push_back(row.items[j].number);
        }
    }
    return read;
}

int ObjectReader::lineOf(std::string_view key) const
{
    const JsonNode* node = m_node.member(key);
    return node != nullptr ? node->line : m_node.line;
}

void ObjectReader::integer(std::string_view key, int& target, std::int64_t low, std::int64_t high, bool required)
{
    if (required && !has(key)) {
        find(key, JsonNode::Kind::Number, true);
        return;
    }
    std::int64_t value = target;
    integer64(key, value, low, high);
    target = static_cast<int>(value);
}

void ObjectReader::id(std::string_view key, std::uint32_t& target)
{
    if (!has(key)) {
        find(key, JsonNode::Kind::Number, true);
        return;
    }
    std::int64_t value = 0;
    integer64(key, value, 1, 0xffffffffLL);
    target = static_cast<std::uint32_t>(value);
}

void ObjectReader::number(std::string_view key, double& target, double low, double high)
{
    const JsonNode* node = find(key, JsonNode::Kind::Number, false);
    if (node == nullptr)
        return;
    if (!std::isfinite(node->number) || node->number < low || node->number > high)
        refuse("problem.outOfRange", key, *node,
               {{"given", shortest(node->number)}, {"low", shortest(low)}, {"high", shortest(high)}});
    else
        target = node->number;
}

std::optional<Measure> ObjectReader::measure(std::string_view key, Dimension wanted, double lowBase, double highBase)
{
    const JsonNode* node = find(key, JsonNode::Kind::Object, false);
    if (node == nullptr)
        return std::nullopt;
    ObjectReader inner(*node, pathOf(key), m_problems);
    const std::size_t before = m_problems.size();
    const JsonNode* value = inner.find("value", JsonNode::Kind::Number, true);
    std::string symbol;
    inner.text("unit", symbol, true);
    inner.finish();
    if (m_problems.size() != before || value == nullptr)
        return std::nullopt;
    const std::optional<Unit> unit = findUnit(symbol);
    if (!unit || !(unit->dimension == wanted)) {
        refuse(unit ? "problem.wrongUnit" : "problem.unknownUnit", std::string(key) + ".unit", *node,
               {{"given", symbol}, {"expected", unitsOf(wanted)}});
        return std::nullopt;
    }
    const double base = (value->number + unit->offset) * unit->scale;
    if (!std::isfinite(base) || base < lowBase || base > highBase) {
        refuse("problem.outOfRange", key, *node,
               {{"given", shortest(value->number) + " " + symbol},
                {"low", shortest(lowBase / unit->scale - unit->offset)},
                {"high", shortest(highBase / unit->scale - unit->offset) + " " + symbol}});
        return std::nullopt;
    }
    return Measure(base, wanted);
}

const JsonNode* ObjectReader::object(std::string_view key, bool required)
{
    return find(key, JsonNode::Kind::Object, required);
}

const JsonNode* ObjectReader::array(std::string_view key) { return find(key, JsonNode::Kind::Array, false); }

std::vector<const std::pair<std::string, JsonNode>*> ObjectReader::unread() const
{
    std::vector<const std::pair<std::string, JsonNode>*> members;
    for (const auto& member : m_node.members) {
        if (!m_read.contains(member.first))
            members.push_back(&member);
    }
    return members;
}

void ObjectReader::finish()
{
    std::size_t told = 0;
    for (const auto* member : unread()) {
        if (told++ > kMostProblems)
            break;
        refuse("problem.unknownKey", member->first, member->second, {{"given", member->first}});
    }
}

} // namespace cw::store
