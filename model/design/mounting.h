// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which units of a rack are taken, and where does a device fit?
// Leaves out: weight, power and heat; findings judge those.
#pragma once

#include "catalog/catalog.h"
#include "design/item.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cw::design {

/// A device in a rack: bottom unit 1-based, height in units.
struct Mounted {
    ItemRef item;
    std::string name;
    PartId type;
    int bottomUnit = 1;
    int units = 1;
    [[nodiscard]] int topUnit() const { return bottomUnit + units - 1; }
    friend bool operator==(const Mounted&, const Mounted&) = default;
};

/// Height of a part in units; parts whose height the catalog does not know take one.
int unitsOf(const catalog::Catalog& catalog, ItemKind kind, const PartId& type);
/// Units of a rack type; 42 where the catalog does not know it.
int unitsOfRack(const catalog::Catalog& catalog, const PartId& rackType);

/// All devices of one rack from the bottom up.
std::vector<Mounted> devicesIn(const Design& design, const catalog::Catalog& catalog, RackId rack);
/// Of all racks that hold something, each from the bottom up: all devices are read once, not once for each rack.
using RackContents = std::unordered_map<RackId, std::vector<Mounted>>;
RackContents rackContents(const Design& design, const catalog::Catalog& catalog);
const std::vector<Mounted>& contentOf(const RackContents& contents, RackId rack);

bool unitsAreFree(const std::vector<Mounted>& devices, int rackUnits, int bottomUnit, int units,
                  const ItemSet& ignored = {});
/// The lowest run of free units, at or above `from`.
std::optional<int> lowestFree(const std::vector<Mounted>& devices, int rackUnits, int units, int from = 1,
                              const ItemSet& ignored = {});
/// The highest run of free units, as switches are mounted.
std::optional<int> highestFree(const std::vector<Mounted>& devices, int rackUnits, int units);

} // namespace cw::design
