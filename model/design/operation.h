// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is the cluster run? What it reads and saves, and what is done when something breaks.
// Leaves out: what is bought (Design) and what it costs to run (economy.h).
#pragma once

#include "base/quantity.h"
#include "catalog/parts.h"

#include <optional>

namespace cw::design {

/// What the shared store of the Site is used for, and the tiers beside it.
struct StorageUse {
    catalog::PartId nodeDrive; ///< StorageSystem of which each node has some; empty = none are used
    int nodeDrives = 0;        ///< of each node
    catalog::PartId objectStore; ///< StorageSystem that models are fetched from; empty = the shared store
    catalog::PartId ingest; ///< IngestProfile: what training reads; empty = the catalog's first
    Bytes dataset;                   ///< read once an epoch; 0 = not known
    int checkpointsKept = 3;
    bool asynchronous = false; ///< a checkpoint is copied to the host, and written while training goes on
    bool toNodeDrives = false; ///< it is written to the node's drives first
    friend bool operator==(const StorageUse&, const StorageUse&) = default;
};

struct Operation {
    catalog::PartId failures; ///< FailureProfile; empty = the catalog's first
    double failureFactor = 1;                 ///< on its rates: new batches fail more often
    Seconds retry{300};                       ///< after a transient fault, without reading the checkpoint
    Seconds replace{900};                     ///< after a permanent one, with a spare at hand; without reading
    Seconds repair{86400};                    ///< until a broken node is a spare again
    int spareNodes = 0;                       ///< that stand in the hall beside those of the plan
    bool elastic = false;                     ///< goes on with fewer replicas while no spare is left
    std::optional<Seconds> checkpointInterval; ///< nullopt = the best one
    StorageUse storage;
    Fraction powerCap{1}; ///< of the accelerators' design power
    Fraction busyYear{1}; ///< of the year in which the cluster works; else it idles
    catalog::PartId load; ///< LoadProfile, instead of busyYear; empty = even over the year
    friend bool operator==(const Operation&, const Operation&) = default;
};

} // namespace cw::design
