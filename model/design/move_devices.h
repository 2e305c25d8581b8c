// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: can several devices change their places in racks together, and if not, how far off would they fit?
// Leaves out: which places a hand means (views/rack).
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "design/item.h"

#include <optional>
#include <vector>

namespace cw::design {

struct DeviceMove {
    ItemRef device;
    Mount to;
    friend bool operator==(const DeviceMove&, const DeviceMove&) = default;
};

/// All at once: they may take each other's places. Codes: problem.edit.noSuchRack, problem.edit.noSuchItem,
/// problem.edit.unitsTaken {rack, unit}.
Result<Design> moveDevices(const Design& design, const catalog::Catalog& catalog, const std::vector<DeviceMove>& moves);

/// The smallest number of units, up or down and at most `most`, by which all of them would have to land elsewhere to
/// fit; 0 = they fit. Upwards is positive.
std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog,
                             const std::vector<DeviceMove>& moves, int most);

/// The same for one new device of so many units.
std::optional<int> freeShift(const Design& design, const catalog::Catalog& catalog, Mount wanted, int units, int most);

} // namespace cw::design
