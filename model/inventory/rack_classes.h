// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks are alike, what do they hold, how full and how heavy are they, and which devices are badly
// mounted? Leaves out: watts and heat (power/, cooling/).
#pragma once

#include "inventory/device_classes.h"

namespace cw::inventory {

/// Fills racks, units and mount problems; the device classes must be there already.
void classifyRacks(const design::Design& design, const catalog::Catalog& catalog, const DeviceClasses& classes,
                   Inventory& inventory);

} // namespace cw::inventory
