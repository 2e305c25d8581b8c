// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which lines does the outline of a design have, and below which? Hall, rows, racks, devices; floor units,
// cables, blocks. Leaves out: their words and figures (outline_text.h) and how a tree shows them (outline_model.h).
#pragma once

#include "catalog/catalog.h"
#include "design/item.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cw::outline {

enum class LineKind {
    Hall,
    Row,
    Rack,
    Node,
    Switch,
    Appliance,
    Loose,
    FloorUnits,
    FloorUnit,
    Cables,
    CableType,
    Blocks,
    Block,
    Copy
};

/// Names a line for as long as what it stands for exists. A row is known by the lowest id of its racks, a type of
/// cables by that of its cables, a copy by its block and number.
struct LineKey {
    LineKind kind = LineKind::Hall;
    std::uint32_t id = 0;
    std::uint32_t number = 0;
    friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

struct LineKeyHash {
    std::size_t operator()(const LineKey& key) const noexcept
    {
        return (std::size_t{key.id} << 20U) ^ (std::size_t{key.number} << 8U) ^ static_cast<std::size_t>(key.kind);
    }
};

struct Line {
    LineKey key;
    std::uint32_t index = 0;             ///< into the design's list of its kind; of a row into Plan::rows
    std::vector<std::uint32_t> children; ///< into Plan::lines
};

struct PlanRow {
    std::string name;
    std::vector<std::uint32_t> racks; ///< into Design::racks
};

struct PlanCables {
    catalog::PartId type;
    std::vector<std::uint32_t> ids;
};

struct Plan {
    std::vector<Line> lines; ///< the first is above all others and is never shown
    std::vector<PlanRow> rows;
    std::vector<PlanCables> cables;
};

/// With `shown` only what leads to these items; a rack that is shown keeps all that stands in it.
Plan planOutline(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet* shown = nullptr);

/// The item that a line stands for; false where it stands for several or none.
bool isItem(LineKind kind);
design::ItemRef itemOf(const LineKey& key);
LineKey lineOf(const design::ItemRef& item);

} // namespace cw::outline
