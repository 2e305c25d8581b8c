// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <algorithm>
#include <limits>

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::ItemKind;
using design::ItemRef;
using design::ItemSet;

namespace limits = design::limits;

/// A place along a wall; that it is inside the walls is for the edit to say.
constexpr design::AmountLimits kPlace{static_cast<double>(limits::kFloorMillimetres.least) * 1e-3,
                                      static_cast<double>(limits::kFloorMillimetres.most) * 1e-3};

/// What one property says on every selected item of a kind.
template <class Item, class Read>
CommonValue common(const std::vector<Item>& all, ItemKind kind, const ItemSet& items, Read read)
{
    std::vector<QString> values;
    for (const Item& item : all) {
        if (design::contains(items, {kind, item.id.value}))
            values.push_back(read(item));
    }
    return commonValue(values);
}

InspectorField nameField(const CommonValue& name, const ItemSet& items)
{
    InspectorField field =
        textField(Inspector::tr("Name"), name, "edit.rename", [items](const std::string& typed) -> Change {
            return [items, typed](const Design& d) { return design::renameItem(d, items.front(), typed); };
        });
    if (items.size() > 1) {
        field.kind = FieldKind::ReadOnly;
        field.value = Inspector::tr("%Ln items", nullptr, static_cast<int>(items.size()));
        field.mixed = false;
    }
    return field;
}

template <class Item>
CommonValue namesOf(const std::vector<Item>& all, ItemKind kind, const ItemSet& items)
{
    return common(all, kind, items, [](const Item& item) { return text(item.name); });
}

QString metres(int millimetres) { return format::measure(Measure(Metres(millimetres * 1e-3)), "m"); }

int toMillimetres(Measure length) { return static_cast<int>(std::lround(length.base * 1e3)); }

/// Both coordinates move the whole selection so that its first item stands at the typed place.
void addPosition(InspectorFields& fields, const Catalog& catalog, const ItemSet& items, design::FloorPoint first,
                 bool several)
{
    const auto mover = [items, &catalog, first](bool horizontal) {
        return [items, &catalog, first, horizontal](Measure typed) -> Change {
            const int step = toMillimetres(typed) - (horizontal ? first.xMm : first.yMm);
            return [items, &catalog, horizontal, step](const Design& d) {
                return design::moveItems(d, catalog, items, horizontal ? step : 0, horizontal ? 0 : step);
            };
        };
    };
    const QString x = several ? Inspector::tr("First x") : Inspector::tr("Position x");
    const QString y = several ? Inspector::tr("First y") : Inspector::tr("Position y");
    fields.push_back(
        measureField(x, {metres(first.xMm), false}, Metres::kDimension, "m", kPlace, "edit.move", mover(true)));
    fields.push_back(
        measureField(y, {metres(first.yMm), false}, Metres::kDimension, "m", kPlace, "edit.move", mover(false)));
}

/// A change that cannot fail, on every selected rack.
Change onRacks(const ItemSet& items, std::function<void(design::Rack&)> change)
{
    return [items, change = std::move(change)](const Design& d) -> Result<Design> {
        return design::editRacks(d, items, change);
    };
}
Change onNodes(const ItemSet& items, std::function<void(design::Node&)> change)
{
    return [items, change = std::move(change)](const Design& d) -> Result<Design> {
        return design::editNodes(d, items, change);
    };
}
Change onSwitches(const ItemSet& items, std::function<void(design::Switch&)> change)
{
    return [items, change = std::move(change)](const Design& d) -> Result<Design> {
        return design::editSwitches(d, items, change);
    };
}

QString place(const Design& d, const design::Mount& mount)
{
    const design::Rack* rack = design::findRack(d, mount.rack);
    return Inspector::tr("%1 · U%2")
        .arg(rack != nullptr ? text(rack->name) : format::unknown(), number(mount.bottomUnit));
}

} // namespace

QList<FieldChoice> facings()
{
    return {{QStringLiteral("0"), Inspector::tr("front ↑")},
            {QStringLiteral("1"), Inspector::tr("front →")},
            {QStringLiteral("2"), Inspector::tr("front ↓")},
            {QStringLiteral("3"), Inspector::tr("front ←")}};
}

void addFloorPosition(InspectorFields& fields, const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const design::Rack* rack = design::findRack(design, {items.front().id});
    const design::FloorUnit* unit = design::findFloorUnit(design, {items.front().id});
    if (rack != nullptr || unit != nullptr)
        addPosition(fields, catalog, items, rack != nullptr ? rack->at : unit->at, items.size() > 1);
}

InspectorFields rackFields(const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const std::vector<design::Rack>& racks = *design.racks;
    const auto shared = [&](auto read) { return common(racks, ItemKind::Rack, items, read); };
    InspectorFields fields;
    fields.push_back(nameField(namesOf(racks, ItemKind::Rack, items), items));
    fields.push_back(choiceField(Inspector::tr("Type"), shared([](const design::Rack& r) { return text(r.type); }),
                                 choicesOf(catalog.rackTypes), "edit.rackType", [items](const std::string& id) {
                                     return onRacks(items, [id](design::Rack& r) { r.type = id; });
                                 }));
    if (const design::Rack* first = design::findRack(design, {items.front().id}))
        addPosition(fields, catalog, items, first->at, items.size() > 1);
    fields.push_back(choiceField(
        Inspector::tr("Facing"), shared([](const design::Rack& r) { return number(static_cast<int>(r.facing)); }),
        facings(), "edit.rackFacing", [items](const std::string& id) {
            return onRacks(items, [id](design::Rack& r) { r.facing = static_cast<design::Facing>(std::stoi(id)); });
        }));
    fields.push_back(choiceField(Inspector::tr("Rack PDU"), shared([](const design::Rack& r) { return text(r.pdu); }),
                                 choicesOf(catalog.rackPdus), "edit.rackPdu", [items](const std::string& id) {
                                     return onRacks(items, [id](design::Rack& r) { r.pdu = id; });
                                 }));
    fields.push_back(
        integerField(Inspector::tr("PDUs"), shared([](const design::Rack& r) { return format::count(r.pduCount); }),
                     limits::kRackPdus, "edit.rackPdu", [items](std::int64_t count) {
                         return onRacks(items, [count](design::Rack& r) { r.pduCount = static_cast<int>(count); });
                     }));
    QList<FieldChoice> cooling = choicesOf(catalog.coolingSystems);
    cooling.prepend({QString(), Inspector::tr("as the hall")});
    fields.push_back(choiceField(
        Inspector::tr("Cooling"), shared([](const design::Rack& r) { return text(r.cooling); }), cooling,
        "edit.rackCooling",
        [items](const std::string& id) { return onRacks(items, [id](design::Rack& r) { r.cooling = id; }); }));
    addRackFacts(fields, design, catalog, items);
    return fields;
}

InspectorFields nodeFields(const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const std::vector<design::Node>& nodes = *design.nodes;
    const auto shared = [&](auto read) { return common(nodes, ItemKind::Node, items, read); };
    InspectorFields fields;
    fields.push_back(nameField(namesOf(nodes, ItemKind::Node, items), items));
    fields.push_back(choiceField(Inspector::tr("Type"), shared([](const design::Node& n) { return text(n.type); }),
                                 choicesOf(catalog.servers), "edit.nodeType", [items](const std::string& id) {
                                     return onNodes(items, [id](design::Node& n) { n.type = id; });
                                 }));
    QList<FieldChoice> gpus = choicesOf(catalog.accelerators);
    gpus.prepend({QString(), Inspector::tr("as delivered")});
    fields.push_back(choiceField(
        Inspector::tr("GPU"), shared([](const design::Node& n) { return text(n.accelerator); }), gpus,
        "edit.setAccelerator", [items, &catalog](const std::string& id) -> Change {
            return [items, &catalog, id](const Design& d) { return design::setAccelerator(d, catalog, items, id); };
        }));
    fields.push_back(readOnly(
        Inspector::tr("Place"), items.size() > 1 ? Inspector::tr("several") : [&] {
            const design::Node* node = design::findNode(design, {items.front().id});
            return node != nullptr ? place(design, node->mount) : QString();
        }()));
    addNodeFacts(fields, design, catalog, items);
    return fields;
}

InspectorFields switchFields(const Design& design, const Catalog& catalog, const ItemSet& items)
{
    const std::vector<design::Switch>& switches = *design.switches;
    const auto shared = [&](auto read) { return common(switches, ItemKind::Switch, items, read); };
    InspectorFields fields;
    fields.push_back(nameField(namesOf(switches, ItemKind::Switch, items), items));
    fields.push_back(choiceField(Inspector::tr("Type"), shared([](const design::Switch& s) { return text(s.type); }),
                                 choicesOf(catalog.switches), "edit.switchType", [items](const std::string& id) {
                                     return onSwitches(items, [id](design::Switch& s) { s.type = id; });
                                 }));
    const QList<FieldChoice> roles{{QStringLiteral("0"), Inspector::tr("leaf")},
                                   {QStringLiteral("1"), Inspector::tr("spine")},
                                   {QStringLiteral("2"), Inspector::tr("core")},
                                   {QStringLiteral("3"), Inspector::tr("storage")},
                                   {QStringLiteral("4"), Inspector::tr("management")}};
    fields.push_back(choiceField(Inspector::tr("Role"),
                                 shared([](const design::Switch& s) { return number(static_cast<int>(s.role)); }),
                                 roles, "edit.switchRole", [items](const std::string& id) {
                                     return onSwitches(items, [id](design::Switch& s) {
                                         s.role = static_cast<design::SwitchRole>(std::stoi(id));
                                     });
                                 }));
    if (const design::Switch* first = design::findSwitch(design, {items.front().id});
        first != nullptr && items.size() == 1)
        fields.push_back(readOnly(Inspector::tr("Place"), place(design, first->mount)));
    addSwitchFacts(fields, design, catalog, items);
    return fields;
}

InspectorFields floorUnitFields(const Design& design, const ItemSet& items)
{
    InspectorFields fields;
    fields.push_back(nameField(namesOf(*design.floorUnits, ItemKind::FloorUnit, items), items));
    return fields;
}

InspectorFields inspectorFields(const Design& design, const Catalog& catalog, const ItemSet& selection)
{
    ItemSet items;
    std::ranges::copy_if(selection, std::back_inserter(items),
                         [&](ItemRef item) { return design::exists(design, item); });
    if (items.empty())
        return designFields(design, catalog);
    const ItemKind kind = items.front().kind;
    if (std::ranges::any_of(items, [kind](ItemRef item) { return item.kind != kind; }))
        return mixedFields(design, catalog, items);
    switch (kind) {
    case ItemKind::Rack:
        return rackFields(design, catalog, items);
    case ItemKind::Node:
        return nodeFields(design, catalog, items);
    case ItemKind::Switch:
        return switchFields(design, catalog, items);
    case ItemKind::Appliance: {
        InspectorFields fields{nameField(namesOf(*design.appliances, kind, items), items)};
        addApplianceFacts(fields, design, catalog, items);
        return fields;
    }
    case ItemKind::FloorUnit: {
        InspectorFields fields = floorUnitFields(design, items);
        if (const design::FloorUnit* first = design::findFloorUnit(design, {items.front().id}))
            addPosition(fields, catalog, items, first->at, items.size() > 1);
        addFloorUnitFacts(fields, design, catalog, items);
        return fields;
    }
    case ItemKind::Cable:
        break;
    }
    return cableFields(design, catalog, items);
}

namespace {

QString deviceName(const Design& design, const design::PortRef& port)
{
    const design::Node* node = port.owner == design::PortOwner::Node ? design::findNode(design, {port.id}) : nullptr;
    const design::Switch* device =
        port.owner == design::PortOwner::Switch ? design::findSwitch(design, {port.id}) : nullptr;
    const design::Appliance* box =
        port.owner == design::PortOwner::Appliance ? design::findAppliance(design, {port.id}) : nullptr;
    return node != nullptr     ? text(node->name)
           : device != nullptr ? text(device->name)
           : box != nullptr    ? text(box->name)
                               : format::unknown();
}

} // namespace

QString selectionTitle(const Design& design, const ItemSet& selection)
{
    if (selection.empty())
        return Inspector::tr("whole design");
    if (selection.size() > 1)
        return Inspector::tr("%Ln items", nullptr, static_cast<int>(selection.size()));
    const ItemRef item = selection.front();
    if (const design::Rack* rack = item.kind == ItemKind::Rack ? design::findRack(design, {item.id}) : nullptr)
        return Inspector::tr("rack %1").arg(text(rack->name));
    if (const design::Node* node = item.kind == ItemKind::Node ? design::findNode(design, {item.id}) : nullptr)
        return Inspector::tr("node %1").arg(text(node->name));
    if (const design::Switch* device = item.kind == ItemKind::Switch ? design::findSwitch(design, {item.id}) : nullptr)
        return Inspector::tr("switch %1").arg(text(device->name));
    if (const design::FloorUnit* unit =
            item.kind == ItemKind::FloorUnit ? design::findFloorUnit(design, {item.id}) : nullptr)
        return text(unit->name);
    if (const design::Appliance* box =
            item.kind == ItemKind::Appliance ? design::findAppliance(design, {item.id}) : nullptr)
        return text(box->name);
    const auto cable = item.kind == ItemKind::Cable
                           ? std::ranges::find(*design.cables, design::CableId{item.id}, &design::Cable::id)
                           : design.cables->end();
    return cable != design.cables->end()
               ? Inspector::tr("cable %1 – %2").arg(deviceName(design, cable->a), deviceName(design, cable->b))
               : QString();
}

} // namespace cw::views
