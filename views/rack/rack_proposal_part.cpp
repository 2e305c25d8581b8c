// SPDX-License-Identifier: GPL-3.0-or-later
// Parts from the list: into free units, in place of what is there, or for all of a rack.
#include "canvas/item_intents.h"
#include "canvas/new_rack.h"
#include "canvas/part_edits.h"
#include "design/mounting.h"
#include "design/move_devices.h"
#include "design/replace_device.h"
#include "format/korean.h"
#include "rack/rack_proposal.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::elevation {
namespace {

using canvas::DeviceKind;
using canvas::PartKind;
using canvas::PartPayload;
using canvas::PlanDevice;

QString partWords(const char* text) { return QCoreApplication::translate("Drag", text); }

/// What a part means there: all that a proposal needs besides the design.
struct Aim {
    std::uint32_t rack = 0; ///< index
    const Standing* over = nullptr;     ///< nullptr = without a mouse
    std::optional<PlanDevice> box;
    int unit = 0;
};

bool replaces(const PartPayload& part, const PlanDevice& box)
{
    return (part.kind == PartKind::Server && box.kind == DeviceKind::Node) ||
           (part.kind == PartKind::Switch && box.kind == DeviceKind::Switch) ||
           (part.kind == PartKind::Storage && box.kind == DeviceKind::Appliance);
}

QRect boxPlace(const Aim& aim) { return aim.over->place(aim.box->bottomUnit, aim.box->units); }

bool rested(Proposal& out, std::string place, const Proposal* last)
{
    out.place = std::move(place);
    return last != nullptr && last->place == out.place;
}

Proposal proposeReplacing(const RackStage& stage, const PartPayload& part, const Aim& aim, const Proposal* last)
{
    Proposal out;
    if (rested(out, "replace " + std::to_string(aim.box->id) + part.id, last))
        return *last;
    if (aim.over != nullptr)
        out.targets.push_back(boxPlace(aim));
    out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "Replace %1 with %2"))
                   .arg(canvas::itemName(stage.hall(), aim.box->id), canvas::partName(stage.hall(), part));
    const char* text = part.kind == PartKind::Server   ? "edit.nodeType"
                       : part.kind == PartKind::Switch ? "edit.switchType"
                                                       : "edit.applianceType";
    canvas::attempt(out, stage.hall(),
                    {text, {}, [catalog = stage.hall().sharedCatalog(), device = canvas::itemRef(stage.hall(), aim.box->id),
                                type = part.id](const design::Design& design) {
                         return design::replaceDevice(design, *catalog, device, type);
                     }});
    return out;
}

Proposal proposeMounting(const RackStage& stage, const PartPayload& part, const Aim& aim, const Hand& hand,
                         const Proposal* last)
{
    Proposal out;
    const canvas::PlanRack& rack = stage.hall().plan().racks[aim.rack];
    const catalog::Catalog& catalog = stage.hall().catalog();
    const int units = design::unitsOf(catalog, canvas::boxKind(part.kind), part.id);
    int bottom = 0;
    if (aim.unit > 0) {
        bottom = std::clamp(aim.unit - (units - 1) / 2, 1, std::max(1, rack.rackUnits - units + 1));
        if (hand.snap)
            bottom += design::freeShift(stage.design(), catalog, design::Mount{rack.id, bottom}, units, std::max(1, units / 2))
                          .value_or(0);
    }
    if (rested(out, "mount " + std::to_string(rack.id.value) + ' ' + std::to_string(bottom) + ' ' + std::to_string(hand.count) + part.id,
               last))
        return *last;
    if (aim.over != nullptr)
        out.targets.push_back(bottom > 0 ? aim.over->place(bottom, units) : aim.over->opening());
    const QString name = canvas::partName(stage.hall(), part, hand.count);
    const QString rackName = canvas::itemName(stage.hall(), rack.id.value);
    out.tip << (bottom > 0 ? partWords(QT_TRANSLATE_NOOP("Drag", "%1 into %2 at U%3")).arg(name, rackName).arg(bottom)
                           : partWords(QT_TRANSLATE_NOOP("Drag", "%1 into %2")).arg(name, rackName));
    canvas::attempt(out, stage.hall(), canvas::addBoxesIntent(stage.hall(), part, {rack.id, bottom}, hand.count));
    if (!out.refused) {
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "Type a number for several · Alt: no snapping · Esc: cancel"));
        return out;
    }
    const auto room = design::freeShift(stage.design(), catalog, design::Mount{rack.id, std::max(1, bottom)}, units, rack.rackUnits);
    if (room && aim.over != nullptr) {
        out.roomAt.push_back(aim.over->place(std::max(1, bottom) + *room, units));
        out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "It would fit in the green frame"));
    }
    return out;
}

/// The node under the hand, all selected nodes when it is one of them, or a whole rack.
Proposal proposeAccelerator(const RackStage& stage, const PartPayload& part, const Aim& aim,
                            const ItemNumbers& selection, const Proposal* last)
{
    Proposal out;
    const bool node = aim.box && aim.box->kind == DeviceKind::Node;
    const std::uint32_t item = node ? aim.box->id : stage.hall().plan().racks[aim.rack].id.value;
    const bool several = node && std::ranges::find(selection, item) != selection.end() && selection.size() > 1;
    if (rested(out, "accelerator " + std::to_string(item) + part.id, last))
        return *last;
    if (aim.over != nullptr)
        out.targets.push_back(node ? boxPlace(aim) : aim.over->body);
    const QString name = canvas::partName(stage.hall(), part);
    out.tip << format::withParticles(
        several ? partWords(QT_TRANSLATE_NOOP("Drag", "Replace the GPUs of all selected nodes with %1")).arg(name)
                : partWords(QT_TRANSLATE_NOOP("Drag", "Replace the GPUs of %1 with %2"))
                      .arg(canvas::itemName(stage.hall(), item), name));
    const design::ItemSet items = canvas::itemSet(stage.hall(), several ? selection : ItemNumbers{item});
    canvas::attempt(out, stage.hall(), canvas::acceleratorIntent(stage.hall(), items, part.id));
    return out;
}

Proposal proposePdu(const RackStage& stage, const PartPayload& part, const Aim& aim, const Proposal* last)
{
    Proposal out;
    const design::RackId rack = stage.hall().plan().racks[aim.rack].id;
    if (rested(out, "pdu " + std::to_string(rack.value) + part.id, last))
        return *last;
    if (aim.over != nullptr)
        out.targets.push_back(aim.over->strips());
    out.tip << partWords(QT_TRANSLATE_NOOP("Drag", "PDUs of %1: %2"))
                   .arg(canvas::itemName(stage.hall(), rack.value), canvas::partName(stage.hall(), part));
    canvas::attempt(out, stage.hall(), canvas::pduIntent(canvas::itemSet(stage.hall(), {rack.value}), part.id));
    return out;
}

Proposal refusedBecause(std::string place, const QString& why)
{
    Proposal out;
    out.place = std::move(place);
    out.refused = true;
    out.tip << why;
    return out;
}

Proposal proposeAt(const RackStage& stage, const PartPayload& part, const Aim& aim, const Hand& hand,
                   const ItemNumbers& selection, const Proposal* last)
{
    switch (part.kind) {
    case PartKind::Accelerator:
        return proposeAccelerator(stage, part, aim, selection, last);
    case PartKind::RackPdu:
        return proposePdu(stage, part, aim, last);
    default:
        return aim.over != nullptr && aim.box && replaces(part, *aim.box)
                   ? proposeReplacing(stage, part, aim, last)
                   : proposeMounting(stage, part, aim, hand, last);
    }
}

bool standsOnFloor(const RackStage& stage, const PartPayload& part)
{
    return part.kind == PartKind::Rack || part.kind == PartKind::FilledRack || part.kind == PartKind::FloorUnit || part.kind == PartKind::Block ||
           canvas::cabinetOf(stage.hall().catalog(), part).has_value();
}

Proposal refuseFloorPart(const RackStage& stage, const PartPayload& part)
{
    return refusedBecause("floor part", partWords(QT_TRANSLATE_NOOP("Drag", "%1 stands on the floor: drop it in the floor view"))
                                     .arg(canvas::partName(stage.hall(), part)));
}

} // namespace

Proposal proposePart(const RackStage& stage, const PartPayload& part, const Hand& hand, const ItemNumbers& selection,
                     const Proposal* last)
{
    if (standsOnFloor(stage, part))
        return refuseFloorPart(stage, part);
    const Hit hit = stage.hit(hand.px);
    if (!hit.standing)
        return refusedBecause("nowhere", part.kind == PartKind::Accelerator
                                      ? partWords(QT_TRANSLATE_NOOP("Drag", "Drop it on a rack or node to replace its GPUs"))
                                      : partWords(QT_TRANSLATE_NOOP("Drag", "Drop it on a rack")));
    const Standing& over = stage.plan().standing[*hit.standing];
    return proposeAt(stage, part, {over.rack, &over, hit.box, hit.unit}, hand, selection, last);
}

Proposal proposePlacing(const RackStage& stage, const PartPayload& part, const ItemNumbers& selection)
{
    if (standsOnFloor(stage, part))
        return refuseFloorPart(stage, part);
    Proposal refused = refusedBecause("nothing selected", partWords(QT_TRANSLATE_NOOP("Drag", "Select a rack first")));
    for (const std::uint32_t item : selection) {
        const std::optional<std::uint32_t> rack = stage.rackOf(item);
        if (!rack)
            continue;
        const PlanDevice* box = stage.hall().plan().findBox(item);
        const Aim aim{*rack, nullptr, box != nullptr ? std::optional(*box) : std::nullopt, 0};
        Proposal proposal = proposeAt(stage, part, aim, {}, selection, nullptr);
        if (proposal.intent)
            return proposal;
        refused = std::move(proposal);
    }
    return refused;
}

} // namespace cw::elevation
