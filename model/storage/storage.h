// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how long do checkpoints take to write and read, does training get its data in time, what must the store hold,
// and how soon does a served model start? Leaves out: how often checkpoints are written (reliability/), metadata rates,
// and contention of reading with saving.
#pragma once

#include "base/shared.h"
#include "catalog/catalog.h"
#include "design/operation.h"
#include "explain/card.h"
#include "inventory/inventory.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cw::storage {

/// What a training saves and who writes it.
struct CheckpointWork {
    Bytes size;
    double writers = 1; ///< accelerators that each hold a part
    double nodes = 1;   ///< that those sit in
    friend bool operator==(const CheckpointWork&, const CheckpointWork&) = default;
};

/// What a training reads while it computes.
struct IngestWork {
    double accelerators = 0;
    double nodes = 0;
    catalog::PartId accelerator;              ///< the kind of most of them
    std::optional<double> speedOfReference;   ///< peak of this kind over that of the profile's reference
    std::optional<TokensPerSecond> tokenRate; ///< of the whole training; nullopt = its step is not known
    friend bool operator==(const IngestWork&, const IngestWork&) = default;
};

/// A model that one replica loads when it starts.
struct LoadWork {
    Bytes weights;
    int accelerators = 1;
    friend bool operator==(const LoadWork&, const LoadWork&) = default;
};

struct Inputs {
    Shared<inventory::Inventory> inventory;
    design::StorageUse use;
    catalog::StorageModel model;
    std::optional<catalog::StorageSystem> nodeDrive;
    std::optional<catalog::StorageSystem> objectStore;
    std::optional<catalog::IngestProfile> ingest;
    std::optional<CheckpointWork> checkpoint; ///< nullopt = nothing is trained
    std::optional<IngestWork> reading;        ///< nullopt = nothing is trained
    std::optional<LoadWork> load;             ///< nullopt = nothing is served
    std::optional<BytesPerSecond> hostLink;   ///< of one accelerator to its host
    std::optional<BytesPerSecond> nodeLink;   ///< of one node to the store
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// What a number of systems can do together; nullopt = the catalog does not say it of one of them.
struct Tier {
    bool exists = false;
    std::optional<BytesPerSecond> read;
    std::optional<BytesPerSecond> write;
    std::optional<Bytes> capacity;
    friend bool operator==(const Tier&, const Tier&) = default;
};

/// What a transfer waits for.
enum class Bound { Nothing, Store, NodeLinks, NodeDrives, HostLinks };

struct Transfer {
    BytesPerSecond rate;
    Seconds time;
    Bound bound = Bound::Nothing;
    friend bool operator==(const Transfer&, const Transfer&) = default;
};

struct Result {
    Tier store;     ///< the site's shared store and the storage in racks
    Tier nodeCache; ///< the drives of all nodes together

    std::optional<Transfer> write;    ///< a checkpoint to where it is safe
    std::optional<Transfer> toDrives; ///< to the nodes' own drives
    std::optional<Transfer> toHost;   ///< out of the accelerators
    std::optional<Transfer> read;     ///< back, after a failure
    std::optional<Seconds> blocking;  ///< training stands still
    std::optional<Seconds> lag;       ///< from then until the checkpoint is safe

    std::optional<BytesPerSecond> ingestPerAccelerator;
    bool ingestScaled = false;                    ///< from the reference's measurement
    std::optional<BytesPerSecond> ingestNeeded;   ///< of all accelerators
    std::optional<double> cacheShare;             ///< of it that node drives answer after the first epoch
    std::optional<BytesPerSecond> ingestFromStore;
    std::optional<BytesPerSecond> ingestSupply;   ///< that the store can give to these nodes
    std::optional<double> ingestCovered;          ///< supply over need; below 1 accelerators wait

    std::optional<Bytes> capacityNeeded; ///< of the store, to buy
    std::optional<double> units;         ///< scalable units that the levels speak of
    int level = -1;                      ///< the highest that the store reaches; -1 = none, or not known

    std::optional<Transfer> fetch; ///< a model to one node
    std::optional<Transfer> start; ///< from there into its accelerators
    std::optional<Seconds> coldStart;
    friend bool operator==(const Result&, const Result&) = default;
};

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::storage
