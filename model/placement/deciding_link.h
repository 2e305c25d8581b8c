// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the two ends of a link of the link table, for people? Leaves out: names that the design gives.
#pragma once

#include "explain/deciding_link.h"
#include "placement/link_table.h"

namespace cw::placement {

explain::DecidingLink describe(const network::Graph& graph, const LinkRef& link);

} // namespace cw::placement
