// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/config_keys.h"

#include <algorithm>

namespace cw::interop {

using store::JsonNode;

ConfigKeys::ConfigKeys(const JsonNode& root, Problems& problems) : m_outer(&root), m_inner(&root), m_problems(problems)
{
    // Models that see or hear keep the language model inside; HyperCLOVA X and InternVL use the later names.
    for (const char* name : {"text_config", "language_config", "llm_config"}) {
        const JsonNode* inner = root.member(name);
        if (inner != nullptr && inner->kind == JsonNode::Kind::Object) {
            m_inner = inner;
            m_innerName = name;
            return;
        }
    }
}

ConfigKeys::Found ConfigKeys::find(Names names) const
{
    for (const JsonNode* object : {m_inner, m_outer}) {
        for (const std::string_view name : names) {
            const JsonNode* node = object->member(name);
            if (node == nullptr || node->kind == JsonNode::Kind::Null)
                continue;
            const bool inside = object == m_inner && !m_innerName.empty();
            return {node, inside ? m_innerName + "." + std::string(name) : std::string(name)};
        }
    }
    return {};
}

bool ConfigKeys::names(std::string_view name) const
{
    return m_inner->member(name) != nullptr || m_outer->member(name) != nullptr;
}

std::string ConfigKeys::used(Names names) const
{
    const auto found = std::ranges::find_if(names, [this](std::string_view name) { return has({name}); });
    return std::string(found == names.end() ? *names.begin() : *found);
}

std::optional<int> ConfigKeys::whole(Names names, std::int64_t low, std::int64_t high)
{
    const Found found = find(names);
    if (!found)
        return std::nullopt;
    const JsonNode& node = *found.node;
    if (node.kind != JsonNode::Kind::Number) {
        m_problems.push_back({"problem.wrongType", found.where, node.line, {{"expected", "kind.number"}}});
        return std::nullopt;
    }
    if (!node.whole) {
        m_problems.push_back({"problem.notWhole", found.where, node.line, {{"given", store::jsonText(node)}}});
        return std::nullopt;
    }
    if (node.integer < low || node.integer > high) {
        m_problems.push_back(
            {"problem.outOfRange",
             found.where,
             node.line,
             {{"given", std::to_string(node.integer)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}}});
        return std::nullopt;
    }
    return static_cast<int>(node.integer);
}

int ConfigKeys::required(Names names, std::int64_t low, std::int64_t high)
{
    if (!has(names)) {
        refuseMissing(*names.begin());
        return 0;
    }
    return whole(names, low, high).value_or(0);
}

ConfigKeys::Found ConfigKeys::expect(std::string_view name, JsonNode::Kind kind, const char* kindName)
{
    const Found found = find({name});
    if (!found || found.node->kind == kind)
        return found;
    m_problems.push_back({"problem.wrongType", found.where, found.node->line, {{"expected", kindName}}});
    return {};
}

bool ConfigKeys::flag(std::string_view name, bool otherwise)
{
    const Found found = expect(name, JsonNode::Kind::Boolean, "kind.truth");
    return found ? found.node->boolean : otherwise;
}

std::string ConfigKeys::text(std::string_view name)
{
    const Found found = expect(name, JsonNode::Kind::Text, "kind.text");
    return found ? found.node->text : std::string();
}

const JsonNode* ConfigKeys::list(std::string_view name) { return expect(name, JsonNode::Kind::Array, "kind.list").node; }

std::optional<int> ConfigKeys::count(std::string_view name, std::string_view word)
{
    const JsonNode* node = list(name);
    if (node == nullptr)
        return std::nullopt;
    return static_cast<int>(std::ranges::count(node->items, word, &JsonNode::text));
}

void ConfigKeys::refuseMissing(std::string_view name)
{
    const std::string where = m_innerName.empty() ? std::string(name) : m_innerName + "." + std::string(name);
    m_problems.push_back({"problem.missingKey", where, m_inner->line, {}});
}

void ConfigKeys::refuse(const char* code, std::string_view name, std::vector<Argument> arguments)
{
    const Found found = find({name});
    m_problems.push_back({code, found ? found.where : std::string(name), found ? found.node->line : m_inner->line,
                          std::move(arguments)});
}

} // namespace cw::interop
