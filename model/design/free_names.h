// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which name does a new item get when the wanted one is taken? The next number that is free.
// Leaves out: whose names are taken; the caller collects them once for many new items.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace cw::design {

class FreeNames {
public:
    explicit FreeNames(std::unordered_set<std::string> taken) : m_taken(std::move(taken)) {}

    /// `wanted`, or the first of "wanted 2", "A2" after "A1" ... that is not taken; it is taken from now on.
    std::string take(const std::string& wanted);

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, long> m_next; ///< per stem, where to go on counting
};

} // namespace cw::design
