// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"

#include <algorithm>

namespace cw::validate {
namespace {

constexpr const char* kColumns[] = {"file",
                                    "source",
                                    "table",
                                    "row",
                                    "model",
                                    "params",
                                    "layers",
                                    "hidden",
                                    "ffn_hidden",
                                    "heads",
                                    "kv_heads",
                                    "vocab",
                                    "seq_len",
                                    "gpu",
                                    "num_gpus",
                                    "tp",
                                    "pp",
                                    "vp",
                                    "dp",
                                    "cp",
                                    "ep",
                                    "sharding",
                                    "seq_parallel",
                                    "recompute",
                                    "micro_batch",
                                    "global_batch",
                                    "precision",
                                    "iter_time_s",
                                    "tokens_per_s_per_gpu",
                                    "tflops_per_gpu",
                                    "mfu_pct",
                                    "flops_kind",
                                    "mem_per_gpu_gib",
                                    "derived_iter_time_s"};

CaseKind kindOf(const MeasuredCase& measured)
{
    if (measured.hardware.wholeStep)
        return CaseKind::WholeStep;
    return measured.shape.experts > 0 ? CaseKind::Experts : CaseKind::Dense;
}

std::string familyOf(const CaseRow& row)
{
    const std::string_view file = row.cell("file");
    return std::string(file.substr(0, file.rfind('.')));
}

} // namespace

const char* textKey(SkipReason reason)
{
    switch (reason) {
    case SkipReason::UnknownAccelerator:
        return "skip.unknownAccelerator";
    case SkipReason::ArchitectureUnknown:
        return "skip.architectureUnknown";
    case SkipReason::SequenceUnknown:
        return "skip.sequenceUnknown";
    case SkipReason::NoStepTime:
        return "skip.noStepTime";
    case SkipReason::OtherModel:
        return "skip.otherModel";
    case SkipReason::LayoutNotGiven:
        return "skip.layoutNotGiven";
    case SkipReason::ShapeNotInSource:
        return "skip.shapeNotInSource";
    case SkipReason::HostOffload:
        return "skip.hostOffload";
    case SkipReason::ContradictsItself:
        return "skip.contradictsItself";
    }
    return "";
}

Result<std::vector<MeasuredCase>> readCases(const CsvTable& table, const catalog::TrainingModel& constants,
                                            const catalog::Catalog* catalog)
{
    Problems problems;
    for (const char* column : kColumns) {
        if (!table.column(column))
            problems.push_back({"problem.csv.missingColumn", column, 1, {}});
    }
    if (!problems.empty())
        return problems;

    std::vector<MeasuredCase> cases;
    cases.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const CaseRow row(table, i);
        MeasuredCase measured;
        measured.family = familyOf(row);
        measured.row = std::string(row.cell("row"));
        measured.source = std::string(row.cell("source"));
        measured.model = std::string(row.cell("model"));
        measured.chip = chipOf(row);
        readArchitecture(row, measured);
        readRun(row, measured);
        readPlan(row, measured);
        readHardware(row, constants, measured);
        const catalog::Accelerator* part =
            measured.chip.empty() && catalog != nullptr ? partOf(row, *catalog) : nullptr;
        if (part != nullptr)
            readCatalogPart(*part, *catalog, measured);
        if (!measured.chip.empty() && !measured.hardware.peak16)
            problems.push_back({"problem.validate.noChip", measured.chip, table.lines[i], {}});
        readMeasured(row, measured);
        readSkips(row, measured);
        measured.kind = kindOf(measured);
        cases.push_back(std::move(measured));
    }
    if (!problems.empty())
        return problems;
    return cases;
}

} // namespace cw::validate
