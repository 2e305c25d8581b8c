// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is inside a copy of a block, apart from names, ids and the place where it stands? Two copies are alike
// when their shapes are equal; devices and cables at the same index then correspond.
// Leaves out: changing anything (follow_blocks.h), and cables that leave the copy.
#pragma once

#include "design/item.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace cw::design {

/// A rack or floor unit, seen from the copy's first one.
struct ShapeItem {
    bool isRack = true;
    PartId type;
    FloorPoint at;
    Facing facing = Facing::Up;
    PartId pdu;
    int pduCount = 0;
    PartId cooling;
    int widthMm = 0; ///< of floor units
    int depthMm = 0;
    friend bool operator==(const ShapeItem&, const ShapeItem&) = default;
};

/// Names, and where a switch is drawn on the network's sheet, are each copy's own.
struct ShapeDevice {
    std::size_t rack = 0; ///< index among the copy's items
    int bottomUnit = 1;
    ItemKind kind = ItemKind::Node;
    PartId type;
    PartId accelerator;
    SwitchRole role = SwitchRole::Leaf;
    friend bool operator==(const ShapeDevice&, const ShapeDevice&) = default;
};

struct ShapePort {
    std::size_t device = 0;
    int port = 0;
    friend auto operator<=>(const ShapePort&, const ShapePort&) = default;
};

struct ShapeCable {
    ShapePort a; ///< the lower of both
    ShapePort b;
    PartId type;
    friend auto operator<=>(const ShapeCable&, const ShapeCable&) = default;
};

struct CopyShape {
    std::vector<ShapeItem> items;
    std::vector<ShapeDevice> devices; ///< by rack, unit and kind
    std::vector<ShapeCable> cables;   ///< sorted
    friend bool operator==(const CopyShape&, const CopyShape&) = default;
};

struct ShapedCopy {
    CopyShape shape;
    std::vector<FloorPoint> places;     ///< of the items, in the hall
    std::vector<std::uint32_t> devices; ///< ids, in the order of shape.devices
    std::vector<std::uint32_t> cables;  ///< ids, in the order of shape.cables
};

using CopyItems = std::vector<std::uint32_t>; ///< ids of racks and floor units

/// All copies in one pass over the design. An id that is not there leaves its item out.
std::vector<ShapedCopy> copyShapes(const Design& design, std::span<const CopyItems> copies);
ShapedCopy copyShape(const Design& design, const CopyItems& copy);

} // namespace cw::design
