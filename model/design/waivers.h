// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person accept a finding, and take that back? Leaves out: which finding a waiver covers
// (assess/waive.cpp).
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cw::design {

/// The finding of this code on these items is accepted for this reason, whatever was said of it before. Code:
/// problem.edit.noReason (an empty one).
Result<Design> accept(const Design& design, const std::string& code, std::vector<std::uint32_t> items,
                      const std::string& reason);
/// Every waiver that covers all these items is withdrawn.
Design withdraw(const Design& design, const std::string& code, const std::vector<std::uint32_t>& items);
/// Whether a waiver speaks of a finding of this code on these items, sorted: one more item and it does not.
bool covers(const Waiver& waiver, const std::string& code, const std::vector<std::uint32_t>& items);

} // namespace cw::design
