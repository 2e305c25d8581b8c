// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which node of the catalog holds an accelerator, and what of that node's network is each accelerator's own?
// Leaves out: racks and fabrics, which only a design has.
#pragma once

#include "catalog/catalog.h"

#include <optional>

namespace cw::catalog {

/// The first in the order of the catalog; nullptr: none.
const Server* firstNodeWith(const Catalog& catalog, const PartId& accelerator);

/// Of the compute ports of a node, shared by its accelerators; nullopt where it has none.
std::optional<BytesPerSecond> networkPerAccelerator(const Server& server);

} // namespace cw::catalog
