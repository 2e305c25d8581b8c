// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/argument_text.h"

#include <algorithm>
#include <charconv>

namespace cw::interop {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string_view unquoted(std::string_view word)
{
    if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front())
        return word.substr(1, word.size() - 2);
    return word;
}

std::string named(std::string_view name)
{
    std::string out(trimmed(name));
    std::ranges::replace(out, '_', '-');
    return out;
}

/// Sizes of plans stay below; a larger number is a slip of the pen.
constexpr std::int64_t kMostWhole = 1'000'000'000'000'000'000;

} // namespace

ArgumentText::ArgumentText(std::string_view text, Problems& problems) : m_problems(problems)
{
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.starts_with('#')) {
            if (FieldWords words = readNoteLine(line); !words.empty()) {
                m_note = std::move(words);
                m_noteLine = number;
            }
        } else if (line.starts_with('[') && line.find(']') != std::string_view::npos) {
            m_section = named(line.substr(1, line.find(']') - 1));
        } else if (!m_section.empty()) {
            readToml(line, number);
        } else {
            readLine(line, number);
        }
    }
    gather();
}

void ArgumentText::readToml(std::string_view line, int number)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos)
        return;
    std::string_view value = trimmed(line.substr(equals + 1));
    if (!value.starts_with('"') && !value.starts_with('\''))
        value = trimmed(value.substr(0, value.find('#')));
    else if (const std::size_t close = value.find(value.front(), 1); close != std::string_view::npos)
        value = value.substr(0, close + 1);
    m_list.push_back(
        {m_section + "." + named(line.substr(0, equals)), {std::string(unquoted(value)), true, number, false}});
}

void ArgumentText::readLine(std::string_view line, int number)
{
    while (!(line = trimmed(line)).empty()) {
        const bool quoted = line.front() == '"' || line.front() == '\'';
        const std::size_t close = quoted ? line.find(line.front(), 1) : std::string_view::npos;
        const std::string_view word =
            close == std::string_view::npos ? line.substr(0, line.find_first_of(" \t")) : line.substr(0, close + 1);
        line.remove_prefix(word.size());
        if (word == "\\")
            continue;
        if (word.starts_with('#'))
            return;
        if (word.starts_with("--") && word.size() > 2) {
            const std::size_t equals = word.find('=');
            Given given{{}, equals != std::string_view::npos, number, false};
            if (given.hasValue)
                given.value = unquoted(word.substr(equals + 1));
            m_list.emplace_back(named(word.substr(2, equals == std::string_view::npos ? equals : equals - 2)),
                                std::move(given));
        } else if (!m_list.empty()) {
            Given& open = m_list.back().second;
            open.value += (open.hasValue ? " " : "") + std::string(unquoted(word));
            open.hasValue = true;
        }
    }
}

void ArgumentText::gather()
{
    for (auto& [name, given] : m_list) {
        const auto [at, isNew] = m_arguments.try_emplace(name, given);
        if (!isNew && at->second.value != given.value)
            m_problems.push_back({"problem.interop.givenTwice",
                                  "--" + name,
                                  given.line,
                                  {{"first", at->second.value}, {"second", given.value}}});
    }
}

ArgumentText::Given* ArgumentText::find(const std::string& name)
{
    const auto found = m_arguments.find(name);
    if (found == m_arguments.end())
        return nullptr;
    found->second.read = true;
    return &found->second;
}

int ArgumentText::line(const std::string& name) const
{
    const auto found = m_arguments.find(name);
    return found == m_arguments.end() ? 0 : found->second.line;
}

bool ArgumentText::has(const std::string& name) { return find(name) != nullptr; }

bool ArgumentText::flag(const std::string& name)
{
    const Given* given = find(name);
    return given != nullptr && given->value != "false" && given->value != "False";
}

std::optional<std::string> ArgumentText::word(const std::string& name)
{
    const Given* given = find(name);
    if (given == nullptr)
        return std::nullopt;
    if (!given->hasValue || given->value.empty()) {
        m_problems.push_back({"problem.interop.missingValue", "--" + name, given->line, {}});
        return std::nullopt;
    }
    return given->value;
}

std::optional<std::int64_t> ArgumentText::whole(const std::string& name)
{
    const std::optional<std::string> given = word(name);
    if (!given)
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
    if (error != std::errc() || end != given->data() + given->size() || value < 1 || value > kMostWhole) {
        refuse("problem.interop.notANumber", name, {{"given", *given}});
        return std::nullopt;
    }
    return value;
}

void ArgumentText::whole(const std::string& name, int& target)
{
    const std::optional<std::int64_t> value = whole(name);
    if (!value)
        return;
    if (*value > 1'000'000'000)
        refuse("problem.outOfRange", name, {{"given", std::to_string(*value)}, {"low", "1"}, {"high", "1000000000"}});
    else
        target = static_cast<int>(*value);
}

std::optional<std::size_t> ArgumentText::oneOf(const std::string& name, std::initializer_list<std::string_view> words)
{
    const std::optional<std::string> given = word(name);
    if (!given)
        return std::nullopt;
    const auto found = std::ranges::find(words, *given);
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    refuse("problem.interop.unknownValue", name, {{"given", *given}});
    return std::nullopt;
}

void ArgumentText::refuse(const char* code, const std::string& name, std::vector<Argument> arguments)
{
    m_problems.push_back({code, "--" + name, line(name), std::move(arguments)});
}

Problems ArgumentText::unread() const
{
    Problems notes;
    for (const auto& [name, given] : m_arguments) {
        if (!given.read)
            notes.push_back({"problem.interop.unknownArgument", {}, given.line, {{"given", "--" + name}}});
    }
    return notes;
}

} // namespace cw::interop
