// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is any item of a design named, alone or together with others of other kinds?
// Leaves out: what is selected; that is a view's business.
#pragma once

#include "design/design.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace cw::design {

enum class ItemKind { Rack, Node, Switch, Appliance, FloorUnit, Cable };

struct ItemRef {
    ItemKind kind = ItemKind::Rack;
    std::uint32_t id = 0;
    friend auto operator<=>(const ItemRef&, const ItemRef&) = default;
};

/// Sorted, each item once.
using ItemSet = std::vector<ItemRef>;

/// Sorts and removes doubles.
ItemSet toItemSet(std::vector<ItemRef> items);
bool contains(const ItemSet& set, ItemRef item);

const Rack* findRack(const Design& design, RackId id);
const Node* findNode(const Design& design, NodeId id);
const Switch* findSwitch(const Design& design, SwitchId id);
const Appliance* findAppliance(const Design& design, ApplianceId id);
const FloorUnit* findFloorUnit(const Design& design, FloorUnitId id);
/// The rack that a device is mounted in; an invalid id for everything else.
RackId rackOf(const Design& design, ItemRef item);
bool exists(const Design& design, ItemRef item);
/// Every item of the design.
ItemSet allItems(const Design& design);

} // namespace cw::design
