// SPDX-License-Identifier: GPL-3.0-or-later
// Aisles of rows of racks that stand side by side and look the same way.
#include "canvas/floor_plan.h"
#include "design/rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cw::canvas {
namespace {

/// Without an opposite row an aisle is as deep as a rack, the usual service clearance of 1,200 mm.
constexpr int kFreeAisleMm = 1200;

/// A row along x; rows along y are turned before and after.
struct Row {
    int from = 0;
    int to = 0;
    int top = 0;
    int bottom = 0;
    bool frontUp = true;
};

/// The strip on one side of a row, half-open ranges in millimetres.
struct Strip {
    int from;
    int to;
    int top;
    int bottom;
    bool cold;
};

std::vector<Row> rowsOf(std::vector<Row> racks)
{
    std::sort(racks.begin(), racks.end(), [](const Row& a, const Row& b) {
        return std::tie(a.top, a.bottom, a.frontUp, a.from) < std::tie(b.top, b.bottom, b.frontUp, b.from);
    });
    std::vector<Row> rows;
    for (const Row& rack : racks) {
        const bool continues = !rows.empty() && rows.back().top == rack.top && rows.back().bottom == rack.bottom &&
                               rows.back().frontUp == rack.frontUp && rack.from - rows.back().to <= design::kRowGapMm;
        if (continues)
            rows.back().to = std::max(rows.back().to, rack.to);
        else
            rows.push_back(rack);
    }
    return rows;
}

bool overlap(const Row& a, const Row& b) { return a.from < b.to && b.from < a.to; }

Strip stripAbove(const Row& row, const std::vector<Row>& rows, int wall, int widestMm)
{
    const bool cold = row.frontUp;
    const Row* nearest = nullptr;
    for (const Row& other : rows) {
        const bool above = &other != &row && other.bottom <= row.top && overlap(row, other);
        if (above && (nearest == nullptr || other.bottom > nearest->bottom))
            nearest = &other;
    }
    if (nearest == nullptr || row.top - nearest->bottom > widestMm)
        return {row.from, row.to, std::max(std::min(wall, row.top), row.top - kFreeAisleMm), row.top, cold};
    const bool otherSideCold = !nearest->frontUp;
    if (otherSideCold == cold)
        return {std::min(row.from, nearest->from), std::max(row.to, nearest->to), nearest->bottom, row.top, cold};
    return {row.from, row.to, nearest->bottom + (row.top - nearest->bottom) / 2, row.top, cold};
}

Row upsideDown(const Row& row) { return {row.from, row.to, -row.bottom, -row.top, !row.frontUp}; }

std::vector<Strip> stripsOf(const std::vector<Row>& rows, int topWall, int bottomWall, int widestMm)
{
    std::vector<Strip> strips;
    for (const Row& row : rows)
        strips.push_back(stripAbove(row, rows, topWall, widestMm));
    std::vector<Row> flipped;
    std::transform(rows.begin(), rows.end(), std::back_inserter(flipped), upsideDown);
    for (const Row& row : flipped) {
        const Strip s = stripAbove(row, flipped, -bottomWall, widestMm);
        strips.push_back({s.from, s.to, -s.bottom, -s.top, s.cold});
    }
    return strips;
}

void addAisle(std::vector<Aisle>& aisles, const Aisle& aisle)
{
    if (aisle.mm.isEmpty())
        return;
    const auto same = [&](const Aisle& other) {
        return other.cold == aisle.cold && other.mm.top() == aisle.mm.top() && other.mm.bottom() == aisle.mm.bottom() &&
               other.mm.left() == aisle.mm.left() && other.mm.right() == aisle.mm.right();
    };
    if (std::none_of(aisles.begin(), aisles.end(), same))
        aisles.push_back(aisle);
}

} // namespace

std::vector<Aisle> findAisles(const std::vector<PlanRack>& racks, const QRect& hall, int widestMm)
{
    std::vector<Row> level;
    std::vector<Row> upright;
    for (const PlanRack& rack : racks) {
        const QRect& r = rack.mm;
        using design::Facing;
        if (rack.facing == Facing::Up || rack.facing == Facing::Down)
            level.push_back({r.x(), r.x() + r.width(), r.y(), r.y() + r.height(), rack.facing == Facing::Up});
        else
            upright.push_back({r.y(), r.y() + r.height(), r.x(), r.x() + r.width(), rack.facing == Facing::Left});
    }
    std::vector<Aisle> aisles;
    for (const Strip& s : stripsOf(rowsOf(std::move(level)), hall.y(), hall.y() + hall.height(), widestMm))
        addAisle(aisles, {QRect(s.from, s.top, s.to - s.from, s.bottom - s.top), s.cold});
    for (const Strip& s : stripsOf(rowsOf(std::move(upright)), hall.x(), hall.x() + hall.width(), widestMm))
        addAisle(aisles, {QRect(s.top, s.from, s.bottom - s.top, s.to - s.from), s.cold});
    return aisles;
}

} // namespace cw::canvas
