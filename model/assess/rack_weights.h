// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why is the weight of a rack not known? Leaves out: the weight (inventory/).
#pragma once

#include "inventory/inventory.h"

#include <string>
#include <vector>

namespace cw::assess {

/// Names of its parts that the catalog knows no weight of, each once; empty where the rack's weight is known.
std::vector<std::string> unweighedParts(const inventory::Inventory& inventory, const inventory::RackClass& rack);

} // namespace cw::assess
