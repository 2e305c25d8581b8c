// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/compare_parts.h"

namespace cw::assess {

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
    pairs.flag("change.what.asynchronous", old.storage.asynchronous, now.storage.asynchronous);
    pairs.word("change.what.ingest", nameIn(catalog.ingestProfiles, old.storage.ingest), nameIn(catalog.ingestProfiles, now.storage.ingest));
}

} // namespace cw::assess
