// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/flop_count.h"
#include "validate/case_row.h"

#include <cmath>

namespace cw::validate {
namespace {

std::optional<double> positive(const CaseRow& row, std::string_view column)
{
    const std::optional<double> value = row.number(column);
    return value && *value > 0 ? value : std::nullopt;
}

/// FLOP of a step in the convention of the printed throughput.
double printedFlop(const CaseRow& row, const MeasuredCase& run)
{
    const std::string kind = row.lower("flops_kind");
    const bool causal = contains(kind, "causal") && !contains(kind, "non-causal");
    const double each = training::flopPerToken(run.shape, run.run.sequence,
                                               causal ? training::FlopConvention::CausalAttention
                                                      : training::FlopConvention::FullAttention);
    return run.plan.globalBatch * run.run.sequence * each * (run.run.lora ? 2 / 3.0 : 1) *
           (contains(kind, "hardware") ? 4 / 3.0 : 1);
}

std::optional<double> measuredStep(const CaseRow& row, const MeasuredCase& run)
{
    if (const auto seconds = positive(row, "iter_time_s"))
        return seconds;
    if (const auto seconds = positive(row, "derived_iter_time_s"))
        return seconds;
    const double gpus = run.plan.gpus;
    if (const auto tokens = positive(row, "tokens_per_s_per_gpu"); tokens && gpus > 0)
        return run.plan.globalBatch * run.run.sequence / (*tokens * gpus);
    if (const auto teraflops = positive(row, "tflops_per_gpu"); teraflops && gpus > 0)
        return run.printedFlop / (gpus * *teraflops * 1e12);
    if (const auto utilisation = positive(row, "mfu_pct"); utilisation && gpus > 0 && run.hardware.peak16)
        return run.printedFlop / (gpus * *utilisation / 100 * *run.hardware.peak16);
    return std::nullopt;
}

/// Only where the row says both sides; a width that is derived must come out whole.
bool contradictsItself(const CaseRow& row, const MeasuredCase& run)
{
    const double heads = row.count("heads", 0);
    const bool derived = heads > 0 && run.shape.heads == heads && run.shape.headDim == run.shape.hidden / heads;
    if (derived && std::fmod(run.shape.hidden, heads) != 0)
        return true;
    const training::StepPlan& plan = run.plan;
    return plan.gpus > 0 && plan.gpus != plan.tensor * plan.pipeline * plan.context * plan.data;
}

} // namespace

void readMeasured(const CaseRow& row, MeasuredCase& out)
{
    out.printedFlop = printedFlop(row, out);
    out.stepSeconds = measuredStep(row, out);
    if (const auto gibibytes = positive(row, "mem_per_gpu_gib"))
        out.memoryBytes = *gibibytes * unit::GiB.base();
}

void readSkips(const CaseRow& row, MeasuredCase& out)
{
    const std::string_view table = row.cell("table");
    const auto skip = [&out](bool when, SkipReason reason) {
        if (when)
            out.skips.push_back(reason);
    };
    skip(out.chip.empty(), SkipReason::UnknownAccelerator);
    skip(out.shape.layers == 0 || out.shape.hidden == 0, SkipReason::ArchitectureUnknown);
    skip(row.count("seq_len", 0) == 0, SkipReason::SequenceUnknown);
    skip(!out.stepSeconds, SkipReason::NoStepTime);
    skip(row.isFrom("megascale") && (contains(table, "(MegaScale)") || contains(table, "ablation")),
         SkipReason::OtherModel);
    skip(row.isFrom("nemo_long") && contains(table, "without"), SkipReason::LayoutNotGiven);
    skip(row.isFrom("nanotron_old"), SkipReason::ShapeNotInSource);
    skip(contains(row.lower("sharding"), "offload"), SkipReason::HostOffload);
    skip(contradictsItself(row, out), SkipReason::ContradictsItself);
}

} // namespace cw::validate
