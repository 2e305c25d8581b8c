// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does an item stand, what would it collide with, and which free place is nearest?
// Leaves out: drawing, and heights inside a rack (mounting.h).
#pragma once

#include "catalog/catalog.h"
#include "design/item.h"

#include <optional>
#include <utility>
#include <vector>

namespace cw::design {

inline constexpr int kGridMm = 600;

/// A rectangle on the floor in whole millimetres; right and bottom edges are outside it.
struct Footprint {
    int xMm = 0;
    int yMm = 0;
    int widthMm = 0;
    int depthMm = 0;
    [[nodiscard]] int rightMm() const { return xMm + widthMm; }
    [[nodiscard]] int bottomMm() const { return yMm + depthMm; }
    [[nodiscard]] bool overlaps(const Footprint& other) const
    {
        return xMm < other.rightMm() && other.xMm < rightMm() && yMm < other.bottomMm() && other.yMm < bottomMm();
    }
    friend bool operator==(const Footprint&, const Footprint&) = default;
};

/// Width and depth of a rack type as seen from above when it faces up; 600 x 1200 where the catalog does not know the
/// type.
Footprint sizeOf(const catalog::Catalog& catalog, const PartId& rackType);
Footprint footprintOf(const catalog::Catalog& catalog, const Rack& rack);
Footprint footprintOf(const FloorUnit& unit);
/// Width and depth swapped where the item looks sideways.
Footprint rotated(Footprint footprint, Facing facing);

/// The least that covers both.
Footprint united(const Footprint& a, const Footprint& b);
/// The floor before the front of something that stands there, as wide as it is.
Footprint floorBefore(const Footprint& rack, Facing facing, int deepMm);
/// The other way round.
Facing opposite(Facing facing);

struct Placed {
    ItemRef item;
    Footprint footprint;
    std::optional<Facing> facing = std::nullopt; ///< of a rack, whose devices come out before and behind it
    friend bool operator==(const Placed&, const Placed&) = default;
};

/// Everything that stands on the floor, found quickly by place.
class FloorIndex {
public:
    FloorIndex(const Design& design, const catalog::Catalog& catalog);

    [[nodiscard]] const std::vector<Placed>& all() const { return m_placed; }
    /// Items whose footprint overlaps, except those to ignore.
    [[nodiscard]] std::vector<ItemRef> overlapping(const Footprint& footprint, const ItemSet& ignored = {}) const;
    [[nodiscard]] bool insideWalls(const Footprint& footprint) const;
    /// Whether the footprint fits: inside the walls and on free floor.
    [[nodiscard]] bool isFree(const Footprint& footprint, const ItemSet& ignored = {}) const;
    /// Whether the floor that people need before and behind a rack (catalog::JudgementModel) is free; true of what is none.
    [[nodiscard]] bool hasClearance(const Placed& rack, const ItemSet& ignored = {}) const;
    /// Whether it has clearance, and takes none from the racks around.
    [[nodiscard]] bool leavesClearance(const Placed& wanted, const ItemSet& ignored = {}) const;
    /// The free grid place nearest to `wanted`, searched in growing rings; one that leaves the clearance where there is
    /// one not much farther away. nullopt when the hall is full.
    [[nodiscard]] std::optional<FloorPoint> nearestFree(const Footprint& wanted, const ItemSet& ignored = {},
                                                        std::optional<Facing> facing = std::nullopt) const;
    /// Only one that leaves the clearance, however far away.
    [[nodiscard]] std::optional<FloorPoint> nearestClear(const Footprint& wanted, const ItemSet& ignored,
                                                         std::optional<Facing> facing) const;
    [[nodiscard]] std::optional<ItemRef> at(FloorPoint point) const;
    /// Every item that overlaps one listed before it, with one such item: at most one pair for each item.
    [[nodiscard]] std::vector<std::pair<ItemRef, ItemRef>> collisions() const;

private:
    struct CellRange {
        int left = 0;
        int right = 0;
        int top = 0;
        int bottom = 0;
    };
    /// The cells that a footprint touches; what lies outside the walls counts to the border cells.
    [[nodiscard]] CellRange cellsOf(const Footprint& footprint) const;
    [[nodiscard]] std::size_t cellAt(int column, int row) const;
    /// Whether the test holds for something that shares a cell with the footprint.
    /// The nearest grid place for which the test holds, within so many rings around the wanted one.
    template <class Test>
    [[nodiscard]] std::optional<FloorPoint> nearestWhere(const Footprint& wanted, int rings, const Test& test) const;
    template <class Test>
    [[nodiscard]] bool meets(const Footprint& footprint, const Test& test) const;

    std::vector<Placed> m_placed;
    std::vector<std::vector<std::uint32_t>> m_cells; ///< indices into m_placed
    int m_columns = 0;
    int m_rows = 0;
    int m_widthMm = 0;
    int m_depthMm = 0;
    int m_beforeMm = 0; ///< clearance
    int m_behindMm = 0;
};

/// How much farther away, in grid steps, a place that leaves the clearance may be than the nearest free one: two rows on.
inline constexpr int kRingsForClearance = 12;

/// A straight line that a moved item has caught on; for drawing.
struct SnapLine {
    bool vertical = true;
    int atMm = 0;
    friend bool operator==(const SnapLine&, const SnapLine&) = default;
};

struct Snapped {
    FloorPoint at;
    std::vector<SnapLine> lines;
};

/// Catches edges of neighbours within `reachMm`, otherwise the grid.
Snapped snap(const FloorIndex& floor, const Footprint& moved, int reachMm, const ItemSet& ignored = {});

} // namespace cw::design
