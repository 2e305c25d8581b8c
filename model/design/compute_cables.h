// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which drawn cables join the compute network, and what does a fabric rule leave of them? A rule is wired anew
// or beside what is drawn. Leaves out: cables of storage and management, which no fabric rule makes.
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

namespace cw::design {

/// Cables at a compute port of a node, and between leaves, spines and cores; not those to a storage box.
int computeCables(const Design& design, const catalog::Catalog& catalog);

enum class DrawnCables { Kept, Replaced };

/// The design with another fabric rule. A rule of no kind replaces no cables: what is drawn is all that it has.
Design wireByRule(const Design& design, const catalog::Catalog& catalog, const FabricRule& rule, DrawnCables drawn);

} // namespace cw::design
