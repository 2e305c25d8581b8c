// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalog knows of the selected products: values that nobody types, each with its source.
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <algorithm>

namespace cw::views {
namespace {

using catalog::Catalog;
using catalog::Provenance;
using design::Design;
using design::ItemKind;
using design::ItemSet;

QString provenance(Provenance how)
{
    switch (how) {
    case Provenance::Datasheet:
        return Inspector::tr("Datasheet");
    case Provenance::Measured:
        return Inspector::tr("Measured");
    case Provenance::Secondary:
        return Inspector::tr("Reported by others");
    case Provenance::Estimate:
        return Inspector::tr("Estimate");
    case Provenance::Unverified:
        break;
    }
    return Inspector::tr("Not verified");
}

/// One product's facts, below a heading.
class Facts {
public:
    Facts(InspectorFields& fields, const Catalog& catalog, const std::string& product)
        : m_fields(fields), m_catalog(catalog)
    {
        m_fields.push_back(heading(text(product)));
    }

    template <class Value>
    void add(const QString& label, const catalog::Datum<Value>& datum, const char* unit)
    {
        add(label, format::measure(measureOf(datum.value), unit), datum.how, datum.source);
    }
    template <class Value>
    void add(const QString& label, const std::optional<catalog::Datum<Value>>& datum, const char* unit)
    {
        if (datum)
            add(label, *datum, unit);
        else
            add(label, format::unknown(), Inspector::tr("The catalog does not know it."));
    }
    void add(const QString& label, const QString& value, const QString& hint)
    {
        InspectorField field = readOnly(label, value);
        field.hint = hint;
        m_fields.push_back(std::move(field));
    }
    void add(const QString& label, const QString& value, Provenance how, const std::string& source)
    {
        const auto found = m_catalog.sources.find(source);
        const QString title = found == m_catalog.sources.end() ? QString() : text(found->second.title);
        add(label, value, title.isEmpty() ? provenance(how) : Inspector::tr("%1: %2").arg(provenance(how), title));
    }

private:
    static Measure measureOf(int count) { return Measure(count); }
    template <Dimension D>
    static Measure measureOf(Quantity<D> value)
    {
        return Measure(value);
    }

    InspectorFields& m_fields;
    const Catalog& m_catalog;
};

/// The product that all selected items of a kind are; empty where they differ.
template <class Item>
catalog::PartId commonType(const std::vector<Item>& all, ItemKind kind, const ItemSet& items)
{
    std::optional<catalog::PartId> type;
    for (const Item& item : all) {
        if (!design::contains(items, {kind, item.id.value}))
            continue;
        if (type && *type != item.type)
            return {};
        type = item.type;
    }
    return type.value_or(catalog::PartId());
}

QString ports(const catalog::NicGroup& group)
{
    const QString rate = format::measure(Measure(group.rate), "Gbit/s");
    const QString many = Inspector::tr("%1 × %2").arg(format::count(group.count), rate);
    return group.model.empty() ? many : many + QStringLiteral(" ") + text(group.model);
}

QString useOf(catalog::NicRole role)
{
    switch (role) {
    case catalog::NicRole::Compute:
        return Inspector::tr("Compute ports");
    case catalog::NicRole::Storage:
        return Inspector::tr("Storage ports");
    case catalog::NicRole::Management:
        break;
    }
    return Inspector::tr("Management ports");
}

void addServer(InspectorFields& fields, const Catalog& catalog, const catalog::Server& part)
{
    Facts facts(fields, catalog, part.name);
    facts.add(Inspector::tr("Height"), part.rackUnits, "U");
    facts.add(Inspector::tr("Rated power"), part.ratedPower, "kW");
    facts.add(Inspector::tr("Weight"), part.weight, "kg");
    facts.add(Inspector::tr("Host memory"), part.hostMemory, "GB");
    for (const catalog::NicGroup& group : part.nics)
        facts.add(useOf(group.role), ports(group), Provenance::Datasheet, part.nicSource);
}

void addAccelerator(InspectorFields& fields, const Catalog& catalog, const catalog::Accelerator& part)
{
    Facts facts(fields, catalog, part.name);
    facts.add(Inspector::tr("Memory"), part.memoryLabel, "GB");
    facts.add(Inspector::tr("Memory rate"), part.memoryBandwidth, "TB/s");
    facts.add(Inspector::tr("Design power"), part.thermalDesignPower, "W");
    if (const auto peak = part.peakDense.find(catalog::Precision::Bf16); peak != part.peakDense.end())
        facts.add(Inspector::tr("Dense bf16"), peak->second, "TFLOP/s");
    if (part.scaleUp)
        facts.add(text(part.scaleUp->name), part.scaleUp->oneWay, "GB/s");
}

} // namespace

void addNodeFacts(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const catalog::Server* server = catalog.servers.find(commonType(*design.nodes, ItemKind::Node, items));
    if (server == nullptr)
        return;
    addServer(fields, catalog, *server);
    std::optional<catalog::PartId> dropped; // on all of them
    for (const design::Node& node : *design.nodes) {
        if (!design::contains(items, {ItemKind::Node, node.id.value}))
            continue;
        if (dropped && *dropped != node.accelerator)
            return;
        dropped = node.accelerator;
    }
    const catalog::Accelerator* accelerator =
        catalog.accelerators.find(dropped.value_or(std::string()).empty() ? server->accelerator : *dropped);
    if (accelerator != nullptr)
        addAccelerator(fields, catalog, *accelerator);
}

void addSwitchFacts(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const catalog::Switch* part = catalog.switches.find(commonType(*design.switches, ItemKind::Switch, items));
    if (part == nullptr)
        return;
    Facts facts(fields, catalog, part->name);
    facts.add(Inspector::tr("Ports"), part->ports, "1");
    facts.add(Inspector::tr("Port rate"), part->portRate, "Gbit/s");
    facts.add(Inspector::tr("Height"), part->rackUnits, "U");
    facts.add(Inspector::tr("Typical power"), part->typicalPower, "W");
    facts.add(Inspector::tr("Greatest power"), part->maxPower, "W");
    facts.add(Inspector::tr("Weight"), part->weight, "kg");
    facts.add(Inspector::tr("Latency"), part->latency, "ns");
}

void addRackFacts(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const catalog::RackType* part = catalog.rackTypes.find(commonType(*design.racks, ItemKind::Rack, items));
    if (part == nullptr)
        return;
    Facts facts(fields, catalog, part->name);
    facts.add(Inspector::tr("Height"), part->rackUnits, "U");
    facts.add(Inspector::tr("Width"), part->width, "mm");
    facts.add(Inspector::tr("Depth"), part->depth, "mm");
    facts.add(Inspector::tr("Weight"), part->weight, "kg");
    facts.add(Inspector::tr("Load rating"), part->maxLoad, "kg");
}

void addApplianceFacts(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const catalog::PartId type = commonType(*design.appliances, ItemKind::Appliance, items);
    if (const catalog::Server* server = catalog.servers.find(type))
        return addServer(fields, catalog, *server);
    const catalog::StorageSystem* part = catalog.storageSystems.find(type);
    if (part == nullptr)
        return;
    Facts facts(fields, catalog, part->name);
    facts.add(Inspector::tr("Reads"), part->read, "GB/s");
    facts.add(Inspector::tr("Writes"), part->write, "GB/s");
    facts.add(Inspector::tr("Capacity"), part->capacity, "TB");
    facts.add(Inspector::tr("Height"), part->rackUnits, "U");
    facts.add(Inspector::tr("Power"), part->power, "W");
}

void addFloorUnitFacts(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const catalog::CoolingUnit* part =
        catalog.coolingUnits.find(commonType(*design.floorUnits, ItemKind::FloorUnit, items));
    if (part == nullptr)
        return;
    Facts facts(fields, catalog, part->name);
    facts.add(Inspector::tr("Capacity"), part->capacity, "kW");
    facts.add(Inspector::tr("Power"), part->electricalPower, "kW");
    facts.add(Inspector::tr("Weight"), part->weight, "kg");
}

} // namespace cw::views
