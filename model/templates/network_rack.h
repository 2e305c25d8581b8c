// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many switches share a rack, and which PDUs does a rack with this load get?
// Leaves out: where the rack stands.
#pragma once

#include "design/design.h"

namespace cw::templates {

inline constexpr int kSwitchesPerRack = 16;
/// Set aside in a network rack for management switches and servers.
inline constexpr Watts kManagementPower{2000};

/// The smaller of two PDU sizes that carries the load with one spare.
void choosePdus(design::Rack& rack, Watts load);

} // namespace cw::templates
