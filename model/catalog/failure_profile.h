// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how often did what fail in a cluster that somebody published?
// Leaves out: what that means for a job of another size (reliability/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"
#include "catalog/parts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace cw::catalog {

enum class FailurePart { Accelerator, Memory, Host, Network, Software };
inline constexpr std::size_t kFailureParts = 5;

/// Rates of unexpected interruptions. Those of hosts are of a host with `acceleratorsPerHost`; all others of one
/// accelerator. nullopt = the source has no count of its own for that part.
struct FailureProfile {
    PartId id;
    std::string name;
    std::array<std::optional<Datum<PerSecond>>, kFailureParts> rates; ///< by FailurePart
    int acceleratorsPerHost = 8;
    Datum<Fraction> permanentShare;              ///< after which a node is replaced
    std::optional<Datum<PerSecond>> jobHazard;   ///< of any job whatever its size: its own software and its user
    friend bool operator==(const FailureProfile&, const FailureProfile&) = default;
};

} // namespace cw::catalog
