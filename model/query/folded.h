// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: are two texts alike but for the case of their Latin letters, or does one match a pattern with * and ?
// Leaves out: case of other scripts; Korean has none.
#pragma once

#include <string>
#include <string_view>

namespace cw::query {

std::string folded(std::string_view text);
bool hasWildcard(std::string_view pattern);
/// Both folded. * stands for any characters, ? for one of them.
bool matchesWhole(std::string_view text, std::string_view pattern);

} // namespace cw::query
