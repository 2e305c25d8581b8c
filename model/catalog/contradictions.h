// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which values of one part cannot be true? Two that exclude each other (a sparse rate taken for a dense one, a
// duplex one for one way), or a zero that figures would divide by. Leaves out: values that are merely unlikely, and
// references between parts.
#pragma once

#include "catalog/link_model.h"
#include "catalog/parts.h"
#include "catalog/power_model.h"

#include <string>
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

/// The keys of values that are zero, though times and shares divide by them: "scaleUp.oneWay".
std::vector<std::string> zeros(const Accelerator& part);
std::vector<std::string> zeros(const Server& part);
std::vector<std::string> zeros(const Switch& part);
std::vector<std::string> zeros(const RackPdu& part);
std::vector<std::string> zeros(const CoolingSystem& part);
std::vector<std::string> zeros(const CoolingUnit& part);
std::vector<std::string> zeros(const PowerChain& part);
std::vector<std::string> zeros(const LanguageModel& part);
std::vector<std::string> zeros(const PowerModel& model);
std::vector<std::string> zeros(const LinkModel& model);

template <class Part>
std::vector<std::string> zeros(const Part&)
{
    return {};
}

} // namespace cw::catalog
