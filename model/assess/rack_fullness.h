// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rack is fullest? Its share of the limit that it is nearest to: of PDUs, cooling, weight or units.
// Leaves out: whether that is too much; findings say so.
#pragma once

#include "assess/assessment.h"

#include <cstddef>
#include <optional>

namespace cw::assess {

/// Of the racks of one class of the inventory, with what they are expected to draw; 1 at the limit. nullopt: no limit is
/// known.
std::optional<double> rackFullness(const Assessment& assessment, std::size_t rackClass);

/// Of what is in one rack of the class, as far as the catalog knows it. nullopt: the weight of the rack itself is not known.
std::optional<Kilograms> rackLoad(const inventory::RackClass& racks);

} // namespace cw::assess
