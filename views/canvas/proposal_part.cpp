// SPDX-License-Identifier: GPL-3.0-or-later
// Parts from the list: racks and floor units onto the floor, boxes into racks, accelerators into nodes.
#include "canvas/item_intents.h"
#include "canvas/new_rack.h"
#include "canvas/part_edits.h"
#include "canvas/proposal.h"
#include "design/array.h"
#include "design/mounting.h"
#include "format/korean.h"
#include "format/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::canvas {
namespace {

using Edit = std::function<Result<design::Design>(const design::Design&)>;

QString partWords(const char* text) { return QCoreApplication::translate("Drag", text); }

/// The corner of a footprint held by its middle at `mm`.
design::Footprint heldAt(const design::Footprint& size, QPointF mm)
{
    design::Footprint held = size;
    held.xMm = qRound(mm.x() - size.widthMm / 2.0);
    held.yMm = qRound(mm.y() - size.depthMm / 2.0);
    return held;
}

/// Repeats go to the right, or down for things that look sideways.
design::FloorPoint stepFor(const design::Footprint& size, design::Facing facing)
{
    const bool sideways = facing == design::Facing::Left || facing == design::Facing::Right;
    return sideways ? design::FloorPoint{0, size.depthMm} : design::FloorPoint{size.widthMm, 0};
}

/// The first one, and copies of it in a line: however many, the hall is looked through once.
Result<design::Design> repeated(const Result<design::Design>& first, const catalog::Catalog& catalog,
                                design::ItemKind kind, design::FloorPoint step, int count)
{
    if (!first || count == 1)
        return first;
    const std::uint32_t id = kind == design::ItemKind::Rack ? first->racks->back().id.value
                                                            : first->floorUnits->back().id.value;
    const design::ArrayRule line =
        step.xMm != 0 ? design::ArrayRule{1, count, step.xMm, 0} : design::ArrayRule{count, 1, 0, step.yMm};
    Result<design::Pasted> all = design::arrayItems(*first, catalog, {{kind, id}}, line);
    if (!all)
        return all.problems();
    return std::move(all).value().design;
}

Edit addRacks(const FloorStage& stage, const PartPayload& part, const design::Rack& first, design::FloorPoint step,
              int count)
{
    return [catalog = stage.sharedCatalog(), part, first, step, count](const design::Design& design) {
        const FilledRack filled = readFilledRack(part.id);
        return repeated(part.kind == PartKind::Rack
                            ? design::addRack(design, *catalog, first)
                            : design::addFilledRack(design, *catalog, first, filled.server, filled.count),
                        *catalog, design::ItemKind::Rack, step, count);
    };
}

Edit addUnits(const FloorStage& stage, const design::FloorUnit& first, design::FloorPoint step, int count)
{
    return [catalog = stage.sharedCatalog(), first, step, count](const design::Design& design) {
        return repeated(design::addFloorUnit(design, *catalog, first), *catalog, design::ItemKind::FloorUnit, step,
                        count);
    };
}

/// How many of a line have room, counted from the hand.
int roomFor(const FloorStage& stage, const std::vector<QRect>& targets)
{
    const auto blocked = std::ranges::find_if(targets, [&stage](const QRect& target) {
        return !stage.index().isFree({target.x(), target.y(), target.width(), target.height()});
    });
    return static_cast<int>(blocked - targets.begin());
}

bool isFloorPart(PartKind kind)
{
    return kind == PartKind::Rack || kind == PartKind::FilledRack || kind == PartKind::FloorUnit;
}

/// A rack or floor unit whose first copy stands at `corner`.
Proposal proposeStanding(const FloorStage& stage, const PartPayload& part, QPointF mm, int count, bool snap,
                         const Proposal* last)
{
    Proposal out;
    const bool isUnit = part.kind == PartKind::FloorUnit;
    design::Rack rack = isUnit ? design::Rack{} : newRack(stage, part, mm);
    design::FloorUnit unit;
    unit.type = part.id;
    const catalog::CoolingUnit* equipment = stage.catalog().coolingUnits.find(part.id);
    unit.name = equipment != nullptr ? floorUnitName(*equipment) : part.id;
    if (isUnit && equipment != nullptr && !standsOnFloor(*equipment)) {
        out.place = "belongs to a rack";
        out.refused = true;
        out.tip << format::withParticles(
            partWords(QT_TRANSLATE_NOOP("Drag", "%1 belongs to a rack, not on the floor")).arg(partName(stage, part)));
        return out;
    }
    const design::Footprint size =
        isUnit ? design::footprintOf(unit) : design::rotated(design::sizeOf(stage.catalog(), rack.type), rack.facing);
    design::Footprint held = heldAt(size, mm);
    if (snap) {
        const design::Snapped caught = design::snap(stage.index(), held, snapReachMm(stage));
        held.xMm = caught.at.xMm;
        held.yMm = caught.at.yMm;
        for (const design::SnapLine& line : caught.lines)
            (line.vertical ? out.guidesX : out.guidesY).push_back(line.atMm);
    }
    out.place =
        "part " + std::to_string(held.xMm) + ' ' + std::to_string(held.yMm) + ' ' + std::to_string(count) + part.id;
    if (last != nullptr && last->place == out.place)
        return *last;
    rack.at = unit.at = {held.xMm, held.yMm};
    const design::FloorPoint step = stepFor(size, isUnit ? unit.facing : rack.facing);
    for (int i = 0; i < count; ++i)
        out.targets.emplace_back(held.xMm + i * step.xMm, held.yMm + i * step.yMm, size.widthMm, size.depthMm);
    out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "Place %1")).arg(partName(stage, part, count));
    attempt(out, stage,
            {isUnit ? "edit.addFloorUnit" : "edit.addRack",
             {},
             isUnit ? addUnits(stage, unit, step, count) : addRacks(stage, part, rack, step, count)});
    if (!out.refused) {
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "Type a number for several · Alt: no snapping · Esc: cancel"));
        return out;
    }
    if (count > 1)
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "%1 of %2 have room here"))
                       .arg(roomFor(stage, out.targets))
                       .arg(count);
    design::Footprint row = held;
    row.widthMm += (count - 1) * step.xMm;
    row.depthMm += (count - 1) * step.yMm;
    if (const auto room = stage.index().nearestFree(row, {}, isUnit ? std::nullopt : std::optional(rack.facing))) {
        out.roomAt.emplace_back(room->xMm, room->yMm, row.widthMm, row.depthMm);
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "It would fit in the green frame"));
    }
    return out;
}

/// The unit under the hand when the box fits there, else 0: the model picks the best free place.
int bottomUnitAt(const FloorStage& stage, const Hit& hit, int units)
{
    if (hit.rackUnit == 0)
        return 0;
    const PlanRack& rack = stage.plan().racks[*hit.rack];
    const int bottom = std::clamp(hit.rackUnit - (units - 1) / 2, 1, std::max(1, rack.rackUnits - units + 1));
    const auto devices = design::devicesIn(stage.design(), stage.catalog(), rack.id);
    return design::unitsAreFree(devices, rack.rackUnits, bottom, units) ? bottom : 0;
}

Proposal proposeMounting(const FloorStage& stage, const PartPayload& part, const Hand& hand, const Hit& hit,
                         const Proposal* last)
{
    Proposal out;
    const PlanRack& rack = stage.plan().racks[*hit.rack];
    const int units = design::unitsOf(stage.catalog(), boxKind(part.kind), part.id);
    const int bottom = bottomUnitAt(stage, hit, units);
    out.place = "mount " + std::to_string(rack.id.value) + ' ' + std::to_string(bottom) + ' ' +
                std::to_string(hand.count) + part.id;
    if (last != nullptr && last->place == out.place)
        return *last;
    const QRectF tile = stage.rackPx(*hit.rack);
    out.boxTargetPx = bottom > 0 ? boxRect(elevationArea(tile), rack.rackUnits, bottom, units) : tile;
    const QString rackName = itemName(stage, rack.id.value);
    const QString name = partName(stage, part, hand.count);
    out.tip << (bottom > 0 ? partWords(QT_TRANSLATE_NOOP("Drag", "%1 into %2 at U%3")).arg(name, rackName).arg(bottom)
                           : partWords(QT_TRANSLATE_NOOP("Drag", "%1 into %2")).arg(name, rackName));
    attempt(out, stage, addBoxesIntent(stage, part, {rack.id, bottom}, hand.count));
    if (out.refused && hand.count > 1) {
        int fit = 0;
        Result<design::Design> next = stage.design();
        while (fit < hand.count) {
            next = addBoxesIntent(stage, part, {rack.id, fit == 0 ? bottom : 0}, 1).apply(*next);
            if (!next)
                break;
            ++fit;
        }
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "%1 of %2 have room here")).arg(fit).arg(hand.count);
    }
    return out;
}

Proposal proposeAccelerator(const FloorStage& stage, const PartPayload& part, const Hit& hit, const Proposal* last)
{
    Proposal out;
    const bool node = hit.box && hit.box->kind == DeviceKind::Node;
    const std::uint32_t item = node ? hit.box->id : stage.plan().racks[*hit.rack].id.value;
    out.place = "accelerator " + std::to_string(item) + part.id;
    if (last != nullptr && last->place == out.place)
        return *last;
    const PlanRack& rack = stage.plan().racks[*hit.rack];
    const QRectF tile = stage.rackPx(*hit.rack);
    out.boxTargetPx = node ? boxRect(elevationArea(tile), rack.rackUnits, hit.box->bottomUnit, hit.box->units) : tile;
    out.tip << format::withParticles(partWords(QT_TRANSLATE_NOOP("Drag", "Replace the GPUs of %1 with %2"))
                                         .arg(itemName(stage, item), partName(stage, part)));
    attempt(out, stage, acceleratorIntent(stage, itemSet(stage, {item}), part.id));
    return out;
}

Proposal proposePdu(const FloorStage& stage, const PartPayload& part, const Hit& hit, const Proposal* last)
{
    Proposal out;
    const design::RackId rack = stage.plan().racks[*hit.rack].id;
    out.place = "pdu " + std::to_string(rack.value) + part.id;
    if (last != nullptr && last->place == out.place)
        return *last;
    out.boxTargetPx = stage.rackPx(*hit.rack);
    out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "PDUs of %1: %2")).arg(itemName(stage, rack.value), partName(stage, part));
    attempt(out, stage, pduIntent(itemSet(stage, {rack.value}), part.id));
    return out;
}

/// A part that goes into a rack or into something in it.
Proposal proposeInRack(const FloorStage& stage, const PartPayload& part, const Hand& hand, const Hit& hit,
                       const Proposal* last)
{
    if (part.kind == PartKind::Accelerator)
        return proposeAccelerator(stage, part, hit, last);
    return part.kind == PartKind::RackPdu ? proposePdu(stage, part, hit, last)
                                          : proposeMounting(stage, part, hand, hit, last);
}

template <class Part>
QString nameIn(const catalog::Shelf<Part>& shelf, const std::string& id)
{
    const Part* found = shelf.find(id);
    return QString::fromStdString(found != nullptr ? found->name : id);
}

} // namespace

QString partName(const FloorStage& stage, const PartPayload& part, int count)
{
    const QString name = partName(stage, part);
    return count == 1 ? name : QStringLiteral("%1 × %2").arg(count).arg(name);
}

QString partName(const FloorStage& stage, const PartPayload& part)
{
    const catalog::Catalog& catalog = stage.catalog();
    switch (part.kind) {
    case PartKind::Rack:
        return nameIn(catalog.rackTypes, part.id);
    case PartKind::FilledRack: {
        const QString server = nameIn(catalog.servers, readFilledRack(part.id).server);
        return partWords(QT_TRANSLATE_NOOP("Drag", "rack of %1")).arg(server);
    }
    case PartKind::Server:
        return nameIn(catalog.servers, part.id);
    case PartKind::Accelerator:
        return nameIn(catalog.accelerators, part.id);
    case PartKind::Switch:
        return nameIn(catalog.switches, part.id);
    case PartKind::Storage:
        return nameIn(catalog.storageSystems, part.id);
    case PartKind::FloorUnit:
        return nameIn(catalog.coolingUnits, part.id);
    case PartKind::RackPdu:
        return nameIn(catalog.rackPdus, part.id);
    case PartKind::Block:
        return QString::fromStdString(part.id);
    }
    return {};
}

Proposal proposePart(const FloorStage& stage, const PartPayload& part, const Hand& hand, const Proposal* last)
{
    const QPointF mm = stage.camera().toFloor(hand.px);
    if (part.kind == PartKind::Block)
        return proposeBlock(stage, part, hand, last);
    if (const auto cabinet = cabinetOf(stage.catalog(), part))
        return proposeStanding(stage, *cabinet, mm, hand.count, hand.snap, last);
    if (auto replacing = proposeReplacing(stage, part, hand, last))
        return std::move(*replacing);
    if (isFloorPart(part.kind))
        return proposeStanding(stage, part, mm, hand.count, hand.snap, last);
    const Hit hit = stage.hit(hand.px);
    if (hit.rack)
        return proposeInRack(stage, part, hand, hit, last);
    Proposal out;
    out.place = "nowhere";
    out.refused = true;
    out.tip << (part.kind == PartKind::Accelerator
                    ? partWords(QT_TRANSLATE_NOOP("Drag", "Drop it on a rack or node to replace its GPUs"))
                    : partWords(QT_TRANSLATE_NOOP("Drag", "Drop it on a rack")));
    return out;
}

Proposal proposePlacing(const FloorStage& stage, const PartPayload& part, QPointF nearMm, const ItemNumbers& selection)
{
    if (part.kind == PartKind::Block)
        return proposeBlockNear(stage, part, nearMm);
    if (isFloorPart(part.kind)) {
        QPointF wanted = nearMm;
        if (!selection.empty()) {
            if (const PlanRack* rack = stage.plan().find(design::RackId{selection.back()}))
                wanted = QRectF(rack->mm).center();
        }
        const Proposal there = proposeStanding(stage, part, wanted, 1, true, nullptr);
        if (there.targets.empty() || (there.refused && there.roomAt.empty()))
            return there;
        const QRect& at = there.targets.front();
        const design::Footprint place{at.x(), at.y(), at.width(), at.height()};
        std::optional<design::Facing> facing;
        if (part.kind != PartKind::FloorUnit)
            facing = newRack(stage, part, wanted).facing;
        if (!there.refused && stage.index().leavesClearance({{}, place, facing}))
            return there;
        if (const auto room = stage.index().nearestFree(place, {}, facing))
            return proposeStanding(stage, part, QRectF(room->xMm, room->yMm, at.width(), at.height()).center(), 1, false, nullptr);
        return there;
    }
    Proposal refused;
    refused.refused = true;
    refused.tip << partWords(QT_TRANSLATE_NOOP("Drag", "Select a rack first"));
    for (const std::uint32_t item : selection) {
        const PlanDevice* box = stage.plan().findBox(item);
        const PlanRack* rack =
            box != nullptr ? &stage.plan().racks[box->rack] : stage.plan().find(design::RackId{item});
        if (rack == nullptr)
            continue;
        Hit hit;
        hit.rack = static_cast<std::size_t>(rack->index);
        if (box != nullptr)
            hit.box = *box;
        Proposal proposal = proposeInRack(stage, part, {}, hit, nullptr);
        if (proposal.intent)
            return proposal;
        refused = std::move(proposal);
    }
    return refused;
}

} // namespace cw::canvas
