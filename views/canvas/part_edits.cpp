// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/part_edits.h"

#include "canvas/proposal.h"
#include "design/edits.h"

#include <algorithm>

namespace cw::canvas {
namespace {

design::SwitchRole roleLike(const design::Design& design, const catalog::PartId& type)
{
    for (const design::Switch& box : *design.switches) {
        if (box.type == type)
            return box.role;
    }
    return design::SwitchRole::Leaf;
}

Result<design::Design> addBox(const design::Design& design, const catalog::Catalog& catalog, const PartPayload& part,
                              const std::string& name, design::Mount mount)
{
    switch (part.kind) {
    case PartKind::Server:
        return design::addNode(design, catalog, {{}, name, part.id, {}, mount});
    case PartKind::Switch:
        return design::addSwitch(design, catalog, {{}, name, part.id, roleLike(design, part.id), mount});
    default:
        return design::addAppliance(design, catalog, {{}, name, part.id, mount});
    }
}

const char* addText(PartKind kind)
{
    return kind == PartKind::Server   ? "edit.addNode"
           : kind == PartKind::Switch ? "edit.addSwitch"
                                      : "edit.addAppliance";
}

} // namespace

design::ItemKind boxKind(PartKind kind)
{
    return kind == PartKind::Server   ? design::ItemKind::Node
           : kind == PartKind::Switch ? design::ItemKind::Switch
                                      : design::ItemKind::Appliance;
}

views::Intent addBoxesIntent(const FloorStage& stage, const PartPayload& part, design::Mount mount, int count)
{
    const std::string name = partName(stage, part).toStdString() + " 1";
    return {addText(part.kind),
            {},
            [catalog = stage.sharedCatalog(), part, name, mount,
             count](const design::Design& design) -> Result<design::Design> {
                Result<design::Design> next = addBox(design, *catalog, part, name, mount);
                for (int i = 1; i < count && next.ok(); ++i)
                    next = addBox(*next, *catalog, part, name, {mount.rack, 0});
                return next;
            }};
}

views::Intent acceleratorIntent(const FloorStage& stage, const design::ItemSet& items, const catalog::PartId& type)
{
    return {"edit.setAccelerator", {}, [catalog = stage.sharedCatalog(), items, type](const design::Design& design) {
                return design::setAccelerator(design, *catalog, items, type);
            }};
}

views::Intent pduIntent(const design::ItemSet& racks, const catalog::PartId& type)
{
    return {"edit.rackPdu", {}, [racks, type](const design::Design& design) -> Result<design::Design> {
                return design::editRacks(design, racks, [&type](design::Rack& rack) {
                    rack.pdu = type;
                    rack.pduCount = std::max(rack.pduCount, 1);
                });
            }};
}

} // namespace cw::canvas
