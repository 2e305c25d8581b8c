// SPDX-License-Identifier: GPL-3.0-or-later
// Moving devices within racks and between them.
#include "canvas/item_intents.h"
#include "design/edits.h"
#include "design/move_devices.h"
#include "rack/rack_proposal.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace cw::elevation {
namespace {

using canvas::FloorPlan;
using canvas::PlanDevice;

QString moveWords(const char* text) { return QCoreApplication::translate("Drag", text); }

/// Racks from left to right, line by line; both sides of a rack are one.
std::vector<std::uint32_t> racksInOrder(const RackPlan& plan)
{
    std::vector<std::uint32_t> order;
    for (const Standing& one : plan.standing) {
        if (order.empty() || order.back() != one.rack)
            order.push_back(one.rack);
    }
    return order;
}

/// Each device as many racks to the right and units up as the held one; nullopt = there is no rack.
std::optional<std::vector<design::DeviceMove>> movesBy(const RackStage& stage, const ItemNumbers& boxes, int racksRight,
                                                       int unitsUp)
{
    const FloorPlan& floor = stage.hall().plan();
    const std::vector<std::uint32_t> order = racksInOrder(stage.plan());
    std::unordered_map<std::uint32_t, std::ptrdiff_t> places;
    for (std::size_t i = 0; i < order.size(); ++i)
        places.emplace(order[i], static_cast<std::ptrdiff_t>(i));
    std::vector<design::DeviceMove> moves;
    for (const std::uint32_t item : boxes) {
        const PlanDevice* box = floor.findBox(item);
        if (box == nullptr)
            continue;
        std::uint32_t rack = box->rack;
        if (racksRight != 0) {
            const auto at = places.find(rack);
            if (at == places.end() || at->second + racksRight < 0 || at->second + racksRight >= std::ssize(order))
                return std::nullopt;
            rack = order[static_cast<std::size_t>(at->second + racksRight)];
        }
        moves.push_back({canvas::itemRef(stage.hall(), item), {floor.racks[rack].id, box->bottomUnit + unitsUp}});
    }
    return moves;
}

QRect placeOf(const RackStage& stage, const PlanDevice& box, const design::Mount& to, Face face)
{
    const auto rack = stage.hall().plan().rackIndex.find(to.rack);
    const auto first = rack != stage.hall().plan().rackIndex.end() ? stage.plan().firstOf.find(rack->second)
                                                                     : stage.plan().firstOf.end();
    if (first == stage.plan().firstOf.end())
        return {};
    std::size_t index = first->second;
    if (stage.plan().standing[index].face != face && stage.sides() == Sides::Both)
        ++index;
    return stage.plan().standing[index].place(to.bottomUnit, box.units);
}

std::vector<QRect> placesOf(const RackStage& stage, const std::vector<design::DeviceMove>& moves, Face face)
{
    std::vector<QRect> places;
    for (const design::DeviceMove& move : moves) {
        if (const QRect place = placeOf(stage, *stage.hall().plan().findBox(move.device.id), move.to, face);
            !place.isEmpty())
            places.push_back(place);
    }
    return places;
}

void shift(std::vector<design::DeviceMove>& moves, int units)
{
    for (design::DeviceMove& move : moves)
        move.to.bottomUnit += units;
}

views::Intent moveIntent(const RackStage& stage, std::vector<design::DeviceMove> moves, std::string gesture)
{
    return {"edit.moveDevice", std::move(gesture),
            [catalog = stage.hall().sharedCatalog(), moves = std::move(moves)](const design::Design& design) {
                return design::moveDevices(design, *catalog, moves);
            }};
}

Proposal refusal(const char* place, const char* words)
{
    Proposal out;
    out.place = place;
    out.refused = true;
    out.tip << moveWords(words);
    return out;
}

} // namespace

Proposal proposeMove(const RackStage& stage, const ItemNumbers& boxes, const Hand& hand, const Proposal* last)
{
    const FloorPlan& floor = stage.hall().plan();
    const PlanDevice* held = floor.findBox(hand.held);
    if (held == nullptr)
        return {};
    const Hit hit = stage.hit(hand.px);
    if (!hit.standing)
        return refusal("nowhere", QT_TRANSLATE_NOOP("Drag", "Drop it on a rack"));
    const Standing& over = stage.plan().standing[*hit.standing];
    const std::uint32_t target = hand.sameRack ? held->rack : over.rack;
    const std::vector<std::uint32_t> order = racksInOrder(stage.plan());
    const auto racksRight = static_cast<int>(std::ranges::find(order, target) - std::ranges::find(order, held->rack));
    const double y = stage.camera().toFloor(hand.px).y();
    const QRect opening = over.opening();
    // Above and below the units the hand means the highest and the lowest.
    const int unit = over.unitAt(y).value_or(y < opening.y() ? over.rackUnits : 1);
    const int highest = std::max(1, floor.racks[target].rackUnits - held->units + 1);
    const int bottom = hand.sameUnit ? held->bottomUnit : std::clamp(unit - hand.heldUnit, 1, highest);
    auto moves = movesBy(stage, boxes, racksRight, bottom - held->bottomUnit);
    if (!moves)
        return refusal("no rack there", QT_TRANSLATE_NOOP("Drag", "Some of them would land beside the racks shown"));
    Proposal out;
    const catalog::Catalog& catalog = stage.hall().catalog();
    // What is held by its middle catches the free place that it half covers.
    if (hand.snap)
        shift(*moves, design::freeShift(stage.design(), catalog, *moves, std::max(1, held->units / 2)).value_or(0));
    out.place = "move " + std::to_string(target) + ' ' + std::to_string(moves->front().to.bottomUnit) + ' ' +
                std::to_string(bottom) + ' ' + std::to_string(boxes.size());
    if (last != nullptr && last->place == out.place)
        return *last;
    out.targets = placesOf(stage, *moves, over.face);
    canvas::attempt(out, stage.hall(), moveIntent(stage, *moves, {}));
    if (!out.refused) {
        const auto landed = std::ranges::find(*moves, hand.held, [](const auto& move) { return move.device.id; });
        out.pill = moveWords(QT_TRANSLATE_NOOP("Drag", "U%1")).arg(landed != moves->end() ? landed->to.bottomUnit : bottom);
        return out;
    }
    if (const auto room = design::freeShift(stage.design(), catalog, *moves, over.rackUnits)) {
        shift(*moves, *room);
        out.roomAt = placesOf(stage, *moves, over.face);
        out.tip << moveWords(QT_TRANSLATE_NOOP("Drag", "It would fit in the green frame"));
    }
    return out;
}

Proposal proposeNudge(const RackStage& stage, const ItemNumbers& boxes, int racksRight, int unitsUp)
{
    const auto moves = movesBy(stage, boxes, racksRight, unitsUp);
    if (!moves)
        return refusal("no rack there", QT_TRANSLATE_NOOP("Drag", "There is no rack on that side"));
    std::string gesture = "nudge box";
    for (const std::uint32_t box : boxes)
        gesture += ' ' + std::to_string(box);
    Proposal out;
    canvas::attempt(out, stage.hall(), moveIntent(stage, *moves, std::move(gesture)));
    return out;
}

views::Intent duplicateIntent(const RackStage& stage, const ItemNumbers& boxes)
{
    const FloorPlan& floor = stage.hall().plan();
    std::vector<std::uint32_t> order = racksInOrder(stage.plan());
    const PlanDevice* last = boxes.empty() ? nullptr : floor.findBox(boxes.back());
    if (const auto own = last != nullptr ? std::ranges::find(order, last->rack) : order.end(); own != order.end())
        std::ranges::rotate(order, own);
    std::vector<design::RackId> into{{}};
    for (const std::uint32_t rack : order)
        into.push_back(floor.racks[rack].id);
    return {"edit.duplicate",
            {},
            [catalog = stage.hall().sharedCatalog(), set = canvas::itemSet(stage.hall(), boxes),
             into](const design::Design& design) -> Result<design::Design> {
                const design::Design copied = design::copyItems(design, set);
                Problems why;
                for (const design::RackId rack : into) {
                    Result<design::Pasted> pasted = design::paste(design, *catalog, copied, 0, 0, rack);
                    if (pasted.ok())
                        return std::move(pasted).value().design;
                    if (why.empty())
                        why = pasted.problems();
                }
                return why;
            }};
}

} // namespace cw::elevation
