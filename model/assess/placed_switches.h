// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which of the switches that stand in racks are not those of the fabric rule? Of another type, or more than it
// uses. Leaves out: switches that are missing (find_fabric.cpp), and networks that are drawn alone.
#pragma once

#include "catalog/parts.h"
#include "design/design.h"

#include <cstdint>
#include <vector>

namespace cw::assess {

/// The part that the rule takes for leaves, spines or cores; empty for other roles.
catalog::PartId ruledType(const design::FabricRule& rule, design::SwitchRole role);

/// Of a role and of another type than the rule's, in the order of the design.
std::vector<std::uint32_t> switchesOfAnotherType(const design::Design& design, design::SwitchRole role);

/// As many of a role as stand without any cable behind the first `needed` of the design, which the rule takes.
std::vector<std::uint32_t> switchesUnused(const design::Design& design, design::SwitchRole role, std::int64_t needed);

} // namespace cw::assess
