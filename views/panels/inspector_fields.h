// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which properties does a selection have, what do they say, and which edit does each make?
// Leaves out: widgets.
#pragma once

#include "catalog/catalog.h"
#include "design/item.h"
#include "panels/inspector_field.h"

#include <QStringList>

namespace cw::views {

/// Properties of racks, nodes, switches, appliances and floor units; of the whole design when nothing is selected.
/// Items of several kinds share only what they have in common.
InspectorFields inspectorFields(const design::Design& design, const catalog::Catalog& catalog,
                                const design::ItemSet& selection);

/// What the properties of the hall stand below in designFields.
QString hallHeading();
InspectorFields designFields(const design::Design& design, const catalog::Catalog& catalog);
/// The parts of it about the hall, how the cluster is run and how it is paid.
InspectorFields siteFields(const design::Design& design, const catalog::Catalog& catalog);
/// The first part of designFields.
void addWorkload(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog);
/// The part of designFields about how the cluster is run.
void addOperation(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog);
/// The part of designFields about what it costs and how it is paid.
void addEconomy(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog);
/// The part of designFields about the compute fabric: only what the kind of fabric has.
void addFabric(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog);
/// The same without the kind, for a list of kinds beside it.
InspectorFields fabricDetails(const design::Design& design, const catalog::Catalog& catalog);
/// In the order of design::FabricKind.
QStringList fabricKindNames();
/// What is trained and how its numbers are kept, without the parallel plan.
InspectorFields jobFields(const design::Design& design);
InspectorFields rackFields(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet& items);
InspectorFields nodeFields(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet& items);
InspectorFields switchFields(const design::Design& design, const catalog::Catalog& catalog,
                             const design::ItemSet& items);
/// Their product, which can be another, and their lengths.
InspectorFields cableFields(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet& items);
/// In the order of design::Facing.
QList<FieldChoice> facings();
/// What items of several kinds have in common.
InspectorFields mixedFields(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet& items);
/// Of racks and floor units: typing moves all of them, as far as the first.
void addFloorPosition(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                      const design::ItemSet& items);
// What the catalog knows of the one product that the items are; nothing where they differ.
void addNodeFacts(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                  const design::ItemSet& items);
void addSwitchFacts(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                    const design::ItemSet& items);
void addRackFacts(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                  const design::ItemSet& items);
void addApplianceFacts(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                       const design::ItemSet& items);
void addFloorUnitFacts(InspectorFields& fields, const design::Design& design, const catalog::Catalog& catalog,
                       const design::ItemSet& items);
InspectorFields floorUnitFields(const design::Design& design, const design::ItemSet& items);

/// "3 racks", "A1", for the panel's title.
QString selectionTitle(const design::Design& design, const design::ItemSet& selection);

} // namespace cw::views
