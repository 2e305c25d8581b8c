// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plan_text.h"

#include "format/numbers.h"
#include "lab/schedule_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace cw::lab {
namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

using training::StepPlan;
using training::StepRecompute;

int rounded(double value) { return static_cast<int>(std::lround(value)); }

QString recomputeName(StepRecompute recompute)
{
    switch (recompute) {
    case StepRecompute::None:
        return PlanText::tr("no recompute");
    case StepRecompute::Selective:
        return PlanText::tr("selective recompute");
    case StepRecompute::Full:
        return PlanText::tr("full recompute");
    }
    return {};
}

} // namespace

QString nameOf(const StepPlan& plan)
{
    QStringList parts{PlanText::tr("TP %1").arg(wholeText(plan.tensor)),
                      PlanText::tr("PP %1").arg(wholeText(plan.pipeline))};
    if (plan.virtualStages > 1)
        parts << PlanText::tr("v %1").arg(wholeText(plan.virtualStages));
    if (plan.context > 1)
        parts << PlanText::tr("CP %1").arg(wholeText(plan.context));
    if (plan.expert > 1)
        parts << PlanText::tr("EP %1").arg(wholeText(plan.expert));
    parts << PlanText::tr("DP %1").arg(wholeText(plan.data));
    return parts.join(QStringLiteral(" · "));
}

QString nameWithBatch(const StepPlan& plan)
{
    QStringList parts{nameOf(plan), PlanText::tr("b %1").arg(wholeText(plan.microBatch)),
                      PlanText::tr("ZeRO %1").arg(static_cast<int>(plan.sharding)), recomputeName(plan.recompute)};
    if (!plan.sequenceParallel && plan.tensor > 1)
        parts << PlanText::tr("without seq. parallel");
    return parts.join(QStringLiteral(" · "));
}

QString nameOf(training::StepPrecision precision)
{
    switch (precision) {
    case training::StepPrecision::Bits16:
        return QStringLiteral("bf16");
    case training::StepPrecision::Fp8:
    case training::StepPrecision::Fp8RowWise:
        return QStringLiteral("fp8");
    case training::StepPrecision::MxFp8:
        return QStringLiteral("mxfp8");
    case training::StepPrecision::NvFp4:
        return QStringLiteral("fp4");
    case training::StepPrecision::Unmodelled:
        return QStringLiteral("–");
    }
    return {};
}

QString shortNameOf(const StepPlan& plan)
{
    QString text = QStringLiteral("TP%1 PP%2 v%3 b%4")
                       .arg(wholeText(plan.tensor), wholeText(plan.pipeline), wholeText(plan.virtualStages),
                            wholeText(plan.microBatch));
    if (plan.context > 1)
        text += QStringLiteral(" CP%1").arg(wholeText(plan.context));
    if (plan.expert > 1)
        text += QStringLiteral(" EP%1").arg(wholeText(plan.expert));
    return text;
}

QString differenceOf(const StepPlan& plan, const StepPlan& from)
{
    QStringList parts;
    const auto differs = [&parts](double a, double b, const QString& text) {
        if (a != b)
            parts << text.arg(wholeText(a));
    };
    differs(plan.tensor, from.tensor, PlanText::tr("TP %1"));
    differs(plan.pipeline, from.pipeline, PlanText::tr("PP %1"));
    differs(plan.virtualStages, from.virtualStages, PlanText::tr("Interleave %1"));
    differs(plan.context, from.context, PlanText::tr("CP %1"));
    differs(plan.expert, from.expert, PlanText::tr("EP %1"));
    differs(plan.data, from.data, PlanText::tr("DP %1"));
    differs(plan.microBatch, from.microBatch, PlanText::tr("micro-batch %1"));
    differs(plan.globalBatch, from.globalBatch, PlanText::tr("batch %1"));
    if (plan.sharding != from.sharding)
        parts << PlanText::tr("ZeRO %1").arg(static_cast<int>(plan.sharding));
    if (plan.recompute != from.recompute)
        parts << recomputeName(plan.recompute);
    if (plan.sequenceParallel != from.sequenceParallel && plan.tensor > 1)
        parts << (plan.sequenceParallel ? PlanText::tr("with seq. parallel") : PlanText::tr("without seq. parallel"));
    return parts.join(QStringLiteral(", "));
}

QString nameAgainst(const StepPlan& plan, const StepPlan& from)
{
    const QString name = nameOf(plan);
    StepPlan named = from; // what its name says is said
    named.tensor = plan.tensor;
    named.pipeline = plan.pipeline;
    named.virtualStages = plan.virtualStages;
    named.data = plan.data;
    named.context = plan.context;
    named.expert = plan.expert;
    const QString difference = differenceOf(plan, named);
    if (difference.isEmpty())
        return name;
    return name == nameOf(from) ? PlanText::tr("the same with %1").arg(difference)
                                : PlanText::tr("%1 with %2").arg(name, difference);
}

QString memoryWithVerdict(const strategy::RankedPlan& plan)
{
    const QString amount = format::measure(Bytes(plan.memoryBytes), "GB");
    if (!plan.verdict || !plan.filled || *plan.verdict == training::MemoryVerdict::Fits)
        return amount;
    const QString filled = format::measure(Measure(*plan.filled), "%");
    return *plan.verdict == training::MemoryVerdict::Tight ? PlanText::tr("%1, tight: %2").arg(amount, filled)
                                                           : PlanText::tr("%1, does not fit: %2").arg(amount, filled);
}

bool isSame(const StepPlan& a, const StepPlan& b)
{
    StepPlan left = a;
    left.gpus = b.gpus;
    if (b.tensor <= 1)
        left.sequenceParallel = b.sequenceParallel; // one rank has nothing to split
    return left == b;
}

design::TrainingChoice withPlan(const design::TrainingChoice& job, const StepPlan& plan)
{
    design::TrainingChoice out = job;
    out.plan.tensorParallel = rounded(plan.tensor);
    out.plan.pipelineParallel = rounded(plan.pipeline);
    out.plan.virtualPipeline = rounded(plan.virtualStages);
    out.plan.dataParallel = rounded(plan.data);
    out.plan.contextParallel = rounded(plan.context);
    out.plan.expertParallel = rounded(plan.expert);
    out.plan.zeroStage = static_cast<int>(plan.sharding);
    out.plan.sequenceParallel = plan.sequenceParallel;
    out.microBatch = rounded(plan.microBatch);
    out.globalBatch = rounded(plan.globalBatch);
    out.recompute = plan.recompute == StepRecompute::Full        ? design::Recompute::Full
                    : plan.recompute == StepRecompute::Selective ? design::Recompute::Selective
                                                                 : design::Recompute::None;
    return out;
}

design::TrainingChoice withPlan(const design::TrainingChoice& job, const strategy::RankedPlan& plan)
{
    design::TrainingChoice out = withPlan(job, plan.plan);
    const bool is16 = out.compute == catalog::Precision::Bf16 || out.compute == catalog::Precision::Fp16;
    switch (plan.precision) {
    case training::StepPrecision::Bits16:
        out.compute = is16 ? out.compute : catalog::Precision::Bf16;
        break;
    case training::StepPrecision::NvFp4:
        out.compute = catalog::Precision::Fp4;
        break;
    default:
        out.compute = catalog::Precision::Fp8;
        out.eightBit = plan.precision == training::StepPrecision::MxFp8        ? design::EightBitScaling::Blocks
                       : plan.precision == training::StepPrecision::Fp8RowWise ? design::EightBitScaling::Rows
                                                                               : design::EightBitScaling::Tensor;
    }
    out.flashAttention = plan.fusedAttention;
    return out;
}

} // namespace cw::lab
