// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_plan.h"

#include <algorithm>
#include <cmath>

namespace cw::elevation {
namespace {

constexpr int kLineGap = 64;

int bodyHeight(int rackUnits) { return rackUnits * kUnitPx + 2 * kHeadPx; }

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
    RackPlan out;
    int y = 0;
    for (const RackIndices& row : rows) {
        if (row.empty())
            continue;
        int tallest = 0;
        for (const std::uint32_t rack : row)
            tallest = std::max(tallest, plan.racks[rack].rackUnits);
        Line line;
        line.floorY = y + kTitlePx + bodyHeight(tallest) + kFeetPx;
        line.first = static_cast<std::uint32_t>(out.standing.size());
        int x = 0;
        for (const std::uint32_t rack : row) {
            const int units = plan.racks[rack].rackUnits;
            out.firstOf.emplace(rack, static_cast<std::uint32_t>(out.standing.size()));
            for (const Face face : {Face::Front, Face::Rear}) {
                if ((face == Face::Front && sides == Sides::Rear) || (face == Face::Rear && sides == Sides::Front))
                    continue;
                const int high = bodyHeight(units);
                out.standing.push_back({rack,
                                        face,
                                        {x, line.floorY - kFeetPx - high, kBodyWidth, high},
                                        units,
                                        static_cast<int>(out.lines.size())});
                x += kBodyWidth + (sides == Sides::Both && face == Face::Front ? kFaceGap : kRackGap);
            }
        }
        line.count = static_cast<std::uint32_t>(out.standing.size()) - line.first;
        line.extent = QRect(0, y, x - kRackGap, line.floorY + kBarsPx - y);
        out.extent = out.extent.united(line.extent);
        y = line.extent.y() + line.extent.height() + kLineGap;
        out.lines.push_back(line);
    }
    return out;
}

std::vector<std::uint32_t> RackPlan::standingIn(const QRectF& area) const
{
    std::vector<std::uint32_t> found;
    for (const Line& line : lines) {
        if (line.extent.y() > area.bottom() || line.extent.y() + line.extent.height() < area.top())
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

std::optional<std::uint32_t> RackPlan::bodyAt(QPointF at) const
{
    for (const std::uint32_t one : standingIn(QRectF(at - QPointF(0.5, 0.5), QSizeF(1, 1)))) {
        if (QRectF(standing[one].body).contains(at))
            return one;
    }
    return std::nullopt;
}

} // namespace cw::elevation
