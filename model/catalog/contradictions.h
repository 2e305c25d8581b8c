// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which values of one part cannot both be true? Mostly a sparse rate taken for a dense one, or a duplex one
// for one way. Leaves out: values that are merely unlikely, and references between parts.
#pragma once

#include "catalog/parts.h"

#include <vector>

namespace cw::catalog {

/// The keys of two values of a catalog file.
struct Contradiction {
    const char* first = "";
    const char* second = "";
};

std::vector<Contradiction> contradictions(const Accelerator& part);
std::vector<Contradiction> contradictions(const Server& part);
std::vector<Contradiction> contradictions(const Switch& part);
std::vector<Contradiction> contradictions(const RackPdu& part);
std::vector<Contradiction> contradictions(const CoolingSystem& part);
std::vector<Contradiction> contradictions(const AirClass& part);
std::vector<Contradiction> contradictions(const LanguageModel& part);

/// Parts whose values stand alone.
template <class Part>
std::vector<Contradiction> contradictions(const Part&)
{
    return {};
}

} // namespace cw::catalog
