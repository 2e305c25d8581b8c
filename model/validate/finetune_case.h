// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is one published fine-tuning run as the memory model sees it, what does it predict, and may it be
// compared? Leaves out: where the table is read from, speed, and what notes beside a measurement say.
#pragma once

#include "base/csv.h"
#include "catalog/catalog.h"
#include "training/fine_tuning.h"
#include "validate/error_table.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::validate {

struct FineTuneCase {
    std::string family; ///< the source, in short
    std::string model;
    std::string method;
    training::MemoryShape shape;
    training::FineTuneRun run;
    bool shapeScaled = false;        ///< from the parameter count alone
    const char* obstacle = nullptr;  ///< text key of what physics misses; nullptr = predicted
    std::optional<double> peakBytes; ///< measured; nullopt for estimates, guidelines and runs out of memory
    friend bool operator==(const FineTuneCase&, const FineTuneCase&) = default;
};

/// Codes: problem.csv.missingColumn. Predictions depend on neither the measured columns nor the notes.
Result<std::vector<FineTuneCase>> readFineTuneCases(const CsvTable& table, const catalog::Catalog& catalog);

/// Bytes of one GPU; nullopt where an obstacle stands in the way.
std::optional<double> predictFinetune(const FineTuneCase& run, const catalog::FineTuneModel& constants,
                                      const catalog::MemoryModel& common);

struct FineTuneLine {
    std::string family; ///< empty for all
    int skipped = 0;    ///< measured rows without a prediction
    ErrorSummary errors;
    friend bool operator==(const FineTuneLine&, const FineTuneLine&) = default;
};

/// By source in the order of the table, then all.
std::vector<FineTuneLine> fineTuneErrors(const std::vector<FineTuneCase>& cases,
                                         const catalog::FineTuneModel& constants, const catalog::MemoryModel& common);

/// The shape that a model's name stands for: the catalog's, a published one, or one scaled from its parameters.
struct FoundShape {
    training::MemoryShape shape;
    bool fusedQueryKeyValue = false; ///< one matrix, so one adapter
    bool scaled = false;
    friend bool operator==(const FoundShape&, const FoundShape&) = default;
};
std::optional<FoundShape> findShape(std::string_view name, std::optional<double> parameters,
                                    const catalog::Catalog& catalog);

} // namespace cw::validate
