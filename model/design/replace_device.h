// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: can a device become one of another type where it stands, with its name and its cables?
// Leaves out: whether the new type is a good idea; findings judge that.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "design/item.h"

namespace cw::design {

/// A server for a node, a switch for a switch, storage for an appliance. It keeps its lowest unit; where the new one is
/// too high for that, the highest free place below that it reaches into. Never breaks a connection: a type without the
/// port that a cable ends at is refused. Codes: problem.edit.noSuchItem, problem.edit.noFreeUnits {rack, units},
/// problem.edit.portsMissing {device, ports}.
Result<Design> replaceDevice(const Design& design, const catalog::Catalog& catalog, ItemRef device,
                             const PartId& type);

/// The same of many nodes, all or none.
Result<Design> replaceNodes(const Design& design, const catalog::Catalog& catalog, const ItemSet& nodes,
                            const PartId& type);

} // namespace cw::design
