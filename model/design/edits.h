// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does each gesture do to a design? Pure functions from a design to the next one; refusals say why and
// where. Leaves out: selections, pointers of the mouse and undo (history.h).
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/geometry.h"
#include "design/item.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cw::design {

/// A fresh id; ids are never used twice, unless a file claims to have used all four billion.
std::uint32_t takeId(Design& design);
/// `wanted`, or the first of "wanted 2", "A2" after "A1" … that no item of the kind has.
std::string freeName(const Design& design, ItemKind kind, const std::string& wanted);

// Floor. Codes: problem.edit.collides {item}, problem.edit.outsideWalls, problem.edit.noSuchItem.
Result<Design> addRack(const Design& design, const catalog::Catalog& catalog, Rack rack);
Result<Design> addFloorUnit(const Design& design, const catalog::Catalog& catalog, FloorUnit unit);
/// Moves racks and floor units by the same step; cables and devices go with their racks.
Result<Design> moveItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items, int dxMm,
                         int dyMm);
/// A quarter turn clockwise of each item around its own centre, kept on whole grid steps.
Result<Design> rotateItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items);

// Racks. Codes: problem.edit.noSuchRack, problem.edit.noFreeUnits {units}, problem.edit.unitsTaken {unit}.
/// bottomUnit 0 takes the lowest free place.
Result<Design> addNode(const Design& design, const catalog::Catalog& catalog, Node node);
/// bottomUnit 0 takes the highest free place.
Result<Design> addSwitch(const Design& design, const catalog::Catalog& catalog, Switch device);
Result<Design> addAppliance(const Design& design, const catalog::Catalog& catalog, Appliance appliance);
Result<Design> moveDevice(const Design& design, const catalog::Catalog& catalog, ItemRef device, Mount mount);
/// As many nodes of this type as fit, at most `most`.
Result<Design> fillRack(const Design& design, const catalog::Catalog& catalog, RackId rack, const PartId& server,
                        int most);
/// A rack together with `nodes` servers in it.
Result<Design> addFilledRack(const Design& design, const catalog::Catalog& catalog, Rack rack, const PartId& server,
                             int nodes);
/// The accelerator of every node among the items, or in a rack among them. Empty = the server's own.
/// Code: problem.edit.noNodes.
Result<Design> setAccelerator(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                              const PartId& accelerator);

/// Removes items; a rack takes its devices along, a device its cables.
Design removeItems(const Design& design, const ItemSet& items);
Result<Design> renameItem(const Design& design, ItemRef item, const std::string& name);

// The same change on many items of one kind.
Design editRacks(const Design& design, const ItemSet& items, const std::function<void(Rack&)>& change);
Design editNodes(const Design& design, const ItemSet& items, const std::function<void(Node&)>& change);
Design editSwitches(const Design& design, const ItemSet& items, const std::function<void(Switch&)>& change);
Design editAppliances(const Design& design, const ItemSet& items, const std::function<void(Appliance&)>& change);
Design editFloorUnits(const Design& design, const ItemSet& items, const std::function<void(FloorUnit&)>& change);
Design setTitle(const Design& design, Title title);
Design setSite(const Design& design, Site site);
Design setFabric(const Design& design, FabricRule fabric);
Design setWorkload(const Design& design, Workload workload);
Design setOperation(const Design& design, Operation operation);
Design setEconomy(const Design& design, Economy economy);
/// All step times from now on are multiplied by `factor`, measured over predicted time of one step. Code:
/// problem.edit.calibration {factor, least, most}.
Result<Design> calibrate(const Design& design, double factor, Seconds measured);
/// As predicted again.
Design uncalibrate(const Design& design);

// Cables. Codes: problem.edit.portTaken {port}, problem.edit.samePort, problem.edit.noSuchItem.
Result<Design> connect(const Design& design, PortRef a, PortRef b, const PartId& cable);

// Copy and paste. A fragment is a design that holds only the copied items.
Design copyItems(const Design& design, const ItemSet& items);
struct Pasted {
    Design design;
    ItemSet items; ///< what was added, for the selection
};
/// Fresh ids and free names; the whole fragment moves by the given step, or to the nearest free place when that is
/// taken. Devices copied without their rack go into `into`, or, where that is none, beside those they were copied from.
Result<Pasted> paste(const Design& design, const catalog::Catalog& catalog, const Design& fragment, int dxMm, int dyMm,
                     RackId into = {});

} // namespace cw::design
