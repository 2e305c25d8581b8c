// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "format/numbers.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::Operation;
namespace limits = design::limits;

constexpr const char* kEdit = "edit.operation";

template <class Set>
Change onOperation(Set set)
{
    return [set](const Design& old) -> Result<Design> {
        Operation operation = *old.operation;
        set(operation);
        return design::setOperation(old, std::move(operation));
    };
}

/// Empty = the catalog's first.
QString shownOr(const std::string& id, const auto& shelf)
{
    const bool isFirst = id.empty() && !shelf.all().empty();
    return text(isFirst ? shelf.all().front().id : id);
}

InspectorField wait(const QString& label, const char* unit, Seconds value, Seconds Operation::*member)
{
    return measureField(label, one(format::measure(Measure(value), unit)), Seconds::kDimension, unit, limits::kWait, kEdit,
                        [member](Measure typed) {
                            return onOperation([member, typed](Operation& o) { o.*member = Seconds(typed.base); });
                        });
}

/// What a design that chooses its interval begins with.
constexpr Seconds kFirstInterval{3600.0};

void addInterval(InspectorFields& fields, const Operation& operation)
{
    const bool isChosen = operation.checkpointInterval.has_value();
    fields.push_back(choiceField(Inspector::tr("Checkpoints"), one(isChosen ? QStringLiteral("1") : QStringLiteral("0")),
                                 {{QStringLiteral("0"), Inspector::tr("at the best interval")}, {QStringLiteral("1"), Inspector::tr("at a chosen interval")}},
                                 kEdit, [](const std::string& id) {
                                     return onOperation([id](Operation& o) {
                                         o.checkpointInterval = id == "1" ? std::optional(kFirstInterval) : std::nullopt;
                                     });
                                 }));
    if (isChosen)
        fields.push_back(measureField(Inspector::tr("Interval"), one(format::measure(Measure(*operation.checkpointInterval), "min")),
                                      Seconds::kDimension, "min", limits::kInterval, kEdit, [](Measure typed) {
                                          return onOperation([typed](Operation& o) { o.checkpointInterval = Seconds(typed.base); });
                                      }));
}

bool isNodeDrive(const catalog::StorageSystem& system) { return system.kind == "nvme" || system.kind == "node-local"; }
bool isObjectStore(const catalog::StorageSystem& system) { return system.kind == "object"; }

/// Storage systems that can be this, after what stands for none of them.
QList<FieldChoice> systemsOf(const Catalog& catalog, bool (*canBe)(const catalog::StorageSystem&), const QString& none)
{
    QList<FieldChoice> choices{{QString(), none}};
    for (const catalog::StorageSystem& system : catalog.storageSystems.all()) {
        if (canBe(system))
            choices.append({text(system.id), text(system.name)});
    }
    return choices;
}

void addTiers(InspectorFields& fields, const design::StorageUse& use, const Catalog& catalog)
{
    const auto chosen = [&fields](const QString& label, const catalog::PartId& now, QList<FieldChoice> choices, catalog::PartId design::StorageUse::*member) {
        fields.push_back(choiceField(label, one(text(now)), std::move(choices), kEdit, [member](const std::string& id) {
            return onOperation([member, id](Operation& o) { o.storage.*member = id; });
        }));
    };
    const auto number = [&fields](const QString& label, int now, design::CountLimits range, int design::StorageUse::*member) {
        fields.push_back(integerField(label, one(format::count(now)), range, kEdit, [member](std::int64_t typed) {
            return onOperation([member, typed](Operation& o) { o.storage.*member = static_cast<int>(typed); });
        }));
    };
    chosen(Inspector::tr("Node drives"), use.nodeDrive, systemsOf(catalog, isNodeDrive, Inspector::tr("none used")), &design::StorageUse::nodeDrive);
    if (!use.nodeDrive.empty()) {
        number(Inspector::tr("Drives / node"), use.nodeDrives, limits::kDrives, &design::StorageUse::nodeDrives);
        fields.push_back(flagField(Inspector::tr("Save to drives"), use.toNodeDrives, kEdit, [](bool on) {
            return onOperation([on](Operation& o) { o.storage.toNodeDrives = on; });
        }));
    }
    chosen(Inspector::tr("Object store"), use.objectStore, systemsOf(catalog, isObjectStore, Inspector::tr("as the hall's storage")), &design::StorageUse::objectStore);
    fields.push_back(measureField(Inspector::tr("Data set"), one(format::measure(Measure(use.dataset), "TB")), Bytes::kDimension, "TB",
                                  limits::kDataset, kEdit, [](Measure typed) {
                                      return onOperation([typed](Operation& o) { o.storage.dataset = Bytes(typed.base); });
                                  }));
    number(Inspector::tr("Saves kept"), use.checkpointsKept, limits::kItems, &design::StorageUse::checkpointsKept);
}

} // namespace

void addOperation(InspectorFields& fields, const Design& design, const Catalog& catalog)
{
    const Operation& operation = *design.operation;
    fields.push_back(heading(Inspector::tr("Operation")));
    fields.push_back(choiceField(Inspector::tr("Failure rates"), one(shownOr(operation.failures, catalog.failureProfiles)),
                                 choicesOf(catalog.failureProfiles), kEdit, [](const std::string& id) {
                                     return onOperation([id](Operation& o) { o.failures = id; });
                                 }));
    fields.push_back(integerField(Inspector::tr("Spare nodes"), one(format::count(operation.spareNodes)), limits::kItems, kEdit,
                                  [](std::int64_t nodes) {
                                      return onOperation([nodes](Operation& o) { o.spareNodes = static_cast<int>(nodes); });
                                  }));
    fields.push_back(flagField(Inspector::tr("Elastic"), operation.elastic, kEdit, [](bool on) {
        return onOperation([on](Operation& o) { o.elastic = on; });
    }));
    fields.push_back(wait(Inspector::tr("Node repair"), "h", operation.repair, &Operation::repair));
    fields.push_back(wait(Inspector::tr("Retry"), "min", operation.retry, &Operation::retry));
    fields.push_back(wait(Inspector::tr("Swap to spare"), "min", operation.replace, &Operation::replace));
    fields.push_back(measureField(Inspector::tr("Fails × usual"), one(format::number(operation.failureFactor, 4)), Dimension{}, "1",
                                  limits::kFailureFactor, kEdit, [](Measure typed) {
                                      return onOperation([typed](Operation& o) { o.failureFactor = typed.base; });
                                  }));
    addInterval(fields, operation);
    fields.push_back(flagField(Inspector::tr("Async saving"), operation.storage.asynchronous, kEdit, [](bool on) {
        return onOperation([on](Operation& o) { o.storage.asynchronous = on; });
    }));
    const auto share = [](const QString& label, Fraction value, const design::AmountLimits& range, Fraction Operation::*member) {
        return measureField(label, one(format::measure(Measure(value), "%")), Dimension{}, "%", range, kEdit, [member](Measure typed) {
            return onOperation([member, typed](Operation& o) { o.*member = Fraction{typed.base}; });
        });
    };
    fields.push_back(share(Inspector::tr("GPU power cap"), operation.powerCap, limits::kPowerCap, &Operation::powerCap));
    QList<FieldChoice> loads{{QString(), Inspector::tr("even over the year")}};
    loads += choicesOf(catalog.loadProfiles);
    fields.push_back(choiceField(Inspector::tr("Load profile"), one(text(operation.load)), loads, kEdit, [](const std::string& id) {
        return onOperation([id](Operation& o) { o.load = id; });
    }));
    if (operation.load.empty())
        fields.push_back(share(Inspector::tr("Busy in a year"), operation.busyYear, limits::kShare, &Operation::busyYear));
    fields.push_back(choiceField(Inspector::tr("Training reads"), one(shownOr(operation.storage.ingest, catalog.ingestProfiles)),
                                 choicesOf(catalog.ingestProfiles), kEdit, [](const std::string& id) {
                                     return onOperation([id](Operation& o) { o.storage.ingest = id; });
                                 }));
    addTiers(fields, operation.storage, catalog);
}

} // namespace cw::views
