// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many switches and cables does the sizing predict for a published SuperPOD, and how far off is it?
// Leaves out: where the table is read from, and what notes beside a count say.
#pragma once

#include "base/csv.h"
#include "catalog/catalog.h"
#include "fabric/sizing.h"
#include "validate/error_table.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cw::validate {

/// Leaf, spine and core switches; cables between nodes and leaves, leaves and spines, spines and cores.
inline constexpr std::size_t kFabricCounts = 6;
using FabricCounts = std::array<std::int64_t, kFabricCounts>;

struct FabricCase {
    std::string design; ///< as the table names it
    fabric::SizingInputs inputs;
    int planesPerCable = 1;               ///< an 800G cable carries the links of two 400G planes
    const char* obstacle = nullptr;       ///< text key of what the sizing misses; nullptr = predicted
    std::optional<FabricCounts> measured; ///< nullopt where a published count is missing
    friend bool operator==(const FabricCase&, const FabricCase&) = default;
};

/// Codes: problem.csv.missingColumn. Predictions look at design, units and nodes only. Nodes and switches of the
/// designs are those of the catalog.
Result<std::vector<FabricCase>> readFabricCases(const CsvTable& table, const catalog::Catalog& catalog);

/// nullopt where an obstacle stands in the way, or nothing can be built.
std::optional<FabricCounts> predictFabric(const FabricCase& published);

struct FabricLine {
    std::string design; ///< empty for all
    int skipped = 0;
    int exact = 0;       ///< rows of which every count is as published
    ErrorSummary errors; ///< of each row the count that is furthest off
    friend bool operator==(const FabricLine&, const FabricLine&) = default;
};

/// By design in the order of the table, then all.
std::vector<FabricLine> fabricErrors(const std::vector<FabricCase>& cases);

} // namespace cw::validate
