// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/free_names.h"

#include <cctype>

namespace cw::design {

std::string FreeNames::take(const std::string& wanted)
{
    constexpr std::size_t kMostDigits = 9; // more would overflow the counter
    if (m_taken.insert(wanted).second)
        return wanted;
    std::size_t digits = wanted.size();
    while (digits > 0 && std::isdigit(static_cast<unsigned char>(wanted[digits - 1])) != 0)
        --digits;
    const bool counts = digits < wanted.size() && wanted.size() - digits < kMostDigits;
    const std::string stem = counts ? wanted.substr(0, digits) : wanted + " ";
    const auto [next, isNew] = m_next.try_emplace(stem, 0);
    const long first = counts ? std::stol(wanted.substr(digits)) + 1 : 2;
    // Copies of A1 and A7 both count up from A; never below what each asks for.
    for (long number = isNew || next->second < first ? first : next->second;; ++number) {
        std::string candidate = stem + std::to_string(number);
        if (m_taken.insert(candidate).second) {
            next->second = number + 1;
            return candidate;
        }
    }
}

} // namespace cw::design
