// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "format/preferences.h"
#include "report/rack_rows.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

template <class Part>
QString nameOf(const std::optional<Part>& part, const catalog::PartId& id)
{
    return format::partName(part ? part->name : id);
}

/// How the price is known, as it stands behind it.
QString basisOf(const cost::Item& item)
{
    switch (item.basis) {
    case cost::PriceBasis::Chosen:
        return Report::tr("own price");
    case cost::PriceBasis::Published:
        return format::date(item.date);
    case cost::PriceBasis::FromAccelerators:
        return Report::tr("from its GPUs");
    case cost::PriceBasis::Assumed:
        return Report::tr("planning value");
    case cost::PriceBasis::Unknown:
        break;
    }
    return {};
}

QString textOf(const cost::Item* item)
{
    return item != nullptr && item->unit ? Report::tr("%1 (%2)").arg(format::measure(*item->unit), basisOf(*item)) : format::unknown();
}

/// Nodes of one server differ in price by what is in them.
QString priceAt(const assess::Assessment& assessment, cost::ItemClass kind, std::size_t index)
{
    return textOf(assessment.cost ? cost::itemAt(assessment.cost->inputs.items, kind, index) : nullptr);
}

/// What the cost counts a piece with; links are one kind without a part.
QString priceOf(const assess::Assessment& assessment, cost::ItemClass kind, const catalog::PartId& part)
{
    if (!assessment.cost)
        return format::unknown();
    for (const cost::Item& item : assessment.cost->inputs.items) {
        if (item.kind == kind && item.part == part && item.unit)
            return textOf(&item);
    }
    return format::unknown();
}

using cost::ItemClass;

using Rows = std::vector<QStringList>;

void addNodes(Rows& rows, const inventory::Result& inventory, const assess::Assessment& assessment, int spareNodes)
{
    for (std::size_t i = 0; i < inventory.nodes.size(); ++i) {
        const inventory::NodeClass& node = inventory.nodes[i];
        const QString price = priceAt(assessment, ItemClass::Servers, i);
        rows.push_back({Report::tr("node"), nameOf(node.serverPart, node.server), format::count(node.count), price});
        if (!node.serverPart)
            continue; // nobody knows what is in it
        if (spareNodes > 0 && &node == inventory::mainNodes(inventory))
            rows.push_back({Report::tr("spare node, in no rack"), nameOf(node.serverPart, node.server), format::count(spareNodes), price});
        if (node.acceleratorsPerNode > 0)
            rows.push_back({Report::tr("accelerator, in the nodes"), nameOf(node.acceleratorPart, node.accelerator),
                            format::count(node.count * node.acceleratorsPerNode),
                            price != format::unknown() ? Report::tr("in the node's price") : format::unknown()});
    }
}

void addNetwork(Rows& rows, const inventory::Result& inventory, const assess::Assessment& assessment)
{
    const QString link = priceOf(assessment, ItemClass::Links, {});
    for (const inventory::SwitchClass& box : inventory.switches) {
        rows.push_back({roleName(box.role), nameOf(box.part, box.type), format::count(box.count),
                        priceOf(assessment, ItemClass::Switches, box.type)});
    }
    for (const inventory::CableClass& cable : inventory.cables) {
        rows.push_back({Report::tr("link drawn by hand"), nameOf(cable.part, cable.type), format::count(cable.count), link});
    }
    const auto addOptics = [&rows](const fabric::Optics& optics) {
        if (optics.total() > 0)
            rows.push_back({Report::tr("optical transceiver"), {}, format::count(optics.total()), Report::tr("in the link's price")});
    };
    if (!assessment.fabric || !assessment.fabric->result.sizing) {
        if (assessment.graph && assessment.graph->result.figures.isDrawn)
            addOptics(assessment.graph->result.figures.optics);
        return;
    }
    const fabric::Sizing& sizing = *assessment.fabric->result.sizing;
    const fabric::Inputs& inputs = assessment.fabric->inputs;
    const auto& needed = assessment.fabric->result.needed;
    const auto& placed = assessment.fabric->result.placed;
    for (const design::SwitchRole role :
         {design::SwitchRole::Leaf, design::SwitchRole::Spine, design::SwitchRole::Core}) {
        const auto index = static_cast<std::size_t>(role);
        const std::int64_t missing = needed[index] - placed[index];
        if (missing <= 0)
            continue;
        const bool leaf = role == design::SwitchRole::Leaf || !inputs.spine;
        const catalog::PartId& type = leaf ? inputs.rule.leaf : inputs.rule.spine;
        rows.push_back({Report::tr("%1, not placed yet").arg(roleName(role)), nameOf(leaf ? inputs.leaf : inputs.spine, type),
                        format::count(missing), priceOf(assessment, ItemClass::Switches, type)});
    }
    const bool isTorus = inputs.rule.kind == design::FabricKind::Torus;
    const std::pair<QString, std::int64_t> links[] = {
        {Report::tr("fabric link, node to leaf"), sizing.nodeLinks},
        {Report::tr("fabric link, leaf to spine"), sizing.leafSpineLinks},
        {Report::tr("fabric link, spine to core"), sizing.spineCoreLinks},
        {isTorus ? Report::tr("fabric link, between neighbours") : Report::tr("fabric link, within a group"), sizing.localLinks},
        {Report::tr("fabric link, between groups"), sizing.globalLinks}};
    for (const auto& [words, count] : links) {
        if (count > 0)
            rows.push_back({words, {}, format::count(count), link});
    }
    addOptics(assessment.graph ? assessment.graph->result.figures.optics : sizing.optics);
}

void addRoom(Rows& rows, const inventory::Result& inventory, const assess::Assessment& assessment)
{
    const auto infrastructure = [&assessment](const catalog::PartId& part) { return priceOf(assessment, ItemClass::Infrastructure, part); };
    std::size_t server = inventory.nodes.size();
    for (const inventory::ApplianceClass& appliance : inventory.appliances) {
        const QString name =
            appliance.storage ? nameOf(appliance.storage, appliance.type) : nameOf(appliance.server, appliance.type);
        rows.push_back({Report::tr("storage or service box"), name, format::count(appliance.count),
                        appliance.storage ? priceOf(assessment, ItemClass::Storage, appliance.type)
                                          : priceAt(assessment, ItemClass::Servers, server++)});
    }
    if (inventory.siteStorage && inventory.siteStorageUnits > 0) {
        rows.push_back({Report::tr("shared storage"), format::partName(inventory.siteStorage->name),
                        format::count(inventory.siteStorageUnits), priceOf(assessment, ItemClass::Storage, inventory.siteStorage->id)});
    }
    std::map<catalog::PartId, std::pair<QString, std::int64_t>> racks;
    std::map<catalog::PartId, std::pair<QString, std::int64_t>> pdus;
    for (const inventory::RackClass& rack : inventory.racks) {
        racks[rack.type].first = nameOf(rack.typePart, rack.type);
        racks[rack.type].second += rack.count();
        if (!rack.pdu.empty()) {
            pdus[rack.pdu].first = nameOf(rack.pduPart, rack.pdu);
            pdus[rack.pdu].second += rack.count() * rack.pduCount;
        }
    }
    for (const auto& [id, entry] : racks)
        rows.push_back({Report::tr("rack"), entry.first, format::count(entry.second), infrastructure(id)});
    for (const auto& [id, entry] : pdus)
        rows.push_back({Report::tr("rack PDU"), entry.first, format::count(entry.second), infrastructure(id)});
    std::map<catalog::PartId, std::pair<QString, std::int64_t>> doors;
    for (const inventory::RackClass& rack : inventory.racks) {
        if (rack.coolingPart && rack.coolingPart->kind == catalog::CoolingKind::RearDoor) {
            doors[rack.coolingPart->id].first = format::partName(rack.coolingPart->name);
            doors[rack.coolingPart->id].second += rack.count();
        }
    }
    for (const auto& [id, entry] : doors)
        rows.push_back({Report::tr("rear door of a rack"), entry.first, format::count(entry.second), format::unknown()});
    for (const inventory::FloorUnitClass& unit : inventory.floorUnits)
        rows.push_back(
            {Report::tr("room equipment"), nameOf(unit.part, unit.type), format::count(unit.count), infrastructure(unit.type)});
}

} // namespace

void writeMaterials(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Bill of materials"));
    if (!content.assessment.inventory) {
        flow.paragraph(Report::tr("The design is empty."));
        return;
    }
    const inventory::Result& inventory = content.assessment.inventory->result;
    Rows rows;
    addNodes(rows, inventory, content.assessment, content.design.operation->spareNodes);
    addNetwork(rows, inventory, content.assessment);
    addRoom(rows, inventory, content.assessment);
    if (rows.empty()) {
        flow.paragraph(Report::tr("The design is empty."));
        return;
    }
    const bool isDrawn = !inventory.cables.empty();
    if (isDrawn)
        flow.paragraph(Report::tr("Links drawn by hand are counted one by one: a splitter and a cable with two links in a plug carry two."),
                       Style::Caption);
    flow.paragraph(
        Report::tr("Prices are those that the cost counts: your own, the catalog's with their month, or planning values. — means "
                   "that none is known; of racks and room equipment, that building and plant include it."),
        Style::Caption);
    if (const QString rate = format::rateNote(); !rate.isEmpty())
        flow.paragraph(Report::tr("Catalog prices are in US dollars; here they are converted %1.").arg(rate), Style::Caption);
    flow.table({{Report::tr("Kind"), 3},
                {Report::tr("Product"), 4, false, true},
                {Report::tr("Number"), 1.2, true, true},
                {Report::tr("Price of one"), 2.2, true}},
               rows);
    figureTable(flow, content, "inventory.", Report::tr("What the design contains"));
    figureTable(flow, content, "compute.", Report::tr("What its accelerators offer"));
}

} // namespace cw::report
