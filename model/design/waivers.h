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

/// What tells one finding from the others of its kind.
struct FindingKey {
    std::string code;
    std::vector<std::uint32_t> items = {}; ///< ids, sorted
    std::vector<std::string> words = {};   ///< of one without items: what it names
    friend bool operator==(const FindingKey&, const FindingKey&) = default;
};

/// The finding is accepted for this reason, whatever was said of it before. Code: problem.edit.noReason (an empty one).
Result<Design> accept(const Design& design, FindingKey finding, const std::string& reason);
/// Every waiver that covers the finding is withdrawn.
Design withdraw(const Design& design, const FindingKey& finding);
/// Whether a waiver speaks of the finding: with one more item it does not, and no waiver of words speaks of others.
bool covers(const Waiver& waiver, const FindingKey& finding);

} // namespace cw::design
