// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does each rack of a row stand in the elevation, seen from the front or from behind, and where in it is
// a unit? Pure geometry; one unit of the drawing is a pixel at 100 %. Leaves out: what is painted there.
#pragma once

#include "canvas/floor_plan.h"

#include <QRect>
#include <QRectF>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cw::elevation {

inline constexpr int kUnitPx = 16;
inline constexpr int kBodyWidth = 200;
inline constexpr int kOpeningWidth = 152;
inline constexpr int kSideWidth = (kBodyWidth - kOpeningWidth) / 2; ///< for unit numbers on one side, PDUs on the other
inline constexpr int kHeadPx = 24;                                  ///< of the cabinet, above and below its units
inline constexpr int kFeetPx = 6;
inline constexpr int kRackGap = 48;
inline constexpr int kFaceGap = 8; ///< between the two sides of one rack
inline constexpr int kTitlePx = 48;
inline constexpr int kBarsPx = 96;

/// Into FloorPlan::racks, from left to right.
using RackIndices = std::vector<std::uint32_t>;

enum class Sides { Front, Rear, Both };
enum class Face { Front, Rear };

/// One side of one rack as it stands in the drawing.
struct Standing {
    std::uint32_t rack = 0; ///< index into FloorPlan::racks
    Face face = Face::Front;
    QRect body; ///< the cabinet without its feet
    int rackUnits = 42;
    int line = 0; ///< index into RackPlan::lines

    /// The opening between the posts: all units.
    [[nodiscard]] QRect opening() const;
    /// Where unit numbers stand; seen from behind, on the other side.
    [[nodiscard]] QRect numbers() const;
    [[nodiscard]] QRect strips() const;
    [[nodiscard]] QRect place(int bottomUnit, int units) const;
    /// 1-based from below; nullopt above or below all units.
    [[nodiscard]] std::optional<int> unitAt(double y) const;
};

/// Racks on one floor line.
struct Line {
    int floorY = 0;
    std::uint32_t first = 0; ///< index into RackPlan::standing
    std::uint32_t count = 0;
    QRect extent; ///< with titles and bars
};

struct RackPlan {
    std::vector<Standing> standing; ///< line by line, from left to right
    std::vector<Line> lines;
    QRect extent;
    std::unordered_map<std::uint32_t, std::uint32_t> firstOf; ///< by index of the rack: its first standing

    /// The standings that touch a place of the drawing with their titles and bars.
    [[nodiscard]] std::vector<std::uint32_t> standingIn(const QRectF& area) const;
    [[nodiscard]] bool shows(std::uint32_t rack) const { return firstOf.contains(rack); }
};

/// Racks of a row side by side on their floor line; rows beside and below each other in about the shape of a screen.
RackPlan planRacks(const canvas::FloorPlan& plan, const std::vector<RackIndices>& rows, Sides sides);

} // namespace cw::elevation
