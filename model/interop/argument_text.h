// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which arguments does a launch script or an older TOML file give, in which line, and which did nobody ask
// for? Leaves out: what they mean, and shell variables, whose values the text does not say.
#pragma once

#include "base/result.h"
#include "interop/launch_note.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw::interop {

class ArgumentText {
public:
    /// Reads "--name value", "--name=value" and "--flag" from shell text, "[section]" and "name = value" from TOML.
    /// Names have hyphens for underscores: "parallelism.tensor-parallel-degree".
    ArgumentText(std::string_view text, Problems& problems);

    [[nodiscard]] bool empty() const { return m_arguments.empty(); }
    [[nodiscard]] const FieldWords& note() const { return m_note; }
    [[nodiscard]] int noteLine() const { return m_noteLine; }
    [[nodiscard]] int line(const std::string& name) const;
    bool has(const std::string& name);
    /// A switch: given without a value, or with true, or not.
    bool flag(const std::string& name);
    std::optional<std::string> word(const std::string& name);
    std::optional<std::int64_t> whole(const std::string& name);
    void whole(const std::string& name, int& target);
    /// One of the words, by its place among them; a problem where it is another one.
    std::optional<std::size_t> oneOf(const std::string& name, std::initializer_list<std::string_view> words);
    void refuse(const char* code, const std::string& name, std::vector<Argument> arguments);
    /// problem.interop.unknownArgument for each that nobody asked for.
    [[nodiscard]] Problems unread() const;

private:
    struct Given {
        std::string value;
        bool hasValue = false;
        int line = 0;
        bool read = false;
    };
    void readLine(std::string_view line, int number);
    void readToml(std::string_view line, int number);
    void gather();
    Given* find(const std::string& name);

    std::map<std::string, Given> m_arguments;
    FieldWords m_note;
    int m_noteLine = 0;
    std::string m_section;                             ///< of TOML; empty in shell text
    std::vector<std::pair<std::string, Given>> m_list; ///< in the order of the text, twins included
    Problems& m_problems;
};

} // namespace cw::interop
