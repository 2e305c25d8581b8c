// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/arrange.h"

#include "design/geometry.h"
#include "design/obstacle.h"

#include <algorithm>
#include <map>
#include <string>

namespace cw::design {
namespace {

/// An item seen along one axis and across it.
struct Span {
    ItemRef item;
    int from = 0; ///< along the axis
    int to = 0;
    int acrossFrom = 0;
    int acrossTo = 0;
    [[nodiscard]] int length() const { return to - from; }
};
using Spans = std::vector<Span>;

Spans spansOf(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Axis axis)
{
    Spans spans;
    const auto add = [&](ItemRef item, const Footprint& f) {
        if (axis == Axis::Horizontal)
            spans.push_back({item, f.xMm, f.rightMm(), f.yMm, f.bottomMm()});
        else
            spans.push_back({item, f.yMm, f.bottomMm(), f.xMm, f.rightMm()});
    };
    for (const Rack& rack : *design.racks) {
        if (contains(items, {ItemKind::Rack, rack.id.value}))
            add({ItemKind::Rack, rack.id.value}, footprintOf(catalog, rack));
    }
    for (const FloorUnit& unit : *design.floorUnits) {
        if (contains(items, {ItemKind::FloorUnit, unit.id.value}))
            add({ItemKind::FloorUnit, unit.id.value}, footprintOf(unit));
    }
    return spans;
}

/// Items that overlap across the axis belong together, also by way of a third one.
std::vector<Spans> rowsOf(Spans spans)
{
    std::ranges::sort(spans, {}, [](const Span& s) { return std::pair(s.acrossFrom, s.from); });
    std::vector<Spans> rows;
    int reach = 0;
    for (const Span& span : spans) {
        if (rows.empty() || span.acrossFrom >= reach) {
            rows.emplace_back();
            reach = span.acrossTo;
        }
        reach = std::max(reach, span.acrossTo);
        rows.back().push_back(span);
    }
    return rows;
}

/// How far each item goes along the axis.
using Steps = std::map<ItemRef, int>;

Result<Design> moved(const Design& design, const catalog::Catalog& catalog, Axis axis, const Steps& steps)
{
    Design next = design;
    std::vector<ItemRef> touched;
    const auto shift = [&](auto& section, ItemKind kind) {
        for (std::size_t i = 0; i < section->size(); ++i) {
            const ItemRef item{kind, (*section)[i].id.value};
            const auto step = steps.find(item);
            if (step == steps.end() || step->second == 0)
                continue;
            FloorPoint& at = section.edit()[i].at;
            (axis == Axis::Horizontal ? at.xMm : at.yMm) += step->second;
            touched.push_back(item);
        }
    };
    shift(next.racks, ItemKind::Rack);
    shift(next.floorUnits, ItemKind::FloorUnit);
    if (const auto found = firstObstacle(next, catalog, toItemSet(std::move(touched))))
        return namedProblem(next, *found);
    return next;
}

Problem tooFew(int count) { return {"problem.edit.tooFew", {}, 0, {{"count", std::to_string(count)}}}; }

/// The place of the i-th of n gaps that share `room`, without adding up what rounding loses.
int shareOf(int room, std::size_t i, std::size_t gaps)
{
    return static_cast<int>(static_cast<long long>(room) * static_cast<long long>(i) / static_cast<long long>(gaps));
}

void spread(Spans row, Steps& steps)
{
    std::ranges::sort(row, {}, [](const Span& s) { return std::pair(s.from, s.to); });
    int taken = 0;
    int end = row.front().to;
    for (const Span& span : row) {
        taken += span.length();
        end = std::max(end, span.to);
    }
    const int room = end - row.front().from - taken;
    int before = row.front().from;
    for (std::size_t i = 0; i < row.size(); ++i) {
        steps[row[i].item] = before + shareOf(room, i, row.size() - 1) - row[i].from;
        before += row[i].length();
    }
}

} // namespace

Result<Design> align(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Alignment alignment)
{
    const bool across = alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right;
    const Axis axis = across ? Axis::Horizontal : Axis::Vertical;
    const Spans spans = spansOf(design, catalog, items, axis);
    if (spans.size() < 2)
        return tooFew(2);
    const int low = std::ranges::min(spans, {}, &Span::from).from;
    const int high = std::ranges::max(spans, {}, &Span::to).to;
    Steps steps;
    for (const Span& span : spans) {
        int wanted = low;
        if (alignment == Alignment::Right || alignment == Alignment::Bottom)
            wanted = high - span.length();
        else if (alignment == Alignment::Centre || alignment == Alignment::Middle)
            wanted = low + (high - low - span.length()) / 2;
        steps[span.item] = wanted - span.from;
    }
    return moved(design, catalog, axis, steps);
}

Result<Design> distribute(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Axis axis)
{
    const Spans all = spansOf(design, catalog, items, axis);
    if (all.size() < 3)
        return tooFew(3);
    Steps steps;
    for (const Spans& row : rowsOf(all)) {
        if (row.size() > 2)
            spread(row, steps);
    }
    if (steps.empty()) // no row: a staircase is spread as a whole
        spread(all, steps);
    return moved(design, catalog, axis, steps);
}

Result<Design> spaceRows(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, Axis axis)
{
    // Rows stand one below the other: they are what overlaps vertically, seen along the horizontal.
    const Axis along = axis == Axis::Vertical ? Axis::Horizontal : Axis::Vertical;
    const std::vector<Spans> rows = rowsOf(spansOf(design, catalog, items, along));
    if (rows.size() < 3)
        return Problem{"problem.edit.tooFewRows", {}, 0, {{"count", "3"}}};
    const auto start = [](const Spans& row) { return row.front().acrossFrom; };
    const int first = start(rows.front());
    const int room = start(rows.back()) - first;
    Steps steps;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const Span& span : rows[i])
            steps[span.item] = first + shareOf(room, i, rows.size() - 1) - start(rows[i]);
    }
    return moved(design, catalog, axis, steps);
}

} // namespace cw::design
