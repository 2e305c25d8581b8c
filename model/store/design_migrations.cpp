// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/design_migrations.h"

#include "base/ensure.h"
#include "store/design_file.h"

#include <algorithm>
#include <array>

namespace cw::store {
namespace {

JsonNode* memberOf(JsonNode& object, std::string_view key)
{
    const auto found =
        std::ranges::find(object.members, key, [](const auto& m) -> const std::string& { return m.first; });
    return found == object.members.end() ? nullptr : &found->second;
}

/// Version 0, the drafts before the first release, kept a rack's place as two numbers "x" and "y" in millimetres.
void fromVersion0(JsonNode& root)
{
    for (const char* list : {"racks", "floorUnits"}) {
        JsonNode* items = memberOf(root, list);
        if (items == nullptr)
            continue;
        for (JsonNode& item : items->items) {
            JsonNode at;
            at.kind = JsonNode::Kind::Object;
            at.line = item.line;
            for (const char* key : {"x", "y"}) {
                if (JsonNode* value = memberOf(item, key)) {
                    at.members.emplace_back(key, *value);
                    std::erase_if(item.members, [key](const auto& m) { return m.first == key; });
                }
            }
            JsonNode unit;
            unit.kind = JsonNode::Kind::Text;
            unit.line = item.line;
            unit.text = "mm";
            at.members.emplace_back("unit", std::move(unit));
            item.members.emplace_back("at", std::move(at));
        }
    }
}

/// kSteps[v] turns version v into v + 1.
constexpr std::array<void (*)(JsonNode&), kDesignVersion> kSteps{fromVersion0};

} // namespace

void migrate(JsonNode& root, int version)
{
    ensure(version >= 0 && version <= kDesignVersion, "a version is checked before it is migrated");
    for (; version < kDesignVersion; ++version)
        kSteps[static_cast<std::size_t>(version)](root);
}

} // namespace cw::store
