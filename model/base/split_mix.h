// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which number stands for this one, with all its bits mixed, the same on every machine?
// Leaves out: secrecy; whoever wants to can turn it back.
#pragma once

#include <cstdint>

namespace cw {

/// What one state of SplitMix64 adds to the last (Steele, Lea, Flood 2014).
inline constexpr std::uint64_t kSplitMixStep = 0x9e3779b97f4a7c15U;

/// The next number of SplitMix64 after this state. Sums of such values tell sets apart.
constexpr std::uint64_t splitMix(std::uint64_t state)
{
    state += kSplitMixStep;
    state = (state ^ (state >> 30U)) * 0xbf58476d1ce4e5b9U;
    state = (state ^ (state >> 27U)) * 0x94d049bb133111ebU;
    return state ^ (state >> 31U);
}

} // namespace cw
