// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_plan.h"

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

/// A rack or box whose type is not in the catalog is still drawn; a finding says what is missing.
constexpr int kUnknownWidthMm = 600;
constexpr int kUnknownDepthMm = 1200;
constexpr int kUnknownRackUnits = 42;

constexpr int kCellMm = 4800;

std::uint64_t cellKey(int column, int row)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32) | static_cast<std::uint32_t>(row);
}

int cellOf(double mm) { return static_cast<int>(std::floor(mm / kCellMm)); }

int wholeMm(Metres length) { return static_cast<int>(std::lround(length.in(unit::mm))); }

QRect turned(design::FloorPoint at, int width, int depth, design::Facing facing)
{
    const bool sideways = facing == design::Facing::Left || facing == design::Facing::Right;
    return sideways ? QRect(at.xMm, at.yMm, depth, width) : QRect(at.xMm, at.yMm, width, depth);
}

int unitsOf(const std::optional<catalog::Datum<int>>& units) { return units ? std::max(units->value, 1) : 1; }

/// Boxes with the index of their rack; boxes whose rack does not exist are left out.
class BoxCollector {
public:
    explicit BoxCollector(FloorPlan& plan) : m_plan(plan) {}

    void add(const design::Mount& mount, PlanDevice device)
    {
        const auto found = m_plan.rackIndex.find(mount.rack);
        if (found == m_plan.rackIndex.end())
            return;
        device.bottomUnit = mount.bottomUnit;
        device.rack = found->second;
        PlanRack& rack = m_plan.racks[found->second];
        rack.nodes += device.kind == DeviceKind::Node;
        rack.switches += device.kind == DeviceKind::Switch;
        rack.appliances += device.kind == DeviceKind::Appliance;
        m_plan.boxes.push_back(device);
    }

    void finish()
    {
        std::sort(m_plan.boxes.begin(), m_plan.boxes.end(), [](const PlanDevice& a, const PlanDevice& b) {
            return a.rack != b.rack ? a.rack < b.rack : a.bottomUnit > b.bottomUnit;
        });
        m_plan.firstBox.assign(m_plan.racks.size() + 1, 0);
        m_plan.boxIndex.reserve(m_plan.boxes.size());
        for (std::size_t i = 0; i < m_plan.boxes.size(); ++i) {
            ++m_plan.firstBox[m_plan.boxes[i].rack + 1];
            m_plan.boxIndex.emplace(m_plan.boxes[i].id, static_cast<std::uint32_t>(i));
        }
        for (std::size_t i = 1; i < m_plan.firstBox.size(); ++i)
            m_plan.firstBox[i] += m_plan.firstBox[i - 1];
    }

private:
    FloorPlan& m_plan;
};

void collectBoxes(FloorPlan& plan, const design::Design& design, const catalog::Catalog& catalog)
{
    BoxCollector collector(plan);
    for (std::size_t i = 0; i < design.nodes->size(); ++i) {
        const design::Node& node = (*design.nodes)[i];
        const catalog::Server* type = catalog.servers.find(node.type);
        collector.add(node.mount, {DeviceKind::Node, node.id.value, static_cast<int>(i), 1,
                                   type != nullptr ? unitsOf(type->rackUnits) : 1,
                                   type != nullptr ? type->acceleratorCount : 0, 0});
    }
    for (std::size_t i = 0; i < design.switches->size(); ++i) {
        const design::Switch& box = (*design.switches)[i];
        const catalog::Switch* type = catalog.switches.find(box.type);
        collector.add(box.mount, {DeviceKind::Switch, box.id.value, static_cast<int>(i), 1,
                                  type != nullptr ? unitsOf(type->rackUnits) : 1, 0, 0});
    }
    for (std::size_t i = 0; i < design.appliances->size(); ++i) {
        const design::Appliance& box = (*design.appliances)[i];
        const catalog::StorageSystem* type = catalog.storageSystems.find(box.type);
        collector.add(box.mount, {DeviceKind::Appliance, box.id.value, static_cast<int>(i), 1,
                                  type != nullptr ? unitsOf(type->rackUnits) : 1, 0, 0});
    }
    collector.finish();
}

void indexCells(FloorPlan& plan)
{
    for (std::size_t i = 0; i < plan.racks.size(); ++i) {
        const QRect& mm = plan.racks[i].mm;
        for (int column = cellOf(mm.left()); column <= cellOf(mm.right()); ++column) {
            for (int row = cellOf(mm.top()); row <= cellOf(mm.bottom()); ++row)
                plan.cells[cellKey(column, row)].push_back(static_cast<std::uint32_t>(i));
        }
    }
}

} // namespace

QRect footprintMm(const design::Rack& rack, const catalog::Catalog& catalog)
{
    const catalog::RackType* type = catalog.rackTypes.find(rack.type);
    return turned(rack.at, type != nullptr ? wholeMm(type->width.value) : kUnknownWidthMm,
                  type != nullptr ? wholeMm(type->depth.value) : kUnknownDepthMm, rack.facing);
}

QRect footprintMm(const design::FloorUnit& unit) { return turned(unit.at, unit.widthMm, unit.depthMm, unit.facing); }

FloorPlan planFloor(const design::Design& design, const catalog::Catalog& catalog)
{
    FloorPlan plan;
    plan.hall = QRect(0, 0, design.site->widthMm, design.site->depthMm);
    plan.racks.reserve(design.racks->size());
    plan.rackIndex.reserve(design.racks->size());
    for (std::size_t i = 0; i < design.racks->size(); ++i) {
        const design::Rack& rack = (*design.racks)[i];
        const catalog::RackType* type = catalog.rackTypes.find(rack.type);
        PlanRack planned;
        planned.id = rack.id;
        planned.index = static_cast<int>(i);
        planned.mm = footprintMm(rack, catalog);
        planned.facing = rack.facing;
        planned.rackUnits = type != nullptr ? type->rackUnits.value : kUnknownRackUnits;
        plan.rackIndex.emplace(rack.id, static_cast<std::uint32_t>(i));
        plan.racks.push_back(planned);
    }
    for (std::size_t i = 0; i < design.floorUnits->size(); ++i) {
        const design::FloorUnit& unit = (*design.floorUnits)[i];
        plan.unitIndex.emplace(unit.id, static_cast<std::uint32_t>(i));
        plan.units.push_back({unit.id, static_cast<int>(i), footprintMm(unit)});
    }
    collectBoxes(plan, design, catalog);
    indexCells(plan);
    plan.aisles = findAisles(plan.racks, plan.hall, wholeMm(catalog.judgementModel.widestAisle.value));
    return plan;
}

std::span<const PlanDevice> FloorPlan::devices(std::size_t rack) const
{
    return std::span(boxes).subspan(firstBox[rack], firstBox[rack + 1] - firstBox[rack]);
}

const PlanRack* FloorPlan::find(design::RackId id) const
{
    const auto found = rackIndex.find(id);
    return found == rackIndex.end() ? nullptr : &racks[found->second];
}

const PlanUnit* FloorPlan::find(design::FloorUnitId id) const
{
    const auto found = unitIndex.find(id);
    return found == unitIndex.end() ? nullptr : &units[found->second];
}

const PlanDevice* FloorPlan::findBox(std::uint32_t id) const
{
    const auto found = boxIndex.find(id);
    return found == boxIndex.end() ? nullptr : &boxes[found->second];
}

std::vector<std::uint32_t> FloorPlan::racksIn(const QRectF& mm) const
{
    std::vector<std::uint32_t> found;
    const auto touches = [&](std::uint32_t i) { return QRectF(racks[i].mm).intersects(mm); };
    const double cellsAsked = (mm.width() / kCellMm + 2) * (mm.height() / kCellMm + 2);
    if (cellsAsked > static_cast<double>(cells.size())) {
        for (std::uint32_t i = 0; i < racks.size(); ++i) {
            if (touches(i))
                found.push_back(i);
        }
        return found;
    }
    for (int column = cellOf(mm.left()); column <= cellOf(mm.right()); ++column) {
        for (int row = cellOf(mm.top()); row <= cellOf(mm.bottom()); ++row) {
            const auto cell = cells.find(cellKey(column, row));
            if (cell == cells.end())
                continue;
            std::copy_if(cell->second.begin(), cell->second.end(), std::back_inserter(found), touches);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QRect FloorPlan::extent() const
{
    QRect all = hall;
    for (const PlanRack& rack : racks)
        all = all.united(rack.mm);
    for (const PlanUnit& unit : units)
        all = all.united(unit.mm);
    return all;
}

} // namespace cw::canvas
