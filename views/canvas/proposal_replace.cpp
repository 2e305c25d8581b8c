// SPDX-License-Identifier: GPL-3.0-or-later
// A part dropped on something of its own kind takes its place.
#include "canvas/item_intents.h"
#include "canvas/proposal.h"
#include "design/replace_device.h"
#include "design/replace_rack.h"
#include "format/korean.h"

#include <QCoreApplication>

namespace cw::canvas {
namespace {

/// What the part would replace; nullopt where that is of the same type, or there is nothing of its kind.
std::optional<design::ItemRef> replaceable(const FloorStage& stage, const PartPayload& part, const Hit& hit)
{
    if (!hit.rack)
        return std::nullopt;
    std::optional<std::uint32_t> item;
    const auto box = [&hit](DeviceKind kind) {
        return hit.box && hit.box->kind == kind ? std::optional(hit.box->id) : std::nullopt;
    };
    if (part.kind == PartKind::Rack)
        item = stage.plan().racks[*hit.rack].id.value;
    else if (part.kind == PartKind::Server)
        item = box(DeviceKind::Node);
    else if (part.kind == PartKind::Switch)
        item = box(DeviceKind::Switch);
    else if (part.kind == PartKind::Storage)
        item = box(DeviceKind::Appliance);
    if (!item || itemType(stage, *item) == part.id)
        return std::nullopt;
    return itemRef(stage, *item);
}

} // namespace

std::optional<Proposal> proposeReplacing(const FloorStage& stage, const PartPayload& part, const Hand& hand,
                                         const Proposal* last)
{
    const Hit hit = stage.hit(hand.px);
    const std::optional<design::ItemRef> item =
        hand.count == 1 ? replaceable(stage, part, hit) : std::nullopt;
    if (!item)
        return std::nullopt;
    Proposal out;
    out.place = "replace " + std::to_string(item->id) + part.id;
    if (last != nullptr && last->place == out.place)
        return *last;
    const PlanRack& rack = stage.plan().racks[*hit.rack];
    const QRectF tile = stage.rackPx(*hit.rack);
    out.boxTargetPx = item->kind == design::ItemKind::Rack
                          ? tile
                          : boxRect(elevationArea(tile), rack.rackUnits, hit.box->bottomUnit, hit.box->units);
    out.tip << format::withParticles(
        QCoreApplication::translate("Drag", "Replace %1 with %2; name and cables stay")
            .arg(itemName(stage, item->id), partName(stage, part)));
    attempt(out, stage,
            {"edit.replace", {}, [catalog = stage.sharedCatalog(), item = *item, id = part.id](const design::Design& design) {
                 return item.kind == design::ItemKind::Rack
                            ? design::replaceRack(design, *catalog, design::RackId{item.id}, id)
                            : design::replaceDevice(design, *catalog, item, id);
             }});
    return out;
}

} // namespace cw::canvas
