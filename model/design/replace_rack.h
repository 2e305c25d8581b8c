// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: can a rack become one of another type around what it holds?
// Leaves out: devices (replace_device.h).
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/item.h"

namespace cw::design {

/// Another cabinet around the same devices, with the same upper left corner. Codes: problem.edit.noSuchRack,
/// problem.edit.rackTooLow {item, units}, problem.edit.standsOn {item, other}, problem.edit.itemOutside {item}.
Result<Design> replaceRack(const Design& design, const catalog::Catalog& catalog, RackId rack, const PartId& type);

} // namespace cw::design
