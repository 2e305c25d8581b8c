// SPDX-License-Identifier: GPL-3.0-or-later
// Moving what already stands on the floor or hangs in a rack.
#include "canvas/item_intents.h"
#include "canvas/proposal.h"
#include "design/follow_blocks.h"
#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

/// Beyond this many items the nearest free place is not searched while dragging.
constexpr std::size_t kMostToPlace = 64;

QString moveWords(const char* text) { return QCoreApplication::translate("Drag", text); }

design::Footprint footprint(const QRect& mm) { return {mm.x(), mm.y(), mm.width(), mm.height()}; }

QRect rectOf(const FloorPlan& plan, std::uint32_t item)
{
    if (const PlanRack* rack = plan.find(design::RackId{item}))
        return rack->mm;
    if (const PlanUnit* unit = plan.find(design::FloorUnitId{item}))
        return unit->mm;
    return {};
}

std::string key(const char* gesture, int a, int b, std::size_t c)
{
    return std::string(gesture) + ' ' + std::to_string(a) + ' ' + std::to_string(b) + ' ' + std::to_string(c);
}

/// Where the same racks of other copies of a block land.
void addFollowers(Proposal& proposal, const FloorStage& stage, const design::ItemSet& moved)
{
    if (!proposal.after || stage.design().blocks->empty())
        return;
    const auto& before = *stage.design().racks;
    const auto& after = *proposal.after->racks;
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].at != after[i].at && !design::contains(moved, {design::ItemKind::Rack, after[i].id.value}))
            proposal.targets.push_back(footprintMm(after[i], stage.catalog()));
    }
}

/// Of racks that all look the same way, as one row.
std::optional<design::Facing> facingOf(const FloorPlan& plan, const ItemNumbers& items)
{
    std::optional<design::Facing> facing;
    for (const std::uint32_t item : items) {
        const PlanRack* rack = plan.find(design::RackId{item});
        if (rack == nullptr || (facing && *facing != rack->facing))
            return std::nullopt;
        facing = rack->facing;
    }
    return facing;
}

} // namespace

int snapReachMm(const FloorStage& stage)
{
    constexpr double kReachPx = 8;
    constexpr double kFarthestMm = 200;
    return static_cast<int>(std::min(kFarthestMm, kReachPx / stage.camera().scale));
}

void attempt(Proposal& proposal, const FloorStage& stage, views::Intent intent)
{
    Result<design::Design> after = intent.apply(stage.design());
    if (after)
        after = design::followBlocks(stage.design(), *after, stage.catalog());
    if (!after) {
        proposal.refused = true;
        for (const Problem& problem : after.problems())
            proposal.tip << format::sentence(problem);
        return;
    }
    if (*after == stage.design())
        return;
    proposal.after = std::make_shared<const design::Design>(std::move(after).value());
    proposal.intent = std::move(intent);
}

Proposal proposeMove(const FloorStage& stage, const ItemNumbers& items, QPointF deltaMm, bool snap,
                     const Proposal* last)
{
    Proposal out;
    if (items.empty())
        return out;
    const design::ItemSet set = itemSet(stage, items);
    const QRect anchor = rectOf(stage.plan(), items.back());
    design::Footprint moved = footprint(anchor.translated(qRound(deltaMm.x()), qRound(deltaMm.y())));
    std::vector<design::SnapLine> lines;
    if (snap) {
        design::Snapped caught = design::snap(stage.index(), moved, snapReachMm(stage), set);
        moved.xMm = caught.at.xMm;
        moved.yMm = caught.at.yMm;
        lines = std::move(caught.lines);
        // An axis that the hand has not left stays exactly where it was, also off the grid.
        if (qRound(deltaMm.x()) == 0)
            moved.xMm = anchor.x();
        if (qRound(deltaMm.y()) == 0)
            moved.yMm = anchor.y();
    }
    const int dx = moved.xMm - anchor.x();
    const int dy = moved.yMm - anchor.y();
    out.place = key("move", dx, dy, items.size());
    if (last != nullptr && last->place == out.place)
        return *last;
    for (const design::SnapLine& line : lines)
        (line.vertical ? out.guidesX : out.guidesY).push_back(line.atMm);
    QRect bounds;
    for (const std::uint32_t item : items) {
        const QRect target = rectOf(stage.plan(), item).translated(dx, dy);
        bounds = bounds.united(target);
        out.targets.push_back(target);
    }
    out.pill = format::measure(Measure(Metres(std::hypot(dx, dy) / 1000)));
    out.pillMm = QPointF(anchor.center()) + QPointF(dx, dy) / 2.0;
    if (dx == 0 && dy == 0)
        out.pill.clear();
    attempt(out, stage, {"edit.move", {}, [catalog = stage.sharedCatalog(), set, dx, dy](const design::Design& design) {
                             return design::moveItems(design, *catalog, set, dx, dy);
                         }});
    addFollowers(out, stage, set);
    if (out.refused && items.size() <= kMostToPlace) {
        if (const auto room = stage.index().nearestFree(footprint(bounds), set, facingOf(stage.plan(), items))) {
            out.roomAt.push_back(QRect(room->xMm, room->yMm, bounds.width(), bounds.height()));
            out.tip << moveWords(QT_TRANSLATE_NOOP("Drag", "It would fit in the green frame"));
        }
    }
    return out;
}

Proposal proposeBoxMove(const FloorStage& stage, const ItemNumbers& boxes, const Hand& hand, const Proposal* last)
{
    Proposal out;
    const Hit hit = stage.hit(hand.px);
    if (!hit.rack) {
        out.place = "box nowhere";
        out.refused = true;
        out.tip << moveWords(QT_TRANSLATE_NOOP("Drag", "Drop it on a rack"));
        return out;
    }
    const PlanRack& rack = stage.plan().racks[*hit.rack];
    const PlanDevice* first = boxes.empty() ? nullptr : stage.plan().findBox(boxes.front());
    if (first == nullptr)
        return out;
    const int heldBy = hand.heldUnit >= 0 ? hand.heldUnit : (first->units - 1) / 2;
    const int highest = std::max(1, rack.rackUnits - first->units + 1);
    const int bottom = hit.rackUnit > 0 ? std::clamp(hit.rackUnit - heldBy, 1, highest) : 0;
    out.place = key("box", static_cast<int>(rack.id.value), bottom, boxes.size());
    if (last != nullptr && last->place == out.place)
        return *last;
    const QRectF tile = stage.rackPx(*hit.rack);
    out.boxTargetPx = bottom > 0 ? boxRect(elevationArea(tile), rack.rackUnits, bottom, first->units) : tile;
    const design::ItemSet set = itemSet(stage, boxes);
    const design::ItemRef held = itemRef(stage, boxes.front());
    attempt(out, stage,
            {"edit.moveDevice",
             {},
             [catalog = stage.sharedCatalog(), set, held, id = rack.id,
              bottom](const design::Design& design) -> Result<design::Design> {
                 Result<design::Design> next = design::moveDevice(design, *catalog, held, {id, bottom});
                 for (const design::ItemRef& item : set) {
                     if (next.ok() && item != held)
                         next = design::moveDevice(*next, *catalog, item, {id, 0});
                 }
                 return next;
             }});
    return out;
}

} // namespace cw::canvas
