// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do workloads ask of storage, by published measurements and rules?
// Leaves out: what storage systems can do (parts.h) and what follows for a design (storage/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"
#include "catalog/parts.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cw::catalog {

using BytesPerToken = Quantity<Dimension{.byte = 1, .token = -1}>;

/// What a kind of training reads: so much for each token, or so much for each accelerator that is kept busy.
struct IngestProfile {
    PartId id;
    std::string name;
    std::optional<Datum<BytesPerToken>> perToken;
    std::map<PartId, Datum<BytesPerSecond>> perAccelerator; ///< by accelerator that was measured
    PartId reference; ///< the measured one that others are compared with
    friend bool operator==(const IngestProfile&, const IngestProfile&) = default;
};

/// A supplier's level for the shared store of one scalable unit.
struct StorageLevel {
    std::string name; ///< "good"
    Datum<BytesPerSecond> read;
    Datum<BytesPerSecond> write;
    friend bool operator==(const StorageLevel&, const StorageLevel&) = default;
};

struct StorageModel {
    Datum<Fraction> checkpointShare;  ///< of training time that saving may take
    Datum<double> readPerWrite;       ///< rate to read over rate to write that a store is laid out for
    Datum<Fraction> usableCapacity;   ///< of what a parallel file system is bought with
    Datum<int> levelNodes;            ///< nodes of the scalable unit that the levels speak of
    std::vector<StorageLevel> levels; ///< lowest first
    friend bool operator==(const StorageModel&, const StorageModel&) = default;
};

} // namespace cw::catalog
