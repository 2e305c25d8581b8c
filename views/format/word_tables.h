// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which tables of words are there? One for each domain, each in its own file.
// Leaves out: looking a key up (words.h).
#pragma once

#include "format/words.h"

namespace cw::format {

std::span<const Word> wordsBase();
std::span<const Word> wordsFindings();

} // namespace cw::format
