// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cw::design {
namespace {

/// Cells of two grid steps: a rack touches at most six of them.
constexpr int kCellMm = 2 * kGridMm;

int toMm(Metres length) { return static_cast<int>(std::lround(length.base() * 1000.0)); }
int toGrid(int mm) { return static_cast<int>(std::lround(static_cast<double>(mm) / kGridMm)) * kGridMm; }

} // namespace

Footprint sizeOf(const catalog::Catalog& catalog, const PartId& rackType)
{
    const catalog::RackType* type = catalog.rackTypes.find(rackType);
    if (type == nullptr)
        return {0, 0, 600, 1200};
    return {0, 0, toMm(type->width.value), toMm(type->depth.value)};
}

Footprint rotated(Footprint footprint, Facing facing)
{
    if (facing == Facing::Left || facing == Facing::Right)
        std::swap(footprint.widthMm, footprint.depthMm);
    return footprint;
}

Footprint footprintOf(const catalog::Catalog& catalog, const Rack& rack)
{
    Footprint footprint = rotated(sizeOf(catalog, rack.type), rack.facing);
    footprint.xMm = rack.at.xMm;
    footprint.yMm = rack.at.yMm;
    return footprint;
}

Footprint footprintOf(const FloorUnit& unit)
{
    return rotated({unit.at.xMm, unit.at.yMm, unit.widthMm, unit.depthMm}, unit.facing);
}

Footprint united(const Footprint& a, const Footprint& b)
{
    const int left = std::min(a.xMm, b.xMm);
    const int top = std::min(a.yMm, b.yMm);
    return {left, top, std::max(a.rightMm(), b.rightMm()) - left, std::max(a.bottomMm(), b.bottomMm()) - top};
}

Footprint floorBefore(const Footprint& rack, Facing facing, int deepMm)
{
    switch (facing) {
    case Facing::Up:
        return {rack.xMm, rack.yMm - deepMm, rack.widthMm, deepMm};
    case Facing::Down:
        return {rack.xMm, rack.bottomMm(), rack.widthMm, deepMm};
    case Facing::Left:
        return {rack.xMm - deepMm, rack.yMm, deepMm, rack.depthMm};
    case Facing::Right:
        break;
    }
    return {rack.rightMm(), rack.yMm, deepMm, rack.depthMm};
}

Facing opposite(Facing facing)
{
    switch (facing) {
    case Facing::Up:
        return Facing::Down;
    case Facing::Down:
        return Facing::Up;
    case Facing::Left:
        return Facing::Right;
    case Facing::Right:
        break;
    }
    return Facing::Left;
}

FloorIndex::FloorIndex(const Design& design, const catalog::Catalog& catalog)
    : m_widthMm(design.site->widthMm), m_depthMm(design.site->depthMm),
      m_beforeMm(toMm(catalog.judgementModel.clearanceBefore.value)),
      m_behindMm(toMm(catalog.judgementModel.clearanceBehind.value))
{
    m_placed.reserve(design.racks->size() + design.floorUnits->size());
    for (const Rack& rack : *design.racks)
        m_placed.push_back({{ItemKind::Rack, rack.id.value}, footprintOf(catalog, rack), rack.facing});
    for (const FloorUnit& unit : *design.floorUnits)
        m_placed.push_back({{ItemKind::FloorUnit, unit.id.value}, footprintOf(unit)});

    // A hall of any size gets at most a thousand cells a side; items outside the walls fall into the border cells.
    m_columns = std::clamp(m_widthMm / kCellMm + 1, 1, 1000);
    m_rows = std::clamp(m_depthMm / kCellMm + 1, 1, 1000);
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    for (std::uint32_t i = 0; i < m_placed.size(); ++i) {
        const CellRange range = cellsOf(m_placed[i].footprint);
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column)
                m_cells[cellAt(column, row)].push_back(i);
        }
    }
}

FloorIndex::CellRange FloorIndex::cellsOf(const Footprint& f) const
{
    const auto column = [this](int xMm) { return std::clamp(xMm / kCellMm, 0, m_columns - 1); };
    const auto row = [this](int yMm) { return std::clamp(yMm / kCellMm, 0, m_rows - 1); };
    return {column(f.xMm), column(f.rightMm() - 1), row(f.yMm), row(f.bottomMm() - 1)};
}

std::size_t FloorIndex::cellAt(int column, int row) const
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
}

std::vector<ItemRef> FloorIndex::overlapping(const Footprint& footprint, const ItemSet& ignored) const
{
    std::vector<ItemRef> found;
    const CellRange range = cellsOf(footprint);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            for (const std::uint32_t i : m_cells[cellAt(column, row)]) {
                if (m_placed[i].footprint.overlaps(footprint) && !contains(ignored, m_placed[i].item))
                    found.push_back(m_placed[i].item);
            }
        }
    }
    return toItemSet(std::move(found));
}

template <class Test>
bool FloorIndex::meets(const Footprint& footprint, const Test& test) const
{
    const CellRange range = cellsOf(footprint);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            for (const std::uint32_t i : m_cells[cellAt(column, row)]) {
                if (test(m_placed[i]))
                    return true;
            }
        }
    }
    return false;
}

bool FloorIndex::insideWalls(const Footprint& f) const
{
    return f.xMm >= 0 && f.yMm >= 0 && f.rightMm() <= m_widthMm && f.bottomMm() <= m_depthMm;
}

bool FloorIndex::isFree(const Footprint& footprint, const ItemSet& ignored) const
{
    return insideWalls(footprint) && !meets(footprint, [&](const Placed& other) {
        return other.footprint.overlaps(footprint) && !contains(ignored, other.item);
    });
}

bool FloorIndex::hasClearance(const Placed& rack, const ItemSet& ignored) const
{
    const auto isOpen = [&](Facing side, int deepMm) {
        const Footprint zone = floorBefore(rack.footprint, side, deepMm);
        return deepMm == 0 || (insideWalls(zone) && !meets(zone, [&](const Placed& other) {
                   return other.item != rack.item && other.footprint.overlaps(zone) && !contains(ignored, other.item);
               }));
    };
    return !rack.facing || (isOpen(*rack.facing, m_beforeMm) && isOpen(opposite(*rack.facing), m_behindMm));
}

bool FloorIndex::leavesClearance(const Placed& wanted, const ItemSet& ignored) const
{
    const Footprint& f = wanted.footprint;
    const int around = std::max(m_beforeMm, m_behindMm);
    const Footprint near{f.xMm - around, f.yMm - around, f.widthMm + 2 * around, f.depthMm + 2 * around};
    return hasClearance(wanted, ignored) && !meets(near, [&](const Placed& other) {
        return other.facing && other.item != wanted.item && !contains(ignored, other.item) &&
               (floorBefore(other.footprint, *other.facing, m_beforeMm).overlaps(f) ||
                floorBefore(other.footprint, opposite(*other.facing), m_behindMm).overlaps(f));
    });
}

template <class Test>
std::optional<FloorPoint> FloorIndex::nearestWhere(const Footprint& wanted, int rings, const Test& test) const
{
    if (wanted.widthMm > m_widthMm || wanted.depthMm > m_depthMm)
        return std::nullopt;
    const int centreX = toGrid(std::clamp(wanted.xMm, 0, m_widthMm - wanted.widthMm));
    const int centreY = toGrid(std::clamp(wanted.yMm, 0, m_depthMm - wanted.depthMm));
    const int farthest = std::min(std::max(m_widthMm, m_depthMm) / kGridMm + 1, rings);
    for (int ring = 0; ring <= farthest; ++ring) {
        std::optional<FloorPoint> best;
        double bestDistance = 0;
        const auto consider = [&](int column, int row) {
            Footprint candidate = wanted;
            candidate.xMm = centreX + column * kGridMm;
            candidate.yMm = centreY + row * kGridMm;
            const double distance = std::hypot(candidate.xMm - wanted.xMm, candidate.yMm - wanted.yMm);
            if ((!best || distance < bestDistance) && test(candidate)) {
                best = FloorPoint{candidate.xMm, candidate.yMm};
                bestDistance = distance;
            }
        };
        for (int step = -ring; step <= ring; ++step) {
            consider(step, -ring);
            consider(step, ring);
            consider(-ring, step);
            consider(ring, step);
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

namespace {
/// Beyond some hundred metres "nearest" means nothing, and a full hall must not stop the hand that drags.
constexpr int kMostRings = 500;
} // namespace

std::optional<FloorPoint> FloorIndex::nearestFree(const Footprint& wanted, const ItemSet& ignored,
                                                  std::optional<Facing> facing) const
{
    const auto free = nearestWhere(wanted, kMostRings, [&](const Footprint& place) { return isFree(place, ignored); });
    if (!free)
        return std::nullopt;
    const int away = std::max(std::abs(free->xMm - wanted.xMm), std::abs(free->yMm - wanted.yMm)) / kGridMm;
    const auto clear = nearestWhere(wanted, std::min(kMostRings, away + kRingsForClearance), [&](const Footprint& place) {
        return isFree(place, ignored) && leavesClearance({{}, place, facing}, ignored);
    });
    return clear ? clear : free;
}

std::optional<FloorPoint> FloorIndex::nearestClear(const Footprint& wanted, const ItemSet& ignored,
                                                   std::optional<Facing> facing) const
{
    return nearestWhere(wanted, kMostRings, [&](const Footprint& place) {
        return isFree(place, ignored) && leavesClearance({{}, place, facing}, ignored);
    });
}

std::optional<ItemRef> FloorIndex::at(FloorPoint point) const
{
    const std::vector<ItemRef> found = overlapping({point.xMm, point.yMm, 1, 1});
    if (found.empty())
        return std::nullopt;
    return found.front();
}

std::vector<std::pair<ItemRef, ItemRef>> FloorIndex::collisions() const
{
    const auto before = [this](std::uint32_t i) -> std::optional<std::uint32_t> {
        const Footprint& footprint = m_placed[i].footprint;
        const CellRange range = cellsOf(footprint);
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column) {
                for (const std::uint32_t other : m_cells[cellAt(column, row)]) { // ascending
                    if (other >= i)
                        break;
                    if (m_placed[other].footprint.overlaps(footprint))
                        return other;
                }
            }
        }
        return std::nullopt;
    };
    std::vector<std::pair<ItemRef, ItemRef>> found;
    for (std::uint32_t i = 0; i < m_placed.size(); ++i) {
        if (const std::optional<std::uint32_t> other = before(i))
            found.emplace_back(m_placed[i].item, m_placed[*other].item);
    }
    return found;
}

Snapped snap(const FloorIndex& floor, const Footprint& moved, int reachMm, const ItemSet& ignored)
{
    Snapped result{{toGrid(moved.xMm), toGrid(moved.yMm)}, {}};
    int bestX = reachMm + 1;
    int bestY = reachMm + 1;
    int lineX = 0;
    int lineY = 0;
    // Only neighbours about as far away as the moved thing is large are worth catching on.
    Footprint around = moved;
    around.xMm -= moved.widthMm + reachMm;
    around.yMm -= moved.depthMm + reachMm;
    around.widthMm = 3 * moved.widthMm + 2 * reachMm;
    around.depthMm = 3 * moved.depthMm + 2 * reachMm;
    const auto better = [](int candidate, int wanted, int& best) {
        const int distance = std::abs(candidate - wanted);
        const bool closer = distance < best;
        if (closer)
            best = distance;
        return closer;
    };
    for (const Placed& neighbour : floor.all()) {
        const Footprint& f = neighbour.footprint;
        if (!f.overlaps(around) || contains(ignored, neighbour.item))
            continue;
        for (const auto& [edge, position] : {std::pair{f.xMm, f.xMm},
                                             {f.rightMm(), f.rightMm()},
                                             {f.xMm, f.xMm - moved.widthMm},
                                             {f.rightMm(), f.rightMm() - moved.widthMm}}) {
            if (better(position, moved.xMm, bestX)) {
                result.at.xMm = position;
                lineX = edge;
            }
        }
        for (const auto& [edge, position] : {std::pair{f.yMm, f.yMm},
                                             {f.bottomMm(), f.bottomMm()},
                                             {f.yMm, f.yMm - moved.depthMm},
                                             {f.bottomMm(), f.bottomMm() - moved.depthMm}}) {
            if (better(position, moved.yMm, bestY)) {
                result.at.yMm = position;
                lineY = edge;
            }
        }
    }
    if (bestX <= reachMm)
        result.lines.push_back({true, lineX});
    if (bestY <= reachMm)
        result.lines.push_back({false, lineY});
    return result;
}

} // namespace cw::design
