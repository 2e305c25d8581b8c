// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is one published training run as the step-time model sees it, and may it be compared?
// Leaves out: where the table is read from (store/text_file.h) and the errors (error_table.h).
#pragma once

#include "base/csv.h"
#include "catalog/catalog.h"
#include "training/step/step_inputs.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::validate {

/// Why a row is not compared with the measured step time.
enum class SkipReason {
    UnknownAccelerator,
    ArchitectureUnknown,
    SequenceUnknown,
    NoStepTime, ///< only minutes to train, or it ran out of memory
    OtherModel, ///< parallel blocks, sliding windows, another optimizer
    LayoutNotGiven,
    ShapeNotInSource,
    HostOffload,
    ContradictsItself ///< width and heads, or degrees and accelerators
};

/// Text key: "skip.noStepTime".
const char* textKey(SkipReason reason);

enum class CaseKind { Dense, Experts, WholeStep };

struct MeasuredCase {
    std::string family; ///< file of the source's rows, without its ending
    std::string row;    ///< as the source numbers it
    std::string source;
    std::string model;
    std::string chip; ///< id of a catalog::MeasuredChip
    CaseKind kind = CaseKind::Dense;
    training::StepModel shape;
    training::StepChip hardware;
    training::StepRun run;
    training::StepPlan plan;
    double printedFlop = 0;            ///< of a step, in the FLOP convention that the row's source prints
    std::optional<double> stepSeconds; ///< measured, or from the printed throughput in its own FLOP convention
    std::optional<double> memoryBytes; ///< measured peak of one accelerator
    std::vector<SkipReason> skips;     ///< empty = its step time is compared
    bool layersGuessed = false;        ///< from the parameter count
    friend bool operator==(const MeasuredCase&, const MeasuredCase&) = default;

    /// Enough is known for a prediction.
    [[nodiscard]] bool predictable() const
    {
        return shape.layers > 0 && shape.hidden > 0 && plan.gpus > 0 && run.sequence > 0;
    }
};

/// Reads the columns of published training runs. Codes: problem.csv.missingColumn, problem.validate.noChip where the
/// catalog has no figures for an accelerator of the table. An accelerator without measured figures is taken from the parts
/// of `catalog`, in the first node that has it.
Result<std::vector<MeasuredCase>> readCases(const CsvTable& table, const catalog::TrainingModel& constants,
                                            const catalog::Catalog* catalog = nullptr);

} // namespace cw::validate
