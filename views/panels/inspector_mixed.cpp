// SPDX-License-Identifier: GPL-3.0-or-later
// What items of several kinds have in common: how many of each there are, what they are called, where they stand.
#include "format/numbers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <algorithm>
#include <optional>

namespace cw::views {
namespace {

using design::Design;
using design::ItemKind;
using design::ItemSet;

constexpr qsizetype kMostNamed = 40; ///< in a tip

struct Known {
    QString name;
    std::optional<QString> rack; ///< where it is mounted; "" = in none. nullopt = it stands on the floor or is a cable
    std::optional<design::Facing> facing;
};

QString kindLabel(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Rack:
        return Inspector::tr("Racks");
    case ItemKind::Node:
        return Inspector::tr("Nodes");
    case ItemKind::Switch:
        return Inspector::tr("Switches");
    case ItemKind::Appliance:
        return Inspector::tr("Storage");
    case ItemKind::FloorUnit:
        return Inspector::tr("Room equipment");
    case ItemKind::Cable:
        break;
    }
    return Inspector::tr("Cables");
}

/// All of one kind at once: thousands may be selected.
std::vector<Known> knownOf(const Design& design, ItemKind kind, const ItemSet& items)
{
    std::vector<Known> known;
    const auto each = [&](const auto& all, auto read) {
        for (const auto& item : all) {
            if (design::contains(items, {kind, item.id.value}))
                known.push_back(read(item));
        }
    };
    const auto mounted = [&design](const auto& item) {
        const design::Rack* rack = design::findRack(design, item.mount.rack);
        return Known{text(item.name), rack != nullptr ? text(rack->name) : QString(), std::nullopt};
    };
    const auto standing = [](const auto& item) { return Known{text(item.name), std::nullopt, item.facing}; };
    switch (kind) {
    case ItemKind::Rack:
        each(*design.racks, standing);
        break;
    case ItemKind::Node:
        each(*design.nodes, mounted);
        break;
    case ItemKind::Switch:
        each(*design.switches, mounted);
        break;
    case ItemKind::Appliance:
        each(*design.appliances, mounted);
        break;
    case ItemKind::FloorUnit:
        each(*design.floorUnits, standing);
        break;
    case ItemKind::Cable:
        each(*design.cables, [](const design::Cable&) { return Known{}; });
        break;
    }
    return known;
}

/// "2: A1, A2", with the names of all in the tip.
InspectorField countField(ItemKind kind, const std::vector<Known>& known)
{
    QStringList names;
    for (const Known& one : known) {
        if (!one.name.isEmpty() && names.size() < kMostNamed)
            names << one.name;
    }
    if (static_cast<qsizetype>(known.size()) > names.size() && !names.isEmpty())
        names << QStringLiteral("…");
    const QString count = format::count(static_cast<int>(known.size()));
    InspectorField field = readOnly(kindLabel(kind), names.isEmpty() ? count
                                                                     : Inspector::tr("%1: %2", "how many, their names")
                                                                           .arg(count, names.join(QStringLiteral(", "))));
    field.hint = names.join(QStringLiteral(", "));
    return field;
}

InspectorField shared(const QString& label, const std::vector<QString>& values)
{
    InspectorField field = readOnly(label, {});
    const CommonValue common = commonValue(values);
    field.value = common.value;
    field.mixed = common.mixed;
    return field;
}

QString facingName(design::Facing facing) { return facings().at(static_cast<qsizetype>(facing)).label; }

} // namespace

InspectorFields mixedFields(const Design& design, const catalog::Catalog& catalog, const ItemSet& items)
{
    InspectorFields fields{readOnly(Inspector::tr("Selected"), Inspector::tr("%Ln items", nullptr, static_cast<int>(items.size())))};
    std::vector<QString> names;
    std::vector<QString> racks;
    std::vector<QString> facings;
    for (const ItemKind kind : {ItemKind::Rack, ItemKind::Node, ItemKind::Switch, ItemKind::Appliance, ItemKind::FloorUnit, ItemKind::Cable}) {
        const std::vector<Known> known = knownOf(design, kind, items);
        if (known.empty())
            continue;
        fields.push_back(countField(kind, known));
        for (const Known& one : known) {
            names.push_back(one.name);
            if (one.rack)
                racks.push_back(*one.rack);
            if (one.facing)
                facings.push_back(facingName(*one.facing));
        }
    }
    if (names.size() == items.size())
        fields.push_back(shared(Inspector::tr("Name"), names));
    if (racks.size() == items.size())
        fields.push_back(shared(Inspector::tr("Rack"), racks));
    if (facings.size() == items.size()) {
        addFloorPosition(fields, design, catalog, items);
        fields.push_back(shared(Inspector::tr("Facing"), facings));
    }
    return fields;
}

} // namespace cw::views
