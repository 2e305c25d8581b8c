// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_plan.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace cw::elevation {
namespace {

constexpr int kLineGap = 64;

constexpr int kColumnGap = 3 * kRackGap;
constexpr double kScreenAspect = 1.8;
constexpr int kUsualUnits = 42;

int bodyHeight(int rackUnits) { return rackUnits * kUnitPx + 2 * kHeadPx; }

int widthOf(std::size_t racks, Sides sides)
{
    const int one = sides == Sides::Both ? 2 * kBodyWidth + kFaceGap : kBodyWidth;
    return static_cast<int>(racks) * (one + kRackGap) - kRackGap;
}

/// So many rows beside each other that all of them together have about the shape of a screen.
int columnsFor(std::size_t rows, std::size_t longest, Sides sides)
{
    if (rows < 2)
        return 1;
    const double high = kTitlePx + bodyHeight(kUsualUnits) + kFeetPx + kBarsPx + kLineGap;
    const double wide = widthOf(longest, sides) + kColumnGap;
    const double columns = std::sqrt(static_cast<double>(rows) * high * kScreenAspect / wide);
    return std::clamp(static_cast<int>(std::lround(columns)), 1, static_cast<int>(rows));
}

void addLine(RackPlan& out, const canvas::FloorPlan& plan, const RackIndices& row, Sides sides, QPoint corner, int floorY)
{
    Line line;
    line.floorY = floorY;
    line.first = static_cast<std::uint32_t>(out.standing.size());
    int x = corner.x();
    for (const std::uint32_t rack : row) {
        const int units = plan.racks[rack].rackUnits;
        const int high = bodyHeight(units);
        out.firstOf.emplace(rack, static_cast<std::uint32_t>(out.standing.size()));
        for (const Face face : {Face::Front, Face::Rear}) {
            if ((face == Face::Front && sides == Sides::Rear) || (face == Face::Rear && sides == Sides::Front))
                continue;
            out.standing.push_back({rack, face, {x, floorY - kFeetPx - high, kBodyWidth, high}, units,
                                    static_cast<int>(out.lines.size())});
            x += kBodyWidth + (sides == Sides::Both && face == Face::Front ? kFaceGap : kRackGap);
        }
    }
    line.count = static_cast<std::uint32_t>(out.standing.size()) - line.first;
    line.extent = QRect(corner.x(), corner.y(), x - kRackGap - corner.x(), floorY + kBarsPx - corner.y());
    out.extent = out.extent.united(line.extent);
    out.lines.push_back(line);
}

} // namespace

QRect Standing::opening() const
{
    return {body.x() + kSideWidth, body.y() + kHeadPx, kOpeningWidth, rackUnits * kUnitPx};
}

QRect Standing::numbers() const
{
    const QRect units = opening();
    return {face == Face::Front ? body.x() : units.x() + units.width(), units.y(), kSideWidth, units.height()};
}

QRect Standing::strips() const
{
    const QRect units = opening();
    return {face == Face::Front ? units.x() + units.width() : body.x(), units.y(), kSideWidth, units.height()};
}

QRect Standing::place(int bottomUnit, int units) const
{
    const QRect room = opening();
    return {room.x(), room.y() + room.height() - (bottomUnit - 1 + units) * kUnitPx, room.width(), units * kUnitPx};
}

std::optional<int> Standing::unitAt(double y) const
{
    const QRect room = opening();
    const int unit = static_cast<int>(std::floor((room.y() + room.height() - y) / kUnitPx)) + 1;
    return unit >= 1 && unit <= rackUnits ? std::optional(unit) : std::nullopt;
}

RackPlan planRacks(const canvas::FloorPlan& plan, const std::vector<RackIndices>& rows, Sides sides)
{
    std::vector<const RackIndices*> filled;
    std::size_t longest = 0;
    for (const RackIndices& row : rows) {
        if (!row.empty())
            filled.push_back(&row);
        longest = std::max(longest, row.size());
    }
    RackPlan out;
    const int columns = columnsFor(filled.size(), longest, sides);
    const int pitch = widthOf(longest, sides) + kColumnGap;
    int y = 0;
    for (std::size_t first = 0; first < filled.size(); first += static_cast<std::size_t>(columns)) {
        const std::span band(filled.begin() + static_cast<std::ptrdiff_t>(first),
                             std::min(static_cast<std::size_t>(columns), filled.size() - first));
        int tallest = 0;
        for (const RackIndices* row : band) {
            for (const std::uint32_t rack : *row)
                tallest = std::max(tallest, plan.racks[rack].rackUnits);
        }
        int left = 0;
        for (const RackIndices* row : band) {
            addLine(out, plan, *row, sides, {left, y}, y + kTitlePx + bodyHeight(tallest) + kFeetPx);
            left += pitch;
        }
        y = out.lines.back().extent.y() + out.lines.back().extent.height() + kLineGap;
    }
    return out;
}

std::vector<std::uint32_t> RackPlan::standingIn(const QRectF& area) const
{
    std::vector<std::uint32_t> found;
    for (const Line& line : lines) {
        if (!QRectF(line.extent).intersects(area))
            continue;
        const auto begin = standing.begin() + line.first;
        const auto end = begin + line.count;
        // Titles and bars are as wide as the cabinet, so that its sides are where a rack begins and ends.
        const auto from = std::partition_point(
            begin, end, [&area](const Standing& one) { return one.body.x() + one.body.width() < area.left(); });
        for (auto one = from; one != end && one->body.x() <= area.right(); ++one)
            found.push_back(static_cast<std::uint32_t>(one - standing.begin()));
    }
    return found;
}

} // namespace cw::elevation
