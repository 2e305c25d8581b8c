// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is an enumerator called in the sources? A name that settings can keep while its number moves.
// Leaves out: names for people, which are translated; enumerators beyond the first 128.
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <string_view>
#include <utility>

namespace cw::views {
namespace detail {

/// GCC and Clang write the value of a template's argument into the name of its function.
template <auto Value>
constexpr std::string_view enumeratorName()
{
    constexpr std::string_view whole = __PRETTY_FUNCTION__;
    constexpr std::string_view mark = "Value = ";
    constexpr std::size_t from = whole.find(mark) + mark.size();
    constexpr std::string_view value = whole.substr(from, whole.find_first_of(";]", from) - from);
    constexpr std::size_t colon = value.rfind(':');
    return colon == std::string_view::npos ? std::string_view() : value.substr(colon + 1);
}

template <class Enum, std::size_t... Numbers>
constexpr std::array<std::string_view, sizeof...(Numbers)> enumeratorNames(std::index_sequence<Numbers...>)
{
    return {enumeratorName<static_cast<Enum>(Numbers)>()...};
}

} // namespace detail

/// "Rotate" for FloorCommand::Rotate; empty for a number that is no enumerator.
template <class Enum>
QString enumName(Enum value)
{
    static constexpr auto names = detail::enumeratorNames<Enum>(std::make_index_sequence<128>());
    const auto number = static_cast<std::size_t>(value);
    if (number >= names.size())
        return {};
    const std::string_view name = names[number];
    // A number that has no name prints as a cast: "(cw::app::Command)77".
    if (!name.empty() && name.find(')') != std::string_view::npos)
        return {};
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace cw::views
