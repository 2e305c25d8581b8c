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
    fields.push_back(flagField(Inspector::tr("Async saving"), operation.storage.asynchronous, kEdit, [](bool on) {
        return onOperation([on](Operation& o) { o.storage.asynchronous = on; });
    }));
    const auto share = [](const QString& label, Fraction value, const design::AmountLimits& range, Fraction Operation::*member) {
        return measureField(label, one(format::measure(Measure(value), "%")), Dimension{}, "%", range, kEdit, [member](Measure typed) {
            return onOperation([member, typed](Operation& o) { o.*member = Fraction{typed.base}; });
        });
    };
    fields.push_back(share(Inspector::tr("GPU power cap"), operation.powerCap, limits::kPowerCap, &Operation::powerCap));
    fields.push_back(share(Inspector::tr("Busy in a year"), operation.busyYear, limits::kShare, &Operation::busyYear));
    fields.push_back(choiceField(Inspector::tr("Training reads"), one(shownOr(operation.storage.ingest, catalog.ingestProfiles)),
                                 choicesOf(catalog.ingestProfiles), kEdit, [](const std::string& id) {
                                     return onOperation([id](Operation& o) { o.storage.ingest = id; });
                                 }));
}

} // namespace cw::views
