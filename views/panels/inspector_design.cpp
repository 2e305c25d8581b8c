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

Change onFabric(std::function<void(design::FabricRule&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        design::FabricRule fabric = *d.fabric;
        change(fabric);
        return design::setFabric(d, fabric);
    };
}

void addFabric(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::FabricRule& fabric = *d.fabric;
    fields.push_back(heading(Inspector::tr("Fabric")));
    fields.push_back(
        choiceField(Inspector::tr("Kind"), one(number(static_cast<int>(fabric.kind))),
                    numbered({Inspector::tr("none"), Inspector::tr("single switch"), Inspector::tr("leaf-spine"),
                              Inspector::tr("fat tree"), Inspector::tr("rail-optimised")}),
                    "edit.fabric", [](const std::string& id) {
                        const auto kind = static_cast<design::FabricKind>(std::stoi(id));
                        return onFabric([kind](design::FabricRule& f) { f.kind = kind; });
                    }));
    fields.push_back(
        choiceField(Inspector::tr("Leaf"), one(text(fabric.leaf)), choicesOf(catalog.switches), "edit.fabric",
                    [](const std::string& id) { return onFabric([id](design::FabricRule& f) { f.leaf = id; }); }));
    QList<FieldChoice> spines = choicesOf(catalog.switches);
    spines.prepend({QString(), Inspector::tr("like the leaf")});
    fields.push_back(
        choiceField(Inspector::tr("Spine"), one(text(fabric.spine)), spines, "edit.fabric",
                    [](const std::string& id) { return onFabric([id](design::FabricRule& f) { f.spine = id; }); }));
    fields.push_back(measureField(
        Inspector::tr("Oversubscr."), one(format::number(fabric.oversubscription)), Dimension{}, "1",
        limits::kOversubscription, "edit.fabric",
        [](Measure ratio) { return onFabric([ratio](design::FabricRule& f) { f.oversubscription = ratio.base; }); }));
    const auto count = [&](const QString& label, int design::FabricRule::*member, design::CountLimits range,
                           const QString& hint) {
        InspectorField field =
            integerField(label, one(format::count(fabric.*member)), range, "edit.fabric", [member](std::int64_t value) {
                return onFabric([member, value](design::FabricRule& f) { f.*member = static_cast<int>(value); });
            });
        field.hint = hint;
        fields.push_back(field);
    };
    count(Inspector::tr("Rails"), &design::FabricRule::rails, limits::kRails,
          Inspector::tr("0 = one for each compute port of a node"));
    count(Inspector::tr("Nodes per unit"), &design::FabricRule::nodesPerUnit, limits::kItems,
          Inspector::tr("Nodes of a scalable unit; 0 = as many as the leaf has ports down"));
    count(Inspector::tr("Extra ports"), &design::FabricRule::extraEndpoints, limits::kItems,
          Inspector::tr("End points besides the nodes, such as fabric managers"));
}

constexpr design::AmountLimits metresOf(design::CountLimits millimetres)
{
    return {static_cast<double>(millimetres.least) * 1e-3, static_cast<double>(millimetres.most) * 1e-3};
}

void addSite(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::Site& site = *d.site;
    fields.push_back(heading(Inspector::tr("Hall")));
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

InspectorFields designFields(const Design& design, const Catalog& catalog)
{
    InspectorFields fields;
    addWorkload(fields, design, catalog);
    addFabric(fields, design, catalog);
    addSite(fields, design, catalog);
    addTitle(fields, design);
    return fields;
}

} // namespace cw::views
