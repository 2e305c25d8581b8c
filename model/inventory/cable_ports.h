// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which ports do hand-drawn cables use, and which cables end nowhere or twice in one port?
// Leaves out: whether speed and connector of a cable suit its ports, and cables that a fabric rule stands for.
#pragma once

#include "inventory/device_classes.h"

namespace cw::inventory {

/// Fills ports and cable problems; the device classes must be there already.
void countPorts(const design::Design& design, const DeviceClasses& classes, Inventory& inventory);

} // namespace cw::inventory
