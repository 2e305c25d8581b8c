// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rectangle does each thing on the floor take, what stands in it, and what is at a point?
// Leaves out: colours and figures; a plan is rebuilt from the Design and never edited.
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <QRect>
#include <QRectF>

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace cw::canvas {

enum class DeviceKind { Node, Switch, Appliance };

/// A box in a rack, as far as a picture needs it.
struct PlanDevice {
    DeviceKind kind = DeviceKind::Node;
    std::uint32_t id = 0;
    int index = 0; ///< into the design's vector of its kind
    int bottomUnit = 1;
    int units = 1;
    int accelerators = 0;
    std::uint32_t rack = 0; ///< index into FloorPlan::racks
};

struct PlanRack {
    design::RackId id;
    int index = 0; ///< into design.racks
    QRect mm;
    design::Facing facing = design::Facing::Up;
    int rackUnits = 42;
    int nodes = 0;
    int switches = 0;
    int appliances = 0;
};

struct PlanUnit {
    design::FloorUnitId id;
    int index = 0;
    QRect mm;
};

/// A strip of floor on the intake (cold) or exhaust (hot) side of a row.
struct Aisle {
    QRect mm;
    bool cold = true;
    friend bool operator==(const Aisle&, const Aisle&) = default;
};

struct FloorPlan {
    QRect hall;
    std::vector<PlanRack> racks;
    std::vector<PlanUnit> units;
    std::vector<Aisle> aisles;

    /// The boxes of racks[rack], highest first.
    [[nodiscard]] std::span<const PlanDevice> devices(std::size_t rack) const;
    [[nodiscard]] const PlanRack* find(design::RackId id) const;
    [[nodiscard]] const PlanUnit* find(design::FloorUnitId id) const;
    /// The box with this number, or nullptr.
    [[nodiscard]] const PlanDevice* findBox(std::uint32_t id) const;
    /// Indices of the racks that touch `mm`, in drawing order.
    [[nodiscard]] std::vector<std::uint32_t> racksIn(const QRectF& mm) const;
    /// Everything that is drawn: the hall and what may stand outside it.
    [[nodiscard]] QRect extent() const;

    // Filled by planFloor():
    std::vector<PlanDevice> boxes;
    std::vector<std::uint32_t> firstBox; ///< racks.size() + 1 entries into `boxes`
    std::unordered_map<std::uint32_t, std::uint32_t> boxIndex;
    std::unordered_map<design::RackId, std::uint32_t> rackIndex;
    std::unordered_map<design::FloorUnitId, std::uint32_t> unitIndex;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells; ///< rack indices by 4.8-m square
};

FloorPlan planFloor(const design::Design& design, const catalog::Catalog& catalog);

/// The footprint on the floor: as wide as the type says when the front looks up or down.
QRect footprintMm(const design::Rack& rack, const catalog::Catalog& catalog);
QRect footprintMm(const design::FloorUnit& unit);

/// Aisles follow from where the racks look: intake in front, exhaust behind, up to the next row or the wall. Opposite rows
/// farther apart than `widestMm` have an aisle each.
std::vector<Aisle> findAisles(const std::vector<PlanRack>& racks, const QRect& hall, int widestMm);

} // namespace cw::canvas
