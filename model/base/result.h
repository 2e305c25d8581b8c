// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does outside input that cannot be used travel back? As codes, places and arguments, never as text.
// Leaves out: designs that do not work; those are Findings of an Assessment (assess/finding.h).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cw {

/// A named value that a sentence will contain, e.g. {"given", "-3"}.
struct Argument {
    std::string name;
    std::string value;
    friend bool operator==(const Argument&, const Argument&) = default;
};

/// What is wrong with an input. `code` is a text key ("problem.unknownKey"), `where` a path ("racks[3].type"),
/// `line` 1-based or 0 when unknown.
struct Problem {
    std::string code;
    std::string where;
    int line = 0;
    std::vector<Argument> arguments;
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// Either a value or the problems that prevented it.
template <class T>
class Result {
public:
    Result(T value) : m_state(std::move(value)) {}                     // NOLINT(google-explicit-constructor)
    Result(Problem problem) : m_state(Problems{std::move(problem)}) {} // NOLINT(google-explicit-constructor)
    Result(Problems problems) : m_state(std::move(problems)) {}        // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const& { return std::get<T>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(m_state)); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const Problems& problems() const { return std::get<Problems>(m_state); }

private:
    std::variant<T, Problems> m_state;
};

} // namespace cw
