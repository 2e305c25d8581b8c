// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <algorithm>
#include <cmath>

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
namespace limits = design::limits;

Change onSite(std::function<void(design::Site&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        design::Site site = *d.site;
        change(site);
        return design::setSite(d, site);
    };
}

constexpr design::AmountLimits metresOf(design::CountLimits millimetres)
{
    return {static_cast<double>(millimetres.least) * 1e-3, static_cast<double>(millimetres.most) * 1e-3};
}

/// A part that may be left open, with what stands for that first.
template <class Part>
QList<FieldChoice> openChoice(const QString& none, const catalog::Shelf<Part>& shelf)
{
    QList<FieldChoice> choices{{QString(), none}};
    choices += choicesOf(shelf);
    return choices;
}

InspectorField chosenPart(const QString& label, const catalog::PartId& now, QList<FieldChoice> choices, catalog::PartId design::Site::*member)
{
    return choiceField(label, one(text(now)), std::move(choices), "edit.site", [member](const std::string& id) {
        return onSite([member, id](design::Site& s) { s.*member = id; });
    });
}

InspectorField redundancyField(const QString& label, design::Redundancy now, design::Redundancy design::Site::*member)
{
    const QStringList names{Inspector::tr("N: none"), Inspector::tr("N + 1: one more"), Inspector::tr("2N: two full paths"),
                            Inspector::tr("3 paths that share")};
    QList<FieldChoice> choices;
    for (int i = 0; i < names.size(); ++i)
        choices.append({QString::number(i), names[i]});
    return choiceField(label, one(QString::number(static_cast<int>(now))), choices, "edit.site", [member](const std::string& id) {
        return onSite([member, id](design::Site& s) { s.*member = static_cast<design::Redundancy>(id.front() - '0'); });
    });
}

QList<FieldChoice> upsUnits(const Catalog& catalog)
{
    QList<FieldChoice> choices{{QString(), Inspector::tr("not known")}};
    for (const catalog::CoolingUnit& unit : catalog.coolingUnits.all()) {
        if (unit.kind == "ups")
            choices.append({text(unit.id), text(unit.name)});
    }
    return choices;
}

void addPlace(InspectorFields& fields, const design::Site& site, const Catalog& catalog)
{
    using design::Site;
    fields.push_back(heading(Inspector::tr("Place")));
    fields.push_back(chosenPart(Inspector::tr("Climate"), site.climate, openChoice(Inspector::tr("not known"), catalog.climates), &Site::climate));
    fields.push_back(chosenPart(Inspector::tr("Plant"), site.plant, openChoice(Inspector::tr("as the cooling system's"), catalog.coolingPlants), &Site::plant));
    fields.push_back(measureField(Inspector::tr("Facility water"), one(format::measure(Measure(site.facilityWater), "degC")),
                                  Kelvins::kDimension, "degC", limits::kFacilityWater, "edit.site", [](Measure t) {
                                      return onSite([t](Site& s) { s.facilityWater = Kelvins(t.base); });
                                  }));
    fields.push_back(chosenPart(Inspector::tr("Water class"), site.liquidClass, openChoice(Inspector::tr("not known"), catalog.liquidClasses), &Site::liquidClass));
    fields.push_back(redundancyField(Inspector::tr("Power paths"), site.powerRedundancy, &Site::powerRedundancy));
    fields.push_back(chosenPart(Inspector::tr("UPS unit"), site.upsUnit, upsUnits(catalog), &Site::upsUnit));
    fields.push_back(redundancyField(Inspector::tr("Coolant units"), site.coolantRedundancy, &Site::coolantRedundancy));
    fields.push_back(measureField(Inspector::tr("Heat reuse"), one(format::measure(Measure(site.heatReuse.value), "%")),
                                  Dimension{}, "%", limits::kShare, "edit.site", [](Measure t) {
                                      return onSite([t](Site& s) { s.heatReuse = Fraction{t.base}; });
                                  }));
    fields.push_back(chosenPart(Inspector::tr("Tariff"), site.tariff, openChoice(Inspector::tr("not known"), catalog.tariffs), &Site::tariff));
    fields.push_back(chosenPart(Inspector::tr("Grid"), site.grid, openChoice(Inspector::tr("as the climate's"), catalog.gridRegions), &Site::grid));
}

void addSite(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::Site& site = *d.site;
    fields.push_back(heading(hallHeading()));
    const auto length = [](const QString& label, int millimetres, int design::Site::*member) {
        return measureField(label, one(format::measure(Measure(Metres(millimetres * 1e-3)), "m")), Metres::kDimension,
                            "m", metresOf(limits::kHallMillimetres), "edit.site", [member](Measure typed) {
                                return onSite([member, typed](design::Site& s) {
                                    s.*member = static_cast<int>(std::lround(typed.base * 1e3));
                                });
                            });
    };
    fields.push_back(length(Inspector::tr("Width"), site.widthMm, &design::Site::widthMm));
    fields.push_back(length(Inspector::tr("Depth"), site.depthMm, &design::Site::depthMm));
    fields.push_back(
        choiceField(Inspector::tr("Cooling"), one(text(site.cooling)), choicesOf(catalog.coolingSystems), "edit.site",
                    [](const std::string& id) { return onSite([id](design::Site& s) { s.cooling = id; }); }));
    fields.push_back(choiceField(
        Inspector::tr("Power chain"), one(text(site.powerChain)), choicesOf(catalog.powerChains), "edit.site",
        [](const std::string& id) { return onSite([id](design::Site& s) { s.powerChain = id; }); }));
    fields.push_back(measureField(Inspector::tr("Supply air"), one(format::measure(Measure(site.supplyAir), "degC")),
                                  Kelvins::kDimension, "degC", limits::kSupplyAir, "edit.site", [](Measure t) {
                                      return onSite([t](design::Site& s) { s.supplyAir = Kelvins(t.base); });
                                  }));
    const auto rise = [&](const QString& label, Kelvins design::Site::*member) {
        fields.push_back(measureField(label, one(format::measure(Measure(site.*member), "K")), Kelvins::kDimension, "K",
                                      limits::kTemperatureRise, "edit.site", [member](Measure typed) {
                                          return onSite(
                                              [member, typed](design::Site& s) { s.*member = Kelvins(typed.base); });
                                      }));
    };
    rise(Inspector::tr("Air rise"), &design::Site::airRise);
    rise(Inspector::tr("Coolant rise"), &design::Site::waterRise);
    fields.push_back(choiceField(Inspector::tr("Storage"), one(text(site.storage)), choicesOf(catalog.storageSystems),
                                 "edit.site", [](const std::string& id) {
                                     return onSite([id](design::Site& s) {
                                         s.storage = id;
                                         // None of a system just chosen would mean that it never counts.
                                         s.storageUnits = std::max(s.storageUnits, 1);
                                     });
                                 }));
    fields.push_back(integerField(Inspector::tr("Storage units"), one(format::count(site.storageUnits)), limits::kItems,
                                  "edit.site", [](std::int64_t units) {
                                      return onSite(
                                          [units](design::Site& s) { s.storageUnits = static_cast<int>(units); });
                                  }));
    addPlace(fields, site, catalog);
}

void addTitle(InspectorFields& fields, const Design& d)
{
    const auto entry = [&d](const QString& label, std::string design::Title::*member) {
        return textField(label, one(text((*d.title).*member)), "edit.title",
                         [member](const std::string& typed) -> Change {
                             return [member, typed](const Design& old) -> Result<Design> {
                                 design::Title title = *old.title;
                                 title.*member = typed;
                                 return design::setTitle(old, title);
                             };
                         });
    };
    fields.push_back(heading(Inspector::tr("Document")));
    fields.push_back(entry(Inspector::tr("Name"), &design::Title::name));
    fields.push_back(entry(Inspector::tr("Customer"), &design::Title::customer));
    fields.push_back(entry(Inspector::tr("Project"), &design::Title::project));
    fields.push_back(entry(Inspector::tr("Author"), &design::Title::author));
    fields.push_back(entry(Inspector::tr("Date"), &design::Title::date));
    fields.push_back(entry(Inspector::tr("Version"), &design::Title::version));
    fields.push_back(entry(Inspector::tr("Notes"), &design::Title::notes));
}

} // namespace

QString hallHeading() { return Inspector::tr("Hall"); }

InspectorFields designFields(const Design& design, const Catalog& catalog)
{
    InspectorFields fields;
    addWorkload(fields, design, catalog);
    addFabric(fields, design, catalog);
    addOperation(fields, design, catalog);
    addSite(fields, design, catalog);
    addEconomy(fields, design, catalog);
    addTitle(fields, design);
    return fields;
}

InspectorFields siteFields(const Design& design, const Catalog& catalog)
{
    InspectorFields fields;
    addSite(fields, design, catalog);
    addOperation(fields, design, catalog);
    addEconomy(fields, design, catalog);
    return fields;
}

} // namespace cw::views
