// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/compare_parts.h"

namespace cw::assess {
namespace {

template <class Quantity>
std::optional<Measure> measureOf(const std::optional<Quantity>& value)
{
    return value ? std::optional(Measure(*value)) : std::nullopt;
}

void compareStorage(const design::StorageUse& old, const design::StorageUse& now, const catalog::Catalog& catalog, Pairs& pairs)
{
    pairs.flag("change.what.asynchronous", old.asynchronous, now.asynchronous);
    pairs.word("change.what.ingest", nameIn(catalog.ingestProfiles, old.ingest), nameIn(catalog.ingestProfiles, now.ingest));
    pairs.word("change.what.nodeDrive", nameIn(catalog.storageSystems, old.nodeDrive), nameIn(catalog.storageSystems, now.nodeDrive));
    pairs.number("change.what.nodeDrives", old.nodeDrives, now.nodeDrives);
    pairs.flag("change.what.toNodeDrives", old.toNodeDrives, now.toNodeDrives);
    pairs.word("change.what.objectStore", nameIn(catalog.storageSystems, old.objectStore), nameIn(catalog.storageSystems, now.objectStore));
    pairs.measure("change.what.dataset", old.dataset, now.dataset, "TB");
    pairs.number("change.what.checkpointsKept", old.checkpointsKept, now.checkpointsKept);
}

} // namespace

void compareOperation(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog, Changes& out)
{
    if (before.operation.sameStorage(after.operation))
        return;
    const design::Operation& old = *before.operation;
    const design::Operation& now = *after.operation;
    Pairs pairs(ChangeGroup::Workload, out);
    pairs.word("change.what.failures", nameIn(catalog.failureProfiles, old.failures), nameIn(catalog.failureProfiles, now.failures));
    pairs.number("change.what.spareNodes", old.spareNodes, now.spareNodes);
    pairs.flag("change.what.elastic", old.elastic, now.elastic);
    pairs.measure("change.what.repair", old.repair, now.repair, "h");
    pairs.measure("change.what.retry", old.retry, now.retry, "min");
    pairs.measure("change.what.replace", old.replace, now.replace, "min");
    pairs.measure("change.what.failureFactor", Measure(old.failureFactor), Measure(now.failureFactor), "1");
    pairs.measureOr("change.what.interval", measureOf(old.checkpointInterval), measureOf(now.checkpointInterval), "min", "change.best");
    pairs.share("change.what.powerCap", old.powerCap.value, now.powerCap.value);
    pairs.share("change.what.busyYear", old.busyYear.value, now.busyYear.value);
    pairs.word("change.what.load", nameIn(catalog.loadProfiles, old.load, "change.even"), nameIn(catalog.loadProfiles, now.load, "change.even"));
    compareStorage(old.storage, now.storage, catalog, pairs);
}

} // namespace cw::assess
