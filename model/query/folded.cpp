// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/folded.h"

#include <cstddef>

namespace cw::query {
namespace {

/// The start of the character behind the one at `at`, in UTF-8.
std::size_t next(std::string_view text, std::size_t at)
{
    do
        ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return at;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out(text);
    for (char& letter : out) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return out;
}

bool hasWildcard(std::string_view pattern) { return pattern.find_first_of("*?") != std::string_view::npos; }

bool matchesWhole(std::string_view text, std::string_view pattern)
{
    // Back to the last star only: what an earlier one took never needs to change.
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t = next(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            starText = next(text, starText);
            t = starText;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace cw::query
