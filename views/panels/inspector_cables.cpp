// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of drawn cables: what they are, how far they must reach and what they join.
#include "catalog/catalog.h"
#include "design/cable_type.h"
#include "fabric/explode.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <algorithm>

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::ItemKind;
using design::ItemSet;

QList<FieldChoice> cableChoices(const Catalog& catalog)
{
    QList<FieldChoice> out;
    for (const catalog::Interconnect& part : catalog.interconnects.all()) {
        if (part.kind == catalog::InterconnectKind::Cable || part.kind == catalog::InterconnectKind::Transceiver)
            out.push_back({text(part.id), text(part.name)});
    }
    return out;
}

QString metresOf(Metres length) { return format::measure(Measure(length), "m"); }

/// From the shortest to the longest, along the floor.
QString lengths(const Design& design, const Catalog& catalog, const std::vector<const design::Cable*>& cables)
{
    const fabric::DevicePlaces places(design, catalog);
    std::optional<Metres> least;
    std::optional<Metres> most;
    for (const design::Cable* cable : cables) {
        const std::optional<Metres> length = places.cableLength(cable->a.id, cable->b.id);
        if (!length)
            continue;
        least = least ? std::min(*least, *length) : *length;
        most = most ? std::max(*most, *length) : *length;
    }
    if (!least)
        return format::unknown();
    return *least == *most ? metresOf(*least) : Inspector::tr("%1 to %2").arg(metresOf(*least), metresOf(*most));
}

} // namespace

InspectorFields cableFields(const Design& design, const Catalog& catalog, const ItemSet& items)
{
    std::vector<const design::Cable*> cables;
    std::vector<QString> types;
    for (const design::Cable& cable : *design.cables) {
        if (!design::contains(items, {ItemKind::Cable, cable.id.value}))
            continue;
        cables.push_back(&cable);
        types.push_back(text(cable.type));
    }
    InspectorFields fields;
    fields.push_back(readOnly(Inspector::tr("Cables"), format::count(static_cast<std::int64_t>(cables.size()))));
    const CommonValue type = commonValue(types);
    fields.push_back(choiceField(Inspector::tr("Type"), type, cableChoices(catalog), "edit.cableType",
                                 [items](const std::string& id) -> Change {
                                     return [items, id](const Design& d) -> Result<Design> {
                                         return design::setCableType(d, items, id);
                                     };
                                 }));
    InspectorField length = readOnly(Inspector::tr("Length"), lengths(design, catalog, cables));
    length.hint = Inspector::tr("Along the rows, up to the tray and down again");
    fields.push_back(std::move(length));
    const catalog::Interconnect* part = type.mixed ? nullptr : catalog.interconnects.find(type.value.toStdString());
    if (part == nullptr)
        return fields;
    fields.push_back(readOnly(Inspector::tr("Reach"), part->maxReach ? metresOf(part->maxReach->value) : format::unknown()));
    fields.push_back(readOnly(Inspector::tr("Rate"), format::measure(Measure(part->rate.value), "Gbit/s")));
    return fields;
}

} // namespace cw::views
