// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a config.json say under one of several names, with the line for a refusal? null counts as absent,
// and what the inner text model does not say is looked up outside. Leaves out: what the values mean (hugging_face.h).
#pragma once

#include "base/result.h"
#include "store/json_tree.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cw::interop {

class ConfigKeys {
public:
    /// Synonyms, the usual one first; only for the call it is made in.
    class Names {
    public:
        Names(std::initializer_list<std::string_view> names) : m_names(names.begin(), names.size()) {}
        template <std::size_t n>
        Names(const std::array<std::string_view, n>& names) : m_names(names)
        {}
        [[nodiscard]] auto begin() const { return m_names.begin(); }
        [[nodiscard]] auto end() const { return m_names.end(); }

    private:
        std::span<const std::string_view> m_names;
    };

    ConfigKeys(const store::JsonNode& root, Problems& problems);

    [[nodiscard]] bool has(Names names) const { return static_cast<bool>(find(names)); }
    /// Also where it is null: the file knows the key.
    [[nodiscard]] bool names(std::string_view name) const;
    /// Which of the names the file uses; the first where it uses none.
    [[nodiscard]] std::string used(Names names) const;
    /// Whole numbers of 0 or more; nullopt where absent or refused. Both ends of the range are allowed.
    std::optional<int> whole(Names names, std::int64_t low, std::int64_t high);
    /// Absent is a problem named after the first name; 0 then.
    int required(Names names, std::int64_t low, std::int64_t high);
    bool flag(std::string_view name, bool otherwise);
    std::string text(std::string_view name);
    /// How many items of a list of words are this one; nullopt where there is no list.
    std::optional<int> count(std::string_view list, std::string_view word);
    const store::JsonNode* list(std::string_view name);
    void refuseMissing(std::string_view name);
    void refuse(const char* code, std::string_view name, std::vector<Argument> arguments);

private:
    struct Found {
        const store::JsonNode* node = nullptr;
        std::string where;
        explicit operator bool() const { return node != nullptr; }
    };
    [[nodiscard]] Found find(Names names) const;
    [[nodiscard]] Found expect(std::string_view name, store::JsonNode::Kind kind, const char* kindName);

    const store::JsonNode* m_outer;
    const store::JsonNode* m_inner;
    std::string m_innerName;
    Problems& m_problems;
};

} // namespace cw::interop
